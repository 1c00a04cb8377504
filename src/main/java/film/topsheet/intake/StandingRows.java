package film.topsheet.intake;

import java.util.Arrays;

/**
 * The content hashes of the rows of one cumulative series, so that a row that stands already is
 * known without asking the database. An open-addressing table of plain arrays: 30 bytes a row.
 *
 * <p>Of one hash the highest seq counts; the row stands if that is odd.
 */
final class StandingRows {

    /** A table that is half empty, as it is after it grew. */
    private static final int MOST_BYTES_A_ROW = 60;

    private long[] high;
    private long[] low;
    private long[] place;
    private short[] seq;
    private boolean[] seen;
    private int size;

    /** How many rows may stand, so that their table takes a third of the memory at the most. */
    static long most() {
        return Runtime.getRuntime().maxMemory() / 3 / MOST_BYTES_A_ROW;
    }

    StandingRows(int expected) {
        allocate(Integer.highestOneBit(Math.max(16, expected + expected / 2)) * 2);
    }

    private void allocate(int capacity) {
        high = new long[capacity];
        low = new long[capacity];
        place = new long[capacity];
        seq = new short[capacity];
        seen = new boolean[capacity];
    }

    /** @param tuple where the row lies in its table: block and offset in one number */
    void add(long hashHigh, long hashLow, int rowSeq, long tuple) {
        if (size * 4L > high.length * 3L) {
            grow();
        }
        var at = find(hashHigh, hashLow);
        if (seq[at] == 0) {
            high[at] = hashHigh;
            low[at] = hashLow;
            size++;
        }
        if (rowSeq > seq[at]) {
            seq[at] = (short) rowSeq;
            place[at] = tuple;
        }
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldPlace = place;
        var oldSeq = seq;
        allocate(oldHigh.length * 2);
        size = 0;
        for (var at = 0; at < oldSeq.length; at++) {
            if (oldSeq[at] != 0) {
                add(oldHigh[at], oldLow[at], oldSeq[at], oldPlace[at]);
            }
        }
    }

    private int find(long hashHigh, long hashLow) {
        var mask = high.length - 1;
        var at = (int) (hashLow ^ hashHigh >>> 17) & mask;
        while (seq[at] != 0 && (high[at] != hashHigh || low[at] != hashLow)) {
            at = at + 1 & mask;
        }
        return at;
    }

    boolean stands(long hashHigh, long hashLow) {
        return (seq[find(hashHigh, hashLow)] & 1) == 1;
    }

    /** Marks a standing row as seen in the file; false when it was seen before. */
    boolean tick(long hashHigh, long hashLow) {
        var at = find(hashHigh, hashLow);
        var first = !seen[at];
        seen[at] = true;
        return first;
    }

    boolean isTicked(long hashHigh, long hashLow) {
        return seen[find(hashHigh, hashLow)];
    }

    int live() {
        var count = 0;
        for (var each : seq) {
            count += each & 1;
        }
        return count;
    }

    /** Where the standing rows lie that the file did not hold. */
    long[] unseen() {
        var places = new long[16];
        var count = 0;
        for (var at = 0; at < seq.length; at++) {
            if ((seq[at] & 1) == 1 && !seen[at]) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count * 2);
                }
                places[count++] = place[at];
            }
        }
        return Arrays.copyOf(places, count);
    }
}
