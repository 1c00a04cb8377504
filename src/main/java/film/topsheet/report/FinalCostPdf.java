package film.topsheet.report;

import java.util.List;

/** Prints the final cost report: the statement, every account, creditors, claims and floats. */
record FinalCostPdf(Paper paper) {

    Pdf print(FinalCost cost) {
        var parts = printed(cost, paper.layout(layout -> printed(cost, layout)));
        var statement = parts.get(0);
        paper.inset(statement.parameters(), "sections", parts.get(1));
        paper.inset(statement.parameters(), "open", parts.get(2));
        var cover = cost.report().cover();
        return paper.bound("%s: final cost report, week ending %s".formatted(
                        cover.title(), Words.date(cover.weekEnding())),
                cover.asOf(), List.of(paper.fill(statement), paper.fill(parts.get(3)),
                        paper.fill(parts.get(4))));
    }

    /** Page 1 and the two tables that stand on it, then the pages that follow. */
    private static List<Part> printed(FinalCost cost, Layout layout) {
        var pages = new FinalCostPages(cost, layout);
        return List.of(pages.statement(), pages.sections(), pages.open(), pages.accounts(),
                pages.lists());
    }
}
