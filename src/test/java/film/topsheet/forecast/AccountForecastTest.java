package film.topsheet.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What one account will come to, in whole dollars; an episode is named behind its account. */
class AccountForecastTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate WEEK = LocalDate.parse("2026-09-05");
    private static final Drivers NO_SCHEDULE = new Drivers(null, null, null);

    @Test
    void untilSomebodyDecidesAnAccountComesToItsRevisedBudget() {
        assertThat(show(lines("""
                =  date=40 orders=20 locked=100 changes=5
                """, Map.of()))).isEqualTo("  60 + 45 = 105 hold\n");
        assertThat(show(lines("""
                =  date=90 orders=30 locked=100 changes=5
                """, Map.of()))).isEqualTo("  120 + 0 = 120 hold exceeded\n");
    }

    @Test
    void withoutBudgetLineAnAccountComesToItsTotalCost() {
        assertThat(show(lines("""
                =  date=40 orders=20
                """, Map.of()))).isEqualTo("  60 + 0 = 60 hold unbudgeted exceeded\n");
        assertThat(show(lines("""
                =  date=-40
                """, Map.of()))).isEqualTo("  -40 + 0 = -40 hold unbudgeted\n");
        assertThat(show(lines("""
                =  date=40
                """, Map.of("", hold(70))))).isEqualTo("  40 + 30 = 70 hold unbudgeted\n");
    }

    @Test
    void onVariancesAnAccountComesToItsLockedBudgetAndThemNotToItsChanges() {
        var byVariances = Map.of("", new Estimate(Method.VARIANCES, null, WEEK, 1));

        assertThat(show(lines("""
                =     date=40 locked=100 changes=5 variances=12
                """, byVariances))).isEqualTo("  40 + 72 = 112 variances\n");
        assertThat(show(lines("""
                =     date=90 orders=30 locked=100 variances=12
                """, byVariances))).isEqualTo("  120 + 0 = 120 variances exceeded\n");
        assertThat(show(lines("""
                =     date=10 locked=50
                101=  date=20 locked=100 variances=12
                """, byVariances))).isEqualTo("""
                  10 + 52 = 62 variances
                101 20 + 80 = 100 variances
                """);
    }

    @Test
    void episodesAreHeldByTheirOwnWhenTheNewestEstimateNamesOne() {
        assertThat(show(lines("""
                =     date=10 locked=50
                101=  date=20 locked=100
                102=  date=130 locked=100
                """, Map.of("101", hold(90))))).isEqualTo("""
                  10 + 40 = 50 hold
                101 20 + 70 = 90 hold
                102 130 + 0 = 130 hold exceeded
                """);
    }

    @Test
    void theWholeAccountIsHeldWhenTheNewestEstimateNamesNoneAndTheBlankTakesTheDifference() {
        assertThat(show(lines("""
                =     date=10 locked=50
                101=  date=20 locked=100
                102=  date=130 locked=100
                """, Map.of("", hold(300))))).isEqualTo("""
                  10 + 60 = 70 hold
                101 20 + 80 = 100 hold
                102 130 + 0 = 130 hold
                """);
    }

    @Test
    void wholeMayLeaveTheBlankEpisodeLessThanNothing() {
        assertThat(show(lines("""
                =     date=10 locked=0
                101=  date=20 locked=100
                """, Map.of("", hold(60))))).isEqualTo("""
                  10 + -50 = -40 hold
                101 20 + 80 = 100 hold
                """);
    }

    @Test
    void ofAnAccountAndAnEpisodeTheNewerEstimateDecides() {
        var books = """
                =     date=10 locked=50
                101=  date=20 locked=100
                """;
        assertThat(show(lines(books, Map.of("", hold(200, 1), "101", hold(70, 2))))).isEqualTo("""
                  10 + 190 = 200 hold
                101 20 + 50 = 70 hold
                """);
        assertThat(show(lines(books, Map.of("", hold(200, 2), "101", hold(70, 1))))).isEqualTo("""
                  10 + 90 = 100 hold
                101 20 + 80 = 100 hold
                """);
    }

    @Test
    void contingencyIsWhatIsLeftOfItWhateverAnybodyEstimates() {
        var account = account(Section.CONTINGENCY, """
                =  date=30 locked=500 changes=-120
                """, Map.of());

        assertThat(show(account)).isEqualTo("  30 + 350 = 380 hold\n");
    }

    @Test
    void aRowOnATypedEtcShowsWhatHoldWouldHaveGiven() {
        var held = lines("=  date=40 locked=100\n", Map.of("", etc(90)), Map.of("", usd(110)));
        var budget = lines("=  date=40 locked=100\n", Map.of("", etc(90)));

        assertThat(held.get(0).heldFinalCost()).isEqualTo(usd(110));
        assertThat(budget.get(0).heldFinalCost()).isEqualTo(usd(100));
        assertThat(lines("=  date=40 locked=100\n", Map.of()).get(0).heldFinalCost()).isNull();
    }

    @Test
    void theMovementOfAnAccountThatTheLastReportDidNotHaveIsAgainstItsLockedBudget() {
        assertThat(lines("=  date=40 locked=100\n", Map.of()).get(0).figures().movement())
                .isEqualTo(usd(0));
        assertThat(lines("=  date=40 locked=100 previous=80\n", Map.of()).get(0).figures()
                .movement()).isEqualTo(usd(20));
        assertThat(lines("=  date=1 locked=9 previous=5\n101=  date=2 locked=7\n", Map.of())
                .get(1).figures().previousFinalCost())
                .as("the account had a row: its episode began at nothing").isEqualTo(usd(0));
    }

    @Test
    void totalCostAndEtcAreTheFinalCostOnEveryLine() {
        for (var line : lines("""
                =     date=10 orders=3 locked=50
                101=  date=20 orders=4 locked=100
                102=  date=130 locked=100
                """, Map.of("", etc(-17)))) {
            assertThat(line.figures().totalCost().plus(line.figures().estimateToComplete()))
                    .isEqualTo(line.figures().finalCost());
        }
    }

    private static List<CostLine> lines(String books, Map<String, Estimate> estimates) {
        return lines(books, estimates, Map.of());
    }

    private static List<CostLine> lines(
            String books, Map<String, Estimate> estimates, Map<String, Money> lastHeld) {
        return new AccountForecast("3600", entry(Section.PRODUCTION), positions(books), estimates,
                lastHeld, NO_SCHEDULE).lines();
    }

    private static List<CostLine> account(
            Section section, String books, Map<String, Estimate> estimates) {
        return new AccountForecast("9900", entry(section), positions(books), estimates, Map.of(),
                NO_SCHEDULE).lines();
    }

    private static Chart.Entry entry(Section section) {
        return new Chart.Entry("Locations", "36", "Locations", section, "cost", "shoot", "day",
                false, true);
    }

    /** One episode a line: its name, then what stands on it; a budget line when locked is named. */
    private static Map<String, Position> positions(String books) {
        var positions = new TreeMap<String, Position>();
        for (var line : books.lines().toList()) {
            var cells = line.split("= +", 2);
            var values = new HashMap<String, Money>();
            for (var cell : cells[1].strip().split(" ")) {
                var pair = cell.split("=");
                if (!pair[1].equals("-")) {
                    values.put(pair[0], usd(Long.parseLong(pair[1])));
                }
            }
            positions.put(cells[0], new Position(at(values, "period"), at(values, "date"),
                    at(values, "orders"), usd(0), at(values, "locked"), at(values, "changes"),
                    usd(0), at(values, "variances"), values.get("previous"),
                    values.containsKey("locked"), false));
        }
        return positions;
    }

    private static Money at(Map<String, Money> values, String name) {
        return values.getOrDefault(name, usd(0));
    }

    private static Estimate hold(long figure) {
        return hold(figure, 1);
    }

    private static Estimate hold(long figure, int rank) {
        return new Estimate(Method.HOLD, usd(figure), WEEK, rank);
    }

    private static Estimate etc(long figure) {
        return new Estimate(Method.ETC, usd(figure), WEEK, 1);
    }

    private static Money usd(long dollars) {
        return new Money(USD, dollars * 100);
    }

    /** Episode, total cost + ETC = EFC, method, flags. */
    private static String show(List<CostLine> lines) {
        var shown = new StringBuilder();
        for (var line : lines) {
            shown.append("%s %s + %s = %s %s".formatted(
                    line.episode().isEmpty() ? " " : line.episode(),
                    whole(line.figures().totalCost()), whole(line.figures().estimateToComplete()),
                    whole(line.figures().finalCost()), line.method().word()));
            line.flags().forEach(each -> shown.append(' ').append(each.word()));
            shown.append('\n');
        }
        return shown.toString();
    }

    private static String whole(Money amount) {
        return amount.decimal().stripTrailingZeros().toPlainString();
    }
}
