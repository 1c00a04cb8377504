package film.topsheet.report;

import film.topsheet.budget.Section;
import java.util.List;

/** Prints the page of one department. The same report gives the same bytes. */
final class DepartmentPdf {

    private final Paper paper;

    /** Reads the template, which takes most of the time of a first print. */
    DepartmentPdf(Paper paper) {
        this.paper = paper;
        paper.templates().report("department");
    }

    /** The sections that have a page: direct cost below the line, as far as it is budgeted. */
    static List<Section> sections(CostReport report) {
        return List.of(Section.PRODUCTION, Section.POST, Section.OTHER).stream()
                .filter(each -> Sections.stands(report, each)).toList();
    }

    /** {@code department-PRODUCTION.pdf}. */
    static String name(Section section) {
        return "department-%s.pdf".formatted(section.name());
    }

    Pdf print(VarianceReport variances, Section section) {
        var layout = layout(variances, section);
        var cover = variances.report().cover();
        return paper.bound("%s: %s, report %d, week ending %s".formatted(cover.title(),
                Words.small(section.title()), cover.number(), Words.date(cover.weekEnding())),
                cover.asOf(), List.of(paper.fill(part(variances, section, layout))));
    }

    /** The first layout in which every amount of every column has room. */
    Layout layout(VarianceReport variances, Section section) {
        return paper.layout(layout -> List.of(part(variances, section, layout)));
    }

    Part part(VarianceReport variances, Section section, Layout layout) {
        return new DepartmentPages(variances, section, layout, paper.templates()).part();
    }
}
