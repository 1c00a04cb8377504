package film.topsheet.report;

import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import java.util.function.Function;

/** The money columns of a cost report that machines read, in their order. Over is positive. */
enum AmountColumn {
    THIS_PERIOD("actual_this_period", Figures::thisPeriod),
    TO_DATE("actual_to_date", Figures::toDate),
    COMMITMENTS("commitments", Figures::commitments),
    TOTAL_COST("total_cost", Figures::totalCost),
    ETC("etc", Figures::estimateToComplete),
    EFC("efc", Figures::finalCost),
    LOCKED_BUDGET("locked_budget", Figures::lockedBudget),
    APPROVED_CHANGES("approved_changes", Figures::approvedChanges),
    REVISED_BUDGET("revised_budget", Figures::revisedBudget),
    OVER_LOCKED("over_under_locked", Figures::overLocked),
    OVER_REVISED("over_under_revised", Figures::overRevised),
    PREVIOUS_EFC("previous_efc", Figures::previousFinalCost),
    MOVEMENT("efc_movement", Figures::movement);

    private final String word;
    private final Function<Figures, Money> amount;

    AmountColumn(String word, Function<Figures, Money> amount) {
        this.word = word;
        this.amount = amount;
    }

    /** The column's name in {@code cost-report.csv} and {@code .json}. */
    String word() {
        return word;
    }

    Money of(Figures figures) {
        return amount.apply(figures);
    }
}
