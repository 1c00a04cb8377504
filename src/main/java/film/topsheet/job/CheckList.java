package film.topsheet.job;

import film.topsheet.checks.Checks;
import java.util.List;

/** The command {@code checks}: the catalogue, as its files state it, and how productions use it. */
final class CheckList {

    private final Session session;
    private final ChecksRequest request;

    CheckList(Session.World world, ChecksRequest request) {
        this.session = new Session(world, request.options());
        this.request = request;
    }

    Exit run() {
        var productions = request.ofProductions() ? session.productions()
                : new Session.Productions(List.of(), List.of());
        var standings = request.ofProductions()
                ? new Glance(session).at(productions.chosen(), CheckStanding::unknown,
                        CheckStanding::of)
                : List.<CheckStanding>of();
        var screen = new CheckScreen(
                session.world().program(), new Checks(null).catalogue(), standings);
        if (session.options().json()) {
            screen.json(session.world().out());
        } else {
            session.world().out().print(
                    request.ofProductions() ? screen.ofProductions() : screen.ofCatalogue());
        }
        return Exit.ofAll(productions.refused().stream().map(each -> Exit.USAGE).toList());
    }
}
