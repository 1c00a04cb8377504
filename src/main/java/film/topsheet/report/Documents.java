package film.topsheet.report;

import film.topsheet.checks.Finding;
import film.topsheet.intake.LoadTotalsQuery;
import film.topsheet.intake.ReadingsQuery;
import film.topsheet.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes all documents of one week's report into a publication. */
public final class Documents {

    /** What a run says about itself, and what it was asked for. */
    public record Printing(String program, List<Finding> allFindings, RunRecord.ClockBlock clock,
            Set<OnRequest> with) {}

    private static Printers printers;

    /** They share the templates. */
    private record Printers(CostReportPdf costReport, PackPdf pack, VariancePdf variance,
            DepartmentPdf department, HotCostPdf hotCost, GuarantorPdf guarantor,
            FinalCostPdf finalCost, EpisodesPdf episodes, InvestorReportPdf investor,
            StatementPdf statement, CashFlowPdf cashFlow, LedgerPdf ledger) {

        static Printers ready() {
            var paper = new Paper(new Templates());
            return new Printers(new CostReportPdf(paper), new PackPdf(paper),
                    new VariancePdf(paper), new DepartmentPdf(paper), new HotCostPdf(paper),
                    new GuarantorPdf(paper), new FinalCostPdf(paper), new EpisodesPdf(paper),
                    new InvestorReportPdf(paper), new StatementPdf(paper),
                    new CashFlowPdf(paper), new LedgerPdf(paper));
        }
    }

    private final Connection connection;
    private final JdbcClient jdbc;
    private final ReportOrder order;

