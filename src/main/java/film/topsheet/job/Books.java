package film.topsheet.job;

import film.topsheet.intake.FenceLost;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The books of one production as one run may write them: every transaction compares the run's
 * fence, so that a run which lost its lock can't commit.
 */
final class Books {

    /** What happens in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Transaction transaction) throws Exception;
    }

    /** @param jdbc asks on the transaction's own connection */
    record Transaction(Connection connection, JdbcClient jdbc) {}

    private final DataSource database;
    private final int production;
    private final long fence;

    Books(DataSource database, int production, long fence) {
        this.database = database;
        this.production = production;
        this.fence = fence;
    }

    DataSource database() {
        return database;
    }

    int production() {
        return production;
    }

    long fence() {
        return fence;
    }

    /** Does the work in one transaction, whole or not at all. */
    <T> T write(Work<T> work) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                checkFence(jdbc);
                var result = work.in(new Transaction(connection, jdbc));
                connection.commit();
                return result;
            } finally {
                rollBackWhatIsLeft(connection);
            }
        }
    }

    private void checkFence(JdbcClient jdbc) {
        long current = jdbc.sql("select fence from production where production = ? for share")
                .param(production).query(Long.class).single();
        if (current != fence) {
            throw new FenceLost();
        }
    }

    /** What was committed stays so, whatever fails here: the pool drops a broken connection. */
    private static void rollBackWhatIsLeft(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LoggerFactory.getLogger(Books.class).debug("a transaction was not cleared away", e);
        }
    }
}
