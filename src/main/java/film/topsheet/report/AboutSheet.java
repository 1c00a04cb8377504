package film.topsheet.report;

import java.util.List;

/** What this workbook is, for somebody who finds it in a mailbox a year later. */
final class AboutSheet {

    static final String NAME = "About";

    private static final int WIDTH = 100;

    private final Content content;
    private final Sheet sheet;

    AboutSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write() {
        sheet.put(0, 0, "About this workbook", Ink.TITLE);
        sheet.width(0, 22);
        sheet.width(1, WIDTH);
        int row = 2;
        for (var fact : facts()) {
            sheet.put(row, 0, fact.get(0), Ink.QUIET);
            sheet.heightFor(row, fact.get(1), WIDTH);
            sheet.put(row++, 1, fact.get(1), Ink.WRAPPED);
        }
        sheet.finish();
    }

    private List<List<String>> facts() {
        var cover = content.cover();
        return List.of(
                List.of("What it is", "The weekly cost report of " + cover.title() + " ("
                        + cover.code() + ") with every cent, as Topsheet computed it from the"
                        + " accounting exports."),
                List.of("Report", content.reportWords()),
                List.of("As of", cover.asOf().toString()),
                List.of("Export files read", Integer.toString(content.report().tieOut().files())),
                List.of("Currency", cover.currency().getCurrencyCode()),
                List.of("Sign", content.signWords() + " A change since the last report is positive"
                        + " when the forecast rose."),
                List.of("Live", "Totals, EFC, overs, changes and the headline are formulas: type"
                        + " an ETC on sheet " + AccountsSheet.NAME + " to see what it does."
                        + " Nothing is protected and nothing is hidden."),
                List.of("What counts", "Only what is typed into sheet " + EstimatesSheet.NAME
                        + ", once the workbook is saved into the exports folder."),
                List.of("Exactness", "A spreadsheet keeps 15 digits of a number and every cent of"
                        + " an amount below 10,000,000,000,000.00. The same figures without that"
                        + " limit stand in cost-report.csv."),
                List.of("An apostrophe first", "Text from an export that a spreadsheet would run as"
                        + " a formula has one before it."),
                List.of("Proof", "Sheet " + TieOutSheet.NAME + " shows that nothing was lost;"
                        + " run.json beside this file has the hash of every export that was read"
                        + " and of every document, this one included."));
    }
}
