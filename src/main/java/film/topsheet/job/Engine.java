package film.topsheet.job;

import com.zaxxer.hikari.HikariDataSource;
import film.topsheet.job.server.Database;
import film.topsheet.report.Documents;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The database of a command and, once something is to be run, its schema, its connections and
 * Spring Batch. Locks are asked for before any of that is started.
 */
final class Engine implements AutoCloseable {

    /** Two productions side by side, each with a few connections, and the job repository. */
    private static final int CONNECTIONS = 12;

    /** A server that starts anew answers well within it; one that is gone is asked often. */
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);

    private final Database database;
    private final Path scratch;
    private final PrintStream err;
    private HikariDataSource pool;
    private BatchRuntime batch;
    private volatile boolean closed;

    /** @param scratch a home to be thrown away; null: it stays */
    private Engine(Database database, Path scratch, PrintStream err) {
        this.database = database;
        this.err = err;
        this.scratch = scratch;
    }

    /** A dry run where there is no database yet gets one that is thrown away afterwards. */
    static Engine open(Session session) {
        var home = session.options().home();
        var environment = session.world().environment();
        if (!session.options().dryRun() || Database.isThere(home, environment)) {
            return new Engine(Database.open(home, environment), null, session.world().err());
        }
        try {
            var scratch = Files.createTempDirectory("topsheet-dry-run");
            return new Engine(Database.open(scratch, environment), scratch,
                    session.world().err());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return database;
    }

    /** Connections of a pool; the schema is that of this program. */
    synchronized DataSource pool() {
        if (pool == null) {
            Schema.bringUp(database.dataSource());
            pool = new HikariDataSource();
            pool.setPoolName("topsheet");
            pool.setDataSource(database.dataSource());
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setMinimumIdle(0);
            pool.setConnectionTimeout(CONNECTS_WITHIN.toMillis());
            database.beforeEnding(this::interrupted);
        }
        return pool;
    }

    /** The database for a dry run, with the schema of this program. Nothing of it stays. */
    Trial trial() throws SQLException {
        var trial = Trial.on(database.dataSource());
        try {
            Schema.bringUp(trial.database());
            return trial;
        } catch (RuntimeException e) {
            trial.close();
            throw e;
        }
    }

    synchronized BatchRuntime batch() {
        if (batch == null) {
            var templates = new Thread(Documents::prepare, "topsheet-templates");
            templates.setDaemon(true);
            templates.start();
            batch = BatchRuntime.start(pool());
        }
        return batch;
    }

    /** A signal ends the program while it works. Whatever fails from here on is no news. */
    private void interrupted() {
        if (!closed) {
            err.println("Stopped by a signal; run it again: it goes on from there.");
            err.flush();
        }
        stop();
    }

    private synchronized void stop() {
        if (batch != null) {
            batch.close();
            batch = null;
        }
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        stop();
        database.close();
        if (scratch != null) {
            FileSystemUtils.deleteRecursively(scratch.toFile());
        }
    }
}
