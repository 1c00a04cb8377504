package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every waterfall, over thousands of invented ones. */
class AnyWaterfallTest {

    private static final long SEED = 20261122;
    private static final int WATERFALLS = 1_500;
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
    private static final List<String> PARTIES =
            List.of("agent", "bank", "crew", "fund", Waterfall.INVESTORS);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Random random = new Random(SEED);

    @Test
    void everyCentOfEveryReceiptGoesToOnePartyAndNoBalanceIsPassed() {
        for (var turn = 0; turn < WATERFALLS; turn++) {
            var waterfall = waterfall();
            var stakes = stakes();
            var receipts = receipts();
            var cascade = new Cascade(waterfall, stakes, USD).run(receipts);
            var what = "seed %d, waterfall %d: %s, %s, %s".formatted(
                    SEED, turn, waterfall, stakes, receipts);

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

    private Waterfall waterfall() {
        var tiers = new ArrayList<Tier>();
        for (var at = random.nextInt(6); at > 0; at--) {
            tiers.add(tier("tier " + at));
        }
        tiers.add(new Tier("rest", shares(), false, HUNDRED, false, Optional.empty(), 0,
                Long.MAX_VALUE));
        var ofPot = tiers.stream().filter(each -> random.nextBoolean() || each.takesAll())
                .sorted(Comparator.comparing(Tier::takesAll)).toList();
        return new Waterfall(tiers, List.of(new Waterfall.Pot("credit", "state", ofPot)));
    }

    private Tier tier(String name) {
        var shares = shares();
        var balance = random.nextInt(3) == 0 ? Optional.<Tier.Balance>empty()
                : Optional.of(balance(shares));
        var inSequence = balance.isPresent() && random.nextInt(3) == 0;
        var take = balance.isPresent() && random.nextBoolean() ? HUNDRED : percent(40);
        var after = random.nextInt(3) == 0 ? cents() : 0;
        var until = random.nextInt(3) == 0 ? after + 1 + cents() : Long.MAX_VALUE;
        return new Tier(name, shares, inSequence, take, random.nextInt(3) == 0, balance, after,
                until);
    }

    private Tier.Balance balance(Map<String, BigDecimal> shares) {
        var interest = random.nextBoolean() ? percent(12) : BigDecimal.ZERO;
        var premium = random.nextBoolean() ? percent(30) : BigDecimal.ZERO;
        if (random.nextBoolean()) {
            var above = random.nextBoolean();
            return new Tier.Balance(Map.of(),
                    Optional.of(above ? HUNDRED.add(percent(40)) : percent(100)),
                    above ? BigDecimal.ZERO : premium, interest, Optional.empty());
        }
        var amounts = new LinkedHashMap<String, Long>();
        shares.keySet().forEach(each -> amounts.put(each, (long) cents()));
        return new Tier.Balance(
                amounts, Optional.empty(), premium, interest, Optional.of(DAY_0));
    }

    /** Of one to four parties, 100 in all. */
    private Map<String, BigDecimal> shares() {
        var shares = new LinkedHashMap<String, BigDecimal>();
        var left = HUNDRED;
        var parties = new ArrayList<>(PARTIES);
        Collections.shuffle(parties, random);
        for (var more = random.nextInt(4); more > 0; more--) {
            var share = percent(30);
            left = left.subtract(share);
            shares.put(parties.get(more), share);
        }
        shares.put(parties.get(0), left);
        return shares;
    }

    private Stakes stakes() {
        var paidIn = new ArrayList<PaidIn>();
        for (var more = random.nextInt(5); more > 0; more--) {
            paidIn.add(new PaidIn(DAY_0.plusDays(random.nextInt(900)),
                    random.nextBoolean() ? "fund" : "bank", random.nextBoolean(), cents()));
        }
        paidIn.sort(Comparator.comparing(PaidIn::date));
        return new Stakes(paidIn, random.nextBoolean() ? Map.of() : Map.of("fund", 1L + cents()));
    }

    private List<Receipt> receipts() {
        var receipts = new TreeMap<String, Receipt>();
        for (var more = random.nextInt(8); more > 0; more--) {
            var pot = random.nextInt(4) == 0 ? "credit" : Waterfall.MAIN;
            var date = DAY_0.plusDays(random.nextInt(1200));
            receipts.put(date + pot, new Receipt(date, pot, cents()));
        }
        return List.copyOf(receipts.values());
    }

    /** Above 0, with up to two decimals. */
    private BigDecimal percent(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100 - 1), 2);
    }

    /** From a few cents to a few thousand dollars. */
    private int cents() {
        return random.nextInt(random.nextBoolean() ? 20 : 500_000);
    }

    /** One party a tier, no interest: what somebody would reckon on paper, tier by tier. */
    @Test
    void aSimpleWaterfallIsWhatTheSameRulesReckonedOnPaperGive() {
        for (var turn = 0; turn < WATERFALLS; turn++) {
            var lines = new ArrayList<String[]>();
            var yaml = new StringBuilder("tiers:\n");
            for (var at = random.nextInt(7); at > 0; at--) {
                var percent = percent(35).toPlainString();
                var cap = BigDecimal.valueOf(cents(), 2).toPlainString();
                var line = new String[][] {
                    {"gross", percent}, {"left", percent}, {"owed", cap}}[random.nextInt(3)];
                lines.add(line);
                yaml.append("  - {name: t%d, to: p%1$d, %s}%n".formatted(lines.size(),
                        switch (line[0]) {
                            case "gross" -> "take: " + percent + "%, of: gross";
                            case "left" -> "take: " + percent + "%";
                            default -> "up-to: " + cap;
                        }));
            }
            yaml.append("  - {name: rest, to: producer, take: 100%}\n");
            var receipts = receipts().stream()
                    .filter(each -> each.pot().equals(Waterfall.MAIN)).toList();

            var cascade = turn % 50 == 0
                    ? new Cascade(Terms.of(yaml.toString()), new Stakes(List.of(), Map.of()), USD)
                            .run(receipts)
                    : new Cascade(built(lines), new Stakes(List.of(), Map.of()), USD)
                            .run(receipts);

            assertThat(cascade.allocations().stream().map(Allocation::amount)
                            .map(each -> each.decimal()).toList())
                    .as("seed %d, waterfall %d: %s%s", SEED, turn, yaml, receipts)
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
