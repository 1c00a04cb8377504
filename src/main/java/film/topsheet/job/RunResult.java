package film.topsheet.job;

import film.topsheet.checks.Finding;
import film.topsheet.report.Json;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a night or a close answers on stdout: with {@code --json} the whole result as one object, of
 * a dry run what it would have done, and always the last line.
 */
record RunResult(LocalDate night, UUID run, List<Outcome> outcomes) {

    Exit say(Session session) {
        var exit = exit();
        var out = session.world().out();
        var dryRun = session.options().dryRun();
        if (session.options().json()) {
            Json.document(out, json -> json(json, exit, dryRun));
        } else if (dryRun) {
            outcomes.forEach(each -> tell(out, each));
        }
        out.println(line(exit) + mails(dryRun) + (dryRun ? " dry-run=yes" : ""));
        return exit;
    }

    /** Nothing else ran where the only production has wrong settings. */
    private Exit exit() {
        return outcomes.size() == 1 && outcomes.get(0).exit() == Exit.USAGE ? Exit.USAGE
                : Exit.ofAll(outcomes.stream().map(Outcome::exit).toList());
    }

    /** Of a close: how many mails of its reports are handed over, and how many there are. */
    private String mails(boolean dryRun) {
        return outcomes.stream().flatMap(each -> each.issue().stream())
                .map(Outcome.Issue::mails).reduce(Outcome.Mails::plus)
                .filter(each -> !dryRun)
                .map(each -> " mails=%d/%d".formatted(each.handedOver(), each.kept()))
                .orElse("");
    }

    private StatusLine line(Exit exit) {
        return new StatusLine(night, outcomes.size(),
                outcomes.stream().mapToInt(Outcome::files).sum(),
                outcomes.stream().mapToLong(Outcome::rows).sum(),
                outcomes.stream().mapToLong(Outcome::rejected).sum(),
                outcomes.stream().mapToInt(Outcome::findings).sum(),
                Tied.all(outcomes.stream().map(Outcome::tied).toList()), exit, run.toString());
    }

    private static void tell(PrintStream out, Outcome outcome) {
        if (outcome.issue().isPresent()) {
            tell(out, outcome.production(), outcome.issue().get());
            return;
        }
        out.printf("%s: a dry run; nothing is kept.%n", outcome.production());
        if (outcome.exports().isEmpty()) {
            out.println("  No export brings anything new.");
        }
        outcome.exports().forEach(each ->
                out.printf("  %s (%s): %s%n", each.path(), each.feed(), fate(each)));
    }

    private static String fate(Outcome.Export export) {
        if (!export.refused().isEmpty()) {
            return "would be held whole: it %s".formatted(export.refused());
        }
        return export.rows() == 0 ? "nothing new"
                : String.format(Locale.ROOT, "%s, %,d would load, %,d known, %,d would be held%s",
                        Wording.count(export.rows(), "row"), export.loaded(), export.known(),
                        export.held(), export.headings() == 0 ? ""
                                : ", %,d headings or totals".formatted(export.headings()));
    }

    private static void tell(PrintStream out, String production, Outcome.Issue issue) {
        var week = "%s: a dry run; the week ending %s".formatted(production, issue.weekEnding());
        if (!issue.blocking().isEmpty()) {
            out.printf("%s would not be issued:%n", week);
            issue.blocking().forEach(each ->
                    out.printf("  %s: %s%n", each.id(), each.message()));
        } else {
            out.printf("%s %s report %d%s.%n", week,
                    issue.before() ? "is issued already as" : "would be issued as",
                    issue.report(),
                    issue.version() > 1 ? ", version " + issue.version() : "");
        }
    }

    private void json(Json json, Exit exit, boolean dryRun) {
        json.date("night", night)
                .yesNo("dry_run", dryRun)
                .text("result", exit.result())
                .text("run", run.toString())
                .objects("productions", outcomes, RunResult::json);
    }

    private static void json(Json json, Outcome outcome) {
        json.text("production", outcome.production())
                .text("result", outcome.exit().result())
                .count("files", outcome.files())
                .count("rows", outcome.rows())
                .count("rejected", outcome.rejected())
                .count("findings", outcome.findings());
        outcome.tied().json(json);
        json.objects("exports", outcome.exports(), (content, each) -> content
                        .text("path", each.path()).text("feed", each.feed())
                        .count("rows", each.rows()).count("loaded", each.loaded())
                        .count("known", each.known()).count("held", each.held())
                        .count("headings", each.headings())
                        .text("refused", each.refused().isEmpty() ? null : each.refused()));
        outcome.issue().ifPresent(issue -> json.object("issue", content -> content
                .date("week_ending", issue.weekEnding())
                .count("report", issue.report())
                .count("version", issue.version())
                .yesNo("issued_before", issue.before())
                .count("mails", issue.mails().kept())
                .count("mails_handed_over", issue.mails().handedOver())
                .objects("blocking", issue.blocking(), RunResult::blocking)));
    }

    private static void blocking(Json json, Finding finding) {
        json.text("finding", finding.id())
                .text("check", finding.check())
                .amount("amount", finding.amount())
                .text("message", finding.message());
    }
}
