package film.topsheet.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The schema of the books: whether it is there, and bringing it up to this program. */
final class Schema {

    private Schema() {}

    /** Several programs may bring the schema up at once. */
    static void bringUp(DataSource database) {
        try {
            flyway(database).migrate();
        } catch (NullPointerException e) {
            // Flyway drops the database's answer when that can't say where its tables are.
            throw new IllegalStateException(
                    new SQLException("it did not say where its tables are", e));
        }
    }

    /** Whether any night has made the tables. Asks without Flyway, which is slow to start. */
    static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('run') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * How the database's schema and the program's differ.
     *
     * @param applied the newest version in the database; null: none
     * @param pending how many steps of this program it lacks
     * @param later   it knows steps that this program does not: a newer program made them
     * @param broken  a step of it failed or was changed after it ran
     */
    record Difference(String applied, int pending, boolean later, boolean broken) {}

    static Difference difference(DataSource database) {
        var info = flyway(database).info();
        var all = Arrays.asList(info.all());
        var current = info.current();
        return new Difference(
                current == null ? null : String.valueOf(current.getVersion()),
                info.pending().length,
                all.stream().anyMatch(each -> each.getState().isApplied()
                        && !each.getState().isResolved()),
                all.stream().anyMatch(Schema::isBroken));
    }

    private static boolean isBroken(MigrationInfo step) {
        return step.getState().isFailed()
                || step.getState().isApplied() && step.getState().isResolved()
                        && !step.isChecksumMatching();
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }
}
