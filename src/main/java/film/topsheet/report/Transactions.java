package film.topsheet.report;

import java.util.Iterator;

/**
 * The postings that the workbook lists. It takes the first {@value #MOST} and says where the rest
 * is, so they come newest first; read account by account, newest first within each, they make one
 * block an account for the links of the account detail to lead to.
 *
 * @param total how many there are in {@code ledger.csv}
 * @param rows  read once, while the sheet is written
 */
public record Transactions(long total, Iterator<LedgerRow> rows) {

    /** How many rows a workbook lists: what a spreadsheet still opens with ease. */
    public static final int MOST = 200_000;
}
