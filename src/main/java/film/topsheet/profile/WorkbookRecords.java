package film.topsheet.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one sheet of a workbook, as Excel shows them: stored results of formulas, exact
 * numbers, days as {@code 2026-09-05}, times as {@code 14:30:00}, both as {@code
 * 2026-09-05T14:30:00}, percentages as {@code 12.5%}, {@code TRUE} and {@code FALSE}.
 *
 * <p>What Excel could not show is text that no amount and no date is: {@code #REF!}, a formula
 * without a result, a number with more digits than a workbook holds. A record is filled up with
 * blank cells to the widest before it, for a sheet does not store them. Rows without any value are
 * blank records where others follow, and nothing at the end of the sheet.
 */
public final class WorkbookRecords implements Records {

    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final WorkbookNotes notes;
    private final WorkbookXml xml;
    private final WorkbookRow row;
    private String[] ahead;
    private long line;
    private int width;
    private boolean ended;

    private WorkbookRecords(Workbook workbook, Workbook.Sheet sheet)
            throws IOException, FileRefused {
        this.workbook = workbook;
        this.sheet = sheet;
        this.notes = workbook.notes(sheet);
        var styles = workbook.styles();
        var strings = workbook.strings();
        this.xml = workbook.cells(sheet);
        this.row = new WorkbookRow(
                xml, new WorkbookCell(xml, styles, strings, workbook.since1904(), notes), notes);
        begin();
    }

    /** The first sheet, hidden or not. */
    static WorkbookRecords open(Path file) throws IOException, FileRefused {
        return open(Workbook.open(file), null);
    }

    /** @param sheet its name or its number, as {@link Workbook#sheet} finds it; null: the first */
    static WorkbookRecords open(Path file, String sheet) throws IOException, FileRefused {
        return open(Workbook.open(file), sheet);
    }

    /** The same from bytes, which are read to their end and not closed. */
    public static WorkbookRecords open(InputStream bytes, String sheet)
            throws IOException, FileRefused {
        return open(Workbook.open(bytes), sheet);
    }

    private static WorkbookRecords open(Workbook workbook, String sheet)
            throws IOException, FileRefused {
        try {
            return new WorkbookRecords(
                    workbook, sheet == null ? workbook.first() : workbook.sheet(sheet));
        } catch (FileRefused | IOException e) {
            workbook.close();
            throw e;
        }
    }

    private void begin() throws IOException, FileRefused {
        for (var name = xml.next(); name != null; name = xml.next()) {
            if (name.equals("col") && xml.isSet("hidden")) {
                notes.add(WorkbookNotes.Kind.HIDDEN_COLUMN, 1,
                        "column " + xml.attribute("min"));
            } else if (name.equals("sheetData")) {
                return;
            }
        }
        ended = true;
    }

    @Override
    public String[] next() throws IOException, FileRefused {
        if (ahead == null && !ended) {
            ahead = filled();
        }
        if (ahead == null) {
            return null;
        }
        line++;
        if (line < row.number()) {
            var blank = new String[width];
            Arrays.fill(blank, "");
            return blank;
        }
        var cells = ahead;
        ahead = null;
        return cells;
    }

    /** The next row with a value in it, at least as wide as the widest so far. */
    private String[] filled() throws IOException, FileRefused {
        for (var name = xml.next(); name != null; name = xml.next()) {
            if (name.equals("row")) {
                var used = row.read();
                if (used > 0) {
                    width = Math.max(width, used);
                    return row.cells(width);
                }
            } else if (name.equals("/sheetData")) {
                break;
            }
        }
        ended = true;
        return null;
    }

    @Override
    public long line() {
        return line;
    }

    /**
     * A cell as people name it, as {@code Estimates!F14}.
     *
     * @param column from 0
     * @param row    from 1
     */
    public static String place(String sheet, int column, long row) {
        return sheet + "!" + WorkbookRow.letters(column + 1) + row;
    }

    /** The name of the sheet, as its tab shows it. */
    String sheet() {
        return sheet.name();
    }

    /** What somebody should know about what was read so far, a sentence each. */
    List<String> notes() {
        return notes.sentences();
    }

    @Override
    public void close() throws IOException {
        xml.close();
        workbook.close();
    }
}
