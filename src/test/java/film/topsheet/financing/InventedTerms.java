package film.topsheet.financing;

import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Waterfalls, contributions and receipts of every kind, the same for the same seed. */
final class InventedTerms {

    static final long SEED = 20261122;

    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
    private static final List<String> PARTIES =
            List.of("agent", "bank", "crew", "fund", Waterfall.INVESTORS);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Random random = new Random(SEED);

    int below(int bound) {
        return random.nextInt(bound);
    }

    Waterfall waterfall() {
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

    Stakes stakes() {
        var paidIn = new ArrayList<PaidIn>();
        for (var more = random.nextInt(5); more > 0; more--) {
            paidIn.add(new PaidIn(DAY_0.plusDays(random.nextInt(900)),
                    random.nextBoolean() ? "fund" : "bank", random.nextBoolean(), cents()));
        }
        paidIn.sort(Comparator.comparing(PaidIn::date));
        return new Stakes(paidIn, random.nextBoolean() ? Map.of() : Map.of("fund", 1L + cents()));
    }

    List<Receipt> receipts() {
        var receipts = new TreeMap<String, Receipt>();
        for (var more = random.nextInt(8); more > 0; more--) {
            var pot = random.nextInt(4) == 0 ? "credit" : Waterfall.MAIN;
            var date = DAY_0.plusDays(random.nextInt(1200));
            receipts.put(date + pot, new Receipt(date, pot, cents()));
        }
        return List.copyOf(receipts.values());
    }

    /** Above 0, with up to two decimals. */
    BigDecimal percent(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100 - 1), 2);
    }

    /** From a few cents to a few thousand dollars. */
    int cents() {
        return random.nextInt(random.nextBoolean() ? 20 : 500_000);
    }
}
