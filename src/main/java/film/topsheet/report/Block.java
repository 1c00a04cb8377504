package film.topsheet.report;

import java.util.List;

/**
 * A small table of page 1: a heading, lines of words and one value each, a note below.
 *
 * @param note what must be said with it; empty where there is nothing to say
 */
record Block(String heading, List<Line> lines, Note note) {

    Block {
        lines = List.copyOf(lines);
    }

    record Line(Kind kind, String label, String value) {}

    /** Three pieces of one sentence; the middle one is bold. */
    record Note(String before, String bold, String after) {

        static final Note NONE = plain("");

        static Note plain(String text) {
            return new Note(text, "", "");
        }

        String text() {
            return before + bold + after;
        }

        boolean isEmpty() {
            return text().isEmpty();
        }
    }

    boolean isEmpty() {
        return lines.isEmpty() && note.isEmpty();
    }
}
