package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateChecksTest {

    @Test
    void costAboveTheHeldFigureIsFoundUnderHoldAndVariances() {
        var books = new Books()
                .given("chart", """
                        account  section
                        2340     PRODUCTION
                        2350     PRODUCTION
                        2360     PRODUCTION
                        2370     PRODUCTION
                        2380     PRODUCTION
                        2390     PRODUCTION
                        8100     CONTINGENCY
                        """)
                .given("budget", """
                        account
                        2340
                        2350
                        2360
                        """)
                .given("estimates", """
                        account  week_ending  efc    entered_at
                        2340     2026-08-22   50000  2026-08-22T10:00Z
                        2340     2026-08-29   47000  2026-08-29T10:00Z
                        2340     2026-09-05   -      2026-09-05T10:00Z
                        2340     2026-09-12   60000  2026-09-12T10:00Z
                        """)
                .given("cost_line", """
                        account  method         to_date   orders  efc     held   estimate_week
                        2340     hold           40000     9180    49180   47000  2026-09-05
                        2350     variances      100.01    0       100.01  100    -
                        2360     hold           100       0       100     100    -
                        2370     expect-credit  200       0       100     100    -
                        2380     etc            200       0       200     100    -
                        2390     complete       200       0       200     -      -
                        8100     hold           200       0       200     100    -
                        """);

        assertThat(books.ask("estimate-exceeded")).isEqualTo("""
                2180.00  2340  2340  exports/estimates-3.csv:3
                    Account 2340 (2340) has a total cost of 49,180.00, 2,180.00 above the held
                    estimate of 47,000.00: its ETC is nil and its EFC the total cost. Enter a
                    new estimate, declare it complete, or recode what does not belong there.
                0.01  2350  2350
                    Account 2350 (2350) has a total cost of 100.01, 0.01 above the budget with
                    its variances of 100.00: its ETC is nil and its EFC the total cost. Enter a
                    new estimate, declare it complete, or recode what does not belong there.
                """);
    }

    @Test
    void episodesAreHeldByTheirOwnFiguresOrAsOneAccount() {
        var books = new Books()
                .given("chart", """
                        account
                        2340
                        2350
                        2360
                        """)
                .given("budget", """
                        account
                        2340
                        2350
                        2360
                        """)
                .given("cost_line", """
                        account  episode  to_date  efc   held
                        2340     1        120      120   100
                        2340     2        10       100   100
                        2350     1        120      120   -
                        2350     2        10       10    -
                        2350     ''       0        70    200
                        2360     1        120      120   -
                        2360     ''       100      100   200
                        """);

        assertThat(books.ask("estimate-exceeded")).isEqualTo("""
                20.00  2340  2340
                    Account 2340 (2340, episode 1) has a total cost of 120.00, 20.00 above the
                    revised budget of 100.00: its ETC is nil and its EFC the total cost. Enter a
                    new estimate, declare it complete, or recode what does not belong there.
                20.00  2360  2360
                    Account 2360 (2360) has a total cost of 220.00, 20.00 above the revised
                    budget of 200.00: its ETC is nil and its EFC the total cost. Enter a new
                    estimate, declare it complete, or recode what does not belong there.
                """);
    }

    @Test
    void whatIsUnknownOrUnbudgetedIsNotExceededAsWellUnlessThatIsOff() {
        var books = new Books()
                .given("chart", """
                        account
                        3600
                        3675
                        """)
                .given("budget", """
                        account
                        3600
                        """)
                .given("cost_line", """
                        account  to_date  efc  held  in_chart
                        3600     10       10   0     true
                        3675     10       10   0     true
                        9999     10       10   0     false
                        """)
                .given("invoices", """
                        document  account  amount
                        D-1       9999     10
                        """);

        assertThat(books.ask("estimate-exceeded")).startsWith("10.00  3600  3600\n")
                .doesNotContain("3675").doesNotContain("9999");
        assertThat(books.off("unbudgeted-account").off("unknown-account").ask("estimate-exceeded"))
                .contains("3675").contains("9999");
    }

    @Test
    void anEstimateIsFoundWhenCostGoesOnAndNobodyReviewsIt() {
        var books = new Books()
                .given("chart", """
                        account  kind  section      phase
                        3600     cost  PRODUCTION   shoot
                        3601     cost  PRODUCTION   shoot
                        3602     cost  PRODUCTION   shoot
                        3603     cost  PRODUCTION   shoot
                        3604     cost  PRODUCTION   post
                        3605     cost  PRODUCTION   -
                        3606     cost  FEES         shoot
                        3607     cost  PRODUCTION   shoot
                        5000     cost  POST         -
                        8100     cost  CONTINGENCY  shoot
                        """)
                .given("estimates", """
                        account  week_ending  efc
                        3600     2026-08-22   100
                        """)
                .given("invoices", """
                        document  seq  account  posting_date  amount
                        D-0       1    3600     2026-08-23    1
                        D-1       1    3601     2026-09-01    1
                        D-2       1    3602     2026-08-22    1
                        D-3       1    3603     2026-09-01    1
                        D-4       1    3604     2026-09-01    1
                        D-5       1    3605     2026-09-01    1
                        D-6       1    3606     2026-09-01    1
                        D-7       1    3607     2026-09-01    1
                        D-7       2    3607     2026-09-01    -1
                        D-8       1    5000     2026-09-01    1
                        D-9       1    8100     2026-09-01    1
                        """)
                .given("cost_line", """
                        account  section      to_date  etc  estimate_week
                        3600     PRODUCTION   1        99   2026-08-22
                        3601     PRODUCTION   1        99   2026-08-29
                        3602     PRODUCTION   1        99   2026-08-22
                        3603     PRODUCTION   1        -5   -
                        3604     PRODUCTION   1        99   -
                        3605     PRODUCTION   1        88   -
                        3606     FEES         1        99   -
                        3607     PRODUCTION   1        99   -
                        5000     POST         1        99   -
                        8100     CONTINGENCY  1        99   -
                        """);

        assertThat(books.ask("estimate-not-reviewed")).isEqualTo("""
                99.00  3600  3600
                    Nobody looked at the estimate of Account 3600 (3600) since the week ending
                    22 August 2026, and cost goes on; ETC is 99.00. Enter a new estimate, or
                    confirm this one.
                88.00  3605  3605
                    Nobody estimated Account 3605 (3605) since the week ending 8 August 2026,
                    and cost goes on; ETC is 88.00. Enter a new estimate, or confirm this one.
                5.00  3603  3603
                    Nobody estimated Account 3603 (3603) since the week ending 8 August 2026,
                    and cost goes on; ETC is −5.00. Enter a new estimate, or confirm this one.
                """);
        assertThat(books.set("estimate-not-reviewed", "weeks", "3").ask("estimate-not-reviewed"))
                .contains("3603").doesNotContain("3600");
    }

    @Test
    void aProductionWithoutAnyEstimateIsOneFinding() {
        var books = new Books()
                .given("chart", """
                        account
                        3600
                        3610
                        """)
                .given("invoices", """
                        document  account  amount
                        D-1       3600     1
                        D-2       3610     1
                        """)
                .given("cost_line", """
                        account  to_date  etc
                        3600     1        1099
                        3610     1        500
                        """);

        assertThat(books.ask("estimate-not-reviewed")).isEqualTo("""
                1599.00  -  production
                    No estimate was ever entered; 2 accounts have cost, and the ETC of 1,599.00
                    is what the budget leaves. Enter estimates.
                """);
    }
}
