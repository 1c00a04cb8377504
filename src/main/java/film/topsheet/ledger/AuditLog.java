package film.topsheet.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who did what, when and why, one chain per production. Entries are only ever added, in the
 * transaction of what they tell, and each carries the hash of the one before it.
 */
public final class AuditLog {

    /**
     * Something that somebody did.
     *
     * @param what    in a word, as close or waiver
     * @param why     blank where nobody had to say
     * @param before  blank where nothing was
     */
    public record Deed(
            String who, String what, String subject, String why, String before, String after) {

        public Deed {
            requireNonNull(who, "who");
            requireNonNull(what, "what");
            requireNonNull(subject, "subject");
            requireNonNull(why, "why");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /** @param previous the hash of the entry before; blank for the first */
    public record Entry(
            int number, Instant at, LocalDate asOf, Deed deed, String previous, String hash) {}

    /** @param problem a sentence */
    public record Break(int entry, String problem) {}

    private record Head(int entries, String hash) {}

    private final JdbcClient jdbc;
    private final int production;

    public AuditLog(JdbcClient jdbc, int production) {
        this.jdbc = jdbc;
        this.production = production;
    }

    /** Adds an entry; needs a transaction of the caller. */
    public void add(Deed deed, LocalDate asOf, Instant at) {
        var head = lockedHead();
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        var number = head.entries() + 1;
        var hash = hash(number, moment, asOf, deed, head.hash());
        jdbc.sql("""
                        insert into audit_entry (production, entry, at, as_of, who, what, subject,
                                                 why, old_value, new_value, previous, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(production, number, moment.atOffset(ZoneOffset.UTC), asOf, deed.who(),
                        deed.what(), deed.subject(), deed.why(), deed.before(), deed.after(),
                        head.hash(), hash)
                .update();
        jdbc.sql("update audit_head set entries = ?, hash = ? where production = ?")
                .params(number, hash, production).update();
    }

    private Head lockedHead() {
        jdbc.sql("""
                        insert into audit_head (production, entries, hash, loads_read)
                        values (?, 0, '', 0) on conflict do nothing""")
                .param(production).update();
        return jdbc.sql("""
                        select entries, hash from audit_head where production = ? for update""")
                .param(production)
                .query((row, at) -> new Head(row.getInt(1), row.getString(2))).single();
    }

    /** The load up to which the deeds that loads brought are written down. */
    public int loadsRead() {
        return jdbc.sql("select loads_read from audit_head where production = ?")
                .param(production).query(Integer.class).optional().orElse(0);
    }

    public void loadsRead(int load) {
        lockedHead();
        jdbc.sql("update audit_head set loads_read = ? where production = ?")
                .params(load, production).update();
    }

    /** Every entry, oldest first. */
    public List<Entry> all() {
        return jdbc.sql("""
                        select entry, at, as_of, who, what, subject, why, old_value, new_value,
                               previous, hash
                        from audit_entry where production = ? order by entry""")
                .param(production)
                .query((row, at) -> new Entry(row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, LocalDate.class),
                        new Deed(row.getString(4), row.getString(5), row.getString(6),
                                row.getString(7), row.getString(8), row.getString(9)),
                        row.getString(10), row.getString(11)))
                .list();
    }

    /** The first link of the chain that does not hold; empty: all do. */
    public Optional<Break> firstBreak() {
        var entries = all();
        var previous = "";
        for (var at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            if (entry.number() != at + 1) {
                return Optional.of(new Break(at + 1, "it is missing"));
            }
            if (!entry.previous().equals(previous)) {
                return Optional.of(new Break(entry.number(),
                        "it was not written after the entry before it"));
            }
            if (!entry.hash().equals(hash(entry.number(), entry.at(), entry.asOf(), entry.deed(),
                    previous))) {
                return Optional.of(new Break(entry.number(), "it is not what was written"));
            }
            previous = entry.hash();
        }
        return breakAtTheEnd(entries.size(), previous);
    }

    private Optional<Break> breakAtTheEnd(int entries, String hash) {
        var head = jdbc.sql("select entries, hash from audit_head where production = ?")
                .param(production)
                .query((row, at) -> new Head(row.getInt(1), row.getString(2)))
                .optional().orElse(new Head(0, ""));
        if (head.entries() > entries) {
            return Optional.of(new Break(entries + 1, "it is missing"));
        }
        return head.entries() == entries && head.hash().equals(hash) ? Optional.empty()
                : Optional.of(new Break(entries, "the chain was known to end otherwise"));
    }

    /** Each part with its length before it, so that no two entries read the same. */
    private String hash(
            int number, Instant at, LocalDate asOf, Deed deed, String previous) {
        var text = new StringBuilder();
        for (var part : List.of(Integer.toString(production), Integer.toString(number),
                at.toString(), asOf.toString(), deed.who(), deed.what(), deed.subject(),
                deed.why(), deed.before(), deed.after(), previous)) {
            text.append(part.length()).append(':').append(part);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
