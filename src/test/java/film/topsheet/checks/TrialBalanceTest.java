package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrialBalanceTest {

    private static final String CHART = """
            account  kind     section
            3600     cost     PRODUCTION
            3610     fringe   PRODUCTION
            3620     cost     PRODUCTION
            3630     cost     PRODUCTION
            9900     cost     CONTINGENCY
            1150     deposit  -
            """;
    private static final String LEDGER = """
            document  account  posting_date  amount
            D-1       3600     2026-08-20    1000
            D-2       36-00    2026-08-29    500
            D-3       3600     2026-08-30    77
            D-4       3610     2026-08-20    200
            D-5       3620     2026-08-20    30
            D-6       1150     2026-08-20    900
            D-7       9900     2026-08-20    40
            """;

    /** 29 August is the newest week-ending that was drawn up; 2 September is none. */
    @Test
    void eachCostAccountIsComparedWithItsPostingsUpToTheDayOfTheNewestTrialBalance() {
        var books = new Books().separatorsIgnored().given("chart", CHART)
                .given("invoices", LEDGER)
                .given("trial-balance", """
                        as_of       account  balance
                        2026-08-22  3600     1
                        2026-08-29  3600     1500
                        2026-08-29  3610     250
                        2026-08-29  1150     5
                        2026-08-29  3630     12
                        2026-09-02  3600     1
                        2026-09-12  3600     1
                        """);

        assertThat(books.ask("trial-balance-off")).isEqualTo("""
                50.00  3610  3610  exports/trial-balance-3.csv:4
                    The trial balance of 29 August 2026 has 250.00 on 3610, and its postings up
                    to that day come to 200.00: 50.00 is in the accounting system and was not
                    exported. Export what is missing.
                30.00  3620  3620  exports/trial-balance-3.csv
                    The trial balance of 29 August 2026 does not list 3620, and its postings up
                    to that day come to 30.00: 30.00 was exported and is not in the accounting
                    system. Book it there, or take the export back.
                12.00  3630  3630  exports/trial-balance-3.csv:6
                    The trial balance of 29 August 2026 has 12.00 on 3630, and its postings up
                    to that day come to 0.00: 12.00 is in the accounting system and was not
                    exported. Export what is missing.
                """);
    }

    @Test
    void theProofHasItsSumWhichTheOtherCheckLeavesToThisOne() {
        var books = new Books().separatorsIgnored().given("chart", CHART)
                .given("invoices", LEDGER)
                .given("trial-balance", """
                        as_of       account  balance
                        2026-08-29  3600     1500
                        2026-08-29  3610     250
                        2026-08-29  1150     5
                        2026-08-29  9900     40
                        """);

        var proof = books.prove().proofs().get(2);

        assertThat(proof.left() + " " + proof.right()).isEqualTo(
                "[Part[name=Its trial balance of 29 August 2026, amount=USD 1790.00]]"
                + " [Part[name=Cost accounts to that day, amount=USD 1770.00]]");
        assertThat(proof.difference().toString()).isEqualTo("USD 20.00");
        assertThat(books.ask("does-not-tie")).doesNotContain("trial");
    }

    @Test
    void oneThatIsDrawnUpInTheMiddleOfAWeekProvesNothing() {
        var books = new Books().given("chart", CHART).given("trial-balance", """
                as_of       account  balance
                2026-09-02  3600     1
                """);

        assertThat(books.ask("trial-balance-off")).isEmpty();
        assertThat(books.prove().proofs()).hasSize(2);
    }
}