    /** @param connection in a transaction: the ledger is read through a cursor */
    public Documents(Connection connection, ReportOrder order) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.order = order;
    }

    /** Reads the templates ahead, so that nobody waits for them; worth a thread of its own. */
    public static void prepare() {
        try {
            printers();
        } catch (RuntimeException | LinkageError fault) {
            // Whoever prints meets it again, and says it.
        }
    }

    /** Reads the templates once, when first asked for: it takes about a second. */
    private static synchronized Printers printers() {
        if (printers == null) {
            printers = Printers.ready();
        }
        return printers;
    }

    public void write(CostReport report, Printing printing, Publication into) throws IOException {
        try (var press = new Press()) {
            write(report, printing, into, press);
        }
    }

    /** The press prints what is known, while this thread asks for more. */
    private void write(CostReport report, Printing printing, Publication into, Press press)
            throws IOException {
        press.print("cost-report.pdf", () -> printers().costReport().print(report));
        var series = new SeriesQuery(jdbc, order).of(report);
        var pack = Pack.of(jdbc, order, report);
        press.print("pack.pdf", () -> printers().pack().print(pack));
        var variances = VarianceAssembly.of(jdbc, order, report);
        writeVariances(variances, into, press);
        writeWhatIsDue(report, press);
        writeSeries(series, into, press);
        new CashDocuments(jdbc, order, press).write(report, () -> printers().cashFlow(), into);
        new InvestorDocuments(jdbc, order, into, press)
                .write(variances, () -> printers().investor(), () -> printers().statement());
        into.write("cost-report.xlsx", out -> writeWorkbook(report, series, out));
        into.write("cost-report.csv", out -> CostReportCsv.write(report, out));
        into.write("cost-report.json", out -> CostReportJson.write(report, out));
        into.write("findings.csv", out -> FindingsCsv.write(printing.allFindings(), out));
        writeRows(into);
        if (printing.with().contains(OnRequest.LEDGER_PDF)) {
            into.write(OnRequest.LEDGER_PDF.document(), out ->
                    printers().ledger().write(connection, order, report, out));
        }
        press.writeAll(into);
        var run = run(report, printing).wrote(into.hashes());
        into.write("run.json", out -> RunJson.write(run, out));
    }

    /** Row for row what is held and what is posted. */
    private void writeRows(Publication into) throws IOException {
        into.write("rejects.csv", out -> {
            try (var csv = new RejectsCsv(out)) {
                rejects().forEach(csv);
            }
        });
        into.write("ledger.csv", out -> {
            try (var rows = rows(PostingRows.Order.BY_KEY, 0); var csv = new LedgerCsv(out)) {
                rows.forEachRemaining(csv);
            } catch (SQLException e) {
                throw new IOException("the ledger can't be read", e);
            }
        });
    }

    private static void writeVariances(VarianceReport variances, Publication into, Press press)
            throws IOException {
        press.print("variance.pdf", () -> printers().variance().print(variances));
        for (var section : DepartmentPdf.sections(variances.report())) {
            press.print(DepartmentPdf.name(section), () ->
                    printers().department().print(variances, section));
        }
        into.write("variance.xlsx", out -> VarianceWorkbook.write(variances, out));
    }

    /** The day of a week with times, the bond of a film that has one, the end when it is near. */
    private void writeWhatIsDue(CostReport report, Press press) {
        new HotCostQuery(jdbc, order).of(report).ifPresent(hot -> press.print("hot-cost.pdf",
                () -> printers().hotCost().print(report, hot)));
        new GuarantorQuery(jdbc, order).of(report).ifPresent(bond -> press.print("guarantor.pdf",
                () -> printers().guarantor().print(bond)));
        new FinalCostQuery(jdbc, order).of(report).ifPresent(end -> press.print(
                "final-cost-report.pdf", () -> printers().finalCost().print(end)));
    }

    /** Only of a production that has episodes. */
    private static void writeSeries(Optional<SeriesReport> series, Publication into, Press press)
            throws IOException {
        if (series.isPresent()) {
            press.print("episodes.pdf", () -> printers().episodes().print(series.get()));
            into.write("episodes.csv", out -> EpisodesCsv.write(series.get(), out));
        }
    }

    private void writeWorkbook(CostReport report, Optional<SeriesReport> series, OutputStream out)
            throws IOException {
        var rejects = rejects();
        try (var rows = rows(PostingRows.Order.NEWEST_BY_ACCOUNT, 0)) {
            CostReportWorkbook.write(report, Meeting.of(jdbc, order, report), series,
                    new Transactions(countPostings(), rows), Transactions.MOST,
                    new Rejects(rejects.size(), rejects.iterator()), out);
        } catch (SQLException e) {
            throw new IOException("the ledger can't be read", e);
        }
    }

    private long countPostings() {
        return jdbc.sql("""
                        select coalesce(sum(posting_rows), 0) from account_week
                        where production = :production and week <= :ending""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query(Long.class).single();
    }

    private PostingRows rows(PostingRows.Order by, int most) throws SQLException {
        return new PostingRows(connection, order, by, most);
    }

    /** Whole files, held or taken out again, then every row still held, in the order they came. */
    private List<RejectRow> rejects() {
        var rejects = new ArrayList<>(jdbc.sql("""
                        select path, coalesce(line, 0), problem, remedy from export_file
                        where production = :production and state in ('held', 'retracted')
                        order by path""")
                .param("production", order.production())
                .query((row, at) -> new RejectRow(row.getString(1), row.getLong(2), "", "",
                        row.getString(3), row.getString(4)))
                .list());
        rejects.addAll(jdbc.sql("""
                        select l.path, h.file_line, h.column_name, h.value, h.problem, h.remedy,
                               coalesce(h.place, '') as place
                        from held_row h join load l using (production, load)
                        where production = :production and h.until_load is null
                        order by l.load, h.file_line""")
                .param("production", order.production())
                .query((row, at) -> new RejectRow(row.getString(1), row.getLong(2),
                        row.getString("place"), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6)))
                .list());
        return rejects;
    }

    private RunRecord run(CostReport report, Printing printing) {
        var files = new LinkedHashMap<Integer, RunRecord.LoadedFile>();
        var inputs = new TreeMap<String, String>();
        inputs.put("settings", Hashes.sha256(order.settings().source()));
        var read = new ReadingsQuery(jdbc).all(order.production());
        for (var part : new LoadTotalsQuery(jdbc).all(order.production())) {
            inputs.put(part.path(), part.sha256());
            var totals = new ArrayList<RunRecord.FileTotals>();
            if (files.containsKey(part.load())) {
                totals.addAll(files.get(part.load()).totals());
            }
            if (part.currency() != null) {
                totals.add(totals(part));
            }
            files.put(part.load(), new RunRecord.LoadedFile(part.path(), part.sha256(),
                    part.feed(), part.kind().equals("file") ? "loaded" : part.kind(), totals,
                    part.retraction(), Optional.ofNullable(read.get(part.load()))));
        }
        return new RunRecord(order.settings().code(), order.weekEnding(), order.state(),
                order.number(), order.version(), order.asOf(), printing.program(),
                new ArrayList<>(files.values()), report.tieOut(), inputs,
                new TreeMap<String, String>(), printing.clock());
    }

    private static RunRecord.FileTotals totals(LoadTotalsQuery.Part part) {
        var rows = part.rows();
        var amounts = part.amounts();
        var currency = Currency.getInstance(part.currency());
        return new RunRecord.FileTotals(part.currency(),
                new RunRecord.Parts<>(rows[0], rows[1], rows[2], rows[3], rows[4]),
                new RunRecord.Parts<>(new Money(currency, amounts[0]),
                        new Money(currency, amounts[1]), new Money(currency, amounts[2]),
                        new Money(currency, amounts[3]), new Money(currency, amounts[4])),
                part.freed()[0], new Money(currency, part.freed()[1]));
    }

}
