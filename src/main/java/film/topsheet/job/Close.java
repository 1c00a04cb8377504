package film.topsheet.job;

import film.topsheet.job.server.Database;
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
        try (var database = session.database()) {
            Session.migrate(database);
            if (request instanceof CloseRequest.OneWeek week) {
                var settings = productions.stream()
                        .filter(each -> each.code().equals(week.production())).findFirst()
                        .orElseThrow(() -> new Session.Refused(
                                "--production: %s is no production of this slate."
                                        .formatted(week.production())));
                return say(List.of(close(database, settings, new Closing.Order(week.weekEnding(),
                        session.asOf(settings), week.by(), week.approvedBy(), week.overrides(),
                        week.correction(), week.reason().orElse("")))));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var settings : productions) {
                due(database, settings).ifPresent(order ->
                        outcomes.add(close(database, settings, order)));
            }
            return say(outcomes);
        }
    }

    /** The newest week that is over, when it may be issued without anybody's approval. */
    private Optional<Closing.Order> due(Database database, ProductionSettings settings) {
        var asOf = session.asOf(settings);
        var week = settings.calendar().weeks().lastEndedOn(asOf);
        var jdbc = JdbcClient.create(database.dataSource());
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

    private Outcome close(Database database, ProductionSettings settings, Closing.Order order) {
        var lock = RunLock.tryLock(database.dataSource(), settings.code());
        if (lock.isEmpty()) {
            session.world().err().printf("%s: another run holds this production; "
                    + "close it again when that has ended.%n", settings.code());
            return Outcome.failed(settings.code(), Exit.BUSY, "");
        }
        try (var pool = Session.pool(database, 6);
                var batch = BatchRuntime.start(pool);
                var progress = session.progress()) {
            return close(new Job(JdbcClient.create(pool), batch, progress), settings, order, pool);
        } finally {
            lock.get().close();
        }
    }

    private record Job(JdbcClient jdbc, BatchRuntime batch, Progress progress) {}

    private Outcome close(Job job, ProductionSettings settings, Closing.Order order,
            javax.sql.DataSource pool) {
        var production = new Productions(job.jdbc()).enter(Nightly.identity(settings));
        var runs = new Runs(job.jdbc());
        var clock = session.world().clock();
        var fence = runs.begin(production, run, "close", order.asOf(), clock.instant());
        var closing = new Closing(new Books(pool, production, fence), settings, order,
                session.options().out(), Machine.run(session.world(), run));
        closing.mayBeIssued();
        var steps = new Steps(job.batch().jobs(),
                name -> job.progress().begins(settings.code(), name));
        var execution = job.batch().run(CloseJob.of(closing, job.batch().jobs(), steps),
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

    private Exit say(List<Outcome> outcomes) {
        var exit = Exit.ofAll(outcomes.stream().map(Outcome::exit).toList());
        var night = request instanceof CloseRequest.OneWeek week ? week.weekEnding()
                : session.productions().chosen().stream().map(session::asOf)
                        .max(LocalDate::compareTo).orElseThrow();
        session.world().out().println(new StatusLine(night, outcomes.size(), 0, 0, 0,
                outcomes.stream().mapToInt(Outcome::findings).sum(),
                outcomes.stream().allMatch(Outcome::tied), exit, run.toString()));
        return exit;
    }
}
