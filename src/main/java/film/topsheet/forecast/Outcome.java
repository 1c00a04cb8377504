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
     * @param driven   the ETC of a method that follows days, pages or labour; null: there is
     *                 nothing to follow yet, and the account is held
     */
    static Outcome of(Estimate estimate, Position position, Money driven) {
        var totalCost = position.totalCost();
        var figure = estimate == null ? null : estimate.figure();
        var method = estimate == null ? Method.HOLD : estimate.method();
        return switch (method) {
            case ETC -> new Outcome(figure, null, false, false);
            case COMPLETE -> new Outcome(Money.zero(totalCost.currency()), null, false, false);
            case EXPECT_CREDIT -> new Outcome(figure.minus(totalCost), figure, false,
                    totalCost.isMoreThan(figure));
            case VARIANCES -> hold(position.locked().plus(position.variances()), totalCost);
            case RUN_RATE_DAYS, RUN_RATE_PAGES, FRINGE -> driven == null ? atBudget(position)
                    : new Outcome(driven, null, false, false);
            case HOLD -> figure == null ? atBudget(position) : hold(figure, totalCost);
        };
    }

    /** At the revised budget; without a budget line nothing more is expected. */
    static Outcome atBudget(Position position) {
        var held = hold(position.revised(), position.totalCost());
        return position.hasBudgetLine() ? held
                : new Outcome(Money.zero(held.held().currency()), held.held(), held.exceeded(),
                        false);
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
}
