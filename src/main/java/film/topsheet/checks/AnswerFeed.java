package film.topsheet.checks;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.text;
import static film.topsheet.intake.Column.time;
import static film.topsheet.intake.Column.yesNo;

import film.topsheet.intake.Facts;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import film.topsheet.money.Money;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The feed of what people say about findings: waivers and notes, many at a time. A row names its
 * finding; one that names an account is about the finding that asks for a note on it.
 */
public final class AnswerFeed {

    private static final List<String> SAID =
            List.of("finding", "account", "waive_until", "reason", "note", "entered_by");

    public static final Feed ANSWERS = Feed.reference(
            "finding-answers", 97, "finding_answer_version", List.of(
                    text("finding").or(""), text("account").or(""), date("waive_until"),
                    text("reason"), amount("seen"), text("note"), amount("amount"),
                    choice("cause", "scope", "rate", "quantity", "schedule", "weather", "price",
                            "fx", "error", "saving", "credit"),
                    text("decided_by"), yesNo("recurs"), text("entered_by").needed(),
                    time("entered_at").needed()),
            List.of("finding", "account", "entered_at"))
            .judgedBy((connection, facts) -> new AnswerFeed(connection, facts)::judge);

    private final Facts facts;
    private final List<FindingAnswers.Known> findings;
    private final Set<String> given = new HashSet<>();

    /** @param connection null where there are no books: then nothing was found */
    private AnswerFeed(Connection connection, Facts facts) {
        this.facts = facts;
        if (connection == null) {
            findings = List.of();
            return;
        }
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        findings = new FindingAnswers(jdbc).all(facts.production());
        jdbc.sql("select %s from finding_answer where production = ?".formatted(
                        String.join(", ", SAID)))
                .param(facts.production())
                .query((row, at) -> given.add(said(Map.of(
                        "finding", row.getString(1), "account", row.getString(2)),
                        row.getString(3), row.getString(4), row.getString(5), row.getString(6))))
                .list();
    }

    private static String said(Map<String, Object> row, Object... more) {
        return Stream.concat(Stream.of(row.get("finding"), row.get("account")), Stream.of(more))
                .map(each -> Objects.toString(each, "")).collect(Collectors.joining("\u001f"));
    }

    /** What was accepted before is not judged anew: its finding may be cleared by now. */
    private Optional<Problem> judge(Map<String, Object> row) {
        var isGiven = given.contains(said(row, row.get("waive_until"), row.get("reason"),
                row.get("note"), row.get("entered_by")));
        return isGiven ? Optional.empty() : incomplete(row).or(() -> about(row));
    }

    private static Optional<Problem> incomplete(Map<String, Object> row) {
        if (row.get("waive_until") == null && row.get("reason") != null) {
            return Optional.of(Problem.of("reason", (String) row.get("reason"),
                    "stands without a day to waive the finding to",
                    "Name the last day on which the waiver counts, or write a note."));
        }
        if (row.get("waive_until") != null && row.get("reason") == null) {
            return Optional.of(Problem.missing("reason"));
        }
        return row.get("waive_until") == null && row.get("note") == null
                ? Optional.of(Problem.missing("note")) : Optional.empty();
    }

    private Optional<Problem> about(Map<String, Object> row) {
        var name = (String) row.get("finding");
        var known = findings.stream().filter(each -> isMeant(row, each)).findFirst();
        if (name.isEmpty() && known.filter(each -> isDue(row, each)).isEmpty()) {
            return Optional.of(Problem.waiting("note", (String) row.get("note"),
                    "is beside an account that is within its thresholds: no note is due",
                    "It is kept until one is due; the reason of a figure belongs under Reason."));
        }
        if (known.isEmpty()) {
            return Optional.of(Problem.of("finding", name, "is no finding",
                    "findings.csv of the newest draft names them all."));
        }
        if (!name.isEmpty() && !known.get().isFound()) {
            return Optional.of(Problem.of("finding", name,
                    "is cleared: nobody asks about it any more",
                    "Leave it as it is; findings.csv names what is open."));
        }
        return row.get("waive_until") == null ? Optional.empty() : waiver(row, known.get());
    }

    /** A finding that rests by the variance beside the note is in no list, and may have it. */
    private static boolean isDue(Map<String, Object> row, FindingAnswers.Known known) {
        return known.isFound() || row.get("amount_minor") != null;
    }

    private static boolean isMeant(Map<String, Object> row, FindingAnswers.Known known) {
        return new FindingAnswersLoaded.Answer((String) row.get("finding"),
                (String) row.get("account"), "", null, Optional.empty(),
                Optional.empty()).isAbout(known);
    }

    private Optional<Problem> waiver(Map<String, Object> row, FindingAnswers.Known known) {
        var until = (LocalDate) row.get("waive_until");
        var seen = (Long) row.get("seen_minor");
        if (seen != null && known.amount().minor() > seen) {
            return Optional.of(Problem.of("seen",
                    new Money(facts.currency(), seen).decimal().toPlainString(),
                    "has grown to %s since".formatted(
                            known.amount().decimal().toPlainString()),
                    "Look at it again, and waive it in the workbook of the newest draft."));
        }
        return FindingAnswers.refusal(known, until, facts.asOf()).map(each -> Problem.of(
                each.about().equals(known.id()) ? "finding" : "waive_until", each.about(),
                each.problem(), each.remedy()));
    }
}
