package film.topsheet.job;

import film.topsheet.checks.AnswersTakenBack;
import film.topsheet.checks.Finding;
import film.topsheet.checks.FindingAnswers;
import film.topsheet.checks.FindingAnswersLoaded;
import film.topsheet.forecast.EstimatesEntered;
import film.topsheet.ledger.AuditLog;
import film.topsheet.ledger.SettingsUsed;
import film.topsheet.slate.KeptSettings;
import film.topsheet.slate.ProductionSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down in the audit log what people did, in the transaction that does it. */
final class Auditor {

    private static final String SETTINGS_FILE = "settings file";

    private final JdbcClient jdbc;
    private final int production;
    private final ProductionSettings settings;
    private final LocalDate asOf;
    private final Instant now;
    private final AuditLog log;

    Auditor(Books.Transaction tx, int production, ProductionSettings settings, LocalDate asOf,
            Instant now) {
        this.jdbc = tx.jdbc();
        this.production = production;
        this.settings = settings;
        this.asOf = asOf;
        this.now = now;
        this.log = new AuditLog(jdbc, production);
    }

    void wrote(AuditLog.Deed deed) {
        log.add(deed, asOf, now);
    }

    void passed(Finding finding, String by, String why) {
        wrote(new AuditLog.Deed(by, "override", finding.id(), why,
                "blocking: " + finding.message(), "passed"));
    }

    /** What this run finds changed since the last: settings, and what loads brought. */
    void catchUp() {
        settingsChanged();
        var read = log.loadsRead();
        int newest = jdbc.sql("select coalesce(max(load), 0) from load where production = ?")
                .param(production).query(Integer.class).single();
        if (newest > read) {
            accepted(read);
            EstimatesEntered.since(jdbc, production, settings.currency(), read).forEach(each ->
                    wrote(new AuditLog.Deed(each.by(), "estimate", "account " + each.account()
                            + (each.episode().isEmpty() ? "" : ", episode " + each.episode())
                            + ", week ending " + each.weekEnding() + ", " + each.source(),
                            each.reason(), each.before(), each.after())));
            tookBack("nightly", "read again");
            answers(read);
            log.loadsRead(newest);
        }
    }

    private void accepted(int read) {
        jdbc.sql("""
                        select accepted_by, path, sha256, feed from load
                        where production = ? and load > ? and accepted_by is not null
                        order by load""")
                .params(production, read)
                .query((row, at) -> new AuditLog.Deed(row.getString(1), "acceptance",
                        row.getString(2), "", "held or retracted",
                        "loaded as %s, SHA-256 %s".formatted(
                                row.getString(4), row.getString(3))))
                .list().forEach(this::wrote);
    }

    /**
     * What a file said about findings goes with it, at once.
     *
     * @param by  who took the file out
     * @param why the reason given
     */
    List<AnswersTakenBack.TakenBack> tookBack(String by, String why) {
        var words = AnswersTakenBack.of(jdbc, production, asOf);
        words.forEach(each -> wrote(new AuditLog.Deed(
                by, "retraction", each.finding(), why, each.word(), each.instead())));
        return words;
    }

    /** What was said about findings in a workbook or a file is done now, as if said by command. */
    private void answers(int read) {
        var answers = new FindingAnswers(jdbc);
        for (var each : FindingAnswersLoaded.since(jdbc, production, settings.currency(), read)) {
            var found = answers.all(production).stream().filter(each::isAbout).findFirst();
            if (found.isEmpty()) {
                continue;
            }
            var finding = found.get();
            var subject = finding.id() + ", " + each.source();
            each.waiver().ifPresent(waiver -> {
                answers.waive(production, finding, waiver, each.origin());
                wrote(new AuditLog.Deed(waiver.by(), "waiver", subject, waiver.reason(),
                        finding.standing(), "waived to " + waiver.until()));
            });
            each.note().ifPresent(note -> {
                answers.note(production, finding, note, asOf, each.origin());
                wrote(new AuditLog.Deed(note.by(), "note", subject, "", finding.note(),
                        note.text()));
            });
        }
    }

    private void settingsChanged() {
        var used = new SettingsUsed(jdbc, production);
        var before = used.last();
        if (before.isPresent() && before.get().equals(settings.source())) {
            return;
        }
        used.add(settings.source(), asOf);
        before.ifPresent(source -> compare(
                KeptSettings.values(source), KeptSettings.values(settings.source())));
    }

    private void compare(Map<String, String> before, Map<String, String> now) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            var old = before.getOrDefault(key, "");
            var current = now.getOrDefault(key, "");
            if (!old.equals(current)) {
                wrote(new AuditLog.Deed(SETTINGS_FILE, "settings", key, "", old, current));
            }
        }
    }
}
