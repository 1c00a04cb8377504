package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.money.Split;
import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shares receipts out, one after the other: every cent of each goes to exactly one party of one
 * tier. What a tier owes lives on from one receipt to the next and is one debt for all pots.
 */
final class Cascade {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Waterfall waterfall;
    private final Stakes stakes;
    private final Currency currency;
    /** Also of tiers that are in no receipt's way. */
    private final Map<String, Map<String, Debt>> debts = new LinkedHashMap<>();
    private final Map<String, Long> grossBefore = new HashMap<>();
    private final Map<String, LocalDate> whole = new HashMap<>();
    private final List<Allocation> allocations = new ArrayList<>();

    Cascade(Waterfall waterfall, Stakes stakes, Currency currency) {
        this.waterfall = waterfall;
        this.stakes = stakes;
        this.currency = currency;
        for (var tier : waterfall.tiers()) {
            var owed = new LinkedHashMap<String, Debt>();
            tier.balance().ifPresent(terms -> tier.parties().forEach(party ->
                    owed.put(party, new Debt(terms, party, stakes))));
            debts.put(tier.name(), owed);
        }
    }

    /** On one date the main tiers run first, then the pots in their order. */
    Cascade run(List<Receipt> receipts) {
        var pots = Stream.concat(Stream.of(Waterfall.MAIN),
                waterfall.pots().stream().map(Waterfall.Pot::name)).toList();
        receipts.stream()
                .sorted(Comparator.comparing(Receipt::date)
                        .thenComparing(each -> pots.indexOf(each.pot())))
                .forEach(this::run);
        return this;
    }

    private void run(Receipt receipt) {
        var before = grossBefore.getOrDefault(receipt.pot(), 0L);
        var left = receipt.grossMinor();
        for (var tier : tiersOf(receipt.pot())) {
            var owed = new LinkedHashMap<String, Long>();
            debts.get(tier.name()).forEach((party, debt) ->
                    owed.put(party, debt.on(receipt.date())));
            var most = most(tier, receipt.grossMinor(), before, left);
            for (var each : sharedOut(tier, most, owed).entrySet()) {
                left -= each.getValue();
                pay(receipt, tier, each.getKey(), each.getValue());
            }
        }
        if (left != 0) {
            throw new IllegalStateException("%d left of %s".formatted(left, receipt));
        }
        grossBefore.put(receipt.pot(), Math.addExact(before, receipt.grossMinor()));
        noteWhoIsWhole(receipt.date());
    }

    private List<Tier> tiersOf(String pot) {
        return waterfall.pots().stream().filter(each -> each.name().equals(pot)).findFirst()
                .map(Waterfall.Pot::tiers).orElse(waterfall.tiers());
    }

    /** What a tier may take of a receipt, whatever it is owed. */
    private static long most(Tier tier, long gross, long before, long left) {
        var part = Math.min(Math.addExact(before, gross), tier.untilMinor())
                - Math.max(before, tier.afterMinor());
        if (part <= 0) {
            return 0;
        }
        var percent = tier.takePercent().multiply(BigDecimal.valueOf(part));
        return tier.ofGross()
                ? Math.min(left, percent.divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact())
                : percent.multiply(BigDecimal.valueOf(left))
                        .divide(HUNDRED.multiply(BigDecimal.valueOf(gross)), 0,
                                RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** By party, nil for those who get nothing. */
    private static Map<String, Long> sharedOut(Tier tier, long most, Map<String, Long> owed) {
        if (tier.balance().isEmpty()) {
            return split(most, tier.shares());
        }
        var amount = Math.min(most, owed.values().stream().mapToLong(Long::longValue).sum());
        return tier.inSequence() ? inSequence(amount, owed)
                : withCaps(amount, owed, tier.shares());
    }

    private static Map<String, Long> inSequence(long amount, Map<String, Long> owed) {
        var paid = new LinkedHashMap<String, Long>();
        var left = amount;
        for (var each : owed.entrySet()) {
            var part = Math.min(left, each.getValue());
            paid.put(each.getKey(), part);
            left -= part;
        }
        return paid;
    }

    /** Who would pass the cap gets the cap; the whole of the rest is split anew. */
    private static Map<String, Long> withCaps(
            long amount, Map<String, Long> caps, Map<String, BigDecimal> shares) {
        var paid = new LinkedHashMap<>(caps);
        var others = new LinkedHashMap<>(shares);
        var left = amount;
        while (true) {
            var parts = split(left, others);
            var full = others.keySet().stream()
                    .filter(each -> parts.get(each) > caps.get(each)).toList();
            if (full.isEmpty()) {
                paid.putAll(parts);
                return paid;
            }
            others.keySet().removeAll(full);
            left -= full.stream().mapToLong(caps::get).sum();
        }
    }

    private static Map<String, Long> split(long minor, Map<String, BigDecimal> shares) {
        var parts = Split.byWeight(minor, List.copyOf(shares.values())).iterator();
        var split = new LinkedHashMap<String, Long>();
        shares.keySet().forEach(each -> split.put(each, parts.next()));
        return split;
    }

    private void pay(Receipt receipt, Tier tier, String party, long minor) {
        var amount = new Money(currency, minor);
        var debt = Optional.ofNullable(debts.get(tier.name()).get(party));
        debt.ifPresent(each -> each.pay(minor));
        var owed = debt.map(each -> new Money(currency, each.on(receipt.date())));
        if (!party.equals(Waterfall.INVESTORS)) {
            allocations.add(new Allocation(receipt.date(), receipt.pot(), tier.name(), party,
                    party, amount, owed));
            return;
        }
        var owedToEach = owed.map(each -> stakes.dividedAmongInvestors(each, receipt.date()));
        stakes.dividedAmongInvestors(amount, receipt.date()).forEach((member, part) ->
                allocations.add(new Allocation(receipt.date(), receipt.pot(), tier.name(), party,
                        member, part, owedToEach.map(each -> each.get(member)))));
    }

    /** Whoever is whole stays so: no contribution is to come, and nothing bears interest. */
    private void noteWhoIsWhole(LocalDate day) {
        var owed = new HashMap<String, Long>();
        debts.values().forEach(tier -> tier.forEach((party, debt) -> {
            if (debt.isOfContributions()) {
                owed.merge(party, debt.on(day), Long::sum);
            }
        }));
        owed.forEach((party, minor) -> {
            if (minor == 0 && stakes.paidBy(party, day) > 0 && stakes.isComplete(party, day)) {
                whole.putIfAbsent(party, day);
            }
        });
    }

    List<Allocation> allocations() {
        return List.copyOf(allocations);
    }

    /** The receipt after which the tiers of contributions owe a party nothing more. */
    Optional<LocalDate> wholeOn(String party) {
        return Optional.ofNullable(whole.get(party));
    }

    /** What the receipts of a pot come to, minor units. */
    long grossOf(String pot) {
        return grossBefore.getOrDefault(pot, 0L);
    }

    /** What every tier owes, with interest to a day that is not before the last receipt. */
    List<Recoupment.Owed> owedOn(LocalDate day) {
        var owed = new ArrayList<Recoupment.Owed>();
        debts.forEach((tier, parties) -> parties.forEach((party, debt) ->
                owed.add(new Recoupment.Owed(tier, party, debt.isOfContributions(),
                        new Money(currency, debt.on(day))))));
        return owed;
    }
}
