package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** Proves, first in each transaction, that this run is still the one that writes. */
final class Fence {

    private final Connection connection;
    private final Intake intake;

    Fence(Connection connection, Intake intake) {
        this.connection = connection;
        this.intake = intake;
    }

    /** @throws FenceLost when another run has taken over this production */
    void check() throws SQLException {
        check("fence");
    }

    /**
     * The same for a load, whose commit does not wait for the disk: commits reach it in their
     * order, so that a crash takes the last loads back whole, and the next run loads them anew.
     * The step's own commit, before anything is printed, waits for all of them.
     *
     * @throws FenceLost when another run has taken over this production
     */
    void checkForLoad() throws SQLException {
        check("fence, set_config('synchronous_commit', 'off', true)");
    }

    private void check(String columns) throws SQLException {
        try (var ask = connection.prepareStatement(
                "select " + columns + " from production where production = ? for share")) {
            ask.setInt(1, intake.production());
            try (var row = ask.executeQuery()) {
                if (!row.next() || row.getLong(1) != intake.fence()) {
                    throw new FenceLost();
                }
            }
        }
    }
}
