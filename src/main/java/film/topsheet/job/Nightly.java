package film.topsheet.job;

import film.topsheet.intake.Intake;
import film.topsheet.job.server.Database;
import film.topsheet.job.server.DatabaseTrouble;
import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.slate.ProductionSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command {@code nightly}: one job per production, several productions side by side. */
final class Nightly {

    private static final int SIDE_BY_SIDE = 2;
    /** Files that are in no books; of more, their number is said. */
    private static final int SHOWN = 20;

    private final Session session;
    private final NightlyRequest request;
    private final UUID run;
    private Optional<NightlyRequest.Acceptance> accepted;

    Nightly(Session.World world, NightlyRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
        this.accepted = request.accepted();
        this.run = UUID.nameUUIDFromBytes(
                (world.clock().instant() + ":" + ProcessHandle.current().pid()).getBytes());
    }

    /** Runs the night and prints its last line. */
    Exit run() {
        var alarm = new Alarm(session);
        var productions = productions(alarm);
        accepted = accepted.map(each -> each.among(productions.chosen(), session.world().clock()));
        var outcomes = outcomes(alarm, productions);
        alarm.tell(productions.chosen(), outcomes);
        return say(outcomes, productions);
    }

    private Session.Productions productions(Alarm alarm) {
        try {
            return session.productions();
        } finally {
            alarm.tellOfSettings();
        }
    }

    private List<Outcome> outcomes(Alarm alarm, Session.Productions productions) {
        try {
            return session.outcomes(productions.chosen(), engine -> run(engine, productions));
        } catch (DatabaseTrouble trouble) {
            if (trouble.isConfiguration()) {
                alarm.tell(productions.chosen(), trouble.getMessage());
            }
            throw trouble;
        }
    }

    /** Runs the night on an engine that is open already. */
    List<Outcome> run(Engine engine, Session.Productions productions) {
        var outcomes = new ArrayList<Outcome>();
        productions.refused().forEach(each ->
                outcomes.add(Outcome.failed(each, Exit.USAGE, "")));
        var locks = locks(engine.database(), productions.chosen(), outcomes);
        try {
            outcomes.addAll(nights(engine, locks.keySet().stream().toList()));
        } finally {
            locks.values().forEach(RunLock::close);
        }
        return outcomes;
    }

    /** The lock is asked for before anything else is started: a busy production costs no time. */
    private Map<ProductionSettings, RunLock> locks(Database database,
            List<ProductionSettings> productions, List<Outcome> outcomes) {
        var locks = new LinkedHashMap<ProductionSettings, RunLock>();
        for (var each : productions) {
            var lock = RunLock.tryLock(database.dataSource(), each.code());
            if (lock.isPresent()) {
                locks.put(each, lock.get());
            } else {
                session.world().err().printf(
                        "%s: another run holds this production; it is doing the work.%n",
                        each.code());
                outcomes.add(Outcome.failed(each.code(), Exit.BUSY, ""));
            }
        }
        return locks;
    }

