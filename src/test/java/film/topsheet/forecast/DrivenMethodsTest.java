package film.topsheet.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import film.topsheet.schedule.RunRate;
import film.topsheet.slate.AccountRange;
import film.topsheet.slate.Fringe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Methods without a figure: what is still expected follows from days, pages or labour. */
class DrivenMethodsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate WEEK = LocalDate.parse("2026-09-05");

    /** 25 of 40 days and 70 of 112 4/8 pages, in eighths, are covered by payroll. */
    private static final Drivers SHOOT =
            new Drivers(new RunRate(25, 15), new RunRate(560, 340), null);

    @Test
    void theRestOfTheShootCostsAsMuchADayAsTheDaysCovered() {
        // 60,000 ÷ 25 = 2,400 a day × 15 = 36,000 − 6,000 promised = 30,000; prep of 10,000 is
        // no shoot cost: 76,000 + 30,000
        assertThat(line(Method.RUN_RATE_DAYS, position(70_000, 6_000, 60_000), SHOOT))
                .isEqualTo("76000.00 + 30000.00 = 106000.00");
    }

    @Test
    void pagesAreCountedAsDaysAre() {
        // 60,000 ÷ 560 eighths × 340 = 36,428.571… − 6,000
        assertThat(line(Method.RUN_RATE_PAGES, position(70_000, 6_000, 60_000), SHOOT))
                .isEqualTo("76000.00 + 30428.57 = 106428.57");
    }

    @Test
    void promisesBeyondTheRateLeaveNothingToExpect() {
        assertThat(line(Method.RUN_RATE_DAYS, position(70_000, 40_000, 60_000), SHOOT))
                .isEqualTo("110000.00 + 0.00 = 110000.00");
    }

    @Test
    void untilADayIsCoveredAndWithoutAScheduleTheAccountIsHeldAtItsRevisedBudget() {
        var notYet = new Drivers(new RunRate(0, 40), new RunRate(0, 900), null);
        var none = new Drivers(null, null, null);

        for (var method : List.of(Method.RUN_RATE_DAYS, Method.RUN_RATE_PAGES, Method.FRINGE)) {
            for (var drivers : List.of(notYet, none)) {
                assertThat(line(method, position(70_000, 6_000, 0), drivers))
                        .isEqualTo("76000.00 + 29000.00 = 105000.00 held");
                assertThat(line(method, position(105_000, 6_000, 0), drivers))
                        .isEqualTo("111000.00 + 0.00 = 111000.00 held exceeded");
            }
        }
    }

    @Test
    void variancesAreAddedToTheLockedBudgetNotToTheRevisedOne() {
        // locked 100,000 + 12,500 of variances; the approved change of 5,000 plays no part
        assertThat(line(Method.VARIANCES, position(70_000, 6_000, 0), SHOOT))
                .isEqualTo("76000.00 + 36500.00 = 112500.00 held");
        assertThat(line(Method.VARIANCES, position(120_000, 0, 0), SHOOT))
                .isEqualTo("120000.00 + 0.00 = 120000.00 held exceeded");
    }

    @Test
    void theScheduleViewIsWhatTheRunRateOfDaysWouldGiveBesideAnyMethod() {
        var position = position(70_000, 6_000, 60_000);

        for (var method : List.of(Method.HOLD, Method.ETC, Method.COMPLETE, Method.VARIANCES)) {
            assertThat(costLine(method, position, SHOOT).scheduleFinalCost())
                    .isEqualTo(usd(106_000));
        }
        assertThat(costLine(Method.HOLD, position, new Drivers(null, null, null))
                .scheduleFinalCost()).as("no schedule").isNull();
        assertThat(costLine(Method.HOLD, "fixed", position, SHOOT).scheduleFinalCost()).isNull();
        assertThat(costLine(Method.HOLD, null, position, SHOOT).scheduleFinalCost()).isNull();
        assertThat(costLine(Method.HOLD, "page", position, SHOOT).scheduleFinalCost())
                .isEqualTo(usd(106_000));
    }

    @Test
    void aFringeIsTheBudgetedShareOfTheLabourStillExpected() {
        // locked 100,000 ÷ (150,000 + 250,000) = a quarter of 30,000 + 10,000; 3700 is outside
        var labour = labour("budget", labour("2000", 150_000, 30_000),
                labour("4399", 250_000, 10_000), labour("3700-A", 0, 0), labour("4400", 9, 9));

        assertThat(line(Method.FRINGE, position(20_000, 0, 0), SHOOT.following(labour)))
                .isEqualTo("20000.00 + 10000.00 = 30000.00");
    }

    @Test
    void aFringeWithARateTakesItOfTheLabourStillExpectedRoundedOnce() {
        // 21.5 % of 333.33 = 71.66595
        var labour = labour("21.5", new CostLine[] {labourCents("2000", 33_333)});

        assertThat(line(Method.FRINGE, position(20_000, 0, 0), SHOOT.following(labour)))
                .isEqualTo("20000.00 + 71.67 = 20071.67");
    }

    @Test
    void aboveTheCeilingOfAnAccountNothingIsContributed() {
        // 21 % of 300,000 with a ceiling of 232,000 = 48,720
        assertThat(capped(line("1410", 0, 0, 300_000))).isEqualTo(usd(48_720));
        // 200,000 are earned: 32,000 more count, 6,720
        assertThat(capped(line("1410", 0, 200_000, 100_000))).isEqualTo(usd(6_720));
        assertThat(capped(line("1410", 0, 232_000, 100_000))).isEqualTo(usd(0));
    }

    private static Money capped(CostLine labour) {
        var fringe = new Fringe("1910", List.of(new AccountRange("1410", "1410")),
                Optional.of(new BigDecimal("21")), OptionalLong.of(23_200_000));
        return Labour.of(fringe, USD, List.of(labour)).toComplete(usd(0), null);
    }

    @Test
    void labourWithoutLockedBudgetHasNoRateAndTheFringeIsHeld() {
        var labour = labour("budget", labour("2000", 0, 30_000));

        assertThat(line(Method.FRINGE, position(20_000, 0, 0), SHOOT.following(labour)))
                .isEqualTo("20000.00 + 85000.00 = 105000.00 held");
    }

    private static Labour labour(String rate, CostLine... lines) {
        var fringe = new Fringe("4910", List.of(new AccountRange("2000", "4399")),
                rate.equals("budget") ? Optional.empty() : Optional.of(new BigDecimal(rate)),
                OptionalLong.empty());
        return Labour.of(fringe, USD, List.of(lines));
    }

    private static CostLine labour(String account, long locked, long toComplete) {
        return line(account, locked, 0, toComplete);
    }

    private static CostLine labourCents(String account, long toComplete) {
        return line(account, usd(0), usd(0), new Money(USD, toComplete));
    }

    private static CostLine line(String account, long locked, long toDate, long toComplete) {
        return line(account, usd(locked), usd(toDate), usd(toComplete));
    }

    private static CostLine line(String account, Money locked, Money toDate, Money toComplete) {
        return new CostLine(account, "", new Figures(usd(0), toDate, usd(0), usd(0), toComplete,
                locked, usd(0), usd(0)), Method.HOLD, null, null, null, null, Set.of());
    }

    /** Locked 100,000, an approved change of 5,000, variances of 12,500. */
    private static Position position(long toDate, long orders, long shootCost) {
        return new Position(usd(0), usd(toDate), usd(orders), usd(0), usd(100_000), usd(5_000),
                usd(shootCost), usd(12_500), null, true, false);
    }

    private static String line(Method method, Position position, Drivers drivers) {
        var line = costLine(method, position, drivers);
        return "%s + %s = %s%s%s".formatted(line.figures().totalCost().decimal(),
                line.figures().estimateToComplete().decimal(),
                line.figures().finalCost().decimal(), line.held() == null ? "" : " held",
                line.flags().contains(Flag.EXCEEDED) ? " exceeded" : "");
    }

    private static CostLine costLine(Method method, Position position, Drivers drivers) {
        return costLine(method, "day", position, drivers);
    }

    private static CostLine costLine(
            Method method, String driver, Position position, Drivers drivers) {
        var chart = new Chart.Entry("Locations", "36", "Locations", Section.PRODUCTION, "cost",
                "shoot", driver, false, true);
        var estimate = new Estimate(method, method == Method.ETC ? usd(1) : null, WEEK, 1);
        return new AccountForecast("3600", chart, Map.of("", position), Map.of("", estimate),
                Map.of(), drivers).lines().get(0);
    }

    private static Money usd(long dollars) {
        return new Money(USD, dollars * 100);
    }
}
