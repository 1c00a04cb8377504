package film.topsheet.job;

import film.topsheet.checks.OpenFindings;
import film.topsheet.intake.Intake;
import film.topsheet.intake.NotRetracted;
import film.topsheet.intake.Retraction;
import film.topsheet.job.server.RunLock;
import film.topsheet.ledger.AuditLog;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.money.Money;
import film.topsheet.report.Json;
import film.topsheet.slate.ProductionSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command {@code retract}: one transaction, while it holds the production. */
final class Retract {

    private final Session session;
    private final RetractRequest request;
    private final UUID run;

    /** @param findings open ones, as the newest draft has them */
    private record Answer(Retraction.Done done, int findings) {}

    Retract(Session.World world, RetractRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
        this.run = UUID.nameUUIDFromBytes(
                (world.clock().instant() + ":" + ProcessHandle.current().pid()).getBytes());
    }

    Exit run() {
        var chosen = session.productions().chosen();
        var settings = chosen.stream()
                .filter(each -> each.code().equals(request.production())).findFirst()
                .orElseThrow(() -> new Session.Refused("%s can't run until its settings are"
                        .formatted(request.production()) + " corrected."));
        try (var engine = Engine.open(session)) {
            var lock = RunLock.tryLock(engine.database().dataSource(), settings.code());
            if (lock.isEmpty()) {
                session.world().err().printf("%s: another run holds this production; retract it "
                        + "when that has ended.%n", settings.code());
                return say(settings, Optional.empty(), Exit.BUSY);
            }
            try {
                return say(settings, Optional.of(answer(engine, settings)), Exit.DONE);
            } catch (Session.Refused refused) {
                throw refused;
            } catch (Exception fault) {
                session.report(settings.code(), fault);
                return say(settings, Optional.empty(), Exit.FAILED);
            } finally {
                lock.get().close();
            }
        }
    }

    private Answer answer(Engine engine, ProductionSettings settings) throws Exception {
        if (!session.options().dryRun()) {
            return answer(engine.pool(), settings);
        }
        try (var trial = engine.trial()) {
            return answer(trial.database(), settings);
        }
    }

    private Answer answer(DataSource database, ProductionSettings settings) throws Exception {
        var jdbc = JdbcClient.create(database);
        var productions = new Productions(jdbc);
        if (productions.number(settings.code()).isEmpty()) {
            throw new Session.Refused("%s has loaded nothing yet: there is nothing to take out."
                    .formatted(settings.code()));
        }
        var production = productions.enter(Nightly.identity(settings));
        var asOf = session.asOf(settings);
        var clock = session.world().clock();
        var runs = new Runs(jdbc);
        var fence = runs.begin(production, run, "retract", asOf, clock.instant());
        var intake = new Intake(production, fence, settings, asOf, Duration.ZERO, null, null,
                session.sources());
        var result = Exit.FAILED.result();
        try {
            var done = new Books(database, production, fence).write(
                    tx -> retract(tx, intake));
            result = Exit.DONE.result();
            return new Answer(done, new OpenFindings(jdbc).of(production).stream()
                    .mapToInt(each -> (int) each.count()).sum());
        } catch (NotRetracted refused) {
            result = "refused";
            throw new Session.Refused("%s: %s%n%s".formatted(
                    settings.code(), refused.getMessage(), refused.remedy()));
        } finally {
            runs.end(production, fence, result, clock.instant());
        }
    }

    private Retraction.Done retract(Books.Transaction tx, Intake intake) throws Exception {
        var wish = request.wish();
        var done = new Retraction(tx.connection(), intake, Feeds.ALL).retract(wish);
        new Auditor(tx, intake.production(), intake.settings(), intake.asOf(),
                session.world().clock().instant()).wrote(new AuditLog.Deed(wish.by(),
                        "retraction", done.path(), wish.reason(),
                        "loaded as %s, SHA-256 %s".formatted(done.feed(), done.sha256()),
                        "%s reversed, %s as before it, %d left".formatted(
                                Wording.count(done.reversed(), "row"),
                                Wording.count(done.restored(), "row"), done.left())));
        return done;
    }

    private Exit say(ProductionSettings settings, Optional<Answer> answer, Exit exit) {
        var out = session.world().out();
        var dryRun = session.options().dryRun();
        if (session.options().json()) {
            Json.document(out, json -> json(json, settings, answer, exit));
        } else {
            answer.ifPresent(each -> out.print(words(settings, each.done(), dryRun)));
        }
        out.println(new StatusLine(session.asOf(settings), 1, answer.isPresent() ? 1 : 0,
                answer.map(each -> each.done().reversed()).orElse(0L), 0,
                answer.map(Answer::findings).orElse(0),
                answer.map(each -> Tied.of(each.done().ties())).orElse(Tied.UNKNOWN), exit,
                run.toString())
                + (dryRun ? " dry-run=yes" : ""));
        return exit;
    }

    private static String words(
            ProductionSettings settings, Retraction.Done done, boolean dryRun) {
        var text = new StringBuilder("%s: %s%s\n".formatted(settings.code(), done.path(),
                dryRun ? " would be taken out; a dry run, nothing is kept."
                        : " is taken out again."));
        text.append("  %s reversed%s\n".formatted(Wording.count(done.reversed(), "row"),
                done.baseMinor() == 0 ? "" : ", " + Wording.amount(
                        settings.currency().getCurrencyCode(), done.baseMinor())));
        if (done.restored() > 0) {
            text.append("  %s as before it\n".formatted(Wording.count(done.restored(), "row")));
        }
        if (done.left() > 0) {
            var keys = String.join(", ", done.leftKeys());
            text.append("  %s as a later export has it%s\n".formatted(
                    Wording.count(done.left(), "row stays", "rows stay"),
                    keys.isEmpty() ? ""
                            : ": " + keys + (done.left() > done.leftKeys().size() ? ", …" : "")));
        }
        return text.append("It stays out until its content changes; to load it again: nightly "
                + "--accept %s --by NAME.\n".formatted(done.path())).toString();
    }

    private void json(Json json, ProductionSettings settings, Optional<Answer> answer, Exit exit) {
        json.date("night", session.asOf(settings))
                .yesNo("dry_run", session.options().dryRun())
                .text("result", exit.result())
                .text("run", run.toString())
                .text("production", settings.code());
        answer.map(Answer::done).ifPresent(done -> json.object("retracted", content -> content
                .text("path", done.path())
                .text("sha256", done.sha256())
                .text("feed", done.feed())
                .count("reversed", done.reversed())
                .count("restored", done.restored())
                .count("left", done.left())
                .amount("amount", new Money(settings.currency(), done.baseMinor()))
                .texts("left_rows", done.leftKeys())
                .yesNo("tied", done.ties())));
    }
}
