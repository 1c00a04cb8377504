package film.topsheet.profile;

import java.util.Arrays;

/** One record of a file that is only looked at: its cells as written, from the line it begins. */
record SniffRecord(long line, String[] cells) {

    /** The cell's text without blanks around it; blank where the record ends before it. */
    String cell(int column) {
        return column < cells.length ? cells[column].strip() : "";
    }

    boolean isBlank() {
        return filled() == 0;
    }

    /** How many cells hold something. */
    int filled() {
        return (int) Arrays.stream(cells).filter(each -> !each.isBlank()).count();
    }

    /** The column of the first filled cell; −1 in a blank record. */
    int first() {
        for (var at = 0; at < cells.length; at++) {
            if (!cells[at].isBlank()) {
                return at;
            }
        }
        return -1;
    }

    /** The first filled cell; blank in a blank record. */
    String firstText() {
        var first = first();
        return first < 0 ? "" : cell(first);
    }

    /** The place of the last filled cell, from 1. */
    int width() {
        var width = cells.length;
        while (width > 0 && cells[width - 1].isBlank()) {
            width--;
        }
        return width;
    }
}