    private List<Outcome> nights(Engine engine, List<ProductionSettings> productions) {
        if (productions.isEmpty()) {
            return List.of();
        }
        if (!session.options().dryRun()) {
            engine.batch();
        }
        try (var progress = session.progress()) {
            var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, work -> {
                var thread = new Thread(work, "topsheet-night");
                thread.setDaemon(true);
                return thread;
            });
            var nights = new LinkedHashMap<ProductionSettings, Future<Outcome>>();
            productions.forEach(each -> nights.put(each,
                    threads.submit(() -> session.options().dryRun()
                            ? rehearsal(engine, progress, each)
                            : night(engine, progress, each))));
            threads.shutdown();
            return await(nights);
        }
    }

    private List<Outcome> await(Map<ProductionSettings, Future<Outcome>> nights) {
        var end = session.world().clock().instant().plus(request.timeLimit());
        var outcomes = new ArrayList<Outcome>();
        for (var each : nights.entrySet()) {
            var code = each.getKey().code();
            try {
                var left = Duration.between(session.world().clock().instant(), end);
                outcomes.add(each.getValue().get(
                        Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                session.world().err().printf(
                        "%s: ended after its time limit; run it again to go on.%n", code);
                outcomes.add(Outcome.failed(code, Exit.FAILED, "It ended after its time limit."));
            } catch (ExecutionException e) {
                outcomes.add(Outcome.failed(code, Faults.exit(e.getCause()),
                        session.report(code, e.getCause())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                outcomes.add(Outcome.failed(code, Exit.FAILED, "interrupted"));
            }
        }
        return outcomes;
    }

    private Outcome night(Engine engine, Progress progress, ProductionSettings settings)
            throws Exception {
        var jdbc = JdbcClient.create(engine.pool());
        var batch = engine.batch();
        var asOf = session.asOf(settings);
        var production = new Productions(jdbc).enter(identity(settings));
        var clock = session.world().clock();
        var runs = new Runs(jdbc);
        var fence = runs.begin(production, run, "nightly", asOf, clock.instant());
        var books = new Books(engine.pool(), production, fence);
        var night = night(books, settings, asOf, progress);
        var dispatch = new Dispatch(books, settings, new Publisher(books, settings,
                        session.options().out(),
                        Machine.run(session.world(), run, request.with())), session.world());
        batch.recover("night", settings.code());
        var steps = new Steps(batch.jobs(), name -> progress.begins(settings.code(), name));
        var execution = batch.run(NightJob.of(night, dispatch, batch.jobs(), steps),
                new JobParametersBuilder()
                        .addString("production", settings.code())
                        .addLocalDate("asOf", asOf)
                        .addLong("fence", fence)
                        .toJobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            runs.end(production, fence, "failed", clock.instant());
            var words = execution.getAllFailureExceptions().stream().findFirst()
                    .map(fault -> session.report(settings.code(), fault)).orElse("");
            return Outcome.failed(settings.code(), Exit.FAILED, words);
        }
        return night.end(dispatch.needsPerson());
    }

    private void sayOutside(Outcome outcome) {
        var err = session.world().err();
        outcome.outside().stream().limit(SHOWN).forEach(
                each -> err.printf("%s: %s%n", outcome.production(), each));
        if (outcome.outside().size() > SHOWN) {
            err.printf("%s: … and %,d more; the findings name them all.%n",
                    outcome.production(), outcome.outside().size() - SHOWN);
        }
    }

    /** Everything but documents, in one transaction that is taken back. */
    private Outcome rehearsal(Engine engine, Progress progress, ProductionSettings settings)
            throws Exception {
        try (var trial = engine.trial()) {
            var jdbc = JdbcClient.create(trial.database());
            var asOf = session.asOf(settings);
            var production = new Productions(jdbc).enter(identity(settings));
            var fence = new Runs(jdbc).begin(
                    production, run, "nightly", asOf, session.world().clock().instant());
            return night(new Books(trial.database(), production, fence), settings, asOf, progress)
                    .rehearse();
        }
    }

    private Night night(Books books, ProductionSettings settings, LocalDate asOf,
            Progress progress) {
        var settle = session.options().asOf().isPresent() ? Duration.ZERO : settings.settle();
        var intake = new Intake(books.production(), books.fence(), settings, asOf, settle,
                accepted.map(NightlyRequest.Acceptance::file).orElse(null),
                accepted.map(NightlyRequest.Acceptance::by).orElse(null), session.sources());
        return new Night(books, intake, session.options().out(), progress,
                session.world().clock(), Machine.run(session.world(), run, request.with()));
    }

    static Productions.Identity identity(ProductionSettings settings) {
        return new Productions.Identity(settings.code(), settings.title(), settings.currency(),
                settings.calendar().weeks().ending().name(),
                settings.calendar().timeZone().toString(),
                settings.folder().toAbsolutePath().normalize().toString());
    }

    private Exit say(List<Outcome> outcomes, Session.Productions productions) {
        if (!session.options().quiet()) {
            outcomes.forEach(this::sayOutside);
        }
        var night = productions.chosen().stream().map(session::asOf)
                .max(LocalDate::compareTo).orElseThrow();
        return new RunResult(night, run, outcomes).say(session);
    }
}
