package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the database's planner knows of the ledger. The server usually sees to that by itself some
 * minutes after a load; ours is stopped by then, and a planner that believes a million rows to be
 * none compares each with each.
 */
final class LedgerStatistics {

    /** Half a megabyte of new rows: fewer do no harm. */
    private static final int FEW_PAGES = 64;

    private final Connection connection;

    LedgerStatistics(Connection connection) {
        this.connection = connection;
    }

    /**
     * Counts again, by a small sample, once the ledger has grown by a fifth. In a transaction of
     * its own, for it holds a lock; who can't have that leaves the work to the other.
     */
    void renew() throws SQLException {
        try (var statement = connection.createStatement()) {
            if (hasGrown(statement)) {
                analyze(statement, "posting, account_week, relief_week, held_row");
            }
            connection.commit();
        }
    }

    /** The same for the tables that grow by files, not by rows. */
    void renewOfFiles() throws SQLException {
        try (var statement = connection.createStatement()) {
            analyze(statement, "load, load_total, export_file");
            connection.commit();
        }
    }

    private static void analyze(Statement statement, String tables) throws SQLException {
        statement.execute("set local default_statistics_target = 10");
        statement.execute("analyze (skip_locked) " + tables);
    }

    private static boolean hasGrown(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("""
                select pg_relation_size(oid) / 8192 > relpages * 1.2 + %d
                from pg_class where oid = 'posting'::regclass""".formatted(FEW_PAGES))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
