package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.IOException;

/** Where rows of one feed come from: a file, or rows that were held and are judged again. */
interface RowSource extends AutoCloseable {

    String[] header();

    /** What stands between the cells of the file. */
    default char separator() {
        return ',';
    }

    /**
     * Where a value of a row stands, where the line does not say it; null: it does.
     *
     * @param column of the feed; blank: the row as a whole
     */
    default String place(long line, String column) {
        return null;
    }

    /** Of a report's workbook the day that it speaks of; null: it is none. */
    default String edition() {
        return null;
    }

    /**
     * Fills the batch.
     *
     * @return false when there was nothing left
     */
    boolean read(RowBatch batch) throws IOException, FileRefused;

    @Override
    void close() throws IOException;
}
