package film.topsheet.forecast;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.text;
import static film.topsheet.intake.Column.time;

import film.topsheet.intake.Facts;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The feed about what people expect an account to come to. */
public final class EstimateFeed {

    private static final Set<String> WITHOUT_FIGURE =
            Set.of("run-rate-days", "run-rate-pages", "fringe", "variances", "complete");

    public static final Feed ESTIMATES = Feed.reference(
            "estimates", 95, "estimate_version", List.of(
            text("account").needed(), date("week_ending").needed(), amount("efc"), amount("etc"),
            choice("method", "hold", "etc", "expect-credit", "run-rate-days", "run-rate-pages",
                    "fringe", "variances", "complete"),
            text("reason").needed(), text("entered_by").needed(), time("entered_at").needed(),
            text("episode").or("")),
            List.of("account", "episode", "entered_at"))
            .judgedBy((connection, facts) -> {
                var came = MethodFeeds.read(connection, facts);
                return row -> judge(row, facts).or(() -> came.judge(row));
            });

    private EstimateFeed() {}

    private static Optional<Problem> judge(Map<String, Object> row, Facts facts) {
        row.put("counts_from", facts.countsFrom((LocalDate) row.get("week_ending")));
        if (facts.contingencyAccounts().contains((String) row.get("account"))) {
            return Optional.of(Problem.of("account", (String) row.get("account"),
                    "is contingency: what is left of it follows from the approved changes",
                    "Draw on it by a change instead of an estimate."));
        }
        return figureFault(row, facts);
    }

    private static Optional<Problem> figureFault(Map<String, Object> row, Facts facts) {
        var efc = row.get("efc_minor");
        var etc = row.get("etc_minor");
        var method = (String) row.get("method");
        if (efc != null && etc != null) {
            return Optional.of(Problem.of("etc",
                    new Money(facts.currency(), (Long) etc).decimal().toPlainString(),
                    "stands beside an efc",
                    "Enter one of them: the other follows from it."));
        }
        if (method == null) {
            return Optional.empty();
        }
        if (WITHOUT_FIGURE.contains(method) && (efc != null || etc != null)) {
            return Optional.of(Problem.of("method", method, "takes no figure",
                    "Leave efc and etc blank, or choose hold or etc."));
        }
        var lacks = method.equals("etc") ? etc == null || efc != null
                : method.equals("expect-credit") ? efc == null
                : method.equals("hold") && etc != null;
        return lacks
                ? Optional.of(Problem.of("method", method, "does not go with the figure entered",
                        "hold and expect-credit take an efc, etc takes an etc."))
                : Optional.empty();
    }
}
