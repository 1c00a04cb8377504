package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases calculated by hand: what an account comes to under every method. */
class OracleTest {

    private static final String FIGURES = "actual_this_period actual_to_date commitments"
            + " total_cost etc efc locked_budget revised_budget over_under_locked"
            + " over_under_revised";

    /** The worked example of the rules for account 3600, with one order open and 40,000 posted. */
    private static Film restoration() {
        return new Film("")
                .file(Feed.BUDGET, """
                        account  amount
                        3600     100000
                        """)
                .file(Feed.CHANGES, """
                        number  kind     to_account  amount  approved_on
                        1       overage  3600        5000    w4
                        """)
                .file(Feed.PURCHASE_ORDERS, """
                        po_number  account  amount
                        A          3600     15000
                        B          3600     5000
                        """)
                .file(Feed.INVOICES, """
                        document_no  account  amount  posting_date
                        D1           3600     40000   w1
                        """)
                .file(Feed.ESTIMATES, """
                        account  week_ending  efc     entered_at
                        3600     w4           100000  2026-07-25T10:00
                        """)
                .night();
    }

    private static Film weekFive(Film film) {
        return film.close(4)
                .file(Feed.INVOICES, """
                        document_no  account  amount  posting_date  po_number
                        D2           3600     12000   w5            A
                        """)
                .file(Feed.PETTY_CASH, """
                        envelope  account  amount   posting_date
                        E1        3600     1500.00  w5
                        """)
                .file(Feed.PURCHASE_ORDERS, """
                        po_number  account  amount  date
                        C          3600     10000   w5
                        """)
                .night();
    }

    @Test
    void theWorkedExampleComesOut() {
        var film = restoration();
        assertThat(film.cells(4, "3600", FIGURES)).containsExactly("0.00", "40000.00", "20000.00",
                "60000.00", "40000.00", "100000.00", "100000.00", "105000.00", "0.00", "-5000.00");

        weekFive(film).file(Feed.ESTIMATES, """
                account  week_ending  efc     entered_at
                3600     w5           104000  2026-08-01T10:00
                """).night();
        assertThat(film.cells(5, "3600", FIGURES)).containsExactly("13500.00", "53500.00",
                "18000.00", "71500.00", "32500.00", "104000.00", "100000.00", "105000.00",
                "4000.00", "-1000.00");
        assertThat(film.cells(5, "3600", "previous_efc efc_movement method estimate_week flags"))
                .containsExactly("100000.00", "4000.00", "hold", "2026-08-01", "");
        assertThat(film.total(5, FIGURES)).isEqualTo(film.cells(5, "3600", FIGURES));
    }

    @Test
    void aTypedCostToCompleteStandsStillAndShowsWhatHoldingWouldHaveGiven() {
        var film = weekFive(restoration().file(Feed.ESTIMATES, """
                account  week_ending  etc    entered_at
                3600     w4           40000  2026-07-25T11:00
                """).night());

        assertThat(film.cells(5, "3600", FIGURES)).containsExactly("13500.00", "53500.00",
                "18000.00", "71500.00", "40000.00", "111500.00", "100000.00", "105000.00",
                "11500.00", "6500.00");
        assertThat(film.cells(5, "3600", "method held_efc estimate_week"))
                .containsExactly("etc", "100000.00", "2026-07-25");
    }

    private static Film oneOfEachMethod() {
        return new Film("")
                .file(Feed.BUDGET, """
                        account  amount
                        1        1000
                        2        1000
                        3        1000
                        4        1000
                        5        1000
                        6        1000
                        """)
                .file(Feed.ESTIMATES, """
                        account  week_ending  efc  etc   method         entered_at
                        2        w1           900  .     .              2026-07-04T10:00
                        3        w1           .    -50   .              2026-07-04T10:00
                        4        w1           900  .     expect-credit  2026-07-04T10:00
                        5        w1           .    .     complete       2026-07-04T10:00
                        6        w1           900  .     .              2026-07-04T10:00
                        6        w2           .    .     hold           2026-07-11T10:00
                        6        w3           .    .     .              2026-07-18T10:00
                        """)
                .file(Feed.JOURNALS, """
                        journal_no  account  amount
                        J1          1        1100
                        J2          2        950
                        J3          3        950
                        J4          4        950
                        J5          5        950
                        J6          6        950
                        """)
                .night();
    }

    @Test
    void everyMethodGivesItsOwnFinalCost() {
        var film = oneOfEachMethod();

        assertThat(film.cells(1, "1", "etc efc method flags"))
                .containsExactly("0.00", "1100.00", "hold", "exceeded");
        assertThat(film.cells(1, "2", "etc efc flags")).containsExactly("0.00", "950.00",
                "exceeded");
        assertThat(film.cells(1, "3", "etc efc method held_efc"))
                .containsExactly("-50.00", "900.00", "etc", "1000.00");
        assertThat(film.cells(1, "4", "etc efc flags")).containsExactly("-50.00", "900.00",
                "credit-expected");
        assertThat(film.cells(1, "5", "etc efc method")).containsExactly("0.00", "950.00",
                "complete");
        assertThat(film.cells(1, "6", "efc estimate_week")).containsExactly("950.00",
                "2026-07-04");
        assertThat(film.cells(3, "6", "efc method estimate_week")).containsExactly("1000.00",
                "hold", "2026-07-18");
        assertThat(film.cells(1, "1", "estimate_week")).containsExactly("");
    }

    @Test
    void anEstimateForAnIssuedWeekCountsFromTheFirstOpenOne() {
        var film = new Film("").file(Feed.BUDGET, """
                account  amount
                1        1000
                """).night().close(2).file(Feed.ESTIMATES, """
                account  week_ending  efc  entered_at
                1        w1           700  2026-07-20T10:00
                1        w3           800  2026-07-19T10:00
                """).night();

        assertThat(film.cells(3, "1", "efc estimate_week")).containsExactly("700.00",
                "2026-07-18");
    }

    @Test
    void aWholeAccountIsHeldByItsNewestEstimateAndOtherwiseEachEpisodeByItsOwn() {
        var film = new Film("").file(Feed.BUDGET, """
                account  line  amount  episode
                1        1     1000    101
                1        2     2000    102
                """).file(Feed.JOURNALS, """
                journal_no  account  amount  episode
                J1          1        1200    101
                J2          1        500     102
                J3          1        40      103
                """).night();
        assertThat(film.cells(1, "1", "efc flags")).containsExactly("3240.00", "exceeded");

        film.file(Feed.ESTIMATES, """
                account  week_ending  efc   episode  entered_at
                1        w1           1500  101      2026-07-04T10:00
                1        w2           2500  .        2026-07-11T10:00
                """).night();
        assertThat(film.cells(1, "1", "efc flags")).containsExactly("3540.00", "exceeded");
        assertThat(film.cells(2, "1", "efc flags")).containsExactly("2500.00", "");
    }
}
