package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContingencyChecksTest {

    /** Direct cost has 910,000.00 to pay and is 60,000.00 over. */
    private static Books withContingency(String locked) {
        return new Books()
                .given("chart", """
                        account  section
                        1100     ATL
                        8100     CONTINGENCY
                        8200     FEES
                        """)
                .given("budget", """
                        account
                        8100
                        """)
                .given("cost_line", """
                        account  section      locked  to_date  efc
                        1100     ATL          900000  100000   960000
                        5000     POST         100000  50000    100000
                        8100     CONTINGENCY  LOCKED  0        30000
                        8200     FEES         40000   10000    40000
                        """.replace("LOCKED", locked));
    }

    @Test
    void contingencyIsShortBelowATenthOfTheCostToCompleteOfDirectCost() {
        assertThat(withContingency("151000").ask("contingency-short")).isEmpty();
        assertThat(withContingency("150999.99").ask("contingency-short")).isEqualTo("""
                0.01  -  production
                    Contingency free is 90,999.99 and the cost to complete of direct cost
                    910,000.00; 10% of it would be 91,000.00, 0.01 more than is free. Find
                    savings, or agree with the financiers and the guarantor on more contingency.
                """);
    }

    @Test
    void whatIsFreeMayBeBelowZero() {
        assertThat(withContingency("50000").set("contingency-short", "percent", "2.5")
                .ask("contingency-short")).isEqualTo("""
                32750.00  -  production
                    Contingency free is −10,000.00 and the cost to complete of direct cost
                    910,000.00; 2.5% of it would be 22,750.00, 32,750.00 more than is free. Find
                    savings, or agree with the financiers and the guarantor on more contingency.
                """);
    }

    @Test
    void anApprovedChangeThatBringsItsOwnMoneyTakesNothingFromContingency() {
        var funded = """
                number  from_account  to_account  amount  funded_by  approved_on
                1       -             1100        0.01    Studio     2026-09-05
                """;

        assertThat(withContingency("150999.99").given("changes", funded)
                .ask("contingency-short")).isEmpty();
        for (var other : new String[] {funded.replace("09-05", "09-06"),
                funded.replace("Studio", "-"), funded.replace("1100", "8100"),
                funded.replace("-             1100", "8200          1100")}) {
            assertThat(withContingency("150999.99").given("changes", other)
                    .ask("contingency-short")).as(other).startsWith("0.01");
        }
    }

    @Test
    void withoutLockedContingencyNoneIsShort() {
        assertThat(withContingency("0").ask("contingency-short")).isEmpty();
    }
}
