package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Postings with file and line, a filter, and the sum of what the filter shows. */
final class TransactionsSheet {

    static final String NAME = "Transactions";

    private static final int BASE_AMOUNT = 5;
    private static final int PRINTED = 10;
    private static final String SUM_TAG = "<sum/>";

    private final Content content;
    private final Sheet sheet;
    private final int most;
    private final Map<String, Block> blocks = new HashMap<>();
    private Money sum;

    /** Where the rows of one account stand. */
    private record Block(int first, int last, int rows) {

        Block and(int row) {
            return new Block(first, row, rows + 1);
        }

        boolean isWhole() {
            return last - first + 1 == rows;
        }
    }

    /** @param most how many rows it lists */
    TransactionsSheet(Content content, Sheet sheet, int most) {
        this.content = content;
        this.sheet = sheet;
        this.most = most;
        this.sum = content.nil();
    }

    /** Returns the link to each account's rows, by account. */
    Map<String, String> write(Transactions transactions, Seal seal) {
        sheet.put(0, 0, content.cover().title() + " · transactions", Ink.TITLE);
        sheet.put(1, 0, words(transactions.total()), Ink.QUIET);
        var listing = new Listing<>(sheet, columns());
        int listed = (int) Math.min(most, transactions.total());
        sheet.put(2, BASE_AMOUNT - 1, "Sum of the rows shown", Ink.SUM);
        // A formula in the sheet's first rows over rows that have not come yet.
        sheet.formula(2, BASE_AMOUNT, content.rounded("SUBTOTAL(109,%s:%s)".formatted(
                        Sheet.cell(Listing.HEAD + 1, BASE_AMOUNT),
                        Sheet.cell(Listing.HEAD + Math.max(1, listed), BASE_AMOUNT))),
                SUM_TAG, Sheet.formatOf(sum), Ink.SUM);
        listing.heads(1);
        listing.rows(transactions.rows(), listed, this::see);
        listing.print(PRINTED);
        listing.finish();
        seal.set(SUM_TAG, sum.decimal().toPlainString());
        var links = new HashMap<String, String>();
        blocks.forEach((account, block) -> links.put(account, link(block)));
        return links;
    }

    private String words(long total) {
        return total <= most
                ? "Transactions: %,d, all of them. The same rows stand in ledger.csv."
                        .formatted(total)
                : "The newest %,d of %,d transactions; ledger.csv holds all of them.".formatted(
                        most, total);
    }

    private void see(LedgerRow row, int at) {
        sum = sum.plus(row.baseAmount());
        blocks.merge(row.account(), new Block(at, at, 1), (block, ignored) -> block.and(at));
    }

    private String link(Block block) {
        var first = Sheet.cell(block.first(), 0);
        return NAME + "!" + (block.isWhole()
                ? first + ":" + Sheet.cell(block.last(), BASE_AMOUNT) : first);
    }

    private List<ListColumn<LedgerRow>> columns() {
        return List.of(
                ListColumn.text("Account", 11, LedgerRow::account),
                ListColumn.of("Posted", 11, LocalDate.EPOCH, LedgerRow::postingDate),
                ListColumn.text("Vendor", 28, LedgerRow::vendor),
                ListColumn.text("Document", 16, LedgerRow::document),
                ListColumn.text("Description", 36, LedgerRow::description),
                ListColumn.of("Amount in " + content.cover().currency(), 17, content.nil(),
                        LedgerRow::baseAmount),
                ListColumn.of("Week", 11, LocalDate.EPOCH, LedgerRow::period),
                ListColumn.text("Prior period", 7, row -> row.priorPeriod() ? "yes" : ""),
                ListColumn.text("PO", 12, LedgerRow::poNumber),
                ListColumn.text("PO line", 7, LedgerRow::poLine),
                ListColumn.of("Own amount", 17, content.nil(), LedgerRow::amount),
                ListColumn.text("Currency", 8,
                        row -> row.amount().currency().getCurrencyCode()),
                ListColumn.of("Rate", 9, BigDecimal.ONE, LedgerRow::rate),
                ListColumn.text("Episode", 8, LedgerRow::episode),
                ListColumn.text("Set", 10, LedgerRow::set),
                ListColumn.text("Location", 14, LedgerRow::location),
                ListColumn.text("Tags", 14, LedgerRow::tags),
                ListColumn.text("Reversal", 8, row -> row.reversal() ? "yes" : ""),
                ListColumn.of("Version", 7, 1, LedgerRow::version),
                ListColumn.text("Feed", 11, LedgerRow::feed),
                ListColumn.text("File", 36, LedgerRow::file),
                ListColumn.of("Line", 7, 1L, LedgerRow::line));
    }
}
