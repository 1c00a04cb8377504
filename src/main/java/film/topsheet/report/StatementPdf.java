package film.topsheet.report;

import java.util.List;

/** Prints what one party may know of the money: its own. */
record StatementPdf(Paper paper) {

    Pdf print(InvestorFigures figures, String party) {
        var layout = paper.layout(each -> printed(new StatementPage(figures, party, each)));
        var parts = printed(new StatementPage(figures, party, layout));
        var page = parts.get(0);
        paper.inset(page.parameters(), "paid", parts.get(1));
        paper.inset(page.parameters(), "back", parts.get(2));
        paper.inset(page.parameters(), "tiers", parts.get(3));
        var cover = figures.report().cover();
        return paper.bound("%s: statement for %s, week ending %s".formatted(
                        cover.title(), party, Words.date(cover.weekEnding())),
                cover.asOf(), List.of(paper.fill(page)));
    }

    /** The page, then what stands on it. */
    private static List<Part> printed(StatementPage page) {
        return List.of(page.page(), page.paid(), page.back(), page.tiers());
    }
}
