package film.topsheet;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for tests: one server for the whole test run, started when first asked for and
 * stopped with it. Its settings are fast and not durable, which the product's own are not.
 */
public final class TestDatabase {

    private static final String MIGRATED = "topsheet_migrated";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** A database of the test's own, with the schema of {@code db/migration} and no rows. */
    public static PGSimpleDataSource fresh() {
        return copyOf(MIGRATED);
    }

    /** A database of the test's own without any table. */
    public static PGSimpleDataSource empty() {
        return copyOf("template0");
    }

    /** Another database with the same rows. Nobody may be connected to the first one. */
    public static PGSimpleDataSource copyOf(PGSimpleDataSource other) {
        return copyOf(other.getDatabaseName());
    }

    /** Takes a database away, whoever is connected; for tests that need hundreds. */
    public static void drop(PGSimpleDataSource database) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database %s with (force)"
                    .formatted(database.getDatabaseName()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized PGSimpleDataSource copyOf(String template) {
        start();
        String name = "test_" + DATABASES.incrementAndGet();
        createDatabase(name, template);
        return database(name);
    }

    private static void start() {
        if (server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("jit", "off")
                    .setServerConfig("timezone", "UTC")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        createDatabase(MIGRATED, "template0");
        Flyway.configure()
                .dataSource(database(MIGRATED))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Copies files instead of logging pages: the faster way where nothing has to be durable. */
    private static void createDatabase(String name, String template) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s strategy file_copy"
                    .formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name + " from " + template, e);
        }
    }

    private static PGSimpleDataSource database(String name) {
        var source = (PGSimpleDataSource) server.getDatabase("postgres", name);
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
