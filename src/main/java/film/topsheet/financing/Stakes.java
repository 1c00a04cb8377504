package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.money.Split;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who brought what by when, in one scenario. {@code investors} stands for all who brought equity.
 *
 * @param paidIn by date
 * @param equity what the sources of equity come to, by party, minor units; in the order in which
 *               the investors are named
 */
record Stakes(List<PaidIn> paidIn, Map<String, Long> equity) {

    Stakes {
        paidIn = List.copyOf(paidIn);
        equity = Collections.unmodifiableMap(new LinkedHashMap<>(equity));
    }

    List<PaidIn> of(String party) {
        return paidIn.stream().filter(isOf(party)).toList();
    }

    private static Predicate<PaidIn> isOf(String party) {
        return party.equals(Waterfall.INVESTORS) ? PaidIn::equity
                : each -> each.party().equals(party);
    }

    /** What a party has brought on or before a day, minor units; never below zero. */
    long paidBy(String party, LocalDate day) {
        return Math.max(0, of(party).stream().filter(each -> !each.date().isAfter(day))
                .mapToLong(PaidIn::minor).sum());
    }

    boolean isComplete(String party, LocalDate day) {
        return of(party).stream().noneMatch(each -> each.date().isAfter(day));
    }

    /** All who are paid as investors. */
    List<String> investors() {
        var named = new LinkedHashMap<>(equity);
        of(Waterfall.INVESTORS).forEach(each -> named.putIfAbsent(each.party(), 0L));
        return List.copyOf(named.keySet());
    }

    /**
     * An amount for the investors as each of them has it: by the equity that they have brought on
     * or before a day; while nobody has, by what their sources come to.
     *
     * @return by party; the amount for {@code investors} where no one is known by name
     */
    Map<String, Money> dividedAmongInvestors(Money amount, LocalDate day) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        investors().forEach(each -> weights.put(each, BigDecimal.valueOf(equityOf(each, day))));
        if (isNil(weights)) {
            weights.replaceAll((party, none) ->
                    BigDecimal.valueOf(equity.getOrDefault(party, 0L)));
        }
        if (isNil(weights)) {
            return Map.of(Waterfall.INVESTORS, amount);
        }
        var parts = Split.byWeight(amount.minor(), List.copyOf(weights.values())).iterator();
        var divided = new LinkedHashMap<String, Money>();
        weights.keySet().forEach(each ->
                divided.put(each, new Money(amount.currency(), parts.next())));
        return divided;
    }

    private long equityOf(String party, LocalDate day) {
        return Math.max(0, of(Waterfall.INVESTORS).stream()
                .filter(isOf(party)).filter(each -> !each.date().isAfter(day))
                .mapToLong(PaidIn::minor).sum());
    }

    private static boolean isNil(Map<String, BigDecimal> weights) {
        return weights.values().stream().allMatch(each -> each.signum() == 0);
    }
}
