package film.topsheet.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What names no episode is spread over those there are; nothing is lost and nothing is made. */
class AmortizingTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void anEpisodeComesToItsOwnAndItsPartOfWhatNamesNone() {
        var spread = new Amortizing(shares("101 2, 102 1"), Map.of())
                .of(Map.of("", figures(100_00), "101", figures(40_00)));

        assertThat(spread.get("101").pattern().toDate()).isEqualTo(usd(40_00));
        assertThat(spread.get("101").amortized().toDate()).isEqualTo(usd(66_67));
        assertThat(spread.get("101").total().toDate()).isEqualTo(usd(106_67));
        assertThat(spread.get("102").total().toDate()).isEqualTo(usd(33_33));
    }

    @Test
    void withoutATableWhatNamesNoEpisodeStaysOfNone() {
        var spread = new Amortizing(Map.of(), Map.of())
                .of(Map.of("", figures(100_00), "101", figures(40_00)));

        assertThat(spread.get("101").total()).isEqualTo(figures(40_00));
        assertThat(spread.get("").unspread()).isEqualTo(figures(100_00));
    }

    @Test
    void thePreviousForecastIsSpreadAsItWasThenSoThatANewTableShowsAsAMovement() {
        var spread = new Amortizing(shares("101 0, 102 1"), shares("101 1, 102 1"))
                .of(Map.of("", new Figures(usd(0), usd(80_00), usd(0), usd(0), usd(20_00), usd(0),
                        usd(0), usd(100_00))));

        assertThat(spread.get("101").total().movement()).isEqualTo(usd(-50_00));
        assertThat(spread.get("102").total().movement()).isEqualTo(usd(50_00));
    }

    @Test
    void whateverTheBooksAndTheTablesTheEpisodesAddUpToTheAccountInEveryColumn() {
        var random = new Random(69);
        for (var round = 0; round < 500; round++) {
            var account = new TreeMap<String, Figures>();
            var sum = Figures.zero(USD);
            for (var episode = random.nextInt(2); episode <= 1 + random.nextInt(6); episode++) {
                var figures = random(random);
                account.put(episode == 0 ? "" : "10" + episode, figures);
                sum = sum.plus(figures);
            }
            var spread = new Amortizing(random.nextInt(5) == 0 ? Map.of() : shares(random),
                    random.nextInt(5) == 0 ? Map.of() : shares(random)).of(account);

            assertThat(spread.values().stream().reduce(EpisodeFigures::plus).orElseThrow().total())
                    .as("round %d", round).isEqualTo(sum);
            spread.forEach((episode, each) -> assertThat(each.total().finalCost())
                    .isEqualTo(each.total().totalCost().plus(each.total().estimateToComplete())));
        }
    }

    private static Figures random(Random random) {
        var minor = random.longs(8, -900_000_000L, 9_000_000_000L).mapToObj(AmortizingTest::usd)
                .toArray(Money[]::new);
        return new Figures(minor[0], minor[1], minor[2], minor[3], minor[4], minor[5], minor[6],
                minor[7]);
    }

    private static Map<String, BigDecimal> shares(Random random) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        shares.put("101", new BigDecimal("0.25"));
        for (var each = 2; each <= 1 + random.nextInt(12); each++) {
            shares.put("10" + each, BigDecimal.valueOf(random.nextInt(40), random.nextInt(3)));
        }
        return shares;
    }

    private static Map<String, BigDecimal> shares(String text) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        for (var each : text.split(", ")) {
            shares.put(each.split(" ")[0], new BigDecimal(each.split(" ")[1]));
        }
        return shares;
    }

    /** All of it spent, with a budget and an earlier forecast of the same. */
    private static Figures figures(long minor) {
        var nil = usd(0);
        return new Figures(nil, usd(minor), nil, nil, nil, usd(minor), nil, usd(minor));
    }

    private static Money usd(long minor) {
        return new Money(USD, minor);
    }
}
