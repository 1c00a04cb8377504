package film.topsheet.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import film.topsheet.slate.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far the shoot is. A day is written as its date, its pages and its scenes. */
class ShootTest {

    private static final Currency USD = Currency.getInstance("USD");

    /** Ten pages in four days are 2 4/8 a day. */
    private static final String SCHEDULE = """
            08-03 | 3 4/8 | 1, 2
            08-04 | 2     | 3
            08-05 | 2 4/8 | 4, 5A
            08-06 | 2     | 6
            """;

    @Test
    void whatIsBehindIsScheduledToTheNewestDayToldOfLessWhatIsShot() {
        var shoot = shoot(SCHEDULE, """
                08-03 | 3     | 1
                08-04 | 1 2/8 | 3
                """, null);

        assertThat(Pages.text(shoot.eighthsScheduled())).isEqualTo("5 4/8");
        assertThat(Pages.text(shoot.eighthsShot())).isEqualTo("4 2/8");
        // 1 2/8 pages behind ÷ 2 4/8 a day = half a day
        assertThat(shoot.halvesBehind()).isEqualTo(1);
        assertThat(shoot.scenesOwed()).containsExactly("2");
    }

    @Test
    void daysBehindAreRoundedToTheHalfDayAndAheadIsBelowNil() {
        // 4/8 ÷ 2 4/8 = .2 of a day; 5/8 = .25; 1 7/8 = .75; ahead 6/8 = .3, 5/8 = .25
        assertThat(halvesBehind("3")).isZero();
        assertThat(halvesBehind("2 7/8")).isEqualTo(1);
        assertThat(halvesBehind("1 5/8")).isEqualTo(2);
        assertThat(halvesBehind("4 2/8")).isEqualTo(-1);
        assertThat(halvesBehind("4 1/8")).isEqualTo(-1);
        assertThat(halvesBehind("4")).isZero();
    }

    private static int halvesBehind(String shotOnTheFirstDay) {
        return shoot(SCHEDULE, "08-03 | " + shotOnTheFirstDay + " | 1\n", null).halvesBehind();
    }

    @Test
    void aSceneIsOwedUntilSomeReportNamesItHoweverItIsWritten() {
        assertThat(shoot(SCHEDULE, """
                08-03 | 3 | 1
                08-05 | 4 | 3; 5a, 2
                """, null).scenesOwed()).containsExactly("4");
        assertThat(shoot(SCHEDULE, "08-05 | 4 | -\n", null).scenesOwed())
                .as("reports that name no scenes say nothing of them").isEmpty();
    }

    @Test
    void scenesStandBetweenCommasSemicolonsOrBlanks() {
        assertThat(ShootDay.of(day("08-03"), 0, "84, 86 pt; A87 88").scenes())
                .containsExactly("84", "86 pt", "A87", "88");
        assertThat(ShootDay.of(day("08-03"), 0, null).scenes()).isEmpty();
    }

    /** The picture of the top sheet: 69 6/8 of 112 4/8 pages in 25 of 40 days. */
    @Test
    void theLinearPaceIsWhatAllDaysTakeIfTheyGoAsThoseSoFar() {
        // 25 days × 112.5 ÷ 69.75 = 40.32: .3 over
        assertThat(linear(25, 558, 40, 900)).isEqualTo("0.3");
        // 25 × 112.5 ÷ 71.25 = 39.47: .5 early
        assertThat(linear(25, 570, 40, 900)).isEqualTo("-0.5");
        // 1 × 10 ÷ 4 = 2.5, of 2: exactly .5
        assertThat(linear(1, 32, 2, 80)).isEqualTo("0.5");
        assertThat(shoot(SCHEDULE, "08-03 | 0 | -\n", null).linearDaysOver())
                .as("nothing is shot yet").isEmpty();
    }

    private static String linear(int daysShot, int eighthsShot, int days, int scriptEighths) {
        var reported = new ArrayList<ShootDay>();
        for (var at = 0; at < daysShot; at++) {
            reported.add(ShootDay.of(day("08-03").plusDays(at), at == 0 ? eighthsShot : 0, null));
        }
        var planned = new ArrayList<ShootDay>();
        for (var at = 0; at < days; at++) {
            planned.add(ShootDay.of(day("08-03").plusDays(at), 1, null));
        }
        return new Shoot(planned, reported, scriptEighths, null)
                .linearDaysOver().orElseThrow().toPlainString();
    }

