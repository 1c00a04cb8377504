package film.topsheet.job;

import com.zaxxer.hikari.HikariDataSource;
import film.topsheet.job.server.Database;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database of a command and, once something is to be run, its schema, its connections and
 * Spring Batch. Locks are asked for before any of that is started.
 */
final class Engine implements AutoCloseable {

    /** Two productions side by side, each with a few connections, and the job repository. */
    private static final int CONNECTIONS = 12;

    private final Database database;
    private HikariDataSource pool;
    private BatchRuntime batch;

    private Engine(Database database) {
        this.database = database;
    }

    static Engine open(Session session) {
        return new Engine(Database.open(
                session.options().home(), session.world().environment()));
    }

    Database database() {
        return database;
    }

    /** Connections of a pool; the schema is that of this program. */
    synchronized DataSource pool() {
        if (pool == null) {
            migrate();
            pool = new HikariDataSource();
            pool.setPoolName("topsheet");
            pool.setDataSource(database.dataSource());
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setMinimumIdle(0);
            database.beforeEnding(this::stop);
        }
        return pool;
    }

    /** Several programs may bring the schema up at once. */
    private void migrate() {
        Flyway.configure(Engine.class.getClassLoader())
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    synchronized BatchRuntime batch() {
        if (batch == null) {
            batch = BatchRuntime.start(pool());
        }
        return batch;
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
        stop();
        database.close();
    }
}
