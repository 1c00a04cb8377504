package film.topsheet.report;

import java.util.Iterator;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Writes rows that pass by once into a sheet with heads, a filter and print titles. Rows go out
 * in blocks and none is kept.
 */
final class Listing<T> {

    static final int HEAD = 4;

    private static final int BLOCK = 1_000;

    private final Sheet sheet;
    private final List<ListColumn<T>> columns;
    private int next = HEAD + 1;

    Listing(Sheet sheet, List<ListColumn<T>> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /** The rows above are the caller's, and written before. */
    void heads(int frozenColumns) {
        for (int at = 0; at < columns.size(); at++) {
            sheet.put(HEAD, at, columns.get(at).head(), columns.get(at).headInk());
            sheet.width(at, columns.get(at).width());
        }
        sheet.height(HEAD, 30);
        sheet.freeze(frozenColumns, HEAD + 1);
        sheet.printTitle(HEAD);
    }

    /**
     * At most this many rows; the rest is not asked for.
     *
     * @param seen told each row and its place on the sheet
     */
    void rows(Iterator<T> rows, int most, ObjIntConsumer<T> seen) {
        int from = next;
        while (rows.hasNext() && next - HEAD - 1 < most) {
            var row = rows.next();
            put(row);
            seen.accept(row, next++);
            if (next - from == BLOCK) {
                paint(from);
                from = next;
                sheet.flush();
            }
        }
        if (next > from) {
            paint(from);
        }
    }

    private void put(T row) {
        int longest = 0;
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var value = column.value().apply(row);
            sheet.putAside(next, at, value);
            if (column.ink() == Ink.WRAPPED && value instanceof String text) {
                longest = Math.max(longest, Sheet.lines(text, column.width()));
            }
        }
        sheet.heightOf(next, longest);
    }

    /** Prints this many columns; those right of them are for the screen. */
    void print(int printed) {
        sheet.printOnly(0, 0, next - 1, printed - 1);
    }

    void finish() {
        sheet.filter(HEAD, 0, columns.size() - 1, next - 1);
        sheet.finish();
    }

    private void paint(int from) {
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            sheet.paint(from, at, next - 1, at, Sheet.formatOf(column.sample()), column.ink());
        }
    }
}
