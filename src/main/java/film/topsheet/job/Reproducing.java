package film.topsheet.job;

import film.topsheet.checks.TieOuts;
import film.topsheet.report.IssuedReports;
import film.topsheet.report.Json;
import film.topsheet.report.OnRequest;
import film.topsheet.report.Publication;
import film.topsheet.report.Reproduction;
import film.topsheet.slate.ProductionSettings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** The command {@code reproduce}: makes every version of an issued week again, and compares. */
final class Reproducing {

    private final Session session;
    private final ReproduceRequest request;

    Reproducing(Session.World world, ReproduceRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
    }

    Exit run() {
        var settings = new Errand(session, "reproduce").settings(request.production());
        var verdicts = new ArrayList<Reproduction.Verdict>();
        try (var engine = Engine.open(session)) {
            for (var issue : issues(engine, settings)) {
                verdicts.add(Inspection.ask(engine, settings, (tx, production) ->
                        verdict(Remaking.of(tx, issue, settings), issue)).orElseThrow());
            }
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
        if (session.options().json()) {
            Json.document(session.world().out(), json -> json
                    .text("production", settings.code())
                    .date("week_ending", request.weekEnding())
                    .yesNo("agrees", verdicts.stream().allMatch(Reproduction.Verdict::agrees))
                    .objects("versions", verdicts, Reproducing::version));
        } else {
            verdicts.forEach(each -> session.world().out().print(words(settings, each)));
        }
        return verdicts.stream().allMatch(Reproduction.Verdict::agrees)
                ? Exit.DONE : Exit.NOT_ISSUED;
    }

    private List<IssuedReports.Issue> issues(Engine engine, ProductionSettings settings)
            throws Exception {
        var issues = Inspection.ask(engine, settings, (tx, production) ->
                new IssuedReports(tx.jdbc()).issues(production, request.weekEnding()))
                .orElse(List.of());
        if (issues.isEmpty()) {
            throw new Session.Refused("%s: the week ending %s is not issued.%n%s".formatted(
                    settings.code(), request.weekEnding(),
                    "Name a week that is; topsheet status tells the last one."));
        }
        return issues;
    }

    private Reproduction.Verdict verdict(Remaking remaking, IssuedReports.Issue issue)
            throws Exception {
        var aside = Files.createTempDirectory("topsheet-reproduce");
        try {
            var made = Files.createDirectory(aside.resolve("made"));
            var kept = Files.createDirectory(aside.resolve("kept"));
            var order = remaking.order();
            var proof = new TieOuts(remaking.tx().jdbc()).prove(order.production(),
                    order.weekEnding(), CheckTerms.of(order.settings()).accountKey());
            try (var publication = Publication.into(made)) {
                var names = new IssuedReports(remaking.tx().jdbc()).documents(order.production(),
                        order.weekEnding(), order.version()).keySet();
                Publisher.write(remaking.tx(), order, proof, publication, Machine.run(
                        session.world(), new UUID(0, 0), OnRequest.among(names)));
                publication.publish();
            }
            return new Reproduction(remaking.tx().jdbc(), issue, made, kept)
                    .verdict(session.world().program());
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    private static String words(ProductionSettings settings, Reproduction.Verdict verdict) {
        var issue = verdict.issue();
        var text = new StringBuilder("%s: week ending %s, report %d, version %d, made again from %s"
                .formatted(settings.code(), issue.statement().weekEnding(),
                        issue.statement().number(), issue.statement().version(),
                        "the ledger up to load %d: %s.\n".formatted(issue.load(),
                                verdict.agrees() ? "it agrees" : "it DIFFERS")));
        text.append("  figures  %s of cost-report.csv, %s of ledger.csv\n".formatted(
                Wording.count(verdict.figures(), "cell"),
                Wording.count(verdict.ledgerRows(), "row")));
        text.append("  bytes    %s\n".formatted(verdict.unlike().isEmpty()
                ? "of " + Wording.count(verdict.documents(), "document")
                : "not compared: " + verdict.unlike()));
        verdict.differences().forEach(each -> text.append("  %s.\n".formatted(each)));
        if (!verdict.agrees()) {
            text.append("Nothing that Topsheet does can change an issued week: the database was "
                    + "changed from outside. Restore the last backup, and compare.\n");
        }
        return text.toString();
    }

    private static void version(Json json, Reproduction.Verdict verdict) {
        json.count("report", verdict.issue().statement().number())
                .count("version", verdict.issue().statement().version())
                .count("load", verdict.issue().load())
                .yesNo("agrees", verdict.agrees())
                .count("figures", verdict.figures())
                .count("ledger_rows", verdict.ledgerRows())
                .count("documents", verdict.documents())
                .text("bytes_not_compared",
                        verdict.unlike().isEmpty() ? null : verdict.unlike())
                .texts("differences", verdict.differences());
    }
}
