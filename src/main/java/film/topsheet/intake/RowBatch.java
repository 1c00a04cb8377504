package film.topsheet.intake;

/** Some rows of a file, as texts, each with the line it begins on. */
final class RowBatch {

    private static final long MOST_CHARACTERS = 1_000_000;

    private final long[] lines;
    private final String[][] rows;
    private int size;
    private long characters;

    RowBatch(int capacity) {
        lines = new long[capacity];
        rows = new String[capacity][];
    }

    void add(long line, String[] row) {
        lines[size] = line;
        rows[size++] = row;
        for (var text : row) {
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
}
