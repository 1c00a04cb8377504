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
        var series = new SeriesQuery(jdbc, order).of(report);
        into.write("cost-report.pdf", out ->
                out.write(printers().costReport().print(report).bytes()));
        into.write("pack.pdf", out -> out.write(
                printers().pack().print(Pack.of(jdbc, order, report)).bytes()));
        into.write("cost-report.xlsx", out -> writeWorkbook(report, series, out));
        into.write("cost-report.csv", out -> CostReportCsv.write(report, out));
        into.write("cost-report.json", out -> CostReportJson.write(report, out));
        var variances = VarianceAssembly.of(jdbc, order, report);
        writeVariances(variances, into);
        writeWhatIsDue(report, into);
        writeSeries(series, into);
        new CashDocuments(jdbc, order).write(report, printers().cashFlow(), into);
        into.write("findings.csv", out -> FindingsCsv.write(printing.allFindings(), out));
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
        if (printing.with().contains(OnRequest.LEDGER_PDF)) {
            into.write(OnRequest.LEDGER_PDF.document(), out ->
                    printers().ledger().write(connection, order, report, out));
        }
        new InvestorDocuments(jdbc, order, into)
                .write(variances, printers().investor(), printers().statement());
        var run = run(report, printing).wrote(into.hashes());
        into.write("run.json", out -> RunJson.write(run, out));
    }

    private static void writeVariances(VarianceReport variances, Publication into)
            throws IOException {
        into.write("variance.pdf", out ->
                out.write(printers().variance().print(variances).bytes()));
        into.write("variance.xlsx", out -> VarianceWorkbook.write(variances, out));
        for (var section : DepartmentPdf.sections(variances.report())) {
            into.write(DepartmentPdf.name(section), out ->
                    out.write(printers().department().print(variances, section).bytes()));
        }
    }

    /** The day of a week with times, the bond of a film that has one, the end when it is near. */
    private void writeWhatIsDue(CostReport report, Publication into) throws IOException {
        var hot = new HotCostQuery(jdbc, order).of(report);
        if (hot.isPresent()) {
            into.write("hot-cost.pdf", out ->
                    out.write(printers().hotCost().print(report, hot.get()).bytes()));
        }
        var bond = new GuarantorQuery(jdbc, order).of(report);
        if (bond.isPresent()) {
            into.write("guarantor.pdf", out ->
                    out.write(printers().guarantor().print(bond.get()).bytes()));
        }
        var end = new FinalCostQuery(jdbc, order).of(report);
        if (end.isPresent()) {
            into.write("final-cost-report.pdf", out ->
                    out.write(printers().finalCost().print(end.get()).bytes()));
        }
    }

    /** Only of a production that has episodes. */
    private static void writeSeries(Optional<SeriesReport> series, Publication into)
            throws IOException {
        if (series.isPresent()) {
            into.write("episodes.pdf", out ->
                    out.write(printers().episodes().print(series.get()).bytes()));
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
