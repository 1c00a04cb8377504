package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdCheckTest {

    @Test
    void anAccountIsFoundPastTheThresholdsAndACategoryOfSeveralPastItsOwn() {
        var books = new Books()
                .given("chart", """
                        account  section
                        3600     PRODUCTION
                        3601     PRODUCTION
                        3602     PRODUCTION
                        3603     PRODUCTION
                        3604     PRODUCTION
                        3605     PRODUCTION
                        3606     PRODUCTION
                        4100     PRODUCTION
                        8100     CONTINGENCY
                        """)
                .given("budget", """
                        account
                        3600
                        3601
                        3602
                        3603
                        3604
                        3605
                        3606
                        4100
                        """)
                .given("cost_line", """
                        account  section      efc        locked
                        3600     PRODUCTION   210000.01  200000
                        3601     PRODUCTION   210000     200000
                        3602     PRODUCTION   3000       5500.01
                        3603     PRODUCTION   3000       5500
                        3604     PRODUCTION   27500.01   25000
                        3605     PRODUCTION   27600      25000
                        3606     PRODUCTION   2500.01    0
                        4100     PRODUCTION   130000     100000
                        8100     CONTINGENCY  0          900000
                        """);

        assertThat(books.ask("over-threshold")).isEqualTo("""
                30000.00  4100  4100
                    Account 4100 (4100) comes to 130,000.00, 30,000.00 over its locked budget of
                    100,000.00 and past the threshold of 10,000.00. Say why in a note, or
                    correct the estimate.
                10000.01  3600  3600
                    Account 3600 (3600) comes to 210,000.01, 10,000.01 over its locked budget of
                    200,000.00 and past the threshold of 10,000.00. Say why in a note, or
                    correct the estimate.
                2600.00  3605  3605
                    Account 3605 (3605) comes to 27,600.00, 2,600.00 over its locked budget of
                    25,000.00 and past the threshold of 10% and of 2,500.00. Say why in a note,
                    or correct the estimate.
                2500.01  3602  3602
                    Account 3602 (3602) comes to 3,000.00, 2,500.01 under its locked budget of
                    5,500.01 and past the threshold of 10% and of 2,500.00. Say why in a note,
                    or correct the estimate.
                2500.01  3604  3604
                    Account 3604 (3604) comes to 27,500.01, 2,500.01 over its locked budget of
                    25,000.00 and past the threshold of 10% and of 2,500.00. Say why in a note,
                    or correct the estimate.
                2500.01  3606  3606
                    Account 3606 (3606) comes to 2,500.01, 2,500.01 over its locked budget of
                    0.00 and past the threshold of 10% and of 2,500.00. Say why in a note, or
                    correct the estimate.
                """);
        assertThat(books.set("over-threshold", "category", "22600.02").ask("over-threshold"))
                .doesNotContain("category");
        assertThat(books.set("over-threshold", "category", "22600.01").ask("over-threshold"))
                .contains("category 3600").doesNotContain("category 4100");
    }

    @Test
    void anUnbudgetedAccountIsNotOverTheThresholdAsWell() {
        var books = new Books()
                .given("chart", """
                        account
                        3600
                        """)
                .given("budget", """
                        account
                        3610
                        """)
                .given("cost_line", """
                        account  to_date  efc    locked
                        3600     20000    20000  0
                        """);

        assertThat(books.ask("over-threshold")).isEmpty();
        assertThat(books.off("unbudgeted-account").ask("over-threshold")).contains("3600");
    }

    /** The last report was issued for 29 August; 3610 has a variance since, 3600 an older one. */
    @Test
    void anAccountRestsByAVarianceSinceTheLastReportAndACategoryDoesNot() {
        var books = new Books().separatorsIgnored().lastIssued("2026-08-29")
                .given("chart", """
                        account  section
                        3600     PRODUCTION
                        3610     PRODUCTION
                        """)
                .given("budget", """
                        account
                        3600
                        3610
                        """)
                .given("cost_line", """
                        account  section     efc     locked
                        3600     PRODUCTION  230000  200000
                        3610     PRODUCTION  240000  200000
                        """)
                .given("variances", """
                        number  account  week_ending  amount
                        V-1     3600     2026-08-29   30000
                        V-2     36-10    2026-09-05   1
                        V-3     3600     2026-09-12   30000
                        """);

        var found = books.ask("over-threshold");

        assertThat(found.lines().filter(each -> !each.startsWith(" "))).containsExactly(
                "70000.00  -  category 3600", "30000.00  3600  3600");
        assertThat(books.lastIssued("2026-08-22").ask("over-threshold"))
                .startsWith("70000.00  -  category 3600").doesNotContain("  3600  3600");
    }
}
