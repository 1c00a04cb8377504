package film.topsheet.job;

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
        var standings = new Glance(session).at(
                productions.chosen(), Standing::unknown, Standing::of);
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
}
