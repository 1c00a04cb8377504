package film.topsheet.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** What the table holds beside a posting's columns. */
    static final List<String> MARKS = List.of("is_void", "is_opposite");

    private static final int IN_MEMORY = 8 * 1_048_576;
    /** Some hundreds of rows: what the planner believes of fewer does no harm. */
    private static final int LARGE = 128 * 1_024;

    private final Connection connection;
    private final List<String> columns;
    private final CopyBuffer buffer = new CopyBuffer(64 * 1_024);
    private Path file;
    private FileChannel spilled;
    private OutputStream spill;
    private boolean created;
    private boolean copied;
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
        try {
            if (spill == null) {
                file = Files.createTempFile("topsheet-aside", ".copy");
                // Without a name from now on: nothing stays behind, whatever ends this process.
                spilled = FileChannel.open(file, StandardOpenOption.READ,
                        StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
                spill = new BufferedOutputStream(Channels.newOutputStream(spilled));
            }
            spill.write(buffer.bytes(), 0, buffer.size());
        } catch (IOException e) {
            throw DiskFault.at(file, e);
        }
        buffer.clear();
    }

    /** The temporary table: a posting's columns without constraints, and whether it is a void. */
    void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table if not exists side on commit delete rows as
                    select *, false as is_void, false as is_opposite from posting with no data""");
        }
        created = true;
    }

    /** Puts what was kept aside into the table. */
    void flush() throws IOException, SQLException {
        if (!created) {
            create();
            copy();
            copied = true;
        }
        if (isLarge()) {
            try (var statement = connection.createStatement()) {
                statement.execute("analyze side");
            }
        }
    }

    /** So much that the planner should know; what went straight into the table counts as such. */
    boolean isLarge() {
        return created && !copied || spill != null || buffer.size() > LARGE;
    }

    private void copy() throws IOException, SQLException {
        var marked = new ArrayList<>(columns);
        marked.addAll(MARKS);
        try (var copy = new BinaryCopy(connection, "side", marked)) {
            if (spill != null) {
                spill.flush();
                var in = Channels.newInputStream(spilled.position(0));
                var block = new byte[256 * 1_024];
                for (var n = in.read(block); n > 0; n = in.read(block)) {
                    copy.write(block, n);
                }
            }
            copy.write(buffer);
            copy.end();
        } catch (IOException e) {
            throw DiskFault.at(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (spill != null) {
            spill.close();
        }
    }
}
