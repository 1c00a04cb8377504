package film.topsheet.job;

import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.slate.ProductionSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command {@code close}. */
final class Close {

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
        var productions = session.productions();
        var chosen = productions.chosen();
        new MailExam(session.world().environment()).refuseTrouble(chosen);
        var outcomes = new ArrayList<>(
                session.outcomes(wanted(chosen), engine -> run(engine, chosen)));
        if (request instanceof CloseRequest.AllDue) {
            productions.refused().forEach(each ->
                    outcomes.add(Outcome.failed(each, Exit.FAILED, "")));
        }
        return say(outcomes, chosen);
    }

    /** Closes what was asked for on an engine that is open already. */
    List<Outcome> run(Engine engine, List<ProductionSettings> productions) {
        var outcomes = new ArrayList<Outcome>();
        for (var settings : wanted(productions)) {
            if (session.options().dryRun()) {
                rehearsal(engine, settings).ifPresent(outcomes::add);
            } else {
                order(() -> JdbcClient.create(engine.pool()), settings)
                        .ifPresent(order -> outcomes.add(close(engine, settings, order)));
            }
        }
        return outcomes;
    }

    private List<ProductionSettings> wanted(List<ProductionSettings> productions) {
        if (!(request instanceof CloseRequest.OneWeek week)) {
            return productions;
        }
        return List.of(productions.stream()
                .filter(each -> each.code().equals(week.production())).findFirst()
                .orElseThrow(() -> new Session.Refused(
                        "--production: %s is no production of this slate."
                                .formatted(week.production()))));
    }

    /** What is to be issued; empty when nothing is due. */
    private Optional<Closing.Order> order(Supplier<JdbcClient> books, ProductionSettings settings) {
        return request instanceof CloseRequest.OneWeek week
                ? Optional.of(new Closing.Order(week.weekEnding(), session.asOf(settings),
                        week.by(), week.approvedBy(), week.overrides(), week.correction(),
                        week.reason().orElse("")))
                : new Due(books.get(), settings, session.asOf(settings), session.world().err())
                        .order();
    }

    private Outcome close(Engine engine, ProductionSettings settings, Closing.Order order) {
        return held(engine, settings, () -> {
            try (var progress = session.progress()) {
                return close(engine, progress, settings, order);
            }
        });
    }

    /** Everything up to the issue, in one transaction that is taken back. */
    private Optional<Outcome> rehearsal(Engine engine, ProductionSettings settings) {
        return Optional.ofNullable(held(engine, settings, () -> {
            try (var trial = engine.trial()) {
                var jdbc = JdbcClient.create(trial.database());
                var order = order(() -> jdbc, settings);
                return order.isEmpty() ? null : rehearsal(trial, settings, order.get());
            } catch (Session.Refused refused) {
                throw refused;
            } catch (Exception fault) {
                session.report(settings.code(), fault);
                return Outcome.failed(settings.code(), Faults.exit(fault), "failed");
            }
        }));
    }

    private Outcome rehearsal(Trial trial, ProductionSettings settings, Closing.Order order)
            throws Exception {
        var jdbc = JdbcClient.create(trial.database());
        var production = new Productions(jdbc).enter(Nightly.identity(settings));
        var fence = new Runs(jdbc).begin(
                production, run, "close", order.asOf(), session.world().clock().instant());
        var closing = closing(
                new Books(trial.database(), production, fence), settings, order);
        closing.mayBeIssued();
        closing.forecast();
        closing.prove();
        closing.ask();
        return outcome(settings, order, closing,
                closing.blocking().isEmpty() ? Exit.DONE : Exit.NOT_ISSUED, Outcome.Mails.NONE);
    }

    /** Does it while this run holds the production. */
    private Outcome held(Engine engine, ProductionSettings settings, Supplier<Outcome> work) {
        var lock = RunLock.tryLock(engine.database().dataSource(), settings.code());
        if (lock.isEmpty()) {
            session.world().err().printf("%s: another run holds this production; "
                    + "close it again when that has ended.%n", settings.code());
            return Outcome.failed(settings.code(), Exit.BUSY, "");
        }
        try {
            return work.get();
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
        var books = new Books(engine.pool(), production, fence);
        var closing = closing(books, settings, order);
        var dispatch = closing.dispatch();
        try {
            closing.mayBeIssued();
        } catch (Session.Refused refused) {
            runs.end(production, fence, "refused", clock.instant());
            throw refused;
        }
        engine.batch().recover("close", settings.code());
        var steps = new Steps(engine.batch().jobs(),
                name -> progress.begins(settings.code(), name));
        var execution = engine.batch().run(CloseJob.of(
                        closing, dispatch, engine.batch().jobs(), steps),
                new JobParametersBuilder()
                        .addString("production", settings.code())
                        .addLocalDate("weekEnding", order.weekEnding())
                        .addLong("fence", fence)
                        .toJobParameters());
        var exit = exit(execution.getStatus(), closing, dispatch);
        execution.getAllFailureExceptions().stream().findFirst()
                .ifPresent(fault -> session.report(settings.code(), fault));
        runs.end(production, fence, exit.result(), clock.instant());
        tell(settings, order, closing, exit);
        return outcome(settings, order, closing, exit, exit == Exit.FAILED ? Outcome.Mails.NONE
                : dispatch.of(order.weekEnding(), closing.version()));
    }

    private Closing closing(Books books, ProductionSettings settings, Closing.Order order) {
        var publisher = new Publisher(books, settings, session.options().out(),
                Machine.run(session.world(), run, request.with()));
        return new Closing(books, settings, order, publisher,
                new Dispatch(books, settings, publisher, session.world()));
    }

    private static Outcome outcome(ProductionSettings settings, Closing.Order order,
            Closing closing, Exit exit, Outcome.Mails mails) {
        return new Outcome(settings.code(), exit, 0, 0, 0,
                exit == Exit.FAILED ? 0 : closing.openFindings(), closing.tied(), "", List.of(),
                Optional.of(new Outcome.Issue(order.weekEnding(), closing.number(),
                        closing.version(), closing.blocking(), closing.wasAlreadyIssued(), mails)),
                List.of());
    }

    private static Exit exit(BatchStatus status, Closing closing, Dispatch dispatch) {
        if (status != BatchStatus.COMPLETED) {
            return Exit.FAILED;
        }
        if (!closing.blocking().isEmpty()) {
            return Exit.NOT_ISSUED;
        }
        return dispatch.needsPerson() ? Exit.ATTENTION : Exit.DONE;
    }

    private void tell(
            ProductionSettings settings, Closing.Order order, Closing closing, Exit exit) {
        if (exit == Exit.NOT_ISSUED) {
            session.world().err().printf("%s: the week ending %s is not issued.%n",
                    settings.code(), order.weekEnding());
            closing.blocking().forEach(each -> session.world().err().printf(
                    "  %s: %s%n", each.id(), each.message()));
            session.world().err().printf("Correct it and run nightly again, or issue past it with "
                    + "--override FINDING --reason TEXT.%n");
        } else if (exit != Exit.FAILED && !session.options().quiet()) {
            session.world().err().printf("%s: week ending %s %s as report %d%s.%n",
                    settings.code(), order.weekEnding(),
                    closing.wasAlreadyIssued() ? "was issued" : "issued", closing.number(),
                    closing.version() > 1 ? ", version " + closing.version() : "");
        }
    }

    private Exit say(List<Outcome> outcomes, List<ProductionSettings> productions) {
        var night = request instanceof CloseRequest.OneWeek week ? week.weekEnding()
                : productions.stream().map(session::asOf)
                        .max(LocalDate::compareTo).orElseThrow();
        return new RunResult(night, run, outcomes).say(session);
    }
}
