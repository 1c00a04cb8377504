package film.topsheet.job;

import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.report.Json;
import film.topsheet.slate.ProductionSettings;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that one person asks for and one transaction does, while no other run holds the
 * production: all of it is kept, or nothing.
 */
final class Errand {

    /**
     * @param production its number in the database
     * @param fence      of the run
     */
    record Place(Books.Transaction tx, int production, long fence,
            ProductionSettings settings) {}

    /** What happens in the transaction. */
    @FunctionalInterface
    interface Work<T> {
        T at(Place place) throws Exception;
    }

    /**
     * What was done, for the person and for the last line.
     *
     * @param words    whole lines
     * @param json     adds the same to what every errand says of itself
     * @param findings open ones, as the newest draft has them
     */
    record Told(String words, Consumer<Json> json, int files, long rows, int findings,
            Tied tied) {}

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

    /** Does it and says what came of it, with the last line of a run. */
    Exit run(String production, Work<Told> work) {
        var settings = settings(production);
        try {
            var told = of(settings, work);
            return say(settings, told, told.isPresent() ? Exit.DONE : Exit.BUSY);
        } catch (Session.Refused refused) {
            throw refused;
        } catch (Exception fault) {
            session.report(settings.code(), fault);
            return say(settings, Optional.empty(), Faults.exit(fault));
        }
    }

    private Exit say(ProductionSettings settings, Optional<Told> told, Exit exit) {
        var out = session.world().out();
        var dryRun = session.options().dryRun();
        var night = session.asOf(settings);
        if (session.options().json()) {
            Json.document(out, json -> {
                json.date("night", night).yesNo("dry_run", dryRun)
                        .text("result", exit.result()).text("run", run.toString())
                        .text("production", settings.code());
                told.ifPresent(each -> each.json().accept(json));
            });
        } else {
            told.ifPresent(each -> out.print(each.words()));
        }
        out.println(told.map(each -> new StatusLine(night, 1, each.files(), each.rows(), 0,
                        each.findings(), each.tied(), exit, run.toString()))
                .orElseGet(() -> new StatusLine(
                        night, 1, 0, 0, 0, 0, Tied.UNKNOWN, exit, run.toString()))
                + (dryRun ? " dry-run=yes" : ""));
        return exit;
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
                    work.at(new Place(tx, production, fence, settings)));
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
