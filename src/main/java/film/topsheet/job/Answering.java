package film.topsheet.job;

import film.topsheet.checks.FindingAnswers;
import film.topsheet.checks.OpenFindings;
import film.topsheet.ledger.AuditLog;
import film.topsheet.money.Money;
import film.topsheet.report.Json;
import film.topsheet.slate.Nearest;
import film.topsheet.slate.ProductionSettings;
import java.math.BigDecimal;

/** The command {@code finding}: keeps what somebody says about one. */
final class Answering {

    private final Session session;
    private final FindingRequest request;
    private final Errand errand;

    Answering(Session.World world, FindingRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
        this.errand = new Errand(session, "finding");
    }

    Exit run() {
        return errand.run(request.production(), this::answer);
    }

    private Errand.Told answer(Errand.Place place) {
        var answers = new FindingAnswers(place.tx().jdbc());
        var finding = find(answers, place);
        var words = request instanceof FindingRequest.Waive waive
                ? waive(answers, place, finding, waive)
                : note(answers, place, finding, (FindingRequest.Note) request);
        boolean ties = place.tx().jdbc().sql("""
                        select not exists (select from tie_out
                                           where production = ? and left_minor <> right_minor)""")
                .param(place.production()).query(Boolean.class).single();
        var dryRun = session.options().dryRun();
        return new Errand.Told("%s: %s, %s, %s, %s %s.%n%s".formatted(place.settings().code(),
                        finding.id(), finding.subject(), Wording.amount(finding.amount()),
                        dryRun ? "would be" : "is", words,
                        dryRun ? "A dry run, nothing is kept.\n" : ""),
                json -> json(json, finding), 0, 0,
                new OpenFindings(place.tx().jdbc()).count(place.production()), Tied.of(ties));
    }

    private FindingAnswers.Known find(FindingAnswers answers, Errand.Place place) {
        var name = request.finding();
        var all = answers.all(place.production());
        var finding = all.stream().filter(each -> each.id().equals(name)).findFirst()
                .orElseThrow(() -> refused("%s is no finding of it".formatted(name),
                        Nearest.remedy(name, all.stream()
                                .filter(FindingAnswers.Known::isFound)
                                .map(FindingAnswers.Known::id).toList(),
                                "findings.csv names them all.")));
        if (!finding.isFound()) {
            throw refused("%s is cleared: nobody asks about it any more".formatted(name),
                    "findings.csv of the newest draft names what is open.");
        }
        return finding;
    }

    private String waive(FindingAnswers answers, Errand.Place place,
            FindingAnswers.Known finding, FindingRequest.Waive waive) {
        var asOf = session.asOf(place.settings());
        FindingAnswers.refusal(finding, waive.until(), asOf).ifPresent(each -> {
            throw refused((each.about().equals(finding.id()) ? "" : "--until ")
                    + each.about() + " " + each.problem(), each.remedy());
        });
        answers.waive(place.production(), finding,
                new FindingAnswers.Waiver(waive.until(), waive.reason(), waive.by()), null);
        auditor(place).wrote(new AuditLog.Deed(waive.by(), "waiver", finding.id(),
                waive.reason(), finding.standing(), "waived to " + waive.until()));
        return "waived to %s.\n  It is open again the day after, or when its amount grows"
                .formatted(waive.until());
    }

    private String note(FindingAnswers answers, Errand.Place place,
            FindingAnswers.Known finding, FindingRequest.Note note) {
        answers.note(place.production(), finding, new FindingAnswers.Note(note.text(),
                note.amount().map(each -> amount(each, place.settings())).orElse(null),
                note.cause().orElse(null), note.decidedBy().orElse(null),
                note.recurs().orElse(null), note.by()), session.asOf(place.settings()), null);
        auditor(place).wrote(new AuditLog.Deed(note.by(), "note", finding.id(), "",
                finding.note(), note.text()));
        return "noted.\n  The note is carried forward until the finding is cleared";
    }

    private Auditor auditor(Errand.Place place) {
        return new Auditor(place.tx(), place.production(), place.settings(),
                session.asOf(place.settings()), session.world().clock().instant());
    }

    private Money amount(BigDecimal amount, ProductionSettings settings) {
        try {
            return Money.of(settings.currency(), amount.toPlainString());
        } catch (ArithmeticException e) {
            throw refused("--amount %s does not fit %s".formatted(
                            amount.toPlainString(), settings.currency()),
                    "Write it with at most %d decimals.".formatted(
                            Money.digits(settings.currency())));
        }
    }

    private Session.Refused refused(String problem, String remedy) {
        return new Session.Refused("%s: %s.%n%s".formatted(
                request.production(), problem, remedy));
    }

    private void json(Json json, FindingAnswers.Known finding) {
        json.object("finding", content -> content
                .text("finding", finding.id())
                .text("check", finding.check())
                .text("subject", finding.subject())
                .amount("amount", finding.amount())
                .text("answer", request instanceof FindingRequest.Waive ? "waived" : "noted"));
    }
}
