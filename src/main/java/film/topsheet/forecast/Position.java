package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.util.Currency;

/**
 * What stands on one account and episode at the end of a week, before anybody's estimate.
 *
 * @param hasBudgetLine a budget line of nil is one
 * @param variances     sum of the numbered variances that count up to the week
 * @param previous      final cost in the last issued report; null: it had no such row
 */
record Position(Money thisPeriod, Money toDate, Money orders, Money accruals, Money locked,
        Money changes, Money variances, Money previous, boolean hasBudgetLine,
        boolean holdsPriorPeriod) {

    /** One without variances. */
    Position(Money thisPeriod, Money toDate, Money orders, Money accruals, Money locked,
            Money changes, Money previous, boolean hasBudgetLine, boolean holdsPriorPeriod) {
        this(thisPeriod, toDate, orders, accruals, locked, changes,
                Money.zero(locked.currency()), previous, hasBudgetLine, holdsPriorPeriod);
    }

    static Position nil(Currency currency) {
        var nil = Money.zero(currency);
        return new Position(nil, nil, nil, nil, nil, nil, null, false, false);
    }

    Position plus(Position other) {
        return new Position(thisPeriod.plus(other.thisPeriod), toDate.plus(other.toDate),
                orders.plus(other.orders), accruals.plus(other.accruals),
                locked.plus(other.locked), changes.plus(other.changes),
                variances.plus(other.variances),
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

    Position withVariances(Money sum) {
        return new Position(thisPeriod, toDate, orders, accruals, locked, changes,
                variances.plus(sum), previous, hasBudgetLine, holdsPriorPeriod);
    }
}
