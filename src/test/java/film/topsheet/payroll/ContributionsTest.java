package film.topsheet.payroll;

import static film.topsheet.payroll.RateRows.USD;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import film.topsheet.payroll.Contributions.Earned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an employer owes on top of pay: a rate, what it is a share of, a ceiling, and dates. */
class ContributionsTest {

    private static final RateTable TABLE = RateRows.of("""
            performers | pension-health | percent-of-gross | 21.00 | 232000.00 | pension-health | gross, overtime | 2026-01-01 |
            performers | income tax     | percent-of-gross | 24.00 |           | withholding    |                 | 2026-01-01 |
            performers | tax            | percent-of-gross | 7.65  |           |                | gross, overtime, penalty | 2026-01-01 |
            staff      | tax            | percent-of-gross | 10.00 |           |                |                 | 2026-01-01 | 2026-06-30
            staff      | tax            | percent-of-gross | 12.00 | 1500.00   |                |                 | 2026-07-01 |
            crew       | pension        | per-hour         | 5.25  |           | pension-health |                 | 2026-01-01 |
            crew       | health         | per-hour         | 3.00  | 40.00     | pension-health |                 | 2026-01-01 |
            crew       | tax            | percent-of-gross | 10.00 |           |                |                 | 2026-01-01 |
            crew       | fee            | flat             | 15.00 |           |                |                 | 2026-01-01 |
            """);

    /** 21 % of 300,000 with a ceiling of 232,000. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "300000.00, 48720.00",
        "232000.00, 48720.00",
        "231999.99, 48720.00",
        "231999.97, 48719.99",
        "0.00, 0.00",
        "100.02, 21.00",
        "100.03, 21.01",
        "-100.03, -21.01"})
    void aContributionStopsAtItsCeiling(String earned, String due) {
        assertThat(performers().due("pension-health", List.of(gross("2026-08-22", earned))))
                .contains(usd(due));
    }

    /** Less what was already contributed: week by week it comes to the same. */
    @Test
    void whatIsOwedThisWeekIsWhatIsDueLessWhatWasDueBefore() {
        var earned = new ArrayList<Earned>();
        var owed = new ArrayList<String>();
        var charged = Money.zero(USD);
        for (var week : List.of("2026-08-15", "2026-08-22", "2026-08-29")) {
            earned.add(gross(week, "100000.00"));
            var due = performers().due("pension-health", earned).orElseThrow();
            owed.add(due.minus(charged).decimal().toPlainString());
            charged = due;
        }

        assertThat(owed).containsExactly("21000.00", "21000.00", "6720.00");
        assertThat(charged).isEqualTo(usd("48720.00"));
    }

    @Test
    void payThatIsTakenBackTakesItsContributionBack() {
        assertThat(performers().due("pension-health", List.of(
                gross("2026-08-15", "240000.00"), gross("2026-08-22", "-10000.00"))))
                .contains(usd("48300.00"));
    }

    @Test
    void onlyTheComponentsThatARateNamesAreItsBase() {
        var penalty = new Earned(LocalDate.of(2026, 8, 22), "penalty", usd("100.00"), null);

        assertThat(performers().due("pension-health", List.of(penalty))).contains(usd("0.00"));
        assertThat(performers().due("tax", List.of(penalty))).contains(usd("7.65"));
    }

    /** What was earned under the old rate counts towards the new one's ceiling. */
    @Test
    void aNewRateCountsFromItsDayOn() {
        var staff = new Contributions(TABLE, "staff", USD);

        assertThat(staff.due("tax", List.of(gross("2026-06-30", "1000.00"))))
                .contains(usd("100.00"));
        assertThat(staff.due("tax", List.of(gross("2026-07-04", "1000.00"),
                gross("2026-06-30", "1000.00")))).contains(usd("160.00"));
        assertThat(staff.due("tax", List.of(gross("2025-12-31", "1000.00"))))
                .contains(usd("0.00"));
    }

    @Test
    void hoursAreABaseTooAndItemsOfOneComponentAddUp() {
        var crew = new Contributions(TABLE, "crew", USD);
        var week = new Earned(LocalDate.of(2026, 8, 22), "gross", usd("2800.00"),
                new BigDecimal("60"));

        assertThat(crew.due("pension-health", List.of(week))).contains(usd("435.00"));
        assertThat(crew.due("fee", List.of(week))).isEmpty();
        assertThat(crew.due(List.of(week))).isEqualTo(usd("715.00"));
    }

    @Test
    void whatIsWithheldIsNoCostOfTheEmployer() {
        assertThat(performers().due(List.of(gross("2026-08-22", "1000.00"))))
                .isEqualTo(usd("286.50"));
    }

    private static Contributions performers() {
        return new Contributions(TABLE, "performers", USD);
    }

    private static Earned gross(String day, String amount) {
        return new Earned(LocalDate.parse(day), "gross", usd(amount), null);
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
