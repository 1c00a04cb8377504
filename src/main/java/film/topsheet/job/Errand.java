package film.topsheet.job;

import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.slate.ProductionSettings;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that one person asks for and one transaction does, while no other run holds the
 * production: all of it is kept, or nothing.
 */
final class Errand {

    /** @param production its number in the database */
    record Place(Books.Transaction tx, int production, ProductionSettings settings) {}

    /** What happens in the transaction. */
    @FunctionalInterface
    interface Work<T> {
        T at(Place place) throws Exception;
    }

    private final Session session;
    private final String command;
    private final UUID run;

    /** @param command as runs are listed by {@code status} */
    Errand(Session session, String command) {
        this.session = session;
        this.command = command;
        this.run = UUID.nameUUIDFromBytes((session.world().clock().instant() + ":"
                + ProcessHandle.current().pid()).getBytes());
    }

    UUID run() {
        return run;
    }

    /** The settings of the one production that is meant. */
    ProductionSettings settings(String code) {
        return session.productions().chosen().stream()
                .filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new Session.Refused(
                        "%s can't run until its settings are corrected.".formatted(code)));
    }

    /** Empty: another run holds the production, which was said. */
    <T> Optional<T> of(ProductionSettings settings, Work<T> work) throws Exception {
        try (var engine = Engine.open(session)) {
            var lock = RunLock.tryLock(engine.database().dataSource(), settings.code());
            if (lock.isEmpty()) {
                session.world().err().printf("%s: another run holds this production; do it again "
                        + "when that has ended.%n", settings.code());
                return Optional.empty();
            }
            try {
                if (!session.options().dryRun()) {
                    return Optional.of(of(engine.pool(), settings, work));
                }
                try (var trial = engine.trial()) {
                    return Optional.of(of(trial.database(), settings, work));
                }
            } finally {
                lock.get().close();
            }
        }
    }

    private <T> T of(DataSource database, ProductionSettings settings, Work<T> work)
            throws Exception {
        var jdbc = JdbcClient.create(database);
        var productions = new Productions(jdbc);
        if (productions.number(settings.code()).isEmpty()) {
            throw new Session.Refused(
                    "%s has loaded nothing yet.%nRun topsheet nightly first."
                            .formatted(settings.code()));
        }
        var production = productions.enter(Nightly.identity(settings));
        var clock = session.world().clock();
        var runs = new Runs(jdbc);
        var fence = runs.begin(
                production, run, command, session.asOf(settings), clock.instant());
        var result = Exit.FAILED.result();
        try {
            var done = new Books(database, production, fence).write(tx ->
                    work.at(new Place(tx, production, settings)));
            result = Exit.DONE.result();
            return done;
        } catch (Session.Refused refused) {
            result = "refused";
            throw refused;
        } finally {
            runs.end(production, fence, result, clock.instant());
        }
    }
}
