package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Accounts that should be done: their phase is over, or somebody said so. */
class SettledAccountChecksTest {

    @Test
    void whatIsLeftToCompleteAfterThePhaseIsFoundUnlessSomethingIsOnOrder() {
        var books = new Books()
                .given("chart", """
                        account  kind     section      phase
                        2300     cost     PRODUCTION   prep
                        2301     cost     PRODUCTION   prep
                        2302     cost     PRODUCTION   prep
                        2303     cost     PRODUCTION   prep
                        2304     cost     PRODUCTION   shoot
                        2305     cost     PRODUCTION   -
                        2306     cost     PRODUCTION   prep
                        8100     cost     CONTINGENCY  prep
                        1150     deposit  -            prep
                        """)
                .given("cost_line", """
                        account  section      to_date  etc      name
                        2300     PRODUCTION   10       1000.01  Timber
                        2301     PRODUCTION   10       1000     Paint
                        2302     PRODUCTION   10       5000     Locks
                        2303     PRODUCTION   10       5000     Hinges
                        2304     PRODUCTION   10       5000     Hire
                        2305     PRODUCTION   10       5000     Food
                        2306     PRODUCTION   10       5000     Sand
                        8100     CONTINGENCY  10       5000     Contingency
                        """)
                .given("commitment", """
                        promise  number  line  account  left
                        order    1       1     2302     0.01
                        accrual  A-1     ''    2303     50
                        order    2       1     2306     0
                        """);

        assertThat(books.ask("leftover-etc")).isEqualTo("""
                5000.00  2306  2306
                    The prep ended on 1 August 2026, nothing is on order for Sand (2306), and
                    5,000.00 is still to complete. Enter a new estimate or declare the account
                    complete; if the cost will come, say why in a waiver.
                1000.01  2300  2300
                    The prep ended on 1 August 2026, nothing is on order for Timber (2300), and
                    1,000.01 is still to complete. Enter a new estimate or declare the account
                    complete; if the cost will come, say why in a waiver.
                """);
        assertThat(books.set("leftover-etc", "above", "1000.01").ask("leftover-etc"))
                .contains("2306").doesNotContain("2300");
    }

    @Test
    void aPhaseLastsUntilItsLastDayAndAccountsWithoutPhaseAreShootOrPost() {
        var books = new Books()
                .given("chart", """
                        account  section     phase
                        2300     PRODUCTION  -
                        5000     POST        -
                        """)
                .given("cost_line", """
                        account  week_ending  section     etc
                        2300     2026-09-26   PRODUCTION  5000
                        2300     2026-10-03   PRODUCTION  5000
                        5000     2026-10-03   POST        5000
                        """);

        assertThat(books.weekEnding("2026-09-26").ask("leftover-etc")).isEmpty();
        assertThat(books.weekEnding("2026-10-03").ask("leftover-etc"))
                .startsWith("5000.00  2300  2300\n    The shoot ended on 26 September 2026")
                .doesNotContain("5000  5000");
    }

    private static Books complete() {
        return new Books().separatorsIgnored()
                .given("chart", """
                        account
                        3600
                        3601
                        3602
                        3603
                        3604
                        3605
                        """)
                .given("cost_line", """
                        account  name
                        3600     Site fees
                        """)
                .given("estimates", """
                        account  week_ending  method    efc
                        3600     2026-08-15   complete  -
                        3600     2026-08-29   -         -
                        3601     2026-08-15   complete  -
                        3601     2026-08-29   hold      100
                        3602     2026-08-15   complete  -
                        3603     2026-08-15   complete  -
                        3604     2026-08-15   complete  -
                        3604     2026-09-05   complete  -
                        3605     2026-09-12   complete  -
                        """);
    }

