package film.topsheet.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A dry run's database: everything works as usual and sees what was done before it, and nothing is
 * kept. All of it is one transaction, in which a commit only sets a mark and a rollback goes back
 * to the last mark; the end takes everything back.
 *
 * <p>For one thread at a time.
 */
final class Trial implements AutoCloseable {

    private final Connection connection;
    private final DataSource database;
    private Savepoint mark;
    private boolean autoCommit = true;

    private Trial(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        mark = connection.setSavepoint();
        database = new SingleConnectionDataSource((Connection) Proxy.newProxyInstance(
                Trial.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> answer(method, arguments)), true);
    }

    /** @param real hands out connections of their own; one is used */
    static Trial on(DataSource real) throws SQLException {
        var connection = real.getConnection();
        try {
            return new Trial(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Every connection it hands out is the same. */
    DataSource database() {
        return database;
    }

    private Object answer(Method method, Object[] arguments) throws Throwable {
        var count = arguments == null ? 0 : arguments.length;
        switch (method.getName()) {
            case "commit" -> {
                commit();
                return null;
            }
            case "rollback" -> {
                if (count == 0) {
                    connection.rollback(mark);
                    return null;
                }
            }
            case "setAutoCommit" -> {
                // What was written without a transaction is kept, as it would be.
                if (autoCommit && !(boolean) arguments[0]) {
                    commit();
                }
                autoCommit = (boolean) arguments[0];
                return null;
            }
            case "getAutoCommit" -> {
                return autoCommit;
            }
            case "setReadOnly", "setTransactionIsolation", "close", "abort" -> {
                return null;
            }
            default -> { }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Temporary tables go with a commit; here that must be said. */
    private void commit() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("discard temp");
        }
        connection.releaseSavepoint(mark);
        mark = connection.setSavepoint();
    }

    /** Takes everything back. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
