package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of one row of the cost report, for an account or for any sum of accounts. Every
 * amount is in the production's currency; cost is positive.
 *
 * <p>Total cost plus estimate to complete is the final cost on every row and every sum of rows, by
 * construction: the final cost is never stored.
 *
 * @param thisPeriod          posted in the weeks after the last issued report
 * @param toDate              posted since the start
 * @param purchaseOrders      what is left on approved, open purchase order lines
 * @param accruals            costs used and not yet invoiced
 * @param estimateToComplete  still expected, neither posted nor committed
 * @param lockedBudget        as approved at financing
 * @param approvedChanges     signed amendments that count by this week
 * @param previousFinalCost   of the last issued report; the locked budget before the first
 */
public record Figures(
        Money thisPeriod,
        Money toDate,
        Money purchaseOrders,
        Money accruals,
        Money estimateToComplete,
        Money lockedBudget,
        Money approvedChanges,
        Money previousFinalCost) {

    public static Figures zero(Currency currency) {
        var nil = Money.zero(currency);
        return new Figures(nil, nil, nil, nil, nil, nil, nil, nil);
    }

    public Figures plus(Figures other) {
        return new Figures(
                thisPeriod.plus(other.thisPeriod),
                toDate.plus(other.toDate),
                purchaseOrders.plus(other.purchaseOrders),
                accruals.plus(other.accruals),
                estimateToComplete.plus(other.estimateToComplete),
                lockedBudget.plus(other.lockedBudget),
                approvedChanges.plus(other.approvedChanges),
                previousFinalCost.plus(other.previousFinalCost));
    }

    /** Every column in parts by the shares; the parts add up to this, column by column. */
    List<Figures> spread(List<BigDecimal> shares) {
        var columns = Stream.of(thisPeriod, toDate, purchaseOrders, accruals, estimateToComplete,
                lockedBudget, approvedChanges, previousFinalCost)
                .map(each -> each.spread(shares)).toList();
        return IntStream.range(0, shares.size())
                .mapToObj(at -> columns.stream().map(each -> each.get(at)).toList())
                .map(each -> new Figures(each.get(0), each.get(1), each.get(2), each.get(3),
                        each.get(4), each.get(5), each.get(6), each.get(7)))
                .toList();
    }

    Figures withPrevious(Money finalCost) {
        return new Figures(thisPeriod, toDate, purchaseOrders, accruals, estimateToComplete,
                lockedBudget, approvedChanges, finalCost);
    }

    public Money commitments() {
        return purchaseOrders.plus(accruals);
    }

    public Money totalCost() {
        return toDate.plus(commitments());
    }

    /** EFC. */
    public Money finalCost() {
        return totalCost().plus(estimateToComplete);
    }

    public Money revisedBudget() {
        return lockedBudget.plus(approvedChanges);
    }

    /** Positive is over the locked budget, negative is under. */
    public Money overLocked() {
        return finalCost().minus(lockedBudget);
    }

    /** Positive is over the revised budget, negative is under. */
    public Money overRevised() {
        return finalCost().minus(revisedBudget());
    }

    /** Positive: the forecast rose since the last issued report. */
    public Money movement() {
        return finalCost().minus(previousFinalCost);
    }

    /** What is still to be paid for: final cost less what is posted. */
    public Money costToComplete() {
        return finalCost().minus(toDate);
    }
}
