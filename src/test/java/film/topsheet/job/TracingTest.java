package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.report.CellTrace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cell of the cost report taken apart to file and line. */
class TracingTest {

    @TempDir
    private Path folder;

    private IssuedFilm issued;

    @BeforeEach
    void aFilmWhoseFirstWeekIsIssued() {
        issued = IssuedFilm.in(folder);
    }

    private InProcess.Said trace(String account, String column, String week, String... more) {
        var words = new ArrayList<>(List.of("trace", "--production", "SF", account, column,
                "--week-ending", week));
        words.addAll(List.of(more));
        return issued.film().run(words.toArray(String[]::new));
    }

    @Test
    void everyCellOfAnIssuedWeekAndOfADraftIsTheSumOfItsParts() throws Exception {
        issued.film().write("exports/invoices-later.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,140.00
                L1,1,Late,70,2026-06-29,2026-06-29,3620,17.00
                """);
        issued.night();

        for (var week : List.of(IssuedFilm.WEEK, IssuedFilm.NEXT)) {
            var report = issued.lines(week, "cost-report.csv");
            var columns = List.of(report.get(0).split(","));
            try (var books = RemadeBooks.of(issued, LocalDate.parse(week))) {
                for (var line : report) {
                    var cells = line.split(",", -1);
                    if (cells[0].equals("account")) {
                        for (var column : CellTrace.columns()) {
                            var trace = books.trace(cells[3], column);
                            assertThat(trace.cell().decimal().toPlainString())
                                    .as("%s, %s of %s", week, column, cells[3])
                                    .isEqualTo(cells[columns.indexOf(column)])
                                    .isEqualTo(trace.sum().decimal().toPlainString());
                        }
                    }
                }
            }
        }
    }

    @Test
    void commitmentsAreOrderLinesAndAccrualsWithThePostingsThatRelieveThem() {
        assertThat(trace("3610", "commitments", IssuedFilm.WEEK).out()).isEqualTo("""
                SF: commitments of account 3610, week ending 2026-06-27, report 1, version 1, as \
                issued from the ledger up to load 9
                          450.00  order     exports/purchase-orders.csv:2  P1/1  Harbor, left of \
                USD 700.00 after 250.00
                                  relief    exports/invoices-on-order.csv:2  B1/1  names P1/1, on \
                account 3610, 250.00
                                  relief    exports/invoices-on-order.csv:3  B2/1  names P1, on \
                account 3610, -20.00
                          450.00  sum       = cost-report.csv
                """);
    }

    @Test
    void aHeldFinalCostIsItsEstimateAndWhatItLeavesToComplete() {
        assertThat(trace("3610", "efc", IssuedFilm.WEEK).out()).contains(
                "20,000.00  estimate  exports/estimates.csv:2  3610  Pier 9, J. Lee, week"
                        + " 2026-06-27");
        assertThat(trace("3610", "etc", IssuedFilm.WEEK).out()).contains(
                "20,000.00  estimate  exports/estimates.csv:2",
                "-100.00  posting   exports/invoices-w01.csv:2  A1/1",
                "-450.00  order     exports/purchase-orders.csv:2  P1/1");
        assertThat(trace("3620", "etc", IssuedFilm.WEEK).out()).contains(
                "310.00  estimate  exports/estimates.csv:3");
        assertThat(trace("3610", "revised_budget", IssuedFilm.WEEK).out()).contains(
                "1,000.00  budget    exports/budget.csv:2  3610/1",
                "90.00  change    exports/changes.csv:2  1/1  More days, approved R. Ortiz");
    }

    @Test
    void anAmendmentAfterTheIssueIsInTheDraftAndNotInTheIssuedWeek() {
        issued.film().write("exports/invoices-later.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,140.00
                """);
        issued.night();

        assertThat(trace("3610", "actual_this_period", IssuedFilm.NEXT).out()).contains(
                "-100.00  reversal  exports/invoices-later.csv:2  A1/1  invoices, Harbor, week"
                        + " 2026-07-04, prior period",
                "140.00  posting   exports/invoices-later.csv:2  A1/1",
                "40.00  sum       = cost-report.csv");
        assertThat(trace("3610", "actual_to_date", IssuedFilm.WEEK).out())
                .contains("335.00  sum       = cost-report.csv").doesNotContain("later");
        assertThat(trace("3610", "previous_efc", IssuedFilm.NEXT).out()).contains(
                "20,000.00  report    report 1  2026-06-27  EFC as issued");
    }

    @Test
    void sumsAreTakenApartAccountByAccount() throws Exception {
        var report = issued.lines(IssuedFilm.WEEK, "cost-report.csv");
        for (var row : List.of(List.of("3600", "category,PRODUCTION,3600,"),
                List.of("PRODUCTION", "section,PRODUCTION,"), List.of("total", "total,"))) {
            var said = trace(row.get(0), "actual_to_date", IssuedFilm.WEEK);
            var printed = report.stream().filter(each -> each.startsWith(row.get(1)))
                    .findFirst().orElseThrow().split(",", -1)[6];

            assertThat(said.exit()).as(said.out()).isZero();
            assertThat(said.out().replace(",", "")).contains(
                    printed + "  sum       = cost-report.csv");
        }
        assertThat(trace("category:3600", "actual_to_date", IssuedFilm.WEEK).out())
                .contains("of category 3600, week ending", "\naccount 3610, 335.00\n",
                        "100.00  posting   exports/invoices-w01.csv:2  A1/1");
    }

    @Test
    void withoutAWeekTheNewestDraftIsMeant() {
        issued.night();

        assertThat(issued.film().run("trace", "--production", "SF", "9999", "efc").out())
                .isEqualTo("""
                        SF: efc of account 9999, week ending 2026-07-04, a draft, as the books are \
                        now
                                    6.00  posting   exports/journals-1.csv:3  J2/1  journals, \
                        Nowhere, week 2026-06-27
                                    6.00  sum       = cost-report.csv
                        """);
    }

    @Test
    void partsThatDoNotSumToTheCellAreSaid() {
        issued.tamper("posting", """
                update posting set base_minor = 9999, amount_minor = 9999 where document = 'A1'""");

        var said = trace("3610", "actual_to_date", IssuedFilm.WEEK);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).contains(
                "334.99  sum, and cost-report.csv says 335.00");
    }

    @Test
    void whatIsNotInTheReportIsAnsweredWithTheNearest() {
        assertThat(trace("3611", "efc", IssuedFilm.WEEK).err()).isEqualTo("""
                SF: no account, category or section "3611" in the report of 2026-06-27.
                Did you mean "3610"? cost-report.csv names them all.
                """);
        assertThat(trace("3610", "ecf", IssuedFilm.WEEK).err()).startsWith("""
                "ecf" is no amount column of cost-report.csv.
                Did you mean "efc"?""");
        assertThat(trace("3610", "efc", "2026-06-26").err()).isEqualTo("""
                --week-ending: 2026-06-26 is no week-ending of SF.
                2026-06-27 is one.
                """);
        assertThat(trace("3610", "efc", "2026-06-20").exit()).isEqualTo(2);
    }
}
