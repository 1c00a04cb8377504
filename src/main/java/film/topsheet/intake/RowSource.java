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
     * Fills the batch.
     *
     * @return false when there was nothing left
     */
    boolean read(RowBatch batch) throws IOException, FileRefused;

    @Override
    void close() throws IOException;
}
