package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases calculated by hand: who has a row, and what the headline says of all of them. */
class OracleHeadlineTest {

    @Test
    void signingAChangeOutOfContingencyDoesNotMoveTheHeadline() {
        var film = new Film("").file(Feed.CHART, """
                account  category  section
                3600     3600      PRODUCTION
                8100     8100      CONTINGENCY
                """).file(Feed.BUDGET, """
                account  amount
                3600     100000
                8100     10000
                """).file(Feed.ESTIMATES, """
                account  week_ending  efc
                3600     w1           108000
                """).night();
        var before = film.report(1).headline();
        film.file(Feed.CHANGES, """
                number  from_account  to_account  amount  approved_on
                1       8100          3600        8000    w1
                """).night();

        assertThat(before).isEqualTo(new Headline("8000.00", "2000.00", "0.00", "on budget"));
        assertThat(film.report(1).headline()).isEqualTo(before);
        assertThat(film.cells(1, "8100", "etc efc over_under_locked flags"))
                .containsExactly("2000.00", "2000.00", "-8000.00", "");
        assertThat(film.total(1, "over_under_locked")).containsExactly("0.00");
    }

    @Test
    void contingencyIsWhatIsLeftOfItEvenBelowZeroAndNobodyEstimatesIt() {
        var film = new Film("").file(Feed.CHART, """
                account  category  section
                8100     8100      CONTINGENCY
                """).file(Feed.BUDGET, """
                account  amount
                8100     1000
                """).file(Feed.CHANGES, """
                number  from_account  to_account  amount  approved_on
                1       8100          3600        1500    w1
                """).file(Feed.ESTIMATES, """
                account  week_ending  efc
                8100     w1           9000
                """).file(Feed.JOURNALS, """
                journal_no  account  amount
                J1          8100     200
                """).night();

        assertThat(film.cells(1, "8100", "total_cost etc efc flags estimate_week"))
                .containsExactly("200.00", "-700.00", "-500.00", "", "");
        assertThat(film.oracle().heldRows(false)).isOne();
    }

    @Test
    void anOverageThatBringsItsOwnMoneyIsLeftOutOfTheHeadline() {
        var film = new Film("").file(Feed.BUDGET, """
                account  amount
                1        1000
                """).file(Feed.CHANGES, """
                number  to_account  amount  approved_on  funded_by
                1       1           300     w1           bank
                2       1           50      w1           .
                3       1           70      w2           bank
                """).night();

        assertThat(film.cells(1, "1", "efc over_under_locked")).containsExactly("1350.00",
                "350.00");
        assertThat(film.report(1).headline())
                .isEqualTo(new Headline("50.00", "-50.00", "50.00", "over"));
    }

    @Test
    void anAccountOutsideTheBudgetOrTheChartHasARowAndABalanceSheetAccountHasNone() {
        var film = new Film("").file(Feed.CHART, """
                account  name   category  category_name  section     kind   locked_item
                3600     Sites  36        Locations      PRODUCTION  .      yes
                9000     Float  90        Floats         .           float  .
                """).file(Feed.JOURNALS, """
                journal_no  account  amount
                J1          3600     10
                J2          7777     20
                J3          9000     30
                J4          7778     0
                """).night();

        assertThat(film.cells(1, "3600", "section category name efc flags")).containsExactly(
                "PRODUCTION", "36", "Sites", "10.00", "unbudgeted exceeded locked-item");
        assertThat(film.cells(1, "7777", "section category flags")).containsExactly(
                "OTHER", "Unassigned", "unbudgeted exceeded");
        assertThat(film.cells(1, "7778", "efc flags")).containsExactly("0.00", "unbudgeted");
        assertThat(film.hasRow(1, "9000")).isFalse();
        assertThat(film.total(1, "efc")).containsExactly("30.00");
        assertThat(film.report(1).rows().stream().map(ReportRow::place)).isEqualTo(List.of(
                "account PRODUCTION 36 3600", "account OTHER Unassigned 7777",
                "account OTHER Unassigned 7778", "category PRODUCTION 36",
                "category OTHER Unassigned", "section PRODUCTION", "section OTHER", "total"));
    }

    @Test
    void anAccountOfTheLastIssuedReportKeepsItsRowWhenNothingElseSpeaksOfIt() {
        var film = new Film("").file(Feed.PURCHASE_ORDERS, """
                po_number  account  amount
                P          36       500
                """).night();
        film.close(1).file(Feed.PURCHASE_ORDERS, """
                po_number  account  amount  status
                P          36       500     void
                """).night();

        assertThat(film.cells(2, "36", "efc previous_efc efc_movement"))
                .containsExactly("0.00", "500.00", "-500.00");
        film.close(2);
        assertThat(film.cells(3, "36", "efc previous_efc")).containsExactly("0.00", "0.00");
        assertThat(film.total(3, "previous_efc")).containsExactly("0.00");
    }
}
