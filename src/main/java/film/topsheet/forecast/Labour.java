package film.topsheet.forecast;

import film.topsheet.money.Money;
import film.topsheet.slate.Fringe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is still expected, and what was budgeted, on the accounts that a fringe account follows.
 *
 * @param ratePercent of the fringe; empty: what its locked budget is of theirs
 */
record Labour(Optional<BigDecimal> ratePercent, Currency currency, Map<String, Sum> byEpisode) {

    record Sum(Money toComplete, Money locked) {

        Sum plus(Sum other) {
            return new Sum(toComplete.plus(other.toComplete), locked.plus(other.locked));
        }
    }

    /** @param lines of all accounts that are not on the method fringe themselves */
    static Labour of(Fringe fringe, Currency currency, Collection<CostLine> lines) {
        var byEpisode = new TreeMap<String, Sum>();
        lines.stream().filter(each -> fringe.follows(each.account())).forEach(each ->
                byEpisode.merge(each.episode(), new Sum(contributing(fringe, each.figures()),
                        each.figures().lockedBudget()), Sum::plus));
        return new Labour(fringe.ratePercent(), currency, byEpisode);
    }

    /** What is still expected of an account, as far as it stays below the ceiling. */
    private static Money contributing(Fringe fringe, Figures labour) {
        if (fringe.ceilingMinor().isEmpty()) {
            return labour.estimateToComplete();
        }
        var ceiling = new Money(
                labour.totalCost().currency(), fringe.ceilingMinor().getAsLong());
        return labour.finalCost().min(ceiling).minus(labour.totalCost().min(ceiling));
    }

    /**
     * Rate × what is still expected of the labour, rounded half-up once.
     *
     * @param lockedFringe the fringe account's own locked budget
     * @param episode      null: all of them
     * @return null where the labour has no locked budget to take the rate from
     */
    Money toComplete(Money lockedFringe, String episode) {
        var nil = new Sum(Money.zero(currency), Money.zero(currency));
        var labour = episode == null ? byEpisode.values().stream().reduce(nil, Sum::plus)
                : byEpisode.getOrDefault(episode, nil);
        if (ratePercent.isEmpty() && labour.locked().isZero()) {
            return null;
        }
        var base = BigDecimal.valueOf(labour.toComplete().minor());
        var exact = ratePercent.isPresent()
                ? base.multiply(ratePercent.get()).movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP)
                : base.multiply(BigDecimal.valueOf(lockedFringe.minor()))
                        .divide(BigDecimal.valueOf(labour.locked().minor()), 0,
                                RoundingMode.HALF_UP);
        return new Money(currency, exact.longValueExact());
    }
}