    @Test
    void costAfterAnAccountWasDeclaredCompleteIsFoundUntilItIsDeclaredAgain() {
        var books = complete().given("invoices", """
                document  seq  account  posting_date  amount
                D-1       1    36-00    2026-08-15    1000
                D-2       1    36-00    2026-08-16    200
                D-3       1    3600     2026-09-01    -50
                D-4       1    3600     2026-09-06    77
                D-5       1    3601     2026-08-20    10
                D-6       1    3602     2026-08-20    10
                D-7       1    3602     2026-08-30    -10
                D-8       1    3603     2026-08-20    10
                D-8       2    3603     2026-08-30    -10
                D-9       1    3604     2026-08-20    10
                E-1       1    3605     2026-08-20    10
                """);

        assertThat(books.ask("cost-after-complete")).isEqualTo("""
                150.00  3600  3600  exports/invoices-3.csv:3
                    Site fees (3600) was declared complete for the week ending 15 August 2026,
                    and 150.00 was posted since (2 postings). Recode it; if it belongs there,
                    enter a new estimate, which may say complete again.
                """);
    }

    @Test
    void creditsAfterAnAccountWasDeclaredCompleteAreFoundToo() {
        var books = complete().given("invoices", """
                document  account  posting_date  amount
                D-1       3602     2026-08-20    -35
                """);

        assertThat(books.ask("cost-after-complete")).isEqualTo("""
                35.00  3602  3602  exports/invoices-3.csv:2
                    3602 was declared complete for the week ending 15 August 2026, and −35.00
                    was posted since (1 posting). Recode it; if it belongs there, enter a new
                    estimate, which may say complete again.
                """);
    }

    @Test
    void anEpisodeIsCompleteByItselfUnlessTheNewestEstimateIsForAllOfThem() {
        var books = new Books()
                .given("estimates", """
                        account  episode  week_ending  method    efc
                        3600     101      2026-08-15   complete  -
                        3600     102      2026-08-15   hold      100
                        3601     101      2026-08-15   complete  -
                        3601     ''       2026-08-22   hold      100
                        3602     101      2026-08-15   hold      100
                        3602     ''       2026-08-22   complete  -
                        """)
                .given("invoices", """
                        document  account  episode  posting_date  amount
                        D-1       3600     101      2026-08-20    1
                        D-2       3600     102      2026-08-20    10
                        D-3       3600     -        2026-08-20    100
                        D-4       3601     101      2026-08-20    1
                        D-5       3602     101      2026-08-20    1
                        D-6       3602     101      2026-08-25    10
                        D-7       3602     -        2026-08-25    100
                        """);

        assertThat(books.ask("cost-after-complete")).contains("110.00  3602", "1.00  3600")
                .doesNotContain("3601");
    }

    @Test
    void aCreditIsOverdueWhenItsEstimateIsFourWeeksOldHoweverOftenItWasConfirmed() {
        var books = new Books()
                .given("estimates", """
                        account  week_ending  method         efc
                        3820     2026-08-01   hold           12000
                        3820     2026-08-08   expect-credit  10000
                        3820     2026-08-22   -              -
                        3820     2026-08-29   expect-credit  10000
                        3821     2026-08-08   expect-credit  10000
                        3821     2026-08-15   expect-credit  9000
                        3822     2026-08-08   expect-credit  10000
                        3822     2026-09-05   hold           14200
                        3823     2026-08-08   expect-credit  10000
                        3824     2026-08-01   expect-credit  10000
                        3824     2026-08-08   hold           11000
                        3824     2026-08-15   expect-credit  10000
                        3825     2026-08-15   expect-credit  10000
                        3825     2026-09-12   hold           10000
                        """)
                .given("cost_line", """
                        account  name     to_date  orders  efc
                        3820     Stage B  14000    200     10000
                        3821     Stage C  14000    200     9000
                        3822     Stage D  14000    200     14200
                        3823     Stage E  9800     200     10000
                        3824     Stage F  14000    200     10000
                        3825     Stage G  14000    200     10000
                        """);

        assertThat(books.ask("credit-overdue")).isEqualTo("""
                4200.00  3820  3820  exports/estimates-1.csv:3
                    Stage B (3820) expects a credit since the week ending 8 August 2026, and
                    4,200.00 of it has not come; it stands at 10,000.00. Ask whoever owes it, or
                    enter an estimate without it.
                """);
        assertThat(books.set("credit-overdue", "weeks", "3").ask("credit-overdue"))
                .contains("3820", "3821", "3824", "3825").doesNotContain("3822", "3823");
    }
}
