package film.topsheet.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that can't go straight into the ledger: kept in memory, beyond some megabytes in a
 * temporary file, and put into the temporary table {@code side} once the ledger's own stream has
 * ended.
 */
final class Aside implements AutoCloseable {

    private static final int IN_MEMORY = 8 * 1_048_576;

    private final Connection connection;
    private final List<String> columns;
    private final CopyBuffer buffer = new CopyBuffer(64 * 1_024);
    private Path spilled;
    private OutputStream spill;
    private boolean created;
    private boolean used;

    Aside(Connection connection, List<String> columns) {
        this.connection = connection;
        this.columns = columns;
    }

    CopyBuffer buffer() {
        used = true;
        return buffer;
    }

    void markUsed() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }

    void spillIfLarge() throws IOException {
        if (buffer.size() < IN_MEMORY) {
            return;
        }
        if (spill == null) {
            spilled = Files.createTempFile("topsheet-aside", ".copy");
            spill = new BufferedOutputStream(Files.newOutputStream(spilled));
        }
        spill.write(buffer.bytes(), 0, buffer.size());
        buffer.clear();
    }

    /** The temporary table: a posting's columns without constraints, and whether it is a void. */
    void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table side on commit drop as
                    select *, false as is_void, false as is_opposite from posting with no data""");
            statement.execute("alter table side alter is_opposite set default false");
        }
        created = true;
    }

    /** Puts what was kept aside into the table. */
    void flush() throws IOException, SQLException {
        if (!created) {
            create();
            copy();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze side");
        }
    }

    private void copy() throws IOException, SQLException {
        var withVoid = new ArrayList<>(columns);
        withVoid.add("is_void");
        try (var copy = new BinaryCopy(connection, "side", withVoid)) {
            if (spill != null) {
                spill.close();
                try (var in = new BufferedInputStream(Files.newInputStream(spilled))) {
                    var block = new byte[256 * 1_024];
                    for (var n = in.read(block); n > 0; n = in.read(block)) {
                        copy.write(block, n);
                    }
                }
            }
            copy.write(buffer);
            copy.end();
        }
    }

    @Override
    public void close() throws IOException {
        if (spill != null) {
            spill.close();
            Files.deleteIfExists(spilled);
        }
    }
}
