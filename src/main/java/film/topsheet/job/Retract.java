package film.topsheet.job;

import film.topsheet.checks.AnswersTakenBack.TakenBack;
import film.topsheet.checks.OpenFindings;
import film.topsheet.intake.Intake;
import film.topsheet.intake.NotRetracted;
import film.topsheet.intake.Retraction;
import film.topsheet.ledger.AuditLog;
import film.topsheet.money.Money;
import film.topsheet.report.Json;
import film.topsheet.slate.ProductionSettings;
import java.time.Duration;
import java.util.List;

/** The command {@code retract}: one transaction, while it holds the production. */
final class Retract {

    private final Session session;
    private final RetractRequest request;
    private final Errand errand;

    Retract(Session.World world, RetractRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
        this.errand = new Errand(session, "retract");
    }

    Exit run() {
        return errand.run(request.production(), this::retract);
    }

    private Errand.Told retract(Errand.Place place) throws Exception {
        var settings = place.settings();
        var asOf = session.asOf(settings);
        var intake = new Intake(place.production(), place.fence(), settings, asOf,
                Duration.ZERO, null, null, session.sources());
        try {
            var done = new Retraction(place.tx().connection(), intake, Feeds.ALL)
                    .retract(request.wish());
            var words = write(done, new Auditor(place.tx(), place.production(), settings, asOf,
                    session.world().clock().instant()));
            return new Errand.Told(words(settings, done, words),
                    json -> json(json, settings, done, words), 1, done.reversed(),
                    new OpenFindings(place.tx().jdbc()).count(place.production()),
                    Tied.of(done.ties()));
        } catch (NotRetracted refused) {
            throw new Session.Refused("%s: %s%n%s".formatted(
                    settings.code(), refused.getMessage(), refused.remedy()));
        }
    }

    private List<TakenBack> write(Retraction.Done done, Auditor auditor) {
        var wish = request.wish();
        auditor.wrote(new AuditLog.Deed(wish.by(), "retraction", done.path(), wish.reason(),
                "loaded as %s, SHA-256 %s".formatted(done.feed(), done.sha256()),
                "%s reversed, %s as before it, %d left".formatted(
                        Wording.count(done.reversed(), "row"),
                        Wording.count(done.restored(), "row"), done.left())));
        return auditor.tookBack(wish.by(), wish.reason());
    }

    private String words(
            ProductionSettings settings, Retraction.Done done, List<TakenBack> words) {
        var text = new StringBuilder("%s: %s%s\n".formatted(settings.code(), done.path(),
                session.options().dryRun()
                        ? " would be taken out; a dry run, nothing is kept."
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
        words.forEach(each -> text.append("  %s: \"%s\" is taken back; %s\n".formatted(
                each.finding(), each.word(),
                each.instead().isEmpty() ? "no note stands" : each.instead())));
        return text.append("It stays out until its content changes; to load it again: nightly "
                + "--accept %s --by NAME.\n".formatted(done.path())).toString();
    }

    private static void json(Json json, ProductionSettings settings, Retraction.Done done,
            List<TakenBack> words) {
        json.object("retracted", content -> content
                .text("path", done.path())
                .text("sha256", done.sha256())
                .text("feed", done.feed())
                .count("reversed", done.reversed())
                .count("restored", done.restored())
                .count("left", done.left())
                .amount("amount", new Money(settings.currency(), done.baseMinor()))
                .texts("left_rows", done.leftKeys())
                .objects("answers", words, (answer, each) -> answer
                        .text("finding", each.finding())
                        .text("taken_back", each.word())
                        .text("stands", each.instead()))
                .yesNo("tied", done.ties()));
    }
}
