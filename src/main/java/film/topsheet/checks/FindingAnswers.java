package film.topsheet.checks;

import static java.util.Objects.requireNonNull;

import film.topsheet.money.Money;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say about findings: that one may rest for a while, or why it is as it is. */
public final class FindingAnswers {

    /** The check whose findings rest once they have a note. */
    static final String ASKS_FOR_A_NOTE = "over-threshold";

    /**
     * A finding as the newest week drafted has it, and what was said about it before.
     *
     * @param id     the short name
     * @param waiver as {@code to 2026-09-12 by J. Lee: known}; blank: none
     * @param note   the text of the note that counts; blank: none
     */
    public record Known(String id, String check, String subject, Severity severity,
            Finding.State state, Money amount, String waiver, String note) {

        /** What is so before an answer, in words. */
        public String standing() {
            return waiver.isEmpty() ? "open, " + amount.decimal().toPlainString()
                    : "waived " + waiver;
        }

        /** Found, though it may rest by its note. */
        public boolean isFound() {
            return state != Finding.State.CLEARED || !note.isEmpty();
        }
    }

    /** @param until the last day on which it counts */
    public record Waiver(LocalDate until, String reason, String by) {

        public Waiver {
            requireNonNull(until, "until");
        }
    }

    /**
     * @param amount    what it explains, in the production's currency; null: not stated
     * @param cause     null: not stated, like the rest
     * @param recurs    whether it will happen again
     */
    public record Note(
            String text, Money amount, String cause, String decidedBy, Boolean recurs, String by) {

        public Note {
            requireNonNull(text, "text");
            requireNonNull(by, "by");
        }
    }

    /** The answer of a file that says it; of what is said by the command there is none. */
    public record Origin(int load, long line) {}

    /**
     * An answer that can't be kept.
     *
     * @param about   the finding or the date at fault
     * @param problem what is wrong with it, as a clause
     * @param remedy  what to do about it, as an order
     */
    public record Refusal(String about, String problem, String remedy) {}

    private final JdbcClient jdbc;

    public FindingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every finding of a production that was ever made, by name. */
    public List<Known> all(int production) {
        var currency = Currency.getInstance(
                jdbc.sql("select currency from production where production = ?")
                        .param(production).query(String.class).single());
        return jdbc.sql("""
                        select f.finding, f.check_id, f.subject, f.severity, f.state,
                               f.amount_minor,
                               case when f.state = 'waived'
                                    then 'to ' || w.until || ' by ' || w.waived_by || ': '
                                         || w.reason else '' end,
                               coalesce(n.text, '')
                        from finding f
                        left join finding_waiver w using (production, waiver)
                        left join finding_note n using (production, note)
                        where production = :production order by f.finding""")
                .param("production", production)
                .query((row, at) -> new Known(row.getString(1), row.getString(2),
                        row.getString(3),
                        Severity.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        Finding.State.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        new Money(currency, row.getLong(6)), row.getString(7),
                        row.getString(8)))
                .list();
    }

    public Optional<Known> named(int production, String name) {
        return all(production).stream().filter(each -> each.id().equals(name)).findFirst();
    }

    /** Why it can't be waived to that day on this one; empty: it can. */
    public static Optional<Refusal> refusal(Known finding, LocalDate until, LocalDate asOf) {
        if (finding.severity() == Severity.BLOCKING) {
            return Optional.of(new Refusal(finding.id(),
                    "blocks the issue of the week and can't be waived",
                    "Correct it, or issue past it: close --override %s --reason TEXT."
                            .formatted(finding.id())));
        }
        if (finding.state() == Finding.State.CLEARED) {
            return Optional.of(new Refusal(finding.id(), "rests by its note already",
                    "A newer note takes its place."));
        }
        return until.isBefore(asOf)
                ? Optional.of(new Refusal(until.toString(), "is over on " + asOf,
                        "Name the last day on which the waiver counts."))
                : Optional.empty();
    }

    /**
     * The finding rests at once; it is open again when the day is over or the amount grew.
     *
     * @param origin null: the command
     */
    public void waive(int production, Known finding, Waiver waiver, Origin origin) {
        if (finding.severity() == Severity.BLOCKING) {
            throw new IllegalArgumentException("a blocking finding is never waived");
        }
        int number = brought("""
                        insert into finding_waiver (production, waiver, check_id, subject,
                            amount_minor, until, reason, waived_by, replaces, brought_by,
                            brought_line)
                        select production, (select coalesce(max(waiver), 0) + 1
                                            from finding_waiver where production = :production),
                               check_id, subject, amount_minor, :until, :reason, :by, waiver,
                               :load, :line
                        from finding where production = :production and finding = :finding
                        returning waiver""", origin)
                .param("until", waiver.until()).param("by", waiver.by())
                .param("reason", waiver.reason()).param("production", production)
                .param("finding", finding.id()).query(Integer.class).single();
        jdbc.sql("""
                        update finding set state = 'waived', waiver = :waiver
                        where production = :production and finding = :finding""")
                .param("waiver", number).param("production", production)
                .param("finding", finding.id()).update();
    }

    /**
     * The note stands beside the finding until that is cleared, or a newer one is given.
     *
     * @param origin null: the command
     */
    public void note(int production, Known finding, Note note, LocalDate asOf, Origin origin) {
        int number = brought("""
                        insert into finding_note (production, note, check_id, subject, text,
                            amount_minor, cause, decided_by, recurs, noted_by, as_of, replaces,
                            brought_by, brought_line)
                        select production, (select coalesce(max(note), 0) + 1
                                            from finding_note where production = :production),
                               check_id, subject, :text, :amount, :cause, :decided_by, :recurs,
                               :by, :as_of, note, :load, :line
                        from finding where production = :production and finding = :finding
                        returning note""", origin)
                .param("production", production).param("finding", finding.id())
                .param("text", note.text())
                .param("amount", note.amount() == null ? null : note.amount().minor(),
                        Types.BIGINT)
                .param("cause", note.cause(), Types.VARCHAR)
                .param("decided_by", note.decidedBy(), Types.VARCHAR)
                .param("recurs", note.recurs(), Types.BOOLEAN)
                .param("by", note.by()).param("as_of", asOf)
                .query(Integer.class).single();
        jdbc.sql("""
                        update finding set note = :note,
                            state = case when check_id = :rests then 'cleared' else state end
                        where production = :production and finding = :finding""")
                .param("note", number).param("rests", ASKS_FOR_A_NOTE)
                .param("production", production).param("finding", finding.id()).update();
    }

    private JdbcClient.StatementSpec brought(String insert, Origin origin) {
        return jdbc.sql(insert)
                .param("load", origin == null ? null : origin.load(), Types.INTEGER)
                .param("line", origin == null ? null : origin.line(), Types.BIGINT);
    }
}
