package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CashChecksTest {

    private static Books withFunding() {
        return new Books().given("funding", """
                source  amount   signed_on
                a       1000000  2026-06-01
                """);
    }

    @Test
    void aFilmWithLessMoneyThanItStillHasToPayIsNotInBalance() {
        var books = withFunding().given("cash_standing", """
                cash    funds      headroom  unsigned
                900000  899999.99  -0.01     50000
                """);

        assertThat(books.ask("not-in-balance")).isEqualTo("""
                0.01  -  production
                    The film is not in balance: 900,000.00 is still to be paid, without
                    contingency and deferrals, and 899,999.99 is in the bank, signed and
                    undrawn, or comes back. 0.01 is missing; 50,000.00 of funding is not signed.
                    Have funding signed, find more, or lower the final cost.
                """);
    }

    @Test
    void toTheCentInBalanceIsInBalanceAndWithoutHeadroomNothingIsSaid() {
        assertThat(withFunding().given("cash_standing", """
                cash    funds   headroom
                900000  900000  0
                """).ask("not-in-balance")).isEmpty();
        assertThat(withFunding().given("cash_standing", """
                cash    funds
                900000  0
                """).ask("not-in-balance")).isEmpty();
    }

    @Test
    void aComingWeekBelowTheFloorIsFoundWithTheFirstAndTheLowestOne() {
        var books = withFunding().given("cash_standing", """
                headroom  floor
                0         100000
                """).given("cash_week", """
                week        actual  opening  payments  closing
                2026-09-05  true    0        0         0
                2026-09-12  false   100000   0         100000
                2026-09-19  false   99999    0         99999
                2026-09-26  false   99999    119999    -20000
                2026-10-03  false   -20000   0         -20000
                """);

        assertThat(books.ask("cash-below-floor")).isEqualTo("""
                120000.00  -  production
                    The bank is forecast at 99,999.00 at the end of the week ending 19 September
                    2026, below the floor of 100,000.00; its lowest week ends on 26 September
                    2026, at −20,000.00, 120,000.00 below the floor. Call that much earlier,
                    agree on a bridge, or put payments off.
                """);
    }

    @Test
    void atTheFloorIsEnoughAndAWeekThatIsOverIsNotAForecast() {
        assertThat(withFunding().given("cash_standing", """
                headroom  floor
                0         100
                """).given("cash_week", """
                week        actual  opening  payments  closing
                2026-09-05  true    0        0         0
                2026-09-12  false   100      0         100
                """).ask("cash-below-floor")).isEmpty();
    }
}
