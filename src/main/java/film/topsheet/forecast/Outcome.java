package film.topsheet.forecast;

import film.topsheet.money.Money;

/**
 * What an estimate makes of a total cost.
 *
 * @param held the figure a held estimate stands at; null for the other methods
 */
record Outcome(Money estimateToComplete, Money held, boolean exceeded, boolean creditExpected) {

    /**
     * @param estimate null: hold at the revised budget
     */
    static Outcome of(Estimate estimate, Money totalCost, Money revisedBudget) {
        var nil = Money.zero(totalCost.currency());
        var method = estimate == null ? Method.HOLD : estimate.method();
        return switch (method) {
            case ETC -> new Outcome(estimate.figure(), null, false, false);
            case COMPLETE -> new Outcome(nil, null, false, false);
            case EXPECT_CREDIT -> new Outcome(estimate.figure().minus(totalCost),
                    estimate.figure(), false, totalCost.isMoreThan(estimate.figure()));
            default -> hold(estimate == null || estimate.figure() == null
                    ? revisedBudget : estimate.figure(), totalCost);
        };
    }

    /** As costs post, the estimate to complete falls and the final cost stands still. */
    static Outcome hold(Money figure, Money totalCost) {
        var exceeded = totalCost.isMoreThan(figure);
        return new Outcome(exceeded ? Money.zero(figure.currency()) : figure.minus(totalCost),
                figure, exceeded, false);
    }

    /** Contingency is what is left of it; it is never exceeded. */
    static Outcome contingency(Money left, Money totalCost) {
        return new Outcome(left.minus(totalCost), left, false, false);
    }

    /** Nothing is expected beyond what is posted and promised. */
    static Outcome asPosted(Money totalCost) {
        return new Outcome(Money.zero(totalCost.currency()), totalCost, false, false);
    }
}
