package film.topsheet.job;

import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.slate.CloseRule;
import film.topsheet.slate.Person;
import film.topsheet.slate.ProductionSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command {@code close}. */
final class Close {

    /** Under {@code close: automatic} a week is issued from this many days after it ended. */
    private static final int NIGHTS_AFTER = 5;

    private final Session session;
    private final CloseRequest request;
    private final UUID run;

    Close(Session.World world, CloseRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
        this.run = UUID.nameUUIDFromBytes(
                (world.clock().instant() + ":" + ProcessHandle.current().pid()).getBytes());
    }

    Exit run() {
        var productions = session.productions().chosen();
        try (var engine = Engine.open(session)) {
            return say(run(engine, productions), productions);
        }
    }

    /** Closes what was asked for on an engine that is open already. */
    List<Outcome> run(Engine engine, List<ProductionSettings> productions) {
        if (request instanceof CloseRequest.OneWeek week) {
            var settings = productions.stream()
                    .filter(each -> each.code().equals(week.production())).findFirst()
                    .orElseThrow(() -> new Session.Refused(
                            "--production: %s is no production of this slate."
                                    .formatted(week.production())));
            return List.of(close(engine, settings, new Closing.Order(week.weekEnding(),
                    session.asOf(settings), week.by(), week.approvedBy(), week.overrides(),
                    week.correction(), week.reason().orElse(""))));
        }
        var outcomes = new ArrayList<Outcome>();
        for (var settings : productions) {
            due(JdbcClient.create(engine.pool()), settings).ifPresent(order ->
                    outcomes.add(close(engine, settings, order)));
        }
        return outcomes;
    }

    /** The newest week that is over, when it may be issued without anybody's approval. */
    private Optional<Closing.Order> due(JdbcClient jdbc, ProductionSettings settings) {
        var asOf = session.asOf(settings);
        var week = settings.calendar().weeks().lastEndedOn(asOf);
        var number = new Productions(jdbc).number(settings.code());
        var isDue = settings.close() == CloseRule.AUTOMATIC && number.isPresent()
                && !asOf.isBefore(week.plusDays(NIGHTS_AFTER))
                && !new IssuedWeeks(jdbc).isIssued(number.get(), week)
                && everythingCame(jdbc, number.get(), week);
        return isDue
                ? Optional.of(new Closing.Order(week, asOf, name(settings.accountant(), "Topsheet"),
                        name(settings.approver(), "close: automatic"), List.of(), false, ""))
                : Optional.empty();
    }

    private static boolean everythingCame(JdbcClient jdbc, int production, LocalDate week) {
        return jdbc.sql("""
                        select count(*) from week_finding
                        where production = :production and week_ending = :week
                          and check_id = 'export-missing'""")
                .param("production", production).param("week", week)
                .query(Long.class).single() == 0;
    }

    private static String name(Optional<Person> person, String otherwise) {
        return person.map(Person::name).orElse(otherwise);
    }

    private Outcome close(Engine engine, ProductionSettings settings, Closing.Order order) {
        var lock = RunLock.tryLock(engine.database().dataSource(), settings.code());
        if (lock.isEmpty()) {
            session.world().err().printf("%s: another run holds this production; "
                    + "close it again when that has ended.%n", settings.code());
            return Outcome.failed(settings.code(), Exit.BUSY, "");
        }
        try (var progress = session.progress()) {
            return close(engine, progress, settings, order);
        } finally {
            lock.get().close();
        }
    }

    private Outcome close(
            Engine engine, Progress progress, ProductionSettings settings, Closing.Order order) {
        var jdbc = JdbcClient.create(engine.pool());
        var production = new Productions(jdbc).enter(Nightly.identity(settings));
        var runs = new Runs(jdbc);
        var clock = session.world().clock();
        var fence = runs.begin(production, run, "close", order.asOf(), clock.instant());
        var closing = new Closing(new Books(engine.pool(), production, fence), settings, order,
                session.options().out(), Machine.run(session.world(), run));
        closing.mayBeIssued();
        engine.batch().recover("close", settings.code());
        var steps = new Steps(engine.batch().jobs(),
                name -> progress.begins(settings.code(), name));
        var execution = engine.batch().run(CloseJob.of(closing, engine.batch().jobs(), steps),
                new JobParametersBuilder()
                        .addString("production", settings.code())
                        .addLocalDate("weekEnding", order.weekEnding())
                        .addLong("fence", fence)
                        .toJobParameters());
        var exit = exit(execution.getStatus(), closing);
        execution.getAllFailureExceptions().stream().findFirst()
                .ifPresent(fault -> session.report(settings.code(), fault));
        runs.end(production, fence, exit.result(), clock.instant());
        tell(settings, order, closing, exit);
        return new Outcome(settings.code(), exit, 0, 0, 0,
                exit == Exit.FAILED ? 0 : closing.openFindings(), closing.ties(), "");
    }

    private static Exit exit(BatchStatus status, Closing closing) {
        if (status != BatchStatus.COMPLETED) {
            return Exit.FAILED;
        }
        return closing.blocking().isEmpty() ? Exit.DONE : Exit.NOT_ISSUED;
    }

    private void tell(ProductionSettings settings, Closing.Order order, Closing closing, Exit exit) {
        if (exit == Exit.NOT_ISSUED) {
            session.world().err().printf("%s: the week ending %s is not issued.%n",
                    settings.code(), order.weekEnding());
            closing.blocking().forEach(each -> session.world().err().printf(
                    "  %s: %s%n", each.id(), each.message()));
            session.world().err().printf("Correct it and run nightly again, or issue past it with "
                    + "--override FINDING --reason TEXT.%n");
        } else if (exit == Exit.DONE && !session.options().quiet()) {
            session.world().err().printf("%s: week ending %s %s as report %d%s.%n",
                    settings.code(), order.weekEnding(),
                    closing.wasAlreadyIssued() ? "was issued" : "issued", closing.number(),
                    closing.version() > 1 ? ", version " + closing.version() : "");
        }
    }

    private Exit say(List<Outcome> outcomes, List<ProductionSettings> productions) {
        var exit = Exit.ofAll(outcomes.stream().map(Outcome::exit).toList());
        var night = request instanceof CloseRequest.OneWeek week ? week.weekEnding()
                : productions.stream().map(session::asOf)
                        .max(LocalDate::compareTo).orElseThrow();
        session.world().out().println(new StatusLine(night, outcomes.size(), 0, 0, 0,
                outcomes.stream().mapToInt(Outcome::findings).sum(),
                outcomes.stream().allMatch(Outcome::tied), exit, run.toString()));
        return exit;
    }
}
