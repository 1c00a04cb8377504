package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.Golden;
import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Headline;
import film.topsheet.money.Money;
import film.topsheet.report.Brief.CategoryOver;
import film.topsheet.report.Brief.Number;
import film.topsheet.report.Brief.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The week as those hear it who pay for the film. */
class BriefTest {

    private static final Optional<String> PARTY = Optional.of("Harbor Light Equity LP");

    @Test
    void aWeekInFewWords() {
        Golden.assertGolden(BriefTest.class, "week-11.txt", text(BriefWeek11.issued()));
    }

    @Test
    void theReasonsAddUpToTheMovement() {
        var brief = BriefWeek11.issued();

        assertThat(sum(brief.reasons().stream().map(Reason::amount)))
                .isEqualTo(brief.movement()).isEqualTo(usd("26020"));
    }

    @ParameterizedTest(name = "random report {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofAnyReportReasonsAndCategoriesAddUp(long seed) {
        var report = InventedReports.random(seed);
        var variances = VarianceWeek11.unexplained(report);
        var before = report.headline();

        assertThat(sum(BriefQuery.reasons(variances).stream().map(Reason::amount)))
                .isEqualTo(variances.movedSum().movement());
        assertThat(sum(BriefWeek11.of(report).categories().stream().map(CategoryOver::over)))
                .isEqualTo(before.finalCostBeforeContingency()
                        .minus(before.budgetBeforeContingency()));
    }

    @Test
    void whoPaysAllOfTheCallHasNoShareOfIt() {
        var brief = BriefWeek11.with(NightFerryWeek11.issued(), BriefWeek11.issued().cash(),
                Map.of(PARTY.orElseThrow(), usd("1674708")));

        assertThat(brief.call(PARTY).line()).startsWith(
                "due Fri 18 September, the whole call; in balance");
        assertThat(brief.asked(PARTY).get(0))
                .startsWith("Pay 1,674,708 by Friday 18 September, the whole call. If no");
    }

    @Test
    void aPartyReadsItsOwnShareAndNobodyElses() {
        var brief = BriefWeek11.issued();

        assertThat(brief.call(PARTY)).isEqualTo(new Number("Your cash", "750,000", "due Fri"
                + " 18 September, your share of 1,674,708; in balance, headroom 1,748,480"));
        assertThat(brief.asked(PARTY).get(0)).isEqualTo("Pay 750,000 by Friday 18 September, your"
                + " share of 1,674,708. If no equity comes, the week ending 19 September closes at"
                + " 1,307,193 below zero.");
        assertThat(brief.call(Optional.of("Kestrel Bank"))).isEqualTo(new Number("Your cash",
                "none", "the call of 1,674,708, due Fri 18 September, is not yours; in balance,"
                        + " headroom 1,748,480"));
        assertThat(brief.subject(PARTY)).endsWith(", call 18 Sep");
        assertThat(brief.subject(Optional.of("Kestrel Bank"))).endsWith("½ day behind");
        assertThat(brief.asked(Optional.of("Kestrel Bank")))
                .noneMatch(each -> each.startsWith("Pay"));
    }

    @Test
    void withoutACallNothingIsAskedAndWithoutFundingNothingIsSaidOfTheBalance() {
        var report = NightFerryWeek11.issued();
        var cash = BriefWeek11.cash();
        var noCall = new CashStanding(cash.bank(), usd("0"), cash.lowest(), Optional.empty(),
                Optional.empty(), usd("500"), usd("100"), cash.signed(), usd("0"), cash.floor(),
                true);
        var noFunding = new CashStanding(cash.bank(), usd("0"), cash.lowest(),
                Optional.empty(), Optional.empty(), usd("500"), usd("100"), usd("0"), usd("0"),
                cash.floor(), false);

        assertThat(BriefWeek11.with(report, Optional.of(noCall), Map.of()).call(Optional.empty()))
                .isEqualTo(new Number("Next call", "none", "no call of signed equity is open;"
                        + " not in balance, short by 400"));
        for (var each : List.of(Optional.of(noFunding), Optional.<CashStanding>empty())) {
            var brief = BriefWeek11.with(report, each, Map.of());
            assertThat(brief.call(Optional.empty()).figure()).isEqualTo("not known");
            assertThat(brief.asked(PARTY)).noneMatch(line -> line.contains("Pay"));
        }
    }

