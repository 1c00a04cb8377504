package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases calculated by hand: which rows post, when, and at which rate. */
class OracleBooksTest {

    private static final String ACTUAL = "actual_this_period actual_to_date flags";

    private static Film budgeted() {
        return new Film("CAD=0.73").file(Feed.BUDGET, """
                account  amount
                1        99999
                """);
    }

    @Test
    void aRowDatedInAnIssuedWeekIsReportedInTheFirstOpenOne() {
        var film = budgeted().night().close(2).file(Feed.JOURNALS, """
                journal_no  account  amount  posting_date
                J1          1        10      w1
                J2          1        200     w4
                J3          1        3000    2026-07-12
                """).night();

        assertThat(film.cells(3, "1", ACTUAL)).containsExactly("3010.00", "3010.00",
                "prior-period");
        film.close(3);
        assertThat(film.cells(4, "1", ACTUAL)).containsExactly("200.00", "3210.00", "");
    }

    @Test
    void aReportCoversTheWeeksSinceTheLastIssuedOne() {
        var film = budgeted().file(Feed.JOURNALS, """
                journal_no  account  amount  posting_date
                J1          1        10      w1
                J2          1        200     w2
                J3          1        3000    w3
                """).night();
        assertThat(film.cells(2, "1", ACTUAL)).containsExactly("200.00", "210.00", "");
        film.close(1);
        assertThat(film.cells(3, "1", ACTUAL)).containsExactly("3200.00", "3210.00", "");
    }

    @Test
    void anAmendmentReversesInTheOldWeekWhileThatIsOpenAndElseInTheFirstOpenOne() {
        var film = budgeted().file(Feed.JOURNALS, """
                journal_no  account  amount  posting_date
                J1          1        10      w1
                J2          1        200     w2
                """).night().close(1).file(Feed.JOURNALS, """
                journal_no  account  amount  posting_date
                J1          1        11      w3
                J2          1        250     w2
                """).night();

        assertThat(film.cells(2, "1", ACTUAL)).containsExactly("240.00", "250.00",
                "prior-period");
        assertThat(film.cells(3, "1", "actual_to_date")).containsExactly("261.00");
    }

    @Test
    void theRateIsTheRowsOwnElseTheNewestOfTheDateElseTheBudgets() {
        var film = budgeted().file(Feed.EXCHANGE_RATES, """
                date        currency  rate
                2026-07-02  CAD       0.75
                2026-07-04  CAD       0.8
                """).file(Feed.JOURNALS, """
                journal_no  account  amount  currency  exchange_rate  posting_date
                J1          1        100     CAD       0.7            2026-07-03
                J2          1        100     CAD       .              2026-07-03
                J3          1        100     CAD       .              2026-07-01
                J4          1        -0.90   CAD       0.75           2026-07-03
                """).night();

        // 70 + 75 + 73 - 0.675, which is -0.68.
        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("217.32");
        film.file(Feed.EXCHANGE_RATES, """
                date        currency  rate
                2026-07-01  CAD       2
                """).night();
        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("217.32");
    }

    @Test
    void aRowWithoutAnyRateWaitsAndIsJudgedAgainOnceARateCame() {
        var film = budgeted().file(Feed.JOURNALS, """
                journal_no  account  amount  currency
                J1          1        6450    EUR
                """).night();
        assertThat(film.oracle().heldRows(true)).isOne();
        film.file(Feed.EXCHANGE_RATES, """
                date        currency  rate
                2026-07-05  EUR       1.2
                """).night();
        assertThat(film.oracle().heldRows(true)).isOne();

        film.close(1).file(Feed.EXCHANGE_RATES, """
                date        currency  rate
                2026-07-01  EUR       1.1
                """).night();
        assertThat(film.oracle().heldRows(true)).isZero();
        assertThat(film.cells(2, "1", ACTUAL)).containsExactly("7095.00", "7095.00",
                "prior-period");
    }

    @Test
    void aVoidTakesBackByStatusOrByTheOppositeAmountWhereverItStandsInTheFile() {
        var film = budgeted().file(Feed.INVOICES, """
                document_no  account  amount  status
                D1           1        .       void
                D1           1        100     posted
                D2           1        -20     posted
                D2           1        20      posted
                D3           1        3       posted
                D4           1        -4      posted
                D5           1        50      void
                """).night();
        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("-1.00");

        film.file(Feed.INVOICES, """
                document_no  account  amount  status
                D1           1        .       void
                D1           1        100     posted
                D2           1        -20     posted
                D3           1        -3      posted
                D5           1        50      posted
                """).night();
        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("46.00");
        film.file(Feed.INVOICES, """
                document_no  account  amount  status
                D3           1        3       posted
                """).night();
        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("49.00");
    }

    @Test
    void oneKeyTwiceInAFileCountsOnceWhenEqualAndHoldsBothWhenNot() {
        var film = budgeted().file(Feed.JOURNALS, """
                journal_no  account  amount
                J1          1        10
                J1          1        10
                J2          1        200
                J2          1        300
                """).night();

        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("10.00");
        assertThat(film.oracle().heldRows(false)).isEqualTo(2);
    }

    @Test
    void aSeriesTakesBackWhatIsGoneUnlessThatIsMoreThanAFifth() {
        var film = budgeted().file("gl-1", Feed.JOURNALS, """
                journal_no  account  amount
                J1          1        1
                J2          1        20
                J3          1        300
                J4          1        4000
                J5          1        50000
                """).file(Feed.JOURNALS, """
                journal_no  account  amount
                J9          1        9
                """).night().file("gl-2", Feed.JOURNALS, """
                journal_no  account  amount
                J1          1        2
                J3          1        3OO
                J4          1        4000
                J5          1        50000
                """).file("journals-b", Feed.JOURNALS, """
                journal_no  account  amount
                J4          1        7
                """).night();
        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("54311.00");

        film.file("gl-3", Feed.JOURNALS, """
                journal_no  account  amount
                J1          1        2
                J3          1        300
                J4          1        4000
                """).night();
        assertThat(film.cells(1, "1", "actual_to_date")).containsExactly("54311.00");
        assertThat(film.oracle().heldFiles()).containsExactly("exports/gl-3.csv");
    }

    @Test
    void theBudgetIsLockedOnceAWeekIsIssued() {
        var film = budgeted().night().file(Feed.BUDGET, """
                account  line  amount
                1        1     100
                1        2     5
                """).night();
        assertThat(film.cells(1, "1", "locked_budget")).containsExactly("105.00");
        film.close(1).file(Feed.BUDGET, """
                account  line  amount
                1        1     777
                """).night();
        assertThat(film.cells(2, "1", "locked_budget previous_efc"))
                .containsExactly("105.00", "105.00");
    }
}
