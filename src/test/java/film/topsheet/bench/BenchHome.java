package film.topsheet.bench;

import film.topsheet.job.server.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A home of the product's own: its embedded server with its durable settings. */
final class BenchHome implements AutoCloseable {

    private final Path folder;
    private Database database;

    private BenchHome(Path folder) {
        this.folder = folder;
    }

    static BenchHome fresh(Path folder) {
        var home = new BenchHome(folder);
        home.start();
        Flyway.configure().dataSource(home.database.dataSource())
                .locations("classpath:db/migration").load().migrate();
        return home;
    }

    /** Never a server that the environment names. */
    static Map<String, String> environment() {
        var own = new HashMap<>(System.getenv());
        own.keySet().removeIf(name -> name.startsWith("TOPSHEET_"));
        return own;
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    void start() {
        database = Database.open(folder, environment());
    }

    /** The server stops with its last user; the home stays. */
    void stop() {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    /** So that nobody pays for what the one before left in memory. */
    void settle() {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("no checkpoint", e);
        }
    }

    @Override
    public void close() {
        stop();
        delete(folder);
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