    @Test
    void withoutPagesPlannedOrBeforeADayIsToldOfThereIsNoPace() {
        assertThat(shoot(SCHEDULE, "", null).hasPace()).isFalse();
        assertThat(shoot("08-03 | - | -\n", "08-03 | 2 | 1\n", null).hasPace()).isFalse();
        assertThat(shoot("", "08-03 | 2 | 1\n", null).hasPace()).isFalse();
        assertThat(shoot(SCHEDULE, "08-03 | 2 | 1\n", null).hasPace()).isTrue();
    }

    @Test
    void twoUnitsOnOneDateAreOneShootDay() {
        var days = ShootDay.byDate(List.of(ShootDay.of(day("08-04"), 4, "9"),
                ShootDay.of(day("08-03"), 12, "1, 2"), ShootDay.of(day("08-03"), 3, "7")));

        assertThat(days).containsExactly(
                new ShootDay(day("08-03"), 15, List.of("1", "2", "7")),
                new ShootDay(day("08-04"), 4, List.of("9")));
    }

    @Test
    void daysAreCoveredUpToTheNewestPayrollWeekAndAllOthersAreLeft() {
        assertThat(shoot(SCHEDULE, "", "08-04").inDays()).isEqualTo(new RunRate(2, 2));
        assertThat(shoot(SCHEDULE, "", "08-08").inDays()).isEqualTo(new RunRate(4, 0));
        assertThat(shoot(SCHEDULE, "", null).inDays()).as("no payroll came")
                .isEqualTo(new RunRate(0, 4));
        assertThat(shoot(SCHEDULE, "", "08-01").inDays().isKnown()).isFalse();
    }

    @Test
    void pagesAreCoveredByWhatWasShotUpToTheNewestPayrollWeek() {
        var reports = "08-03 | 3 | 1\n08-04 | 1 | 3\n08-05 | 4 | 4\n";

        assertThat(shoot(SCHEDULE, reports, "08-04").inPages()).isEqualTo(new RunRate(32, 48));
        assertThat(shoot(SCHEDULE, reports, null).inPages()).isEqualTo(new RunRate(0, 80));
        assertThat(new Shoot(read(SCHEDULE), read(reports), 60, day("08-08")).inPages())
                .as("more than the script has: none is left").isEqualTo(new RunRate(64, 0));
    }

    @Test
    void theRestCostsAsMuchADayAsTheDaysCoveredLessWhatIsPromised() {
        // 1,000.00 ÷ 3 × 7 = 2,333.333… − 500.00
        assertThat(new RunRate(3, 7).toComplete(usd(100_000), usd(50_000))).isEqualTo(usd(183_333));
        // 0.01 ÷ 2 × 1 = half a cent goes up
        assertThat(new RunRate(2, 1).toComplete(usd(1), usd(0))).isEqualTo(usd(1));
        assertThat(new RunRate(3, 7).toComplete(usd(100_000), usd(300_000)))
                .as("promised more than that: nothing beyond it").isEqualTo(usd(0));
        assertThat(new RunRate(3, 7).toComplete(usd(-100_000), usd(0))).isEqualTo(usd(0));
        assertThat(new RunRate(3, 0).toComplete(usd(100_000), usd(0))).isEqualTo(usd(0));
        assertThat(new RunRate(3, 7).each(usd(100_000))).isEqualTo(usd(33_333));
    }

    private static Shoot shoot(String schedule, String reports, String paidUpTo) {
        return new Shoot(read(schedule), read(reports), 80,
                paidUpTo == null ? null : day(paidUpTo));
    }

    private static List<ShootDay> read(String table) {
        return table.lines().map(line -> line.split("\\|"))
                .map(cells -> ShootDay.of(day(cells[0].strip()),
                        Pages.eighths(cells[1]).orElse(0),
                        cells[2].strip().equals("-") ? null : cells[2]))
                .toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse("2026-" + date);
    }

    private static Money usd(long minor) {
        return new Money(USD, minor);
    }
}
