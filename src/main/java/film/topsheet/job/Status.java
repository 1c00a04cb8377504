package film.topsheet.job;

import film.topsheet.job.server.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command {@code status}: asks the database a few questions and starts nothing else, so that
 * it answers fast and beside any run.
 */
final class Status {

    private final Session session;

    Status(Session.World world, CommonOptions options) {
        this.session = new Session(world, options);
    }

    Exit run() {
        var productions = session.productions();
        var standings = standings(productions);
        var now = session.world().clock().instant();
        var exits = standings.stream()
                .map(each -> each.isOverdue(now) ? Exit.ATTENTION : Exit.DONE);
        var refused = productions.refused().stream().map(each -> Exit.USAGE);
        var exit = Exit.ofAll(Stream.concat(exits, refused).toList());
        var screen = new StatusScreen(now, session.world().program(), standings);
        if (session.options().json()) {
            screen.json(session.world().out(), exit);
        } else {
            session.world().out().print(screen.text());
        }
        return exit;
    }

    private List<Standing> standings(Session.Productions productions) {
        var options = session.options();
        var environment = session.world().environment();
        if (!Database.isThere(options.home(), environment)) {
            session.world().err().printf("%s: there is no database here; no night ran yet.%n"
                    + "Run topsheet nightly, or name the right folder with --home.%n",
                    options.home());
            return productions.chosen().stream().map(Standing::unknown).toList();
        }
        try (var database = Database.open(options.home(), environment);
                var connection = database.dataSource().getConnection()) {
            // One moment for the whole screen, whatever a night writes meanwhile.
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var hasSchema = Schema.isThere(connection);
            var standings = new ArrayList<Standing>();
            for (var each : productions.chosen()) {
                standings.add(hasSchema
                        ? Standing.of(connection, each) : Standing.unknown(each));
            }
            connection.rollback();
            return standings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
