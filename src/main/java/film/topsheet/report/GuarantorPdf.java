package film.topsheet.report;

import java.util.List;

/** Prints the page of the completion guarantor. */
record GuarantorPdf(Paper paper) {

    private static final List<String> INSETS =
            List.of("sections", "contingency", "schedule", "over", "balance", "unsigned");

    private static final int MOST_OVER = 8;
    private static final int FEWEST_OVER = 2;

    /** One page: where long texts need the room, fewer of the accounts over have a line. */
    Pdf print(Guarantor bond) {
        var pdf = print(bond, MOST_OVER);
        for (var most = MOST_OVER - 1; pdf.pages() > 1 && most >= FEWEST_OVER; most--) {
            pdf = print(bond, most);
        }
        return pdf;
    }

    private Pdf print(Guarantor bond, int mostOver) {
        var layout = paper.layout(each -> printed(new GuarantorPage(bond, each, mostOver)));
        var parts = printed(new GuarantorPage(bond, layout, mostOver));
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
    private static List<Part> printed(GuarantorPage page) {
        return List.of(page.page(), page.sections(), page.contingency(), page.schedule(),
                page.over(), page.balance(), page.unsigned());
    }
}
