package film.topsheet.job;

import film.topsheet.ledger.Productions;
import film.topsheet.slate.ProductionSettings;
import java.sql.Connection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A look at the books of one production at one moment, beside any run: one transaction that is
 * taken back, so that what is asked may lay out tables of its own.
 */
final class Inspection {

    /** What is asked. */
    @FunctionalInterface
    interface Question<T> {
        T of(Books.Transaction tx, int production) throws Exception;
    }

    private Inspection() {}

    /** Empty: no run has entered the production into the books. */
    static <T> Optional<T> ask(Engine engine, ProductionSettings settings, Question<T> question)
            throws Exception {
        try (var connection = engine.pool().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                var production = new Productions(jdbc).number(settings.code());
                return production.isEmpty() ? Optional.empty() : Optional.of(question.of(
                        new Books.Transaction(connection, jdbc), production.get()));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }
}
