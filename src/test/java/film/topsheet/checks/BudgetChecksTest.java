package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetChecksTest {

    private static final String CHART = """
            account  kind     section
            3600     cost     PRODUCTION
            3610     cost     PRODUCTION
            3675     cost     PRODUCTION
            8100     cost     CONTINGENCY
            1150     deposit  -
            """;

    @Test
    void anAccountOutsideTheChartIsFoundWithAllThatNamesIt() {
        var books = new Books().separatorsIgnored().given("chart", CHART)
                .given("invoices", """
                        document  seq  account  amount
                        D-1       1    36l0     1000
                        D-2       1    36l0     250
                        D-3       1    36-10    100
                        D-4       1    3699     100
                        D-4       2    3699     -100
                        """)
                .given("purchase-orders", """
                        po_number  line  account  amount  status
                        1          1     36l0     10      requested
                        2          1     3698     10      approved
                        3          1     3697     10      void
                        """)
                .given("changes", """
                        number  line  from_account  to_account
                        1       1     3696          3600
                        1       2     3696          3610
                        """)
                .given("accruals", """
                        accrual_no  account  amount
                        A-1         3695     50
                        """)
                .given("estimates", """
                        account  week_ending  efc
                        3694     2026-09-05   100
                        """);

        assertThat(books.ask("unknown-account")).isEqualTo("""
                1250.00  36l0  36l0  exports/invoices-2.csv:2
                    Account 36l0 is not in the chart; 1,250.00 stands in Unassigned (2 postings,
                    1 PO line). Did you mean 3610? Recode it, or add it to the chart.
                0.00  3694  3694  exports/estimates-6.csv:2
                    Account 3694 is not in the chart; 0.00 stands in Unassigned (1 estimate).
                    Recode it, or add it to the chart.
                0.00  3695  3695  exports/accruals-5.csv:2
                    Account 3695 is not in the chart; 0.00 stands in Unassigned (1 accrual). Did
                    you mean 3675? Recode it, or add it to the chart.
                0.00  3696  3696  exports/changes-4.csv:2
                    Account 3696 is not in the chart; 0.00 stands in Unassigned (1 change).
                    Recode it, or add it to the chart.
                0.00  3698  3698  exports/purchase-orders-3.csv:3
                    Account 3698 is not in the chart; 0.00 stands in Unassigned (1 PO line).
                    Recode it, or add it to the chart.
                """);
    }

    @Test
    void anAccountOfTheChartWithCostAndWithoutBudgetIsFound() {
        var books = new Books().given("chart", CHART + """
                        3700     cost     PRODUCTION
                        3701     cost     PRODUCTION
                        3702     cost     PRODUCTION
                        3703     cost     PRODUCTION
                        3704     cost     PRODUCTION
                        """)
                .given("budget", """
                        account  amount
                        3600     1000
                        3700     0
                        """)
                .given("changes", """
                        number  from_account  to_account  approved_on
                        1       3600          3701        2026-09-05
                        2       3600          3702        2026-09-06
                        """)
                .given("cost_line", """
                        account  episode  to_date  orders
                        3600     -        10       0
                        3675     1        1900     0
                        3675     2        0        50
                        3700     -        10       0
                        3701     -        10       0
                        3702     -        10       0
                        3703     1        10       0
                        3703     2        -10      0
                        3704     -        0        0
                        8100     -        10       0
                        1150     -        10       0
                        9999     -        10       0
                        """.replace("  -   ", "  ''  "))
                .given("invoices", """
                        document  account  amount
                        D-1       3675     1900
                        """);

        assertThat(books.ask("unbudgeted-account")).isEqualTo("""
                1950.00  3675  3675  exports/invoices-4.csv:2
                    Account 3675 (3675) has cost of 1,950.00, posted or on order, and neither a
                    budget line nor an approved change. Have a change approved that budgets it;
                    what is miscoded, recode.
                10.00  3702  3702
                    Account 3702 (3702) has cost of 10.00, posted or on order, and neither a
                    budget line nor an approved change. Have a change approved that budgets it;
                    what is miscoded, recode.
                """);
    }

    @Test
    void aDocumentOnContingencyIsFoundPerAccount() {
        var books = new Books().given("chart", CHART + """
                        8200     cost     CONTINGENCY
                        """)
                .given("journals", """
                        document  line  seq  posting_date  account  amount
                        J-1       1     1    2026-09-01    8100     1000
                        J-1       2     1    2026-09-01    8100     -1250
                        J-1       3     1    2026-09-01    8200     40
                        J-1       4     1    2026-09-01    3600     40
                        J-2       1     1    2026-09-08    8100     40
                        J-3       1     1    2026-09-01    8100     40
                        J-3       1     2    2026-09-01    8100     -40
                        """);

        assertThat(books.ask("posting-to-contingency")).isEqualTo("""
                250.00  8100  journal J-1, 8100  exports/journals-2.csv:2
                    Journal J-1 posts −250.00 to 8100, which is contingency: it is moved by
                    changes, never spent. Recode the cost to the account that bears it.
                40.00  8200  journal J-1, 8200  exports/journals-2.csv:4
                    Journal J-1 posts 40.00 to 8200, which is contingency: it is moved by
                    changes, never spent. Recode the cost to the account that bears it.
                """);
    }

    @Test
    void aLockedItemIsFoundAboveItsLockedBudgetWhateverWasApproved() {
        var books = new Books().given("chart", CHART).given("cost_line", """
                account  locked_item  efc     locked  changes
                3600     true         100.01  100     50
                3610     true         100     100     -20
                3675     false        200     100     0
                """);

        assertThat(books.ask("locked-item-over")).isEqualTo("""
                0.01  3600  3600
                    Locked item 3600 (Account 3600) comes to 100.01, 0.01 over its locked budget
                    of 100.00. Only the financiers and the guarantor can let it go over: get
                    their word in writing, or bring it back within.
                """);
    }

    @Test
    void aChangeIsFoundUntilItsApprovalAndWhoAskedIsNotMailed() {
        var books = new Books().given("changes", """
                number  line  date        to_account  amount  reason       requested_by  approved_on
                7       1     2026-09-05  3320        60000   more cranes  A. Ray        -
                7       2     2026-09-05  3330        2000    their crew   A. Ray        2026-09-06
                8       1     2026-09-06  3320        100     later        -             -
                9       1     2026-09-01  3320        100     signed       -             2026-09-05
                10      1     2026-09-01  3320        -500    saved        -             -
                """);

        assertThat(books.ask("pending-change")).isEqualTo("""
                62000.00  -  change 7  exports/changes-1.csv:2
                    Change 7 (more cranes), 62,000.00 to 3320, 3330, asked for by A. Ray on 5
                    September 2026, is not signed and in no figure. Have it signed or refused.
                    mailed: Change 7 (more cranes), 62,000.00 to 3320, 3330, asked for on 5
                    September 2026, is not signed and in no figure. Have it signed or refused.
                500.00  3320  change 10  exports/changes-1.csv:6
                    Change 10 (saved), −500.00 to 3320, asked for on 1 September 2026, is not
                    signed and in no figure. Have it signed or refused.
                """);
    }
}
