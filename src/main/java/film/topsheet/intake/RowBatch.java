package film.topsheet.intake;

/** Some rows of a file, as texts, each with the line it begins on. */
final class RowBatch {

    private final long[] lines;
    private final String[][] rows;
    private int size;

    RowBatch(int capacity) {
        lines = new long[capacity];
        rows = new String[capacity][];
    }

    void add(long line, String[] row) {
        lines[size] = line;
        rows[size++] = row;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == rows.length;
    }

    long line(int at) {
        return lines[at];
    }

    String[] row(int at) {
        return rows[at];
    }
}
