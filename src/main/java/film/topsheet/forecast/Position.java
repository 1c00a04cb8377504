package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.util.Currency;

/**
 * What stands on one account and episode at the end of a week, before anybody's estimate.
 *
 * @param shootCost     posted in the weeks of the shoot; nil without a schedule
 * @param variances     numbered reasons to come to another figure than the locked one
 * @param hasBudgetLine a budget line of nil is one
 * @param previous      final cost in the last issued report; null: it had no such row
 */
record Position(Money thisPeriod, Money toDate, Money orders, Money accruals, Money locked,
        Money changes, Money shootCost, Money variances, Money previous, boolean hasBudgetLine,
        boolean holdsPriorPeriod) {

    static Position nil(Currency currency) {
        var nil = Money.zero(currency);
        return new Position(nil, nil, nil, nil, nil, nil, nil, nil, null, false,
                false);
    }

    /** Nothing but what is left of an order line. */
    static Position ordered(Money left) {
        var nil = Money.zero(left.currency());
        return new Position(nil, nil, left, nil, nil, nil, nil, nil, null, false, false);
    }

    /** Nothing but what is left of an accrual. */
    static Position accrued(Money left) {
        var nil = Money.zero(left.currency());
        return new Position(nil, nil, nil, left, nil, nil, nil, nil, null, false, false);
    }

    /** Nothing but variances. */
    static Position varied(Money by) {
        var nil = Money.zero(by.currency());
        return new Position(nil, nil, nil, nil, nil, nil, nil, by, null, false, false);
    }

    Position plus(Position other) {
        return new Position(thisPeriod.plus(other.thisPeriod), toDate.plus(other.toDate),
                orders.plus(other.orders), accruals.plus(other.accruals),
                locked.plus(other.locked), changes.plus(other.changes),
                shootCost.plus(other.shootCost), variances.plus(other.variances),
                previous == null ? other.previous
                        : other.previous == null ? previous : previous.plus(other.previous),
                hasBudgetLine || other.hasBudgetLine,
                holdsPriorPeriod || other.holdsPriorPeriod);
    }

    Money commitments() {
        return orders.plus(accruals);
    }

    Money totalCost() {
        return toDate.plus(commitments());
    }

    Money revised() {
        return locked.plus(changes);
    }
}
