package film.topsheet.report;

import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.slate.KeptSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what investors get; only of a production with funding or {@code waterfall.yaml}. */
record InvestorDocuments(
        JdbcClient jdbc, ReportOrder order, Publication into, Press press) {

    private static final String TERMS = "waterfall";

    void write(VarianceReport variances, Supplier<InvestorReportPdf> printer,
            Supplier<StatementPdf> statement) throws IOException {
        var found = InvestorFigures.of(jdbc, order, variances.report());
        if (found.isEmpty()) {
            return;
        }
        var figures = found.get();
        for (var each : StatementNames.of(figures.funds().parties()).entrySet()) {
            press.print(each.getValue(), () -> statement.get().print(figures, each.getKey()));
        }
        if (isPrinted()) {
            var brief = new BriefQuery(jdbc, order).of(variances.report(), variances);
            press.print("investor-report.pdf", () -> printer.get().print(brief, figures));
        }
        into.write("investor-report.json", out -> InvestorReportJson.write(figures, out));
        into.write("investor-report.xlsx", out -> InvestorWorkbook.write(figures, out));
        if (figures.recoupment().isPresent()) {
            into.write("waterfall.csv",
                    out -> WaterfallCsv.write(figures.recoupment().get(), out));
        }
    }

    /**
     * Drafts and corrections always; else the first report of a quarter, and each whose funding,
     * contributions, revenue, offers or waterfall are not those of the report before it.
     */
    boolean isPrinted() {
        if (order.state() == CostReport.State.DRAFT || order.version() > 1) {
            return true;
        }
        var previous = new IssuedWeeks(jdbc).before(order.production(), order.weekEnding());
        return previous.isEmpty()
                || quarter(previous.get().weekEnding()) != quarter(order.weekEnding())
                || moneyCame(previous.get()) || !terms(order.settings().source()).equals(
                        terms(settingsOf(previous.get())));
    }

    private static int quarter(LocalDate week) {
        return week.getYear() * 4 + week.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Or was taken out again. */
    private boolean moneyCame(IssuedWeeks.Issued previous) {
        return jdbc.sql("""
                        select exists (
                            select from load l
                            join issued_report r on r.production = l.production
                            left join retracted_load t
                                on t.production = l.production and t.load = l.load
                            where l.production = :production
                              and l.feed in ('funding', 'contributions', 'revenue', 'offers')
                              and greatest(l.load, t.by_load) > r.load
                              and r.week_ending = :week and r.version = :version)""")
                .param("production", order.production())
                .param("week", previous.weekEnding())
                .param("version", previous.version())
                .query(Boolean.class).single();
    }

    private String settingsOf(IssuedWeeks.Issued previous) {
        return jdbc.sql("""
                        select settings from issued_report
                        where production = :production and week_ending = :week
                          and version = :version""")
                .param("production", order.production())
                .param("week", previous.weekEnding())
                .param("version", previous.version())
                .query(String.class).single();
    }

    private static SortedMap<String, String> terms(String source) {
        return new TreeMap<>(KeptSettings.values(source)).subMap(
                TERMS, TERMS + Character.MAX_VALUE);
    }
}
