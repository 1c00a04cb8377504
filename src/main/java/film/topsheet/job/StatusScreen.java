package film.topsheet.job;

import film.topsheet.checks.OpenFindings;
import film.topsheet.intake.IntakeCounts;
import film.topsheet.ledger.Runs;
import film.topsheet.mail.Mail;
import film.topsheet.money.Money;
import film.topsheet.report.Json;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where every production stands, in one screen: at most seven lines each. */
record StatusScreen(Instant now, String program, List<Standing> standings) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    String text() {
        var text = new StringBuilder("Topsheet %s, %s UTC\n".formatted(
                program, MINUTE.format(now.atOffset(ZoneOffset.UTC))));
        for (var each : standings) {
            text.append("\n%s  %s, %s\n".formatted(each.settings().code(),
                    each.settings().title(), each.settings().currency()));
            lines(each).forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private List<String> lines(Standing standing) {
        var lines = new ArrayList<String>();
        lines.add("last good night  " + goodNight(standing));
        standing.newest().filter(run -> !endedWell(run)).ifPresent(run ->
                lines.add("last run         " + lastRun(standing, run)));
        lines.add("weeks            " + weeks(standing));
        lines.add("exports          " + exports(standing.exports()));
        lines.add("open findings    " + findings(standing));
        if (!standing.mails().isEmpty()) {
            lines.add("mails            " + mails(standing));
        }
        return lines;
    }

    private String goodNight(Standing standing) {
        return standing.goodNight().map(night -> "%s, %s ago, as of %s%s".formatted(
                        local(standing, night.ended()),
                        Wording.span(Duration.between(night.ended(), now)), night.asOf(),
                        standing.isOverdue(now) ? ": too long ago; run topsheet nightly" : ""))
                .orElse("none yet; run topsheet nightly");
    }

    private static boolean endedWell(Runs.Run run) {
        return run.ended() != null && !"failed".equals(run.result());
    }

    private String lastRun(Standing standing, Runs.Run run) {
        var began = "%s, begun %s, ".formatted(run.command(), local(standing, run.started()));
        if (run.ended() != null) {
            return began + "failed; run it again";
        }
        return began + (standing.running()
                ? "goes on now"
                : "was broken off; the next one goes on from there");
    }

    private static String weeks(Standing standing) {
        var issued = standing.issued()
                .map(each -> "issued to %s (report %d%s)".formatted(each.weekEnding(),
                        each.number(), each.version() > 1 ? ", version " + each.version() : ""))
                .orElse("none issued");
        var drafts = standing.drafts().isEmpty() ? "no draft"
                : Wording.plural(standing.drafts().size(), "draft") + " "
                        + standing.drafts().stream().map(LocalDate::toString)
                                .collect(Collectors.joining(", "));
        return issued + "; " + drafts;
    }

    private static String exports(IntakeCounts exports) {
        var held = new ArrayList<String>();
        if (exports.heldRows() > 0) {
            held.add(Wording.count(exports.heldRows(), "row") + " held");
        }
        if (exports.heldFiles() > 0) {
            held.add(Wording.count(exports.heldFiles(), "file") + " held whole");
        }
        if (exports.unclaimed() > 0) {
            held.add(Wording.count(exports.unclaimed(), "file") + " of no feed");
        }
        var retracted = exports.retracted() == 0 ? ""
                : "; " + Wording.count(exports.retracted(), "file") + " retracted";
        return "%s loaded, %s; %s%s".formatted(Wording.count(exports.files(), "file"),
                Wording.count(exports.rows(), "row"),
                held.isEmpty() ? "nothing held" : String.join(", ", held), retracted);
    }

    private static String findings(Standing standing) {
        var waived = standing.waivedFindings() == 0 ? ""
                : "; %,d waived".formatted(standing.waivedFindings());
        if (standing.findings().isEmpty()) {
            return "none" + waived;
        }
        var currency = standing.settings().currency();
        return "%,d: ".formatted(standing.openFindings())
                + standing.findings().stream()
                        .map(each -> "%,d %s".formatted(each.count(), each.severity().word())
                                + (each.largestMinor() == 0 ? "" : " up to %s".formatted(
                                        Wording.amount(new Money(currency, each.largestMinor())))))
                        .collect(Collectors.joining(", "))
                + waived;
    }

    private static String mails(Standing standing) {
        var said = new ArrayList<String>();
        for (var state : List.of(Mail.State.SENT, Mail.State.FILED, Mail.State.WAITING,
                Mail.State.SENDING, Mail.State.REFUSED, Mail.State.IN_DOUBT)) {
            var count = count(standing, state);
            if (count > 0) {
                said.add("%,d %s".formatted(count, Dispatch.words(state)));
            }
        }
        return String.join(", ", said)
                + (standing.mails().stream().anyMatch(each -> each.state().needsPerson())
                        ? "; settle it with topsheet mails" : "");
    }

    private static long count(Standing standing, Mail.State state) {
        return standing.mails().stream().filter(each -> each.state() == state).count();
    }

    private static String local(Standing standing, Instant moment) {
        return MINUTE.format(moment.atZone(standing.settings().calendar().timeZone()));
    }

    void json(OutputStream out, Exit exit) {
        Json.document(out, json -> json
                .text("program", program)
                .text("now", now.toString())
                .text("result", exit.result())
                .objects("productions", standings, this::production));
    }

    private void production(Json json, Standing standing) {
        var exports = standing.exports();
        json.text("production", standing.settings().code())
                .text("title", standing.settings().title())
                .text("currency", standing.settings().currency().getCurrencyCode())
                .yesNo("overdue", standing.isOverdue(now))
                .yesNo("running", standing.running());
        run(json, "last_good_night", standing.goodNight().orElse(null));
        run(json, "last_run", standing.newest().orElse(null));
        json.date("issued_to", standing.issued().map(each -> each.weekEnding()).orElse(null))
                .count("report", standing.issued().map(each -> each.number()).orElse(0))
                .texts("drafts", standing.drafts().stream().map(LocalDate::toString).toList())
                .object("exports", content -> content
                        .count("files", exports.files()).count("rows", exports.rows())
                        .count("held_rows", exports.heldRows())
                        .count("held_files", exports.heldFiles())
                        .count("unclaimed_files", exports.unclaimed())
                        .count("retracted_files", exports.retracted()))
                .objects("open_findings", standing.findings(), (content, each) ->
                        finding(content, standing, each))
                .count("waived_findings", standing.waivedFindings())
                .object("mails", content -> {
                    for (var state : Mail.State.values()) {
                        content.count(state.word().replace('-', '_'), count(standing, state));
                    }
                });
    }

    private static void finding(Json json, Standing standing, OpenFindings.OfSeverity each) {
        json.text("severity", each.severity().word())
                .count("count", each.count())
                .amount("largest", new Money(standing.settings().currency(), each.largestMinor()));
    }

    private static void run(Json json, String name, Runs.Run run) {
        if (run == null) {
            json.nothing(name);
            return;
        }
        json.object(name, content -> content
                .text("run", run.run().toString())
                .text("command", run.command())
                .date("as_of", run.asOf())
                .text("started", run.started().toString())
                .text("ended", run.ended() == null ? null : run.ended().toString())
                .text("result", run.result()));
    }
}
