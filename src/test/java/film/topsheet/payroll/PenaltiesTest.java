package film.topsheet.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a late meal or a short rest costs, by dated rows alone. */
class PenaltiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 28);

    private static final RateTable TABLE = RateRows.of("""
            west | meal-1 | flat             | 7.50  | | penalty | meal after 6 hours                  | 2026-01-01 |
            west | meal-2 | flat             | 10.00 | | penalty | meal after 6.5 hours                | 2026-01-01 |
            west | meal-3 | flat             | 12.50 | | penalty | meal after 7 hours, each half hour  | 2026-01-01 |
            west | rest   | flat             | 40.00 | | penalty | rest under 10 hours, each hour      | 2026-01-01 |
            odd  | meal   | flat             | 7.50  | | penalty | late meal                           | 2026-01-01 |
            unit | meal   | percent-of-gross | 7.50  | | penalty | meal after 6 hours                  | 2026-01-01 |
            """);

    @ParameterizedTest(name = "called at 07:00, the meal at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            13:00 | 0.00
            13:01 | 7.50
            13:30 | 7.50
            13:31 | 17.50
            14:00 | 17.50
            14:01 | 30.00
            14:30 | 30.00
            14:31 | 42.50
            """)
    void eachBegunHalfHourCosts(LocalTime meal, String due) {
        var day = new Worked(DAY, LocalTime.of(7, 0), meal, meal.plusMinutes(30),
                LocalTime.of(19, 30));

        assertThat(of("west").ofMeal(day, RateRows.USD)).isEqualTo(usd(due));
    }

    @Test
    void withoutAMealOneWaitsUntilTheWrap() {
        assertThat(of("west").ofMeal(worked(DAY, "07:00", "13:00"), RateRows.USD).isZero())
                .isTrue();
        assertThat(of("west").ofMeal(worked(DAY, "07:00", "13:20"), RateRows.USD))
                .isEqualTo(usd("7.50"));
    }

    @ParameterizedTest(name = "wrapped at {0}, called at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            20:00 | 06:00 | 0.00
            20:15 | 06:00 | 40.00
            21:00 | 06:00 | 40.00
            22:30 | 06:00 | 120.00
            00:30 | 11:00 | 0.00
            01:30 | 11:00 | 40.00
            """)
    void eachBegunHourOfRestThatIsMissingCosts(String wrap, String call, String due) {
        var before = worked(DAY.minusDays(1), "10:00", wrap);

        assertThat(of("west").ofRest(before, worked(DAY, call, "19:00"), RateRows.USD))
                .isEqualTo(usd(due));
    }

    @Test
    void nobodyKnowsTheRestBeforeTheFirstDay() {
        assertThat(of("west").ofRest(null, worked(DAY, "06:00", "19:00"), RateRows.USD).isZero())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"odd, late meal", "unit, meal after 6 hours"})
    void aRuleThatDoesNotSayWhenIsRefusedWithItsRow(String plan, String base) {
        assertThatThrownBy(() -> of(plan)).hasMessage("rate-table, plan " + plan + ", item meal,"
                + " from 2026-01-01: base \"" + base + "\" does not say when the penalty is due."
                + " Write flat and \"meal after 6 hours\" or \"rest under 10 hours\", and \", each"
                + " half hour\" behind it where it grows.");
    }

    private static Penalties of(String plan) {
        return Penalties.of(TABLE, plan, DAY);
    }

    private static Worked worked(LocalDate date, String call, String wrap) {
        return new Worked(date, LocalTime.parse(call), null, null, LocalTime.parse(wrap));
    }

    private static Money usd(String amount) {
        return Money.of(RateRows.USD, amount);
    }
}
