package film.topsheet.profile;

import java.io.IOException;

/** The records of one table of an export, in the order of the file: cells as texts, as written. */
public interface Records extends AutoCloseable {

    /**
     * The next record, or null at the end.
     *
     * @throws FileRefused when the file can't be read on: not text, a quotation mark never closed
     */
    String[] next() throws IOException, FileRefused;

    /** The line (of a sheet, the row) on which the record begins that was read last; from 1. */
    long line();

    @Override
    void close() throws IOException;
}
