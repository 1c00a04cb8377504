package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import film.topsheet.report.Brief.Week;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalCostChartTest {

    private static final int BLUE = 0xff1f4e79;

    @Test
    void inLinesItTellsTheFirstReportTheShootTheTwoLastAndTheBudget() {
        assertThat(lines(weekEleven())).isEqualTo("""
                27 Jun|21,944,173|report 1, the budget before contingency
                8 Aug|22,018,773|the shoot begins
                29 Aug|22,223,163|report 10
                5 Sep|22,249,183|report 11
                |23,997,663|locked budget, with contingency""");
        assertThat(weekEleven().alt()).isEqualTo("Chart. Forecast final cost before contingency"
                + " by week: 21,944,173 on 27 June, 22,249,183 on 5 September. Budget before"
                + " contingency: 21,944,173. Locked budget with contingency: 23,997,663.");
        assertThat(weekEleven().caption())
                .isEqualTo("Before contingency. The scale begins at 21,944,173.");
    }

    @Test
    void aBudgetWithoutContingencyIsOneLine() {
        var chart = chart("1000000", "1000000", "900000", "950000");

        assertThat(lines(chart)).isEqualTo("""
                27 Jun|900,000|report 1
                4 Jul|950,000|report 2
                |1,000,000|locked budget""");
        assertThat(chart.alt()).endsWith("4 July. Locked budget: 1,000,000.");
    }

    @Test
    void oneReportIsNoLineYet() {
        var brief = BriefWeek11.issued();
        var first = new Brief(brief.report(), brief.movement(), brief.reasons(),
                brief.weeks().subList(0, 1), brief.cash(), brief.callShares(), brief.calendar(),
                brief.decides());

        assertThat(FinalCostChart.of(first, brief.calendar())).isEmpty();
    }

    /** Whatever the figures: the line ends in a dot on the paper, and letters stand beside it. */
    @ParameterizedTest(name = "budget {0}, locked {1}: {2}, then {3}")
    @CsvSource({"21944173, 23997663, 21944173, 22249183", "21944173, 23997663, 24500000, 26000000",
        "21944173, 23997663, 21900000, 20000000", "100, 100, 100, 100", "0, 0, 0, 5",
        "9999999999998, 9999999999999, 9999999999998, 9999999999999", "5, 7, 900, 5"})
    void theForecastIsOnThePaper(String budget, String locked, String first, String last)
            throws IOException {
        var chart = chart(budget, locked, first, last);
        var picture = ImageIO.read(new ByteArrayInputStream(chart.png()));

        assertThat(picture.getWidth()).isEqualTo(2 * FinalCostChart.width());
        assertThat(count(picture, BLUE)).isGreaterThan(100);
        assertThat(count(picture, 0xff111111)).isGreaterThan(300);
        assertThat(IntStream.of(0, picture.getWidth() - 1)
                .flatMap(x -> IntStream.range(0, picture.getHeight())
                        .map(y -> picture.getRGB(x, y))))
                .as("nothing runs over the edge").containsOnly(0xffffffff);
    }

    @Test
    void theSameFiguresAreTheSameBytes() {
        assertThat(weekEleven().png()).isEqualTo(weekEleven().png());
        assertThat(weekEleven().png().length).isLessThan(30_000);
    }

    private static long count(BufferedImage picture, int colour) {
        return IntStream.range(0, picture.getWidth()).mapToLong(x ->
                IntStream.range(0, picture.getHeight())
                        .filter(y -> picture.getRGB(x, y) == colour).count()).sum();
    }

    static FinalCostChart weekEleven() {
        return new FinalCostChart(BriefWeek11.issued().weeks(), usd("21944173"), usd("23997663"),
                usd("1748480"), LocalDate.of(2026, 9, 26), Optional.of(LocalDate.of(2026, 8, 3)));
    }

    private static FinalCostChart chart(String budget, String locked, String... costs) {
        var week = LocalDate.of(2026, 6, 27);
        var weeks = IntStream.range(0, costs.length).mapToObj(at -> new Week(at + 1,
                week.plusWeeks(at), usd(costs[at]), usd("0"), usd("0"))).toList();
        Money free = usd(locked).minus(usd(costs[costs.length - 1])).max(usd("0"));
        return new FinalCostChart(weeks, usd(budget), usd(locked), free,
                LocalDate.of(2026, 8, 1), Optional.empty());
    }

    private static String lines(FinalCostChart chart) {
        return chart.lines().stream().map(each -> "%s|%s|%s".formatted(
                each.day(), each.amount(), each.words())).collect(joining("\n"));
    }
}
