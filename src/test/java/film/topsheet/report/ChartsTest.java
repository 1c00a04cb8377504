package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.CashWeek;
import film.topsheet.forecast.Headline;
import film.topsheet.money.Money;
import film.topsheet.report.Brief.CategoryOver;
import film.topsheet.report.TimeAxis.Mark;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A label that leaves its place would be cut, or stand on something else. */
class ChartsTest {

    private static final int AROUND = 40;
    private static final LocalDate WEEK = NightFerryWeek11.WEEK;

    /** A film as it is, and one as dear as amounts can be; over, under and on budget. */
    static Stream<Brief> briefs() {
        return Stream.of("305010", "2200000", "-118400", "0", "2053490").flatMap(over ->
                Stream.of(1L, 1_000_000L).map(factor -> {
                    var budget = usd("21944173");
                    var report = Variant.of(NightFerryWeek11.issued()).headline(new Headline(
                            budget, budget.plus(usd(over)), usd(over), usd("2053490"))).build();
                    return Remade.amounts(BriefWeek11.of(report), each -> new Money(
                            each.currency(), Math.multiplyExact(each.minor(), factor)));
                }));
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void nothingIsDrawnOutsideOfItsPlace(Brief brief) {
        var axis = new TimeAxis(WEEK.minusWeeks(10), WEEK.plusWeeks(3), List.of(
                new Mark(WEEK.minusWeeks(10), "27 Jun"), new Mark(WEEK, "5 Sep"),
                new Mark(WEEK.plusWeeks(3), "26 Sep, day 40")));

        assertInside(CostChart.of(brief, axis), 528, 186);
        assertInside(CostChart.of(brief, axis), 528, 100);
        assertInside(ContingencyChart.of(brief, axis), 252, 140);
        assertInside(CategoryBars.of(brief.categories(),
                new Figure(Scale.UNITS, true)), 252, 140);
    }

    @Test
    void oneWeekOnlyIsAPoint() {
        var brief = BriefWeek11.issued();
        var first = new Brief(brief.report(), brief.movement(), brief.reasons(),
                brief.weeks().subList(10, 11), brief.cash(), brief.callShares(),
                brief.calendar(), "");
        var axis = TimeAxis.of(List.of(WEEK), List.of(new Mark(WEEK, "5 Sep")));

        assertInside(CostChart.of(first, axis), 528, 186);
        assertInside(ContingencyChart.of(first, axis), 252, 140);
    }

    @ParameterizedTest(name = "closings around {0}, {1} without equity")
    @CsvSource({"1967507,-1307193", "-500,-600", "0,0", "99999999999999,-99999999999999"})
    void cashStaysInItsPlaceAlsoBelowNil(String closing, String without) {
        var weeks = IntStream.range(0, 40).mapToObj(at -> week(at - 20,
                at % 3 == 0 ? usd(closing) : usd(closing).negated())).toList();
        for (var needed = 1; needed < 12; needed++) {
            var standing = new CashStanding(usd(closing), usd("0"), Optional.empty(),
                    Optional.empty(), Optional.of(new CashStanding.Closing(
                            WEEK.plusWeeks(needed), usd(without))),
                    usd("0"), usd("0"), usd("0"), usd("0"), usd("100000"), true);

            assertInside(ClosingsChart.of(
                    new CashFlow(weeks, List.of(), List.of(), standing)), 282, 138);
        }
    }

    @ParameterizedTest(name = "{0} a week, {1} of 40 weeks over, approved {2}")
    @CsvSource({"500000,11,20000000", "500000,11,900000", "500000,40,20000000", "500000,1,0",
            "-300000,20,0", "0,20,0", "9999999999,11,999999999999", "0,39,5000000"})
    void whatIsPaidStaysInItsPlaceAlsoBelowNilAndWithoutACurve(
            String payments, int actual, String approved) {
        var nil = usd("0");
        var curve = Optional.of(usd(approved)).filter(Money::isPositive);
        var weeks = IntStream.range(0, 40).mapToObj(at -> new CashWeek(WEEK.plusWeeks(at - 20),
                at < actual, usd(payments), nil, usd(payments), nil, nil, nil,
                at < 3 ? Optional.<Money>empty() : curve)).toList();
        var standing = new CashStanding(nil, nil, Optional.empty(), Optional.empty(),
                Optional.empty(), nil, nil, nil, nil, nil, true);
        for (var height : List.of(186, 140, 100)) {
            assertInside(SpendChart.of(new CashFlow(
                    weeks, List.of(), List.of(), standing)), 188, height);
            assertInside(SpendChart.of(new CashFlow(
                    weeks.subList(0, 1), List.of(), List.of(), standing)), 188, height);
        }
    }

    private static CashWeek week(int at, Money closing) {
        var nil = usd("0");
        return new CashWeek(WEEK.plusWeeks(at), at <= 0, nil, closing, nil, nil, closing, nil,
                Optional.empty());
    }

    @Test
    void namesOfAnyScriptAndAnyLengthStayLeftOfTheirBars() {
        var bars = Stream.of("שירותי הפקה בע״מ", "東京ロケーションサービス株式会社",
                        "Site fees, police, restoration and reinstatement of the harbor front")
                .map(each -> new CategoryOver(each, usd("-9000000"))).toList();

        assertInside(CategoryBars.of(bars, new Figure(Scale.UNITS, true)), 252, 140);
    }

    @Test
    void amountsStandWhereTheyBelong() {
        var ruler = new Ruler(usd("-50"), usd("150"));

        assertThat(ruler.at(usd("0"))).isEqualTo(Ruler.FULL / 4);
        assertThat(ruler.at(usd("150"))).isEqualTo(Ruler.FULL);
        assertThat(ruler.amount(Ruler.FULL / 2)).isEqualTo(usd("50"));
        assertThat(new Ruler(usd("7"), usd("7")).at(usd("7"))).isZero();
    }

    private static void assertInside(Chart chart, int width, int height) {
        var image = new BufferedImage(width + 2 * AROUND, height + 2 * AROUND,
                BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        chart.render(null, paper, new Rectangle2D.Double(AROUND, AROUND, width, height));
        paper.dispose();
        var outside = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> image.getRGB(at % image.getWidth(), at / image.getWidth())
                        != Color.WHITE.getRGB())
                .filter(at -> !isInside(at % image.getWidth(), width)
                        || !isInside(at / image.getWidth(), height))
                .mapToObj(at -> "%d, %d".formatted(at % image.getWidth() - AROUND,
                        at / image.getWidth() - AROUND)).limit(5).toList();

        assertThat(outside).as("drawn outside by %s", chart.getClass().getSimpleName())
                .isEmpty();
    }

    /** A line on the edge is half outside, and pixels are coarser than paper. */
    private static boolean isInside(int at, int size) {
        return at >= AROUND - 2 && at <= AROUND + size + 1;
    }
}
