package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every waterfall, over thousands of invented ones. */
class AnyWaterfallTest {

    private static final int WATERFALLS = 1_500;
    private static final Currency USD = Currency.getInstance("USD");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final InventedTerms invented = new InventedTerms();

    @Test
    void everyCentOfEveryReceiptGoesToOnePartyAndNoBalanceIsPassed() {
        for (var turn = 0; turn < WATERFALLS; turn++) {
            var waterfall = invented.waterfall();
            var stakes = invented.stakes();
            var receipts = invented.receipts();
            var cascade = new Cascade(waterfall, stakes, USD).run(receipts);
            var what = "seed %d, waterfall %d: %s, %s, %s".formatted(
                    InventedTerms.SEED, turn, waterfall, stakes, receipts);

            assertThat(sums(cascade)).as(what).isEqualTo(gross(receipts));
            assertThat(cascade.allocations()).as(what).allSatisfy(each -> {
                assertThat(each.amount().isNegative()).isFalse();
                each.owedAfter().ifPresent(owed -> assertThat(owed.isNegative()).isFalse());
            });
            for (var tier : waterfall.tiers()) {
                tier.balance().filter(each -> each.interestPercent().signum() == 0)
                        .ifPresent(terms -> assertThat(taken(cascade, tier)).as(what)
                                .isLessThanOrEqualTo(most(tier, terms, stakes)));
            }
            assertThat(overtaken(waterfall, cascade)).as(what).isEmpty();
        }
    }

    /** What is taken by a tier below one that takes everything and is still owed something. */
    private static List<Allocation> overtaken(Waterfall waterfall, Cascade cascade) {
        var overtaken = new ArrayList<Allocation>();
        var receipts = cascade.allocations().stream().collect(Collectors.groupingBy(
                each -> each.date() + each.pot(), LinkedHashMap::new, Collectors.toList()));
        for (var receipt : receipts.values()) {
            for (var tier : waterfall.tiers()) {
                if (tier.balance().isPresent() && !tier.ofGross() && tier.afterMinor() == 0
                        && tier.untilMinor() == Long.MAX_VALUE
                        && tier.takePercent().compareTo(HUNDRED) == 0
                        && receipt.stream().filter(each -> each.tier().equals(tier.name()))
                                .anyMatch(each -> each.owedAfter().orElseThrow().isPositive())) {
                    receipt.stream().dropWhile(each -> !each.tier().equals(tier.name()))
                            .filter(each -> !each.tier().equals(tier.name()))
                            .filter(each -> each.amount().isPositive()).forEach(overtaken::add);
                }
            }
        }
        return overtaken;
    }

    private static long most(Tier tier, Tier.Balance terms, Stakes stakes) {
        var end = LocalDate.MAX;
        var most = BigDecimal.ZERO;
        for (var party : tier.parties()) {
            var principal = terms.percentOfContributions()
                    .map(each -> BigDecimal.valueOf(stakes.paidBy(party, end)).multiply(each)
                            .divide(HUNDRED, 0, RoundingMode.HALF_UP))
                    .orElseGet(() -> BigDecimal.valueOf(terms.principalMinor().get(party)));
            most = most.add(principal).add(principal.multiply(terms.premiumPercent())
                    .divide(HUNDRED, 0, RoundingMode.HALF_UP));
        }
        return most.longValueExact();
    }

    private static long taken(Cascade cascade, Tier tier) {
        return cascade.allocations().stream().filter(each -> each.tier().equals(tier.name()))
                .mapToLong(each -> each.amount().minor()).sum();
    }

    private static Map<String, Long> sums(Cascade cascade) {
        var sums = new TreeMap<String, Long>();
        cascade.allocations().forEach(each -> sums.merge(
                each.date() + " " + each.pot(), each.amount().minor(), Long::sum));
        return sums;
    }

    private static Map<String, Long> gross(List<Receipt> receipts) {
        var gross = new TreeMap<String, Long>();
        receipts.forEach(each ->
                gross.merge(each.date() + " " + each.pot(), each.grossMinor(), Long::sum));
        return gross;
    }
}