    @Test
    void aCallThatIsOverdueSaysSinceWhen() {
        var cash = BriefWeek11.cash();
        var late = new CashStanding(cash.bank(), usd("0"), cash.lowest(),
                Optional.of(new CashStanding.Call(LocalDate.of(2026, 8, 28), usd("1674708"))),
                Optional.empty(), cash.cashToComplete(), cash.fundsToComplete(), cash.signed(),
                usd("0"), cash.floor(), true);
        var brief = BriefWeek11.with(
                NightFerryWeek11.issued(), Optional.of(late), BriefWeek11.SHARES);

        assertThat(brief.call(Optional.empty()).line()).startsWith(
                "all investors, overdue since Fri 28 August;");
        assertThat(brief.asked(PARTY).get(0)).isEqualTo(
                "Pay 750,000 at once: it was due on Friday 28 August, your share of 1,674,708.");
    }

    @ParameterizedTest(name = "{0} over, contingency {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -118400 | 2053490 | 118,400 under | 2,053,490 | all of 2,053,490, and 23.4% of what \
            is still to spend; 10.0% at lock
            2200000 | 2053490 | 2,200,000 over | none | of 2,053,490; the forecast needs 146,510 \
            more
            0       | 0       | neither over nor under | none | the locked budget has no \
            contingency
            """)
    void costAndContingencySayWhatThereIs(
            String over, String contingency, String cost, String free, String line) {
        var budget = usd("21944173");
        var brief = BriefWeek11.of(Variant.of(NightFerryWeek11.issued()).headline(new Headline(
                budget, budget.plus(usd(over)), usd(over), usd(contingency))).build());

        assertThat(brief.overBudget().figure()).isEqualTo(cost);
        assertThat(brief.contingency().figure()).isEqualTo(free);
        assertThat(brief.contingency().line()).isEqualTo(line);
    }

    @Test
    void withoutAScheduleTheDaysOfTheSettingsAreTold() {
        var report = Variant.of(NightFerryWeek11.issued()).pace(null).build();

        assertThat(BriefWeek11.of(report).schedule()).isEqualTo(
                new Number("Schedule", "day 25 of 40", "delivery by 24 Apr 2027"));
        var early = Variant.of(report).cover(cover -> Variant.cover(cover).with("shootDay", 0)
                .with("weekEnding", LocalDate.of(2026, 7, 4)).build()).build();
        assertThat(BriefWeek11.of(early).schedule()).isEqualTo(new Number("Schedule",
                "shoot 3 Aug", "none of 40 days shot; delivery by 24 Apr 2027"));
    }

    /** As a mail could print it. */
    private static String text(Brief brief) {
        var numbers = Stream.of(brief.finalCost(), brief.overBudget(), brief.contingency(),
                        brief.schedule(), brief.call(Optional.empty()), brief.call(PARTY))
                .map(each -> "%s: %s%n  %s".formatted(each.label(), each.figure(), each.line()));
        return Stream.of(
                Stream.of(brief.subject(PARTY), brief.verdict(), brief.sentence()), numbers,
                Stream.of("", "Why it moved: " + brief.moved()),
                brief.reasons().stream().map(each -> "%10s  %s".formatted(
                        Figure.inline(each.amount()), each.what())),
                Stream.of("", "Over and under"),
                brief.categories().stream().map(each -> "%10s  %s".formatted(
                        Figure.inline(each.over()), each.name())),
                lines("Asked", brief.asked(Optional.empty())),
                lines("Not in the figures", brief.notInFigures()),
                lines("Risks", brief.risks()),
                Stream.of("", brief.asOf(), brief.basis(), brief.people()))
                .flatMap(each -> each).collect(joining("\n", "", "\n"));
    }

    private static Stream<String> lines(String heading, List<String> lines) {
        return Stream.concat(Stream.of("", heading), lines.stream().map(each -> "- " + each));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus).orElseThrow();
    }
}
