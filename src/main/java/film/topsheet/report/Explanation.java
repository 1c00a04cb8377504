package film.topsheet.report;

import film.topsheet.forecast.Method;
import film.topsheet.money.Money;
import film.topsheet.report.VarianceReport.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes the movement of an account's EFC apart. The causes add up to it to the cent: first the
 * variances entered since the last issued report, then the changes signed since where the account
 * stands at its budget, then the estimate entered since, then what the method in force follows.
 * What is left nobody explained.
 */
final class Explanation {

    private final Said said;
    private final Method method;
    private final List<Cause> causes = new ArrayList<>();
    private Money left;

    private Explanation(Money movement, Method method, Said said) {
        this.left = movement;
        this.method = method;
        this.said = said;
    }

    /** @param method null: of a sum of accounts */
    static List<Cause> of(Money movement, Method method, Said said) {
        var explanation = new Explanation(movement, method, said);
        explanation.explain();
        return List.copyOf(explanation.causes);
    }

    private void explain() {
        said.variances().stream().filter(Said.Variance::isNew).forEach(each -> add(new Cause(
                each.amount(), each.cause(), each.reason(), each.enteredBy(),
                blankOr(each.approvedBy()))));
        if (said.followsBudget()) {
            said.changes().stream().filter(Said.Change::isNew).forEach(each -> add(new Cause(
                    each.amount(), "change", "Change " + each.number() + ": " + each.reason(), "",
                    blankOr(each.approvedBy()))));
        }
        var estimate = said.estimate();
        if (estimate != null && estimate.isNew()) {
            // What cost has passed since it was entered, it does not explain.
            add(new Cause(left.minus(said.past()), "estimate", estimate.reason(),
                    estimate.enteredBy(), ""));
        } else if (followed() != null) {
            add(new Cause(left, "method", followed(), "", ""));
        }
        if (!left.isZero()) {
            add(new Cause(left, VarianceReport.NOT_EXPLAINED, remark(), "", ""));
        }
    }

    private void add(Cause cause) {
        if (!cause.amount().isZero()) {
            causes.add(cause);
            left = left.minus(cause.amount());
        }
    }

    /** What moves an account by itself; null: nothing does. */
    private String followed() {
        return method == null ? null : switch (method) {
            case FRINGE -> "Follows the labor of the accounts it is mapped to";
            case RUN_RATE_DAYS -> "Follows what a shoot day costs and the days left";
            case RUN_RATE_PAGES -> "Follows what a page costs and the pages left";
            default -> null;
        };
    }

    /** What the books show where nobody said why. */
    private String remark() {
        if (!said.past().isZero()) {
            return "Cost has passed the estimate by " + Figure.plain(said.past())
                    + "; nobody has entered a new one";
        }
        if (!causes.isEmpty()) {
            return "The EFC does not hold all that was entered";
        }
        if (method == Method.ETC) {
            return "Cost came on a typed ETC; nobody has entered a new one";
        }
        if (method == Method.COMPLETE) {
            return "Cost came after the account was said to be complete";
        }
        return "Nobody has entered why";
    }

    private static String blankOr(String name) {
        return Objects.requireNonNullElse(name, "");
    }
}
