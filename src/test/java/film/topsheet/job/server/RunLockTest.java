package film.topsheet.job.server;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class RunLockTest {

    private final PGSimpleDataSource database = TestDatabase.empty();

    @Test
    void aProductionHasOneHolderUntilItIsGivenFree() {
        var night = RunLock.tryLock(database, "NF").orElseThrow();

        assertThat(night.isHeld()).isTrue();
        assertThat(RunLock.tryLock(database, "NF")).isEmpty();

        night.close();

        assertThat(night.isHeld()).isFalse();
        try (var next = RunLock.tryLock(database, "NF").orElseThrow()) {
            assertThat(next.isHeld()).isTrue();
        }
    }

    @Test
    void productionsDoNotWaitForEachOther() {
        try (var one = RunLock.tryLock(database, "NF").orElseThrow();
                var other = RunLock.tryLock(database, "A-HASH-BELOW-0").orElseThrow()) {
            assertThat("A-HASH-BELOW-0".hashCode()).isNegative();
            assertThat(one.isHeld()).isTrue();
            assertThat(other.isHeld()).isTrue();
        }
    }

    @Test
    void aHolderWhoseConnectionWasCutKnowsIt() throws SQLException {
        var cut = RunLock.tryLock(database, "NF").orElseThrow();

        endOtherSessions();

        assertThat(cut.isHeld()).isFalse();
        RunLock.tryLock(database, "NF").orElseThrow().close();
        cut.close();
    }

    @Test
    void theSameCodeInAnotherDatabaseIsAnotherProduction() {
        try (var here = RunLock.tryLock(database, "NF").orElseThrow();
                var there = RunLock.tryLock(TestDatabase.empty(), "NF").orElseThrow()) {
            assertThat(here.isHeld()).isTrue();
            assertThat(there.isHeld()).isTrue();
        }
    }

    /** Waits for their end. */
    private void endOtherSessions() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid, 10000) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
        }
    }
}
