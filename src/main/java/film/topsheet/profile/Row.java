package film.topsheet.profile;

import java.util.Arrays;

/**
 * The record in hand while it becomes a row: its cells, the values the profile gave names to, and
 * the first fault found.
 */
final class Row {

    /** The place of a column that this file does not have. */
    static final int ABSENT = Integer.MIN_VALUE;

    String[] cells = {};
    long line;
    Fault fault;
    /** By slot of {@link Names}; never null. */
    final String[] named;

    Row(int names) {
        named = new String[names];
        Arrays.fill(named, "");
    }

    /** @param place of a column from 0, or the complement of a named value's slot */
    String text(int place) {
        if (place >= 0) {
            return place < cells.length ? cells[place] : "";
        }
        return place == ABSENT ? "" : named[~place];
    }

    boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    String first() {
        return cells.length == 0 ? "" : cells[0];
    }

    /** The first cell that is not blank, without blanks around; blank for none. */
    String firstFilled() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return cell.strip();
            }
        }
        return "";
    }

    void hold(String column, String value, String problem, String remedy) {
        if (fault == null) {
            fault = new Fault(column, value, problem, remedy);
        }
    }
}
