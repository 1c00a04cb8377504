package film.topsheet.report;

import java.util.List;

/** The category summary: every figure is a formula that leads to its row on the accounts' sheet. */
final class CategoriesSheet {

    static final String NAME = "Categories";

    private static final int HEAD = 4;
    private static final List<AmountColumn> COLUMNS = List.of(
            AmountColumn.LOCKED_BUDGET,
            AmountColumn.APPROVED_CHANGES,
            AmountColumn.REVISED_BUDGET,
            AmountColumn.TOTAL_COST,
            AmountColumn.ETC,
            AmountColumn.EFC,
            AmountColumn.OVER_LOCKED,
            AmountColumn.OVER_REVISED,
            AmountColumn.MOVEMENT);

    private final Content content;
    private final Sheet sheet;

    CategoriesSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write() {
        sheet.put(0, 0, content.cover().title() + " · category summary", Ink.TITLE);
        sheet.put(1, 0, content.reportWords(), Ink.QUIET);
        sheet.put(2, 0, "Amounts in " + content.cover().currency() + ". " + content.signWords(),
                Ink.QUIET);
        sheet.put(HEAD, 0, "Category", Ink.HEAD);
        sheet.put(HEAD, 1, "Name", Ink.HEAD);
        sheet.width(0, 11);
        sheet.width(1, 34);
        for (int at = 0; at < COLUMNS.size(); at++) {
            sheet.put(HEAD, 2 + at, Heads.of(COLUMNS.get(at), content), Ink.HEAD_RIGHT);
            sheet.width(2 + at, Heads.width(content, COLUMNS.get(at)));
        }
        sheet.height(HEAD, 28);
        int row = HEAD + 1;
        for (int place = 0; place < content.lines().size(); place++) {
            if (!content.lines().get(place).isAccount()) {
                row(row++, place);
            }
        }
        sheet.freeze(2, HEAD + 1);
        sheet.printTitle(HEAD);
        sheet.name("Topsheet_Categories", HEAD, 0, row - 1, COLUMNS.size() + 1);
        sheet.finish();
    }

    private void row(int row, int place) {
        var line = content.lines().get(place);
        var ink = line.level() == ReportLine.Level.CATEGORY ? Ink.PLAIN : Heads.ink(line.level());
        sheet.put(row, 0, line.category(), ink);
        sheet.put(row, 1, line.name(), ink);
        for (int at = 0; at < COLUMNS.size(); at++) {
            var column = COLUMNS.get(at);
            sheet.formula(row, 2 + at, AccountsSheet.cell(column, place),
                    content.printed(column, line.figures()), ink);
        }
    }
}
