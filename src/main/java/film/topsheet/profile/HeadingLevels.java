package film.topsheet.profile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Of which level the headings of one file are. */
final class HeadingLevels {

    enum Told {
        /** By the number that the heading begins with: 1.2.3 is of level 3. */
        DOTTED,
        /** By how far to the right it stands, in columns and then in blanks. */
        INDENT
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");
    /** A column is further to the right than any blanks. */
    private static final int COLUMN = 1_000_000;

    private final Told told;
    /** How far to the right the heading stands that was read last, and those it is under. */
    private final Deque<Integer> open = new ArrayDeque<>();

    HeadingLevels(Told told) {
        this.told = told;
    }

    /** The level of a heading from 1; in the order of the file. */
    int of(Row row) throws FileRefused {
        return told == Told.DOTTED ? dotted(row) : indented(row);
    }

    private static int dotted(Row row) throws FileRefused {
        var heading = row.firstFilled();
        var number = NUMBER.matcher(heading);
        if (!number.lookingAt()) {
            throw new FileRefused(row.line, "has the heading \"%s\", which begins with no number"
                    .formatted(Fault.shown(heading)),
                    "Make its rule under rows: fit numbered headings only.");
        }
        return number.group().split("\\.").length;
    }

    private int indented(Row row) {
        var place = 0;
        while (place < row.cells.length - 1 && row.cells[place].isBlank()) {
            place++;
        }
        var cell = row.cells[place];
        var indent = place * COLUMN + cell.length() - cell.stripLeading().length();
        while (!open.isEmpty() && open.peek() >= indent) {
            open.pop();
        }
        open.push(indent);
        return open.size();
    }
}
