package film.topsheet.forecast;

import film.topsheet.money.Money;

/**
 * The figures that decide the verdict, before contingency, so that signing a transfer out of
 * contingency does not change it.
 *
 * @param budgetBeforeContingency locked budget of all accounts outside contingency
 * @param finalCostBeforeContingency their final cost
 * @param overBeforeContingency positive is over, negative under; overages that bring their own
 *     money are taken out
 * @param lockedContingency contingency as locked
 */
public record Headline(
        Money budgetBeforeContingency,
        Money finalCostBeforeContingency,
        Money overBeforeContingency,
        Money lockedContingency) {

    /** What the owners are told first. */
    public enum Verdict {
        UNDER("under"),
        ON_BUDGET("on budget"),
        OVER("over");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What is left of the locked contingency once the overs are carried; may be below zero. */
    public Money contingencyFree() {
        return lockedContingency.minus(overBeforeContingency.max(nil()));
    }

    /** What contingency can't carry; never below zero. */
    public Money overBudget() {
        return overBeforeContingency.minus(lockedContingency).max(nil());
    }

    public Verdict verdict() {
        if (overBeforeContingency.isNegative()) {
            return Verdict.UNDER;
        }
        return overBeforeContingency.isMoreThan(lockedContingency)
                ? Verdict.OVER : Verdict.ON_BUDGET;
    }

    private Money nil() {
        return Money.zero(lockedContingency.currency());
    }
}
