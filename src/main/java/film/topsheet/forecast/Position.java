package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.util.Currency;

/**
 * What stands on one account and episode at the end of a week, before anybody's estimate.
 *
 * @param hasBudgetLine a budget line of nil is one
 * @param previous      final cost in the last issued report; null: it had no such row
 */
record Position(Money thisPeriod, Money toDate, Money orders, Money accruals, Money locked,
        Money changes, Money previous, boolean hasBudgetLine, boolean holdsPriorPeriod) {

    static Position nil(Currency currency) {
        var nil = Money.zero(currency);
        return new Position(nil, nil, nil, nil, nil, nil, null, false, false);
    }

    Position plus(Position other) {
        return new Position(thisPeriod.plus(other.thisPeriod), toDate.plus(other.toDate),
                orders.plus(other.orders), accruals.plus(other.accruals),
                locked.plus(other.locked), changes.plus(other.changes),
                previous == null ? other.previous
                        : other.previous == null ? previous : previous.plus(other.previous),
                hasBudgetLine || other.hasBudgetLine,
                holdsPriorPeriod || other.holdsPriorPeriod);
    }

    Money totalCost() {
        return toDate.plus(orders).plus(accruals);
    }

    Money revised() {
        return locked.plus(changes);
    }
}
