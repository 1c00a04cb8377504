package film.topsheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProductionWeeksTest {

    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final LocalDate LAST = LocalDate.parse("2035-12-31");

    @ParameterizedTest
    @EnumSource
    void everyDayLiesInTheSevenDaysUpToItsWeekEnding(DayOfWeek ending) {
        var weeks = new ProductionWeeks(ending);
        // Walked by hand, day after day, so that nothing is proved by the same adjusters.
        var weekEnding = FIRST;
        while (weekEnding.getDayOfWeek() != ending) {
            weekEnding = weekEnding.plusDays(1);
        }
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.isAfter(weekEnding)) {
                weekEnding = weekEnding.plusDays(7);
            }
            var isLast = day.equals(weekEnding);
            assertThat(weeks.endingOf(day)).isEqualTo(weekEnding);
            assertThat(weeks.isWeekEnding(day)).isEqualTo(isLast);
            assertThat(weeks.lastEndedOn(day))
                    .isEqualTo(isLast ? weekEnding : weekEnding.minusDays(7));
            assertThat(weeks.previous(day)).isEqualTo(weekEnding.minusDays(7));
            assertThat(weeks.next(day)).isEqualTo(isLast ? weekEnding.plusDays(7) : weekEnding);
        }
    }

    @ParameterizedTest(name = "{0}: {1} lies in the week ending {2}, the last over is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            SATURDAY | 2026-09-05 | 2026-09-05 | 2026-09-05
            SATURDAY | 2026-09-06 | 2026-09-12 | 2026-09-05
            SUNDAY   | 2026-09-05 | 2026-09-06 | 2026-08-30
            FRIDAY   | 2026-12-31 | 2027-01-01 | 2026-12-25
            MONDAY   | 2028-02-29 | 2028-03-06 | 2028-02-28
            """)
    void aWeekIsCalledByItsLastDay(
            DayOfWeek ending, LocalDate day, LocalDate weekEnding, LocalDate lastOver) {
        var weeks = new ProductionWeeks(ending);

        assertThat(weeks.endingOf(day)).isEqualTo(weekEnding);
        assertThat(weeks.lastEndedOn(day)).isEqualTo(lastOver);
    }

    @Test
    void theFirstOpenWeekFollowsTheLastIssuedOne() {
        var weeks = new ProductionWeeks(DayOfWeek.SATURDAY);

        assertThat(weeks.firstOpenAfter(LocalDate.parse("2026-09-05")))
                .isEqualTo("2026-09-12");
        assertThatThrownBy(() -> weeks.firstOpenAfter(LocalDate.parse("2026-09-04")))
                .hasMessage("2026-09-04 is a FRIDAY; weeks end on SATURDAY");
    }
}
