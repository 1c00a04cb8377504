package film.topsheet.report;

import java.util.List;

/** Prints the hot cost of one shoot day, on one page. */
record HotCostPdf(Paper paper) {

    Pdf print(CostReport report, HotCost hot) {
        var layout = paper.layout(each -> printed(report, hot, each));
        var parts = printed(report, hot, layout);
        var page = parts.get(0);
        paper.inset(page.parameters(), "departments", parts.get(1));
        paper.inset(page.parameters(), "facts", parts.get(2));
        paper.inset(page.parameters(), "week", parts.get(3));
        return paper.bound("%s: hot cost of %s".formatted(
                        report.cover().title(), Words.date(hot.day().date())),
                report.cover().asOf(), List.of(paper.fill(page)));
    }

    /** The page, and what stands on it. */
    private static List<Part> printed(CostReport report, HotCost hot, Layout layout) {
        var page = new HotCostPage(report, hot, layout);
        return List.of(page.page(), page.departments(), page.facts(), page.week());
    }
}
