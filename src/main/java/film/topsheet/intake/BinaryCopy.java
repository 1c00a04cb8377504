package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A stream of rows in PostgreSQL's binary format into one table; closed early, it brings none. */
final class BinaryCopy implements AutoCloseable {

    /** Comes before the first row: signature, no flags, no extension. */
    static final int HEADER_LENGTH = 19;

    static final byte[] HEADER =
            {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0,
                0, 0, 0, 0, 0, 0, 0, 0};
    static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private final CopyIn copy;

    BinaryCopy(Connection connection, String table, List<String> columns) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                "copy %s (%s) from stdin binary".formatted(table, String.join(", ", columns)));
        try {
            write(HEADER, HEADER_LENGTH);
        } catch (SQLException e) {
            // Nobody has it yet to close it, and a rollback waits for an open stream for ever.
            try (this) {
                throw e;
            }
        }
    }

    void write(CopyBuffer rows) throws SQLException {
        write(rows.bytes(), rows.size());
    }

    void write(byte[] rows, int length) throws SQLException {
        copy.writeToCopy(rows, 0, length);
    }

    /** Now the table's constraints are known to hold. */
    void end() throws SQLException {
        write(TRAILER, TRAILER.length);
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
