package film.topsheet.report;

import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import film.topsheet.report.VarianceReport.Behind;
import film.topsheet.report.VarianceReport.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The accounts that moved, each with its causes and its note; then those far from their budget. */
final class VariancePages {

    static final List<String> FIGURES =
            List.of("locked", "previous", "movement", "efc", "over", "explained");

    private final VarianceReport variances;
    private final Layout layout;
    private final Templates templates;
    private final Figure figure;
    private final List<Row> rows = new ArrayList<>();
    /** Rows of the same number stay on one page. */
    private int together;

    VariancePages(VarianceReport variances, Layout layout, Templates templates) {
        this.variances = variances;
        this.layout = layout;
        this.templates = templates;
        this.figure = new Figure(layout.scale(), variances.report().cover().overIsPositive());
    }

    Part part() {
        var labels = new Labels(variances.report(), layout.scale());
        var parameters = labels.frame("Variance report", "", false);
        parameters.put("foot", labels.foot(false) + " · " + VarianceWords.thresholds(variances));
        parameters.put("previousHead", (variances.report().cover().previousNumber() > 0
                ? "EFC of" : "EFC at") + Figure.HANGING + "\n"
                + labels.since() + Figure.HANGING);
        fill();
        return new Part(template(), parameters, rows, FIGURES, layout.size());
    }

    private String template() {
        return layout.template("variance");
    }

    private void fill() {
        rows.add(Row.of(Kind.PLAIN).is("sayRow").put("say", VarianceWords.headline(variances)));
        accounts();
        rows.subList(1, rows.size()).forEach(each -> each.is("tabled").put("table", "accounts"));
    }

    private void accounts() {
        if (variances.moved().isEmpty()) {
            together++;
            rows.add(remark("No account moved."));
        } else {
            variances.moved().forEach(this::moved);
            sum("Accounts that moved", variances.movedSum(), Kind.TOTAL);
        }
        if (!variances.contingency().isEmpty()) {
            variances.contingency().forEach(this::moved);
            sum("With contingency", variances.movedSum().plus(
                    variances.sum(variances.contingency())), Kind.TOTAL);
        }
        if (!variances.moved().isEmpty()) {
            rows.add(remark(VarianceWords.causes(variances)));
        }
        standing("Past the threshold, not moved", variances.standing());
        standing("Categories past their threshold", variances.categories());
    }

    private void moved(Entry entry) {
        together++;
        var first = figures(entry.code(), entry.name(), entry.figures(), Kind.PLAIN)
                .is("account").put("movement", figure.of(entry.figures().movement()));
        rows.add(first);
        var row = first;
        for (var cause : entry.causes()) {
            if (row != first || !row.text("cause").isEmpty()) {
                row = Row.of(Kind.PLAIN).is("causeOnly").put("block", together);
                rows.add(row);
            }
            row.put("explained", figure.of(cause.amount())).put("cause", cause.cause())
                    .put("text", words(cause.text()));
        }
        rows.add(note(entry.note()).put("block", together));
        if (!entry.behind().isEmpty()) {
            rows.add(note("Behind it: " + entry.behind().stream().map(Behind::text)
                    .collect(Collectors.joining("; ")) + ".").put("block", together));
        }
        rows.get(rows.size() - 1).is("closing");
    }

    private void standing(String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        together++;
        rows.add(Row.of(Kind.PLAIN).is("heading").put("block", together)
                .put("name", "%s (%s)".formatted(heading, Figure.grouped(entries.size()))));
        for (var entry : entries) {
            var movement = figure.of(entry.figures().movement());
            rows.add(figures(entry.code(), entry.name(), entry.figures(), Kind.PLAIN)
                    .is("standing").is("closing").put("movement", movement)
                    .put("text", words(entry.note())));
            together++;
        }
    }

    private void sum(String name, Figures figures, Kind kind) {
        rows.add(figures("", name, figures, kind).is("sum")
                .put("movement", figure.of(figures.movement()))
                .put("explained", figure.of(figures.movement())));
    }

    private Row figures(String code, String name, Figures figures, Kind kind) {
        var type = Type.condensed(layout.size(), kind.isStrong());
        return Row.of(kind).put("block", together)
                .put("code", type.lines(code,
                        templates.width(template(), "code") - Type.POINT, 2))
                .put("name", type.markup(type.lines(name,
                        templates.width(template(), "name") - Type.POINT, 2)))
                .put("locked", figure.of(figures.lockedBudget()))
                .put("previous", figure.of(figures.previousFinalCost()))
                .put("efc", figure.of(figures.finalCost()))
                .put("over", figure.over(figures.overLocked()));
    }

    private Row note(String text) {
        return Row.of(Kind.PLAIN).is("note").put("text", words(text));
    }

    private Row remark(String text) {
        return Row.of(Kind.PLAIN).is("remark").put("block", together).put("text", words(text));
    }

    private static String words(String text) {
        return Type.condensed(800, false).markup(text);
    }

    /** A figure as it stands in a sentence, with its sign in brackets. */
    static String inline(Money amount) {
        return amount.isZero() ? "nil" : Figure.inline(amount);
    }
}
