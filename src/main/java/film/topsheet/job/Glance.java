package film.topsheet.job;

import film.topsheet.job.server.Database;
import film.topsheet.slate.ProductionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the books of productions at one moment, beside any run, and starts nothing else. */
final class Glance {

    /** What is asked of a production's books. */
    @FunctionalInterface
    interface Look<T> {
        T at(Connection connection, ProductionSettings settings) throws SQLException;
    }

    private final Session session;

    Glance(Session session) {
        this.session = session;
    }

    /** @param unknown what holds for a production while there are no books */
    <T> List<T> at(List<ProductionSettings> productions, Function<ProductionSettings, T> unknown,
            Look<T> look) {
        var options = session.options();
        var environment = session.world().environment();
        if (!Database.isThere(options.home(), environment)) {
            session.world().err().printf("%s: there is no database here; no night ran yet.%n"
                    + "Run topsheet nightly, or name the right folder with --home.%n",
                    options.home());
            return productions.stream().map(unknown).toList();
        }
        try (var database = Database.open(options.home(), environment);
                var connection = database.dataSource().getConnection()) {
            // One moment for the whole screen, whatever a night writes meanwhile.
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var hasSchema = Schema.isThere(connection);
            var seen = new ArrayList<T>();
            for (var each : productions) {
                seen.add(hasSchema ? look.at(connection, each) : unknown.apply(each));
            }
            connection.rollback();
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
