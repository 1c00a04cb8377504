package film.topsheet.job.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to run one production, held by one command at a time in the whole database.
 *
 * <p>It is a session's advisory lock on a connection of its own, so it needs no table, and it ends
 * with its holder, killed or not. On a lost connection it is lost too; {@link #isHeld} tells, and
 * the fencing number in {@code production} stops a holder who did not ask. A pooler that shares
 * sessions out by transaction would break it.
 */
public final class RunLock implements AutoCloseable {

    /** Keeps our locks apart from those of other programs in the same database: "tops". */
    private static final int TOPSHEET = 0x746f7073;

    private static final int ANSWER_SECONDS = 5;

    private final Connection connection;
    private final int production;

    private RunLock(Connection connection, int production) {
        this.connection = connection;
        this.production = production;
    }

    /**
     * Empty when another run holds the production; it does not wait.
     *
     * @param database hands out connections of their own, not those of a pool
     * @param code     two codes share a lock once in four thousand million pairs
     */
    public static Optional<RunLock> tryLock(DataSource database, String code) {
        try {
            Connection connection = database.getConnection();
            var lock = new RunLock(connection, code.hashCode());
            boolean held = false;
            try {
                held = lock.isGranted();
            } finally {
                if (!held) {
                    connection.close();
                }
            }
            return held ? Optional.of(lock) : Optional.empty();
        } catch (SQLException e) {
            throw DatabaseTrouble.failure(
                    "Production %s: its lock cannot be asked for: %s."
                            .formatted(code, e.getMessage()),
                    "Run it again when the database answers.", e);
        }
    }

    /** Whether some run holds the production now. Takes nothing and waits for nothing. */
    public static boolean isTaken(Connection connection, String code) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select exists (
                    select from pg_locks
                    where locktype = 'advisory' and granted and objsubid = 2
                      and database = (select oid from pg_database
                                      where datname = current_database())
                      and classid = ?::oid and objid = ?::int8::bit(32)::int8::oid)
                """)) {
            statement.setInt(1, TOPSHEET);
            statement.setInt(2, code.hashCode());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Asks the server. False also when it does not answer: nobody may go on without the lock. */
    public synchronized boolean isHeld() {
        try {
            return connection.isValid(ANSWER_SECONDS) && isListed();
        } catch (SQLException e) {
            return false;
        }
    }

    /** Gives the production free. */
    @Override
    public synchronized void close() {
        try (connection) {
            // A session's end comes after its connection's; the next run must not be refused then.
            ask("select pg_advisory_unlock(?, ?)");
        } catch (SQLException e) {
            // The session is gone, and the lock with it.
        }
    }

    private boolean isGranted() throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            // A machine that vanishes must not hold the lock for the two hours that TCP allows.
            statement.execute("""
                    set tcp_keepalives_idle = 60;
                    set tcp_keepalives_interval = 10;
                    set tcp_keepalives_count = 6;
                    set idle_session_timeout = 0
                    """);
        }
        return ask("select pg_try_advisory_lock(?, ?)");
    }

    /** In the list of this very session: proof against a connection that changed underneath. */
    private boolean isListed() throws SQLException {
        return ask("""
                select exists (
                    select from pg_locks
                    where locktype = 'advisory' and granted and pid = pg_backend_pid()
                      and classid = ?::oid and objid = ?::int8::bit(32)::int8::oid and objsubid = 2)
                """);
    }

    private boolean ask(String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setInt(1, TOPSHEET);
            statement.setInt(2, production);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
