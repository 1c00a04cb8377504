package film.topsheet.report;

import java.util.List;

/** Prints the page of the completion guarantor. */
record GuarantorPdf(Paper paper) {

    private static final List<String> INSETS =
            List.of("sections", "contingency", "schedule", "over", "balance", "unsigned");

    Pdf print(Guarantor bond) {
        var parts = printed(bond, paper.layout(layout -> printed(bond, layout)));
        var page = parts.get(0);
        for (var at = 0; at < INSETS.size(); at++) {
            paper.inset(page.parameters(), INSETS.get(at), parts.get(at + 1));
        }
        var cover = bond.report().cover();
        return paper.bound("%s: for the completion guarantor, week ending %s".formatted(
                        cover.title(), Words.date(cover.weekEnding())),
                cover.asOf(), List.of(paper.fill(page)));
    }

    /** The page, then what stands on it, in the order of the insets. */
    private static List<Part> printed(Guarantor bond, Layout layout) {
        var page = new GuarantorPage(bond, layout);
        return List.of(page.page(), page.sections(), page.contingency(), page.schedule(),
                page.over(), page.balance(), page.unsigned());
    }
}
