package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Simple waterfalls against what somebody would reckon on paper, tier by tier. */
class WaterfallOnPaperTest {

    private static final int WATERFALLS = 1_500;
    private static final Currency USD = Currency.getInstance("USD");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final InventedTerms invented = new InventedTerms();

    /** One party a tier, no interest; every fiftieth is read as a production writes it. */
    @Test
    void aSimpleWaterfallIsWhatTheSameRulesReckonedOnPaperGive() {
        for (var turn = 0; turn < WATERFALLS; turn++) {
            var lines = new ArrayList<String[]>();
            var yaml = new StringBuilder("tiers:\n");
            for (var at = invented.below(7); at > 0; at--) {
                var percent = invented.percent(35).toPlainString();
                var cap = BigDecimal.valueOf(invented.cents(), 2).toPlainString();
                var line = new String[][] {
                    {"gross", percent}, {"left", percent}, {"owed", cap}}[invented.below(3)];
                lines.add(line);
                yaml.append("  - {name: t%d, to: p%1$d, %s}%n".formatted(lines.size(),
                        switch (line[0]) {
                            case "gross" -> "take: " + percent + "%, of: gross";
                            case "left" -> "take: " + percent + "%";
                            default -> "up-to: " + cap;
                        }));
            }
            yaml.append("  - {name: rest, to: producer, take: 100%}\n");
            var receipts = invented.receipts().stream()
                    .filter(each -> each.pot().equals(Waterfall.MAIN)).toList();

            var cascade = turn % 50 == 0
                    ? new Cascade(Terms.of(yaml.toString()), new Stakes(List.of(), Map.of()), USD)
                            .run(receipts)
                    : new Cascade(built(lines), new Stakes(List.of(), Map.of()), USD)
                            .run(receipts);

            assertThat(cascade.allocations().stream().map(Allocation::amount)
                            .map(each -> each.decimal()).toList())
                    .as("seed %d, waterfall %d: %s%s", InventedTerms.SEED, turn, yaml, receipts)
                    .isEqualTo(onPaper(lines, receipts));
        }
    }

    private static Waterfall built(List<String[]> lines) {
        var tiers = new ArrayList<Tier>();
        for (var line : lines) {
            var name = "t" + (tiers.size() + 1);
            var owed = line[0].equals("owed");
            tiers.add(new Tier(name, Map.of(name, HUNDRED), false,
                    owed ? HUNDRED : new BigDecimal(line[1]), line[0].equals("gross"),
                    owed ? Optional.of(new Tier.Balance(
                            Map.of(name, new BigDecimal(line[1]).movePointRight(2).longValue()),
                            Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty()))
                            : Optional.empty(), 0, Long.MAX_VALUE));
        }
        tiers.add(new Tier("rest", Map.of("producer", HUNDRED), false, HUNDRED, false,
                Optional.empty(), 0, Long.MAX_VALUE));
        return new Waterfall(tiers, List.of());
    }

    private static List<BigDecimal> onPaper(List<String[]> lines, List<Receipt> receipts) {
        var had = new BigDecimal[lines.size()];
        Arrays.fill(had, BigDecimal.ZERO);
        var paper = new ArrayList<BigDecimal>();
        for (var receipt : receipts) {
            var gross = BigDecimal.valueOf(receipt.grossMinor(), 2);
            var left = gross;
            for (var at = 0; at < had.length; at++) {
                var figure = new BigDecimal(lines.get(at)[1]);
                var wants = switch (lines.get(at)[0]) {
                    case "gross" -> gross.multiply(figure).movePointLeft(2);
                    case "left" -> left.multiply(figure).movePointLeft(2);
                    default -> figure.subtract(had[at]);
                };
                var gets = wants.setScale(2, RoundingMode.HALF_UP).min(left);
                had[at] = had[at].add(gets);
                left = left.subtract(gets);
                paper.add(gets);
            }
            paper.add(left);
        }
        return paper;
    }
}
