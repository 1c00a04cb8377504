package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Page 2: where over and under come from, one line per category, on one scale of bars. */
record CategorySummary(CostReport report, Layout layout, Templates templates) {

    static final List<String> FIGURES = List.of("locked", "changes", "revised", "totalCost", "etc",
            "efc", "overLocked", "overRevised", "change");

    Part part() {
        var parameters = new Labels(report, layout.scale()).frame("category summary", false);
        var note = Type.condensed(750, false);
        parameters.put("note", note.markup(bridge()));
        return new Part(template(), parameters, rows(), FIGURES, size());
    }

    private String template() {
        return layout.template("cost-report-summary");
    }

    private int size() {
        return layout.wide() ? 700 : 730;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var section : Section.values()) {
            categories(section).forEach(each -> rows.add(row(Kind.PLAIN, each.number(), each.name(),
                    each.figures(), section != Section.CONTINGENCY)));
            if (section.isDirectCost() && Sections.stands(report, section)) {
                rows.add(row(Kind.TOTAL, "", section.title(), report.sum(Set.of(section)), false));
            }
            if (section == Section.OTHER) {
                rows.add(row(Kind.TOTAL, "", "Total direct cost", report.sum(Verdict.DIRECT),
                        false));
            }
        }
        rows.add(row(Kind.GRAND, "", "Grand total", report.total(), false));
        return rows;
    }

    private List<CostReport.Category> categories(Section section) {
        return report.categories().stream().filter(each -> each.section() == section).toList();
    }

    private Row row(Kind kind, String code, String name, Figures figures, boolean bar) {
        var figure = new Figure(layout.scale(), report.cover().overIsPositive());
        var type = Type.condensed(size(), kind.isStrong());
        var width = templates.width(template(), "name") - 2 * Type.POINT;
        var row = Columns.put(Row.of(kind), figures, figure)
                .put("code", type.lines(code, templates.width(template(), "code") - Type.POINT, 2))
                .put("name", type.markup(type.lines(name, width, 2)))
                .put("locked", figure.of(figures.lockedBudget()))
                .put("changes", figure.of(figures.approvedChanges()))
                .put("revised", figure.of(figures.revisedBudget()))
                .put("overLocked", figure.over(figures.overLocked()))
                .put("overRevised", figure.over(figures.overRevised()));
        return bar ? row.put("bar", OverBar.of(figures.overLocked(), widest())) : row;
    }

    /** The longest bar of the page, over or under. */
    private Money widest() {
        return report.categories().stream()
                .filter(each -> each.section() != Section.CONTINGENCY)
                .map(each -> each.figures().overLocked().abs())
                .reduce(Money.zero(report.cover().currency()), Money::max);
    }

    private String bridge() {
        var direct = report.sum(Verdict.DIRECT);
        var changes = direct.approvedChanges();
        var previous = report.cover().previousNumber();
        var change = previous > 0
                ? "Change = EFC less EFC of report " + previous + "."
                : "Change = EFC less locked budget.";
        if (changes.isZero()) {
            return "No approved changes of direct cost: locked and revised budget are one. "
                    + change;
        }
        return "Direct cost against the locked budget: %s = against the revised budget: %s %s %s"
                .formatted(directed(direct.overLocked()), directed(direct.overRevised()),
                        changes.isNegative() ? "−" : "+", size(changes))
                + " of approved changes. " + change;
    }

    private static String directed(Money over) {
        return over.isZero() ? "nil" : size(over) + (over.isNegative() ? " under" : " over");
    }

    private static String size(Money amount) {
        return amount.isZero() ? "nil" : Figure.plain(amount);
    }
}
