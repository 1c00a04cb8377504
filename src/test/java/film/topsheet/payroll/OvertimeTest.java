package film.topsheet.payroll;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours worked become hours paid, and a day's pay becomes an hourly rate, by dated rows alone. */
class OvertimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 20);

    /** Plan west changes on 1 September; plan late begins double time later; plan none has none. */
    private static final RateTable TABLE = RateRows.of("""
            west | ot-1   | percent-of-gross | 150 | | overtime | hours after 8 in a day   | 2026-01-01 |
            west | ot-2   | percent-of-gross | 200 | | overtime | hours after 12 in a day  | 2026-01-01 |
            west | ot-2   | percent-of-gross | 300 | | overtime | hours after 12 in a day  | 2026-09-01 |
            west | tax    | percent-of-gross | 10  | | tax      |                          | 2026-01-01 |
            late | ot-1   | percent-of-gross | 150 | | overtime | hours after 8 in a day   | 2026-01-01 |
            late | ot-2   | percent-of-gross | 200 | | overtime | hours after 14 in a day  | 2026-01-01 | 2026-08-31
            week | daily  | percent-of-gross | 150 | | overtime | hours after 10 in a day  | 2026-01-01 |
            week | weekly | percent-of-gross | 150 | | overtime | hours after 40 in a week | 2026-01-01 |
            long | weekly | percent-of-gross | 150 | | overtime | hours after 40 in a week | 2026-01-01 |
            odd  | ot-1   | percent-of-gross | 150 | | overtime | after eight              | 2026-01-01 |
            flat | ot-1   | flat             | 1.5 | | overtime | hours after 8 in a day   | 2026-01-01 |
            """);

    @ParameterizedTest(name = "{0}, {1}: {2} hours are {3} pay hours")
    @CsvSource(delimiter = '|', textBlock = """
            west | 2026-08-20 | 8    | 8
            west | 2026-08-20 | 8.5  | 8.75
            west | 2026-08-20 | 12   | 14
            west | 2026-08-20 | 15   | 20
            west | 2026-08-31 | 15   | 20
            west | 2026-09-01 | 15   | 23
            late | 2026-08-20 | 15   | 19
            late | 2026-09-01 | 15   | 18.5
            west | 2025-12-31 | 15   | 15
            none | 2026-08-20 | 15   | 15
            """)
    void rulesOfTheDayMakePayHours(
            String plan, LocalDate day, BigDecimal worked, BigDecimal paid) {
        assertThat(OvertimeRules.of(TABLE, plan, day).payHours(worked))
                .isEqualByComparingTo(paid);
    }

    @ParameterizedTest(name = "{0}: the days {1} are {2} pay hours")
    @CsvSource(delimiter = '|', textBlock = """
            west | 12 12 12 12 12 | 70
            long | 12 12 12 12 12 | 70
            long | 8 8 8 8 8      | 40
            week | 12 12 12 12 12 | 70
            week | 8 8 8 8 8 8    | 52
            week | 12 8 8 8       | 37
            """)
    void anHourOfADaysOvertimeDoesNotCountAgainTowardsTheWeek(
            String plan, String days, BigDecimal paid) {
        assertThat(OvertimeRules.of(TABLE, plan, DAY).payHours(hours(days)))
                .isEqualByComparingTo(paid);
    }

    private static List<BigDecimal> hours(String days) {
        return Stream.of(days.split(" ")).map(BigDecimal::new).collect(toList());
    }

    @ParameterizedTest
    @CsvSource({"odd, after eight", "flat, hours after 8 in a day"})
    void aRuleThatNamesNoHoursIsRefusedWithItsRow(String plan, String base) {
        assertThatThrownBy(() -> OvertimeRules.of(TABLE, plan, DAY)).hasMessage(
                "rate-table, plan " + plan + ", item ot-1, from 2026-01-01: base \"" + base
                        + "\" names no hours. Write percent-of-gross and \"hours after 8 in a day\""
                        + " or \"hours after 40 in a week\".");
    }

    /** 250.00 for 12 hours is 250 ÷ 14 an hour; 10 hours are paid as promised, 15 as 20. */
    @ParameterizedTest(name = "{0} for {1} hours: {2} an hour, {3} hours are {4}")
    @CsvSource(delimiter = '|', textBlock = """
            250.00 | 12 | 17.857142 | 10 | 250.00
            250.00 | 12 | 17.857142 | 12 | 250.00
            250.00 | 12 | 17.857142 | 15 | 357.14
            230.00 | 12 | 16.428571 | 13 | 262.86
            100.00 | 8  | 12.500000 | 9  | 118.75
            """)
    void aDaysPayBecomesAnHourlyRate(
            String pay, BigDecimal hours, BigDecimal hourly, BigDecimal worked, String due) {
        var rules = OvertimeRules.of(TABLE, "west", DAY);
        var guarantee = Guarantee.ofDay(usd(pay), hours, rules);

        assertThat(guarantee.hourly(6, RoundingMode.DOWN)).isEqualTo(hourly);
        assertThat(guarantee.due(rules.payHours(worked))).isEqualTo(usd(due));
    }

    @Test
    void aWeeksPayBecomesAnHourlyRate() {
        var rules = OvertimeRules.of(TABLE, "west", DAY);
        var guarantee = Guarantee.ofWeek(usd("3700.00"), hours("12 12 12 12 12"), rules);

        assertThat(guarantee.payHours()).isEqualByComparingTo("70");
        assertThat(guarantee.hourly(2, RoundingMode.HALF_UP)).isEqualTo("52.86");
        assertThat(guarantee.hourly(2, RoundingMode.DOWN)).isEqualTo("52.85");
        assertThat(guarantee.due(new BigDecimal("84"))).isEqualTo(usd("4440.00"));
        assertThat(guarantee.due(new BigDecimal("14"))).isEqualTo(usd("3700.00"));
    }

    @Test
    void nothingIsPromisedForNoHours() {
        assertThatThrownBy(() -> new Guarantee(usd("250.00"), BigDecimal.ZERO))
                .hasMessage("a guarantee of 0 pay hours");
    }

    private static Money usd(String amount) {
        return Money.of(RateRows.USD, amount);
    }
}
