package film.topsheet.profile;

import java.io.IOException;
import java.util.Arrays;

/** One row of a sheet at a time. Its cells say where they stand; what lies between is blank. */
final class WorkbookRow {

    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;

    /** More than fits on any screen, and less than fills the memory. */
    private static final int LONGEST = 4 << 20;

    private final WorkbookXml xml;
    private final WorkbookCell cell;
    private final WorkbookNotes notes;
    private String[] cells = new String[64];
    private int used;
    private int column;
    private int number;

    WorkbookRow(WorkbookXml xml, WorkbookCell cell, WorkbookNotes notes) {
        this.xml = xml;
        this.cell = cell;
        this.notes = notes;
    }

    int number() {
        return number;
    }

    /** A copy of the cells, filled up with blank ones. */
    String[] cells(int width) {
        var copy = Arrays.copyOf(cells, width);
        for (var at = 0; at < width; at++) {
            copy[at] = at < used && copy[at] != null ? copy[at] : "";
        }
        return copy;
    }

    /** Reads the row whose element began last; returns the place of its last value, from 1. */
    int read() throws IOException, FileRefused {
        var stated = xml.attribute("r");
        var next = stated == null ? number + 1 : whole(stated);
        if (next <= number || next > LAST_ROW) {
            throw refused("has a row %s after row %,d; a sheet ends with row %,d"
                    .formatted(stated, number, LAST_ROW));
        }
        number = next;
        if (xml.isSet("hidden")) {
            notes.add(WorkbookNotes.Kind.HIDDEN_ROW, 1, "row " + number);
        }
        Arrays.fill(cells, 0, used, null);
        used = 0;
        column = 0;
        var length = 0;
        for (var name = xml.next(); name != null && !name.equals("/row"); name = xml.next()) {
            if (name.equals("c")) {
                length += add();
                if (length > LONGEST) {
                    throw refused("has a row of more than %,d characters".formatted(LONGEST));
                }
            }
        }
        return used;
    }

    private int add() throws IOException, FileRefused {
        var stated = xml.attribute("r");
        var next = stated == null ? column + 1 : column(stated);
        if (next <= column || next > LAST_COLUMN) {
            throw refused("has a cell %s out of its place; a sheet ends with column XFD"
                    .formatted(stated));
        }
        column = next;
        var text = cell.read(number, column);
        if (text.isEmpty()) {
            return 0;
        }
        if (column > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column, cells.length * 2));
        }
        cells[column - 1] = text;
        used = column;
        return text.length();
    }

    /** The column of a place as AB12, from 1; nothing that fits where it is none. */
    private static int column(String place) {
        var column = 0;
        for (var at = 0; at < place.length() && column <= LAST_COLUMN; at++) {
            var c = place.charAt(at);
            if (c < 'A' || c > 'Z') {
                return c >= '1' && c <= '9' ? column : 0;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return LAST_COLUMN + 1;
    }

    /** The name of a column, from 1: A, B … Z, AA. */
    static String letters(int column) {
        return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private FileRefused refused(String problem) {
        return new FileRefused(Math.max(1, number), problem,
                "Open it in Excel and save it again, or save the sheet as CSV.");
    }
}
