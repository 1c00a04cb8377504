package film.topsheet.report;

import film.topsheet.budget.Section;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.DataValidationErrorStyle;

/**
 * Where the accountant types estimates. Saved into the production's exports it is read back, so
 * its heads, their order and its names are part of the contract: {@code Topsheet_Estimates} spans
 * the heads and all rows, {@code Topsheet_Production} and {@code Topsheet_Week_ending} say what it
 * was written for. Accounts in contingency are not in it: no estimate stands on them.
 */
final class EstimatesSheet {

    static final String NAME = "Estimates";

    /** The heads in their order; the last two are formulas for the eye. */
    static final List<String> HEADS = List.of("Account", "Name", "Total cost", "EFC now",
            "ETC now", "EFC", "ETC", "Confirm", "Note", "Entered by", "EFC then", "Moves by");

    private static final int HEAD = 5;
    private static final int TOTAL_COST = 2;
    private static final int EFC_NOW = 3;
    private static final int ETC_NOW = 4;
    private static final int EFC = 5;
    private static final int ETC = 6;
    private static final int CONFIRM = 7;
    private static final int ENTERED_BY = 9;
    private static final int EFC_THEN = 10;
    private static final int MOVES_BY = 11;

    private final Content content;
    private final Sheet sheet;

    EstimatesSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write() {
        var lines = content.places(ReportLine.Level.ACCOUNT)
                .mapToObj(content.lines()::get)
                .filter(line -> !line.section().equals(Section.CONTINGENCY.name()))
                .toList();
        heads(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            row(HEAD + 1 + at, lines.get(at));
        }
        if (!lines.isEmpty()) {
            validate(HEAD + lines.size());
        }
        sheet.freeze(2, HEAD + 1);
        sheet.printTitle(HEAD);
        sheet.name("Topsheet_Estimates", HEAD, 0, HEAD + lines.size(), ENTERED_BY);
        sheet.finish();
    }

    private void heads(int accounts) {
        sheet.put(0, 0, content.cover().title() + " · estimates", Ink.TITLE);
        sheet.put(1, 0, "Type an EFC or an ETC, or yes under Confirm where the estimate stands;"
                + " a note and your name beside it. Save the workbook into the production's"
                + " exports folder: the next night reads this sheet.", Ink.QUIET);
        sheet.put(2, 0, "Production", Ink.QUIET);
        sheet.put(2, 1, content.cover().code(), Ink.LISTED);
        sheet.name("Topsheet_Production", 2, 1, 2, 1);
        sheet.put(3, 0, "Week ending", Ink.QUIET);
        sheet.put(3, 1, content.cover().weekEnding(), Ink.LISTED);
        sheet.name("Topsheet_Week_ending", 3, 1, 3, 1);
        sheet.put(3, EFC_THEN, "All together", Ink.QUIET);
        var moves = accounts == 0 ? "0" : "SUM(%s:%s)".formatted(
                Sheet.cell(HEAD + 1, MOVES_BY), Sheet.cell(HEAD + accounts, MOVES_BY));
        sheet.formula(3, MOVES_BY, content.rounded(moves), content.nil(), Ink.SUM);
        IntStream.range(0, HEADS.size()).forEach(at -> sheet.put(HEAD, at, HEADS.get(at),
                isAmount(at) ? Ink.HEAD_RIGHT : Ink.LISTED_HEAD));
        widths();
    }

    private static boolean isAmount(int column) {
        return column >= TOTAL_COST && column <= ETC || column >= EFC_THEN;
    }

    private void widths() {
        sheet.width(0, 11);
        sheet.width(1, 34);
        int amount = Math.max(Heads.width(content, AmountColumn.EFC),
                Heads.width(content, AmountColumn.ETC));
        for (int at : List.of(TOTAL_COST, EFC_NOW, ETC_NOW, EFC, ETC, EFC_THEN, MOVES_BY)) {
            sheet.width(at, amount);
        }
        sheet.width(CONFIRM, 9);
        sheet.width(CONFIRM + 1, 40);
        sheet.width(ENTERED_BY, 16);
    }

    private void row(int row, ReportLine line) {
        var figures = line.figures();
        sheet.put(row, 0, line.accountCode(), Ink.LISTED);
        sheet.put(row, 1, line.name(), Ink.LISTED);
        sheet.put(row, TOTAL_COST, figures.totalCost(), Ink.PLAIN);
        sheet.put(row, EFC_NOW, figures.finalCost(), Ink.PLAIN);
        sheet.put(row, ETC_NOW, figures.estimateToComplete(), Ink.PLAIN);
        for (int at = EFC; at <= ENTERED_BY; at++) {
            sheet.put(row, at, null, Ink.INPUT);
        }
        var format = Sheet.amountFormat(content.digits());
        sheet.paint(row, EFC, row, ETC, format, Ink.INPUT);
        var expression = "IF(ISNUMBER(%1$s),%1$s,IF(ISNUMBER(%2$s),%3$s+%2$s,%4$s))".formatted(
                Sheet.cell(row, EFC), Sheet.cell(row, ETC), Sheet.cell(row, TOTAL_COST),
                Sheet.cell(row, EFC_NOW));
        sheet.formula(row, EFC_THEN, content.rounded(expression), figures.finalCost(), Ink.PLAIN);
        sheet.formula(row, MOVES_BY, content.rounded(
                        Sheet.cell(row, EFC_THEN) + "-" + Sheet.cell(row, EFC_NOW)),
                content.nil(), Ink.PLAIN);
    }

    /** A number, or nothing; one of EFC and ETC, not both. */
    private void validate(int last) {
        int first = HEAD + 1;
        sheet.range(first, EFC, last, ETC)
                .validateWithFormula("AND(ISNUMBER(%s),COUNT($%s:$%s)&lt;2)".formatted(
                        Sheet.cell(first, EFC), Sheet.cell(first, EFC), Sheet.cell(first, ETC)))
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("Estimate")
                .error("Type one amount: the EFC or the ETC, not both.")
                .showErrorMessage(true);
        sheet.range(first, CONFIRM, last, CONFIRM)
                .validateWithListByFormula("\"yes\"")
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("Confirm")
                .error("Type yes where the estimate in force stands, or leave it blank.")
                .showErrorMessage(true);
    }
}
