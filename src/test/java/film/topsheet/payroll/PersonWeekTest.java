package film.topsheet.payroll;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import film.topsheet.payroll.Contributions.Earned;
import film.topsheet.payroll.Deal.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day costs what it adds to the week. Every figure here was worked by hand. */
class PersonWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 24);

    private static final RateTable TABLE = RateRows.of("""
            day  | ot   | percent-of-gross | 150 |        | overtime       | hours after 8 in a day   | 2026-01-01 |
            day  | ot-2 | percent-of-gross | 200 |        | overtime       | hours after 12 in a day  | 2026-01-01 |
            day  | tax  | percent-of-gross | 10  |        | tax            |                          | 2026-01-01 |
            day  | fund | per-hour         | 2   |        | pension-health |                          | 2026-01-01 |
            week | ot   | percent-of-gross | 150 |        | overtime       | hours after 40 in a week | 2026-01-01 |
            cap  | fund | percent-of-gross | 20  | 1000.00 | pension-health |                         | 2026-01-01 |
            """);

    /** 12 hours at 1.5× after 8 are 14 pay hours, 15 with 2× after 12 are 20. */
    @Test
    void anHourlyDayIsPaidByTheRulesOfTheDay() {
        var deal = deal("day", "50.00", Unit.HOUR, null);

        assertThat(days(week(5), deal, "8", "12", "15")).isEqualTo("""
                8.0 h, 0.0 over, pay 400.00, of it overtime 0.00, contributions 56.00
                12.0 h, 4.0 over, pay 700.00, of it overtime 300.00, contributions 94.00
                15.0 h, 7.0 over, pay 1000.00, of it overtime 600.00, contributions 130.00
                """);
    }

    /** Four days of eleven hours: the fourth has seven straight hours left, and four beyond 40. */
    @Test
    void overtimeOfTheWeekFallsOnTheDayOnWhichTheWeekIsFull() {
        var deal = deal("week", "10.00", Unit.HOUR, null);

        assertThat(days(week(5), deal, "11", "11", "11", "11", "5")).isEqualTo("""
                11.0 h, 0.0 over, pay 110.00, of it overtime 0.00, contributions 0.00
                11.0 h, 0.0 over, pay 110.00, of it overtime 0.00, contributions 0.00
                11.0 h, 0.0 over, pay 110.00, of it overtime 0.00, contributions 0.00
                11.0 h, 4.0 over, pay 130.00, of it overtime 60.00, contributions 0.00
                5.0 h, 5.0 over, pay 75.00, of it overtime 75.00, contributions 0.00
                """);
    }

    /** 250.00 for 12 hours is 250 ÷ 14 an hour: 15 hours are 20 × that, 10 are as promised. */
    @Test
    void aDaysPayIsForItsGuaranteedHours() {
        assertThat(days(week(5), deal("day", "250.00", Unit.DAY, "12"), "10", "15")).contains(
                "10.0 h, 0.0 over, pay 250.00, of it overtime 0.00",
                "15.0 h, 3.0 over, pay 357.14, of it overtime 107.14");
        assertThat(days(week(5), deal("day", "250.00", Unit.DAY, null), "15"))
                .contains("15.0 h, 0.0 over, pay 250.00, of it overtime 0.00");
    }

    @Test
    void aWeeksPayIsForTheDaysOfTheWeek() {
        assertThat(days(week(5), deal("none", "6000.00", Unit.WEEK, null), "14"))
                .contains("pay 1200.00, of it overtime 0.00");
        assertThat(days(week(6), deal("none", "6000.00", Unit.WEEK, null), "14"))
                .contains("pay 1000.00, of it overtime 0.00");
        // 60 hours for five days are 12 a day, 14 pay hours; 13 hours are 16.
        assertThat(days(week(5), deal("day", "3500.00", Unit.WEEK, "60"), "13"))
                .contains("1.0 over, pay 800.00, of it overtime 100.00");
    }

    /** 900 of 1,000 were earned before: of this day's 400 only 100 count. */
    @Test
    void aCeilingThatWasNearlyReachedBeforeIsReachedToday() {
        var week = new PersonWeek(TABLE, RateRows.USD, 5, null,
                List.of(new Earned(MONDAY.minusDays(2), "gross", usd("900.00"), BigDecimal.TEN)));

        assertThat(days(week, deal("cap", "50.00", Unit.HOUR, null), "8", "8")).isEqualTo("""
                8.0 h, 0.0 over, pay 400.00, of it overtime 0.00, contributions 20.00
                8.0 h, 0.0 over, pay 400.00, of it overtime 0.00, contributions 0.00
                """);
    }

    @Test
    void nobodyContributesForACompany() {
        var loanOut = new Deal("day", "1405", new BigDecimal("50.00"), Unit.HOUR, null, false,
                false);

        assertThat(days(week(5), loanOut, "8")).contains("contributions 0.00");
    }

    @Test
    void aDayInTwoUnitsIsOneDay() {
        var week = week(5);
        var deal = deal("day", "50.00", Unit.HOUR, null);
        var flat = deal("none", "300.00", Unit.DAY, null);

        assertThat(week.price(worked(0, 5), deal).pay()).isEqualTo(usd("250.00"));
        assertThat(week.price(worked(0, 7), deal).pay()).isEqualTo(usd("450.00"));
        var other = week(5);
        assertThat(other.price(worked(0, 5), flat).pay()).isEqualTo(usd("300.00"));
        assertThat(other.price(worked(0, 5), flat).pay().isZero()).isTrue();
    }

    @Test
    void theScaleStandsInWhereItNamesTheOccupation() {
        var table = RateRows.of("""
                day | Grip     | per-hour | 41.50 | | | | 2026-01-01 | 2026-08-31
                day | Grip     | per-hour | 43.00 | | | | 2026-09-01 |
                day | Driver   | per-day  | 380   | | | | 2026-01-01 |
                day | tax      | percent-of-gross | 10 | | | | 2026-01-01 |
                """);

        assertThat(Deal.atScale(table, "day", "grip", "2510", MONDAY).orElseThrow().rate())
                .isEqualByComparingTo("41.50");
        assertThat(Deal.atScale(table, "day", "Grip", "2510", MONDAY.plusDays(8)).orElseThrow()
                .rate()).isEqualByComparingTo("43");
        assertThat(Deal.atScale(table, "day", "Driver", "3510", MONDAY).orElseThrow().unit())
                .isEqualTo(Unit.DAY);
        assertThat(Deal.atScale(table, "day", "tax", "2510", MONDAY)).isEmpty();
        assertThat(Deal.atScale(table, "other", "Grip", "2510", MONDAY)).isEmpty();
    }

    private static String days(PersonWeek week, Deal deal, String... hours) {
        var at = Stream.iterate(0, each -> each + 1).iterator();
        return Stream.of(hours).map(each -> week.price(
                        worked(at.next(), Integer.parseInt(each)), deal))
                .map(each -> "%.1f h, %.1f over, pay %s, of it overtime %s, contributions %s%n"
                        .formatted(each.hours(), each.overtimeHours(), each.pay().decimal(),
                                each.overtime().decimal(), each.contributions().decimal()))
                .collect(joining());
    }

    private static Worked worked(int day, int hours) {
        return new Worked(MONDAY.plusDays(day), LocalTime.of(6, 0), null, null,
                LocalTime.of(6 + hours, 0));
    }

    private static PersonWeek week(int days) {
        return new PersonWeek(TABLE, RateRows.USD, days, null, List.of());
    }

    private static Deal deal(String plan, String rate, Unit unit, String guaranteed) {
        return new Deal(plan, "2510", new BigDecimal(rate), unit,
                guaranteed == null ? null : new BigDecimal(guaranteed), true, false);
    }

    private static Money usd(String amount) {
        return Money.of(RateRows.USD, amount);
    }
}
