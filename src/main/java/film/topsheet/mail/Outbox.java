package film.topsheet.mail;

import film.topsheet.mail.Mail.State;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every mail of one production, and what became of it. Rows are only ever added.
 *
 * <p>Whoever writes gives the mail as it was read: when somebody else has written since, the
 * database refuses, for two events of one mail can't have one number.
 */
public final class Outbox {

    /** After one failed attempt, two, three; from then on the last. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1));

    private final JdbcClient jdbc;
    private final int production;

    public Outbox(JdbcClient jdbc, int production) {
        this.jdbc = jdbc;
        this.production = production;
    }

    /**
     * Keeps a mail, which then waits; in the transaction that issues its report.
     *
     * @param number among the mails of the report, from 1
     */
    public void add(Sealed mail, int number, Instant now) {
        var key = mail.key();
        jdbc.sql("""
                        insert into outbox (production, week_ending, version, recipient, number,
                            name, sender, address, message_id, mime)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(production, key.weekEnding(), key.version(), key.recipient(), number,
                        mail.name(), mail.sender(), mail.address(), mail.messageId(), mail.mime())
                .update();
        jdbc.sql("""
                        insert into mail_event (production, week_ending, version, recipient, event,
                            at, state, attempts, next_try, says, by_whom)
                        values (?, ?, ?, ?, 1, ?, 'waiting', 0, ?, '', '')""")
                .params(production, key.weekEnding(), key.version(), key.recipient(), utc(now),
                        utc(now))
                .update();
    }

    /** Whether the database is of a program that mails. */
    public static boolean isThere(JdbcClient jdbc) {
        return jdbc.sql("select to_regclass('outbox') is not null")
                .query(Boolean.class).single();
    }

    /** Every mail, oldest report first. */
    public List<Mail> all() {
        return jdbc.sql(Query.of(Outbox.class, "mails")).param("production", production)
                .query((row, at) -> mail(row)).list();
    }

    /** Those of one report, in their order. */
    public List<Mail> of(LocalDate weekEnding, int version) {
        return those(each -> each.weekEnding().equals(weekEnding) && each.version() == version);
    }

    /** Those that may be tried now. */
    public List<Mail> due(Instant now) {
        return those(each -> each.nextTry().filter(next -> !next.isAfter(now)).isPresent());
    }

    private List<Mail> those(Predicate<Mail> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** The mail itself, to the byte. */
    public Sealed sealed(Mail mail, String productionCode) {
        return jdbc.sql("""
                        select name, sender, address, message_id, mime from outbox
                        where production = ? and week_ending = ? and version = ?
                          and recipient = ?""")
                .params(production, mail.weekEnding(), mail.version(), mail.recipient())
                .query((row, at) -> new Sealed(new Letter.Key(productionCode, mail.weekEnding(),
                        mail.version(), mail.recipient()), row.getString(1), row.getString(2),
                        row.getString(3), row.getString(4), row.getBytes(5)))
                .single();
    }

    /** An attempt begins; to be committed before anybody is called. */
    public Mail begin(Mail mail, Instant now) {
        require(mail, mail.state() == State.WAITING);
        return write(mail, State.SENDING, mail.attempts() + 1, Optional.empty(), "", "", now);
    }

    /** The attempt that {@link #begin} wrote down ended. */
    public Mail end(Mail mail, Answer answer, Instant now) {
        require(mail, mail.state() == State.SENDING);
        var state = switch (answer.fate()) {
            case SENT -> State.SENT;
            case LATER -> State.WAITING;
            case REFUSED -> State.REFUSED;
            case UNKNOWN -> State.IN_DOUBT;
        };
        var next = Optional.of(now.plus(pause(mail.attempts())))
                .filter(each -> state == State.WAITING);
        return write(mail, state, mail.attempts(), next, answer.says(), "", now);
    }

    private static Duration pause(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }

    /** So many attempts failed that somebody should know; said of the last of them only. */
    public static boolean isTroubling(Mail mail) {
        return mail.state() == State.WAITING && mail.attempts() == PAUSES.size();
    }

    /** Attempts whose run ended before they did, or lost its lock: how they ended is not known. */
    public List<Mail> settleBrokenOff(Instant now) {
        return those(each -> each.state() == State.SENDING).stream()
                .map(each -> write(each, State.IN_DOUBT, each.attempts(), Optional.empty(),
                        "the run ended before the relay's answer came", "", now))
                .toList();
    }

    /** There is no relay: the file is what there is. */
    public Mail file(Mail mail, Instant now) {
        require(mail, mail.state() == State.WAITING);
        return write(mail, State.FILED, mail.attempts(), Optional.empty(), "", "", now);
    }

    /** A person wants it sent, whatever became of it; never what was sent already. */
    public Mail resend(Mail mail, String by, Instant now) {
        require(mail, mail.state() != State.SENT && mail.state() != State.SENDING);
        return write(mail, State.WAITING, 0, Optional.of(now), "to be sent again", by, now);
    }

    /** A person found out that it was sent. */
    public Mail confirm(Mail mail, String by, Instant now) {
        require(mail, mail.state() != State.SENT && mail.state() != State.SENDING);
        return write(mail, State.SENT, mail.attempts(), Optional.empty(), "as found out", by, now);
    }

    private static void require(Mail mail, boolean may) {
        if (!may) {
            throw new IllegalStateException(
                    "mail %s is %s".formatted(mail.id(), mail.state().word()));
        }
    }

    private Mail write(Mail mail, State state, int attempts, Optional<Instant> nextTry,
            String says, String by, Instant now) {
        jdbc.sql("""
                        insert into mail_event (production, week_ending, version, recipient, event,
                            at, state, attempts, next_try, says, by_whom)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(production, mail.weekEnding(), mail.version(), mail.recipient(),
                        mail.event() + 1, utc(now), state.word(), attempts,
                        nextTry.map(Outbox::utc).orElse(null), says, by)
                .update();
        return new Mail(mail.weekEnding(), mail.version(), mail.number(), mail.recipient(),
                mail.name(), mail.address(), mail.messageId(), mail.event() + 1, now, state,
                attempts, nextTry, says, by);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        var next = row.getObject("next_try", OffsetDateTime.class);
        return new Mail(row.getObject("week_ending", LocalDate.class), row.getInt("version"),
                row.getInt("number"), row.getString("recipient"), row.getString("name"),
                row.getString("address"), row.getString("message_id"), row.getInt("event"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                State.of(row.getString("state")), row.getInt("attempts"),
                Optional.ofNullable(next).map(OffsetDateTime::toInstant), row.getString("says"),
                row.getString("by_whom"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
