package film.topsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The file into a table of text columns by PostgreSQL's own CSV reader: nothing is judged. */
final class BareCopy {

    private BareCopy() {}

    /** A table of the file's columns, all text, in a transaction of its own: rows are logged. */
    static void createTable(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table %s (%s)".formatted(name,
                    Arrays.stream(Invoices.HEADER.split(","))
                            .map(column -> column + " text").collect(Collectors.joining(", "))));
        }
    }

    static long copy(Connection connection, String table, Path file)
            throws IOException, SQLException {
        try (var bytes = Files.newInputStream(file)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy %s from stdin (format csv, header)".formatted(table), bytes, 65_536);
        }
    }
}
