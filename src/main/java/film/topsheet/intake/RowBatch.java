package film.topsheet.intake;

/**
 * Some rows of a file, as texts in the columns of the header, each with the line it begins on; and
 * what a profile says of rows that are none of the feed's.
 */
final class RowBatch {

    private static final long MOST_CHARACTERS = 1_000_000;

    private final long[] lines;
    private final String[][] rows;
    private final String[][] written;
    private final RowNote[] notes;
    private int size;
    private long characters;

    RowBatch(int capacity) {
        lines = new long[capacity];
        rows = new String[capacity][];
        written = new String[capacity][];
        notes = new RowNote[capacity];
    }

    void add(long line, String[] row) {
        add(line, row, row, null);
    }

    /**
     * @param row        in the columns of the header; null where there is a note
     * @param asItStands the cells of the file
     * @param note       why it is not judged; null: it is
     */
    void add(long line, String[] row, String[] asItStands, RowNote note) {
        lines[size] = line;
        rows[size] = row;
        written[size] = asItStands;
        notes[size++] = note;
        for (var text : asItStands) {
            characters += text.length();
        }
    }

    void clear() {
        size = 0;
        characters = 0;
    }

    int size() {
        return size;
    }

    /** Long rows fill it as well as many. */
    boolean isFull() {
        return size == rows.length || characters > MOST_CHARACTERS;
    }

    long line(int at) {
        return lines[at];
    }

    String[] row(int at) {
        return rows[at];
    }

    /** The row as the file has it. */
    String[] written(int at) {
        return written[at];
    }

    /** What the profile says of a row that is not to be judged; null: it is. */
    RowNote note(int at) {
        return notes[at];
    }
}
