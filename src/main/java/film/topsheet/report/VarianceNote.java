package film.topsheet.report;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The note on an account's whole over or under, as an accountant writes it: "Over 41,500 (+12,500
 * this week): Pier 9 fourth day 12,500; change 5 pays 35,000; approved R. Ortiz; does not recur."
 * What was entered in earlier weeks is carried forward.
 *
 * @param over  positive is over the locked budget
 * @param moved since the last issued report
 * @param since as in "this week" or "since report 8"
 * @param week  of the report
 */
record VarianceNote(Money over, Money moved, String since, LocalDate week, boolean isDue) {

    /** The newest variances; older ones are told as one sum. */
    private static final int VARIANCES = 4;

    String of(Said said) {
        return of(said, List.of());
    }

    /** @param first what is said before all that was entered */
    String of(Said said, List<String> first) {
        var parts = new ArrayList<>(first);
        variances(said.variances(), parts);
        said.notes().forEach(each -> parts.add(note(each)));
        if (parts.isEmpty() && said.estimate() != null && !said.estimate().isNew()) {
            parts.add("estimate of %s: %s".formatted(
                    Words.shortDate(said.estimate().week(), week),
                    clause(said.estimate().reason())));
        }
        said.changes().forEach(each -> parts.add("change %s %s %s".formatted(each.number(),
                each.amount().isNegative() ? "takes" : "pays", Figure.plain(each.amount()))));
        var approvers = approvers(said);
        if (!approvers.isEmpty()) {
            parts.add("approved " + Words.list(approvers));
        }
        recurs(said.notes(), parts);
        return start() + (parts.isEmpty() ? "" : ": " + String.join("; ", parts)) + "."
                + (isDue ? " Note due." : "");
    }

    private String start() {
        var size = over.isZero() ? "On its locked budget"
                : (over.isNegative() ? "Under " : "Over ") + Figure.plain(over);
        return moved.isZero() ? size : "%s (%s %s)".formatted(size, signed(moved), since);
    }

    /** As in running text: {@code +12,500} or {@code −6,500}. */
    static String signed(Money amount) {
        return (amount.isNegative() ? "−" : "+") + Figure.plain(amount);
    }

    private static void variances(List<Said.Variance> variances, List<String> parts) {
        variances.stream().limit(VARIANCES).forEach(each -> parts.add("%s %s".formatted(
                clause(each.reason()), Figure.inline(each.amount()))));
        var older = variances.stream().skip(VARIANCES).map(Said.Variance::amount).toList();
        older.stream().reduce(Money::plus).ifPresent(sum -> parts.add("%s older %s %s".formatted(
                Words.count(older.size()), older.size() == 1 ? "variance" : "variances",
                Figure.inline(sum))));
    }

    private static String note(Said.Note note) {
        var facts = Stream.of(note.amount() == null ? null : Figure.inline(note.amount()),
                note.cause()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return clause(note.text()) + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    private static List<String> approvers(Said said) {
        return Stream.concat(said.variances().stream().map(Said.Variance::approvedBy),
                        said.notes().stream().map(Said.Note::decidedBy))
                .filter(each -> each != null && !each.isBlank()).distinct().toList();
    }

    private static void recurs(List<Said.Note> notes, List<String> parts) {
        if (notes.stream().anyMatch(each -> Boolean.TRUE.equals(each.recurs()))) {
            parts.add("recurs");
        } else if (notes.stream().anyMatch(each -> Boolean.FALSE.equals(each.recurs()))) {
            parts.add("does not recur");
        }
    }

    /** Without the full stop it was entered with: it stands inside a sentence. */
    static String clause(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") && !stripped.endsWith("..")
                ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
