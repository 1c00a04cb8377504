package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Figures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lines of the top sheet, from the first section to the grand total. */
final class Sections {

    private static final Set<Section> BELOW =
            EnumSet.of(Section.PRODUCTION, Section.POST, Section.OTHER);

    private Sections() {}

    record Line(Kind kind, String name, Figures figures) {}

    static List<Line> of(CostReport report) {
        var lines = new ArrayList<Line>();
        Verdict.DIRECT.stream().filter(section -> stands(report, section)).forEach(section ->
                lines.add(new Line(Kind.PLAIN, section.title(), report.sum(Set.of(section)))));
        if (BELOW.stream().anyMatch(section -> stands(report, section))) {
            lines.add(new Line(Kind.SUBTOTAL, "Total below the line", report.sum(BELOW)));
        }
        lines.add(new Line(Kind.TOTAL, "Total direct cost", report.sum(Verdict.DIRECT)));
        if (stands(report, Section.CONTINGENCY)) {
            lines.add(new Line(Kind.PLAIN, "Contingency, what is left of it",
                    report.sum(Set.of(Section.CONTINGENCY))));
        }
        report.categories().stream()
                .filter(category -> category.section() == Section.FEES)
                .map(category -> new Line(Kind.PLAIN, category.name(), category.figures()))
                .forEach(lines::add);
        lines.add(new Line(Kind.GRAND, "Grand total", report.total()));
        return lines;
    }

    static boolean stands(CostReport report, Section section) {
        return report.categories().stream().anyMatch(each -> each.section() == section);
    }
}
