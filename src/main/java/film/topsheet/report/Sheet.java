package film.topsheet.report;

import film.topsheet.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;

/**
 * One sheet of the workbook in the making. Rows and columns count from 0, as fastexcel has them;
 * a cell's type follows its value's. Text is disarmed on its way in, for a sheet is saved as CSV
 * sooner or later.
 */
final class Sheet {

    /** What a cell of a spreadsheet can hold. */
    private static final int MAX_TEXT = 32_767;
    private static final int LETTERS = 26;
    private static final int LINE_POINTS = 13;
    /** A row of a spreadsheet is 409 points high at most. */
    private static final int MOST_LINES = 30;

    private final Worksheet sheet;

    Sheet(Workbook book, String name, String pageHead) {
        sheet = book.newWorksheet(name);
        sheet.paperSize(PaperSize.LETTER_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        // As many pages as it takes.
        sheet.fitToHeight((short) 0);
        // An ampersand begins a code in a page head; two print one.
        sheet.header(pageHead.replace("&", "&&"), Position.LEFT, "Calibri", 9);
        sheet.header("sheetname", Position.RIGHT, "Calibri", 9);
        sheet.footer("Page 1 of ?", Position.RIGHT, "Calibri", 9);
    }

    /** Name of a cell as formulas write it, as in {@code C7}. */
    static String cell(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    void put(int row, int column, Object value, Ink ink) {
        if (value instanceof String text) {
            sheet.value(row, column, fit(SpreadsheetText.disarmed(text)));
        } else {
            putNumber(row, column, value);
        }
        paint(sheet.range(row, column, row, column), formatOf(value), ink);
    }

    /** Text that is not kept for the whole workbook: for sheets of very many rows. */
    void putAside(int row, int column, Object value) {
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, fit(SpreadsheetText.disarmed(text)));
            }
        } else {
            putNumber(row, column, value);
        }
    }

    private void putNumber(int row, int column, Object value) {
        if (value instanceof Money amount) {
            sheet.value(row, column, amount.decimal());
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        }
    }

    /** A live formula that shows this amount until the spreadsheet computes it again. */
    void formula(int row, int column, String expression, Money shown, Ink ink) {
        formula(row, column, expression, shown.decimal().toPlainString(), formatOf(shown), ink);
    }

    /** A live formula whose shown value is text of the XML, with its own number format. */
    void formula(
            int row, int column, String expression, String shown, String format, Ink ink) {
        // fastexcel writes a formula as it stands and without its value: Seal adds that.
        sheet.formula(row, column,
                XmlEscapeHelper.escape(expression) + SealedTags.SHOWN + shown);
        paint(sheet.range(row, column, row, column), format, ink);
    }

    /** A text that leads to cells of this workbook. */
    void link(int row, int column, String text, String target) {
        sheet.hyperlink(row, column,
                HyperLink.internal(target, fit(SpreadsheetText.disarmed(text))));
        paint(sheet.range(row, column, row, column), null, Ink.LINK);
    }

    /** The look of cells that are written already. */
    void paint(int top, int left, int bottom, int right, String format, Ink ink) {
        paint(sheet.range(top, left, bottom, right), format, ink);
    }

    private static void paint(Range range, String format, Ink ink) {
        var style = range.style();
        ink.paint(style);
        if (format != null) {
            style.format(format);
        }
        style.set();
    }

    void width(int column, int characters) {
        sheet.width(column, characters);
    }

    void height(int row, int points) {
        sheet.rowHeight(row, points);
    }

    /** High enough for a text that wraps: not every program fits rows to it by itself. */
    void heightFor(int row, String text, int width) {
        heightOf(row, lines(text, width));
    }

    /** High enough for so many lines. */
    void heightOf(int row, int lines) {
        if (lines > 1) {
            height(row, Math.min(MOST_LINES, lines) * LINE_POINTS + 2);
        }
    }

    /** How many lines a text takes in a column of this width, about: letters are narrow. */
    static int lines(String text, int width) {
        int letters = width * 11 / 10;
        return text.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / letters).sum();
    }

    void freeze(int columns, int rows) {
        sheet.freezePane(columns, rows);
    }

    void printTitle(int row) {
        sheet.repeatRows(row, row);
    }

    /** What is printed; the columns right of it are for the screen. */
    void printOnly(int top, int left, int bottom, int right) {
        sheet.range(top, left, bottom, right).setName("_xlnm.Print_Area");
    }

    void filter(int row, int firstColumn, int lastColumn, int lastRow) {
        sheet.setAutoFilter(row, firstColumn, Math.max(row, lastRow), lastColumn);
    }

    /** Rows that fold away under the row below them. */
    void fold(int firstRow, int lastRow) {
        sheet.groupRows(firstRow, lastRow);
    }

    /** A name for these cells that holds in the whole workbook. */
    void name(String name, int top, int left, int bottom, int right) {
        var range = sheet.range(top, left, bottom, right);
        range.setFolderScope(true);
        range.setName(name);
    }

    Range range(int top, int left, int bottom, int right) {
        return sheet.range(top, left, bottom, right);
    }

    /** Writes what is there; rows above are closed. */
    void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing can be added after this. */
    void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number format of a value; null for text. */
    static String formatOf(Object value) {
        if (value instanceof Money amount) {
            return amountFormat(Money.digits(amount.currency()));
        }
        if (value instanceof LocalDate) {
            return "yyyy-mm-dd";
        }
        return value instanceof Number && !(value instanceof BigDecimal) ? "0" : null;
    }

    /** Comma groups, negatives in brackets, nil a dash, the last digits under each other. */
    static String amountFormat(int digits) {
        var decimals = digits == 0 ? ""
                : "." + "0".repeat(digits);
        return "#,##0%1$s_);(#,##0%1$s);\"–\"_)".formatted(decimals);
    }

    private static String fit(String text) {
        return cut(text, MAX_TEXT);
    }

    /** At most so many characters, the last of them a … where some are missing. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // Not through the middle of a character that takes two.
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
