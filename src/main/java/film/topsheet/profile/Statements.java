package film.topsheet.profile;

import java.io.IOException;

/** The statements of one file, in its order. */
interface Statements extends AutoCloseable {

    /** The next one, read to its end; null after the last. */
    Statement next() throws IOException, FileRefused;

    /** The line that was read last. */
    long line();

    @Override
    void close() throws IOException;
}
