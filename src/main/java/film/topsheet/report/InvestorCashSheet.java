package film.topsheet.report;

import film.topsheet.financing.CashWeek;
import film.topsheet.money.Money;
import java.util.List;
import java.util.stream.IntStream;

/** Cash week by week: each opens as the one before closed. */
final class InvestorCashSheet {

    static final String NAME = "Cash flow";

    private static final int HEAD = 4;
    private static final List<String> HEADS = List.of("Week ending", "State", "Opening", "Receipts",
            "Payments", "Unexplained", "Closing", "Drawn of funding", "Approved drawdown");
    private static final int OPENING = 2;
    private static final int RECEIPTS = 3;
    private static final int PAYMENTS = 4;
    private static final int UNEXPLAINED = 5;
    private static final int CLOSING = 6;

    private final Content content;
    private final InvestorFigures figures;
    private final Sheet sheet;
    private int bankRow = HEAD + 1;

    InvestorCashSheet(Content content, InvestorFigures figures, Sheet sheet) {
        this.content = content;
        this.figures = figures;
        this.sheet = sheet;
    }

    /** A formula that leads to this week's closing. */
    String bankCell() {
        return "'%s'!%s".formatted(NAME, Sheet.cell(bankRow, CLOSING));
    }

    void write() {
        sheet.put(0, 0, content.cover().title() + " · cash flow", Ink.TITLE);
        sheet.put(1, 0, content.reportWords() + ". Opening + receipts − payments + unexplained ="
                + " closing, in " + content.cover().currency() + ".", Ink.QUIET);
        var weeks = figures.cash().map(each -> each.weeks()).orElse(List.of());
        sheet.width(0, 14);
        for (var at = 0; at < HEADS.size(); at++) {
            sheet.put(HEAD, at, HEADS.get(at), at >= OPENING ? Ink.HEAD_RIGHT : Ink.HEAD);
        }
        var width = weeks.stream().flatMapToInt(each -> IntStream.of(
                Heads.width(each.closing()), Heads.width(each.drawn()),
                Heads.width(each.receipts()), Heads.width(each.payments()))).max().orElse(14);
        for (var at = OPENING; at < HEADS.size(); at++) {
            sheet.width(at, Math.max(14, width));
        }
        for (var at = 0; at < weeks.size(); at++) {
            week(HEAD + 1 + at, weeks.get(at), at == 0);
            bankRow = weeks.get(at).actual() ? HEAD + 1 + at : bankRow;
        }
        sheet.freeze(1, HEAD + 1);
        sheet.printTitle(HEAD);
        sheet.finish();
    }

    private void week(int row, CashWeek week, boolean isFirst) {
        sheet.put(row, 0, week.weekEnding(), Ink.PLAIN);
        sheet.put(row, 1, week.actual() ? "actual" : "forecast", Ink.LISTED);
        if (isFirst) {
            sheet.put(row, OPENING, week.opening(), Ink.PLAIN);
        } else {
            sheet.formula(row, OPENING, Sheet.cell(row - 1, CLOSING), week.opening(), Ink.PLAIN);
        }
        sheet.put(row, RECEIPTS, week.receipts(), Ink.PLAIN);
        sheet.put(row, PAYMENTS, week.payments(), Ink.PLAIN);
        sheet.put(row, UNEXPLAINED, week.unexplained(), Ink.PLAIN);
        sheet.formula(row, CLOSING, content.rounded("%s+%s-%s+%s".formatted(
                        Sheet.cell(row, OPENING), Sheet.cell(row, RECEIPTS),
                        Sheet.cell(row, PAYMENTS), Sheet.cell(row, UNEXPLAINED))),
                week.closing(), Ink.PLAIN);
        sheet.put(row, CLOSING + 1, week.drawn(), Ink.PLAIN);
        week.drawdown().ifPresent((Money each) ->
                sheet.put(row, CLOSING + 2, each, Ink.PLAIN));
    }
}
