package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.CashReport.Expected;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * {@code cash-flow.xlsx}: the cash flow with every cent. Sums, openings and closings are live. The
 * same report gives the same bytes.
 */
final class CashFlowWorkbook {

    private static final String BALANCE = "In balance";
    private static final int NAME = 44;

    private final CashReport cash;
    private final Content content;

    private CashFlowWorkbook(CashReport cash) {
        this.cash = cash;
        this.content = Content.of(cash.report());
    }

    /** Leaves the stream open. */
    static void write(CashReport cash, OutputStream out) throws IOException {
        SealedWorkbook.write(Content.of(cash.report()), "cash flow", out,
                (book, seal) -> new CashFlowWorkbook(cash).sheets(book));
    }

    private void sheets(Workbook book) {
        var head = content.pageHead();
        var sheets = new CashSheets(cash, content);
        sheets.weeks(new Sheet(book, CashSheets.WEEKS, head));
        sheets.parts(new Sheet(book, CashSheets.RECEIPTS, head), "receipts by source",
                sheets.receipts());
        sheets.parts(new Sheet(book, CashSheets.PAYMENTS, head), "payments by section",
                sheets.payments());
        sheets.phases(new Sheet(book, "Phases", head));
        balance(new Sheet(book, BALANCE, head));
        expected(new Sheet(book, "Awaited", head));
        sheets.chart(new Sheet(book, "Chart data", head));
    }

    private void title(Sheet sheet, String title, String words) {
        sheet.put(0, 0, content.cover().title() + " · " + title, Ink.TITLE);
        sheet.put(1, 0, content.reportWords(), Ink.QUIET);
        sheet.put(2, 0, words, Ink.QUIET);
    }

    private void balance(Sheet sheet) {
        title(sheet, "is the film in balance?", new CashWords(cash).verdict());
        sheet.put(CashSheets.HEAD, 0, "Line", Ink.HEAD);
        sheet.put(CashSheets.HEAD, 1, "Amount in " + content.cover().currency(), Ink.HEAD_RIGHT);
        sheet.width(0, NAME);
        var standing = cash.flow().standing();
        var widest = cash.flow().balance().stream().mapToInt(each ->
                Heads.width(each.amount())).max().orElse(0);
        sheet.width(1, Math.max(widest, Heads.width(standing.fundsToComplete())));
        var row = CashSheets.HEAD + 1;
        var first = row;
        var funds = 0;
        for (var each : cash.flow().balance()) {
            if (funds == 0 && !each.kind().isFunds()) {
                funds = row;
                sum(sheet, row++, "Funds to complete", first, standing.fundsToComplete());
                first = row;
            }
            sheet.put(row, 0, CashPage.words(each), Ink.PLAIN);
            sheet.put(row++, 1, each.amount(), Ink.PLAIN);
        }
        var due = row;
        sum(sheet, row++, "Cash to complete", first, standing.cashToComplete());
        if (standing.headroom().isPresent()) {
            sheet.put(row, 0, "Headroom/(short)", Ink.TOTAL);
            sheet.formula(row, 1, content.rounded(
                            Sheet.cell(funds, 1) + "-" + Sheet.cell(due, 1)),
                    standing.headroom().get(), Ink.TOTAL);
        }
        sheet.freeze(1, CashSheets.HEAD + 1);
        sheet.printTitle(CashSheets.HEAD);
        sheet.finish();
    }

    /** Of the lines from the first one to the one above. */
    private void sum(Sheet sheet, int row, String name, int first, Money shown) {
        sheet.put(row, 0, name, Ink.SUM);
        sheet.formula(row, 1, content.rounded("SUM(%s:%s)".formatted(
                Sheet.cell(first, 1), Sheet.cell(row - 1, 1))), shown, Ink.SUM);
    }

    private void expected(Sheet sheet) {
        title(sheet, "money that is awaited or owed",
                "Each in its own currency; equity is one source.");
        var words = new CashWords(cash);
        var columns = List.<ListColumn<Expected>>of(
                ListColumn.of("Day", 12, LocalDate.MIN, Expected::day),
                ListColumn.text("What", NAME, CashWords::what),
                ListColumn.text("How it counts", 30, words::state),
                ListColumn.text("Currency", 10, each -> each.amount().currency().toString()),
                ListColumn.of("Amount", cash.expected().stream().mapToInt(each ->
                                Heads.width(each.amount())).max().orElse(NAME / 4),
                        content.nil(), Expected::amount));
        var listing = new Listing<>(sheet, columns);
        listing.heads(1);
        listing.rows(cash.expected().iterator(), Transactions.MOST, (row, at) -> { });
        listing.finish();
    }
}
