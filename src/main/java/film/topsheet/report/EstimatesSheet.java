package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.intake.ReportSheets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;

/**
 * Where the accountant types estimates, variances and notes. Saved into the production's exports it
 * is read back, so its heads and labels are part of the contract: {@link ReportSheets} has them.
 * {@code Topsheet_Estimates} spans the heads and all rows, {@code Topsheet_Production} and {@code
 * Topsheet_Week_ending} say what it was written for. Accounts in contingency are not in it: no
 * estimate stands on them.
 */
final class EstimatesSheet {

    static final String NAME = ReportSheets.ESTIMATES;

    /** The heads in their order; the last two are formulas for the eye. */
    static final List<String> HEADS = Stream.of(
                    List.of(ReportSheets.ACCOUNT, ReportSheets.NAME, ReportSheets.TOTAL_COST,
                            ReportSheets.EFC_NOW, ReportSheets.ETC_NOW),
                    ReportSheets.TYPED, List.of("EFC then", "Moves by"))
            .flatMap(List::stream).toList();

    private static final int HEAD = 5;
    private static final int TOTAL_COST = HEADS.indexOf(ReportSheets.TOTAL_COST);
    private static final int EFC_NOW = HEADS.indexOf(ReportSheets.EFC_NOW);
    private static final int ETC_NOW = HEADS.indexOf(ReportSheets.ETC_NOW);
    private static final int EFC = HEADS.indexOf(ReportSheets.EFC);
    private static final int ETC = HEADS.indexOf(ReportSheets.ETC);
    private static final int VARIANCE = HEADS.indexOf(ReportSheets.VARIANCE);
    private static final int ENTERED_BY = HEADS.indexOf(ReportSheets.ENTERED_BY);
    private static final int EFC_THEN = HEADS.indexOf("EFC then");
    private static final int MOVES_BY = HEADS.indexOf("Moves by");
    private static final List<Integer> AMOUNTS = List.of(
            TOTAL_COST, EFC_NOW, ETC_NOW, EFC, ETC, VARIANCE, EFC_THEN, MOVES_BY);
    /** In characters, of what is typed and no amount. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            ReportSheets.CONFIRM, 9, ReportSheets.REASON, 40, ReportSheets.CAUSE, 11,
            ReportSheets.NOTE, 40, ReportSheets.DECIDED_BY, 16, ReportSheets.RECURS, 9,
            ReportSheets.ENTERED_BY, 16);
    private static final String CAUSES =
            "scope,rate,quantity,schedule,weather,price,fx,error,saving,credit";

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
        sheet.put(1, 0, "Type an EFC or an ETC with its reason, or yes under Confirm where the"
                + " estimate stands; a variance with cause and reason; a note where one is due;"
                + " and your name. Save the workbook into the production's exports folder: the"
                + " next night reads this sheet.", Ink.QUIET);
        sheet.put(2, 0, ReportSheets.PRODUCTION, Ink.QUIET);
        sheet.put(2, 1, content.cover().code(), Ink.LISTED);
        sheet.name("Topsheet_Production", 2, 1, 2, 1);
        sheet.put(2, 2, ReportSheets.CURRENCY, Ink.QUIET);
        sheet.put(2, 3, content.nil().currency().getCurrencyCode(), Ink.LISTED);
        sheet.put(3, 2, ReportSheets.AS_OF, Ink.QUIET);
        sheet.put(3, 3, content.cover().asOf(), Ink.LISTED);
        sheet.put(3, 0, ReportSheets.WEEK_ENDING, Ink.QUIET);
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
        return AMOUNTS.contains(column);
    }

    private void widths() {
        sheet.width(0, 11);
        sheet.width(1, 34);
        int amount = Math.max(Heads.width(content, AmountColumn.EFC),
                Heads.width(content, AmountColumn.ETC));
        AMOUNTS.forEach(at -> sheet.width(at, amount));
        WIDTHS.forEach((head, width) -> sheet.width(HEADS.indexOf(head), width));
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
        sheet.paint(row, VARIANCE, row, VARIANCE, format, Ink.INPUT);
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
        choice(ReportSheets.CONFIRM, "yes", first, last,
                "Type yes where the estimate in force stands, or leave it blank.");
        choice(ReportSheets.CAUSE, CAUSES, first, last, "Choose one of the list.");
        choice(ReportSheets.RECURS, "yes,no", first, last,
                "Type yes or no: will it happen again?");
    }

    private void choice(String head, String list, int first, int last, String remedy) {
        int column = HEADS.indexOf(head);
        sheet.range(first, column, last, column)
                .validateWithListByFormula("\"" + list + "\"")
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(head)
                .error(remedy)
                .showErrorMessage(true);
    }
}
