package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Pace;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pace block of page 1: 69 6/8 of 112 4/8 pages are shot after day 25 of 40. */
class PaceBlockTest {

    @Test
    void pagesAndDaysBehindAreShownWithTheScenesOwedAndWhatADayOverCosts() {
        assertThat(block(pace(570, 1, "84, 86", "0.3", "96400.00"))).isEqualTo("""
                Shoot day: 25 of 40
                Pages shot: 69 6/8 of 112 4/8
                Scheduled to date: 71 2/8
                Behind (scenes 84, 86): 1 4/8
                In days: ½ behind
                Linear pace: 0.3 days over at day 40; a day over costs 96,400.
                """);
    }

    @Test
    void aheadOfScheduleASceneMayStillBeOwed() {
        assertThat(block(pace(546, -1, "84", "-0.5", null))).isEqualTo("""
                Shoot day: 25 of 40
                Pages shot: 69 6/8 of 112 4/8
                Scheduled to date: 68 2/8
                Ahead (scenes 84 owed): 1 4/8
                In days: ½ ahead
                Linear pace: 0.5 days early at day 40.
                """);
    }

    @Test
    void anEighthBehindIsOnScheduleInHalfDays() {
        assertThat(block(pace(559, 0, "", null, null))).contains("""
                Behind: 1/8
                In days: on schedule
                """);
    }

    @Test
    void withoutAPaceTheDaysStandAlone() {
        assertThat(block(null)).isEqualTo("Shoot day: 25 of 40\n\n");
    }

    private static Pace pace(
            int scheduled, int halves, String scenes, String daysOver, String dayOver) {
        return new Pace(558, 900, scheduled, halves, scenes,
                daysOver == null ? null : new BigDecimal(daysOver),
                dayOver == null ? null : Money.of(Currency.getInstance("USD"), dayOver));
    }

    private static String block(Pace pace) {
        var block = new FactBlocks(
                Variant.of(NightFerryWeek11.issued()).pace(pace).build()).pace();
        return block.lines().stream()
                .map(each -> each.label() + ": " + each.value().replace(Figure.HANGING, "") + "\n")
                .collect(Collectors.joining()) + block.note().text() + "\n";
    }
}
