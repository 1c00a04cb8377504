package film.topsheet.report;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What people entered about one account up to a week.
 *
 * @param variances the newest first
 * @param estimate  the one that decides; null: none was ever entered
 * @param changes   signed ones that gave it budget or took it
 * @param past      by how much cost has passed the estimate it is held at; nil where it has not
 */
record Said(List<Variance> variances, Estimate estimate, List<Change> changes, List<Note> notes,
        Money past) {

    static final List<Estimate> NO_ESTIMATE = List.of();

    Said {
        variances = List.copyOf(variances);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /** @param isNew it counts since the last issued report; so does it of the others here */
    record Variance(String number, Money amount, String cause, String reason, String enteredBy,
            String approvedBy, boolean isNew) {}

    /** @param atBudget it returned the account to its revised budget */
    record Estimate(String reason, String enteredBy, LocalDate week, boolean atBudget,
            boolean isNew) {}

    /** @param amount positive: the account got budget */
    record Change(String number, Money amount, String reason, String approvedBy,
            boolean isNew) {}

    /** @param amount null: not stated, like the rest */
    record Note(String text, Money amount, String cause, String decidedBy, Boolean recurs) {}

    /** Whether a signed change moves its EFC: it stands at the revised budget. */
    boolean followsBudget() {
        return estimate == null || estimate.atBudget();
    }
}
