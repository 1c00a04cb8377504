package film.topsheet.ledger;

import java.util.Currency;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The productions that the books know, and what may no longer change about them. */
public final class Productions {

    /**
     * What a production is known by; fixed once its first week is issued, but for title and folder.
     *
     * @param folder where its settings and exports lie: absolute
     */
    public record Identity(String code, String title, Currency currency, String weekEnding,
            String timeZone, String folder) {}

    /** A setting was changed that an issued report was made with. */
    public static final class Fixed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fixed(String what, String before, String now, String remedy) {
            super(("%s is %s and was %s when the first week was issued: it is fixed since then. "
                    + "Set it back, or %s.").formatted(what, now, before, remedy));
        }
    }

    private final JdbcClient jdbc;

    public Productions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Integer> number(String code) {
        return jdbc.sql("select production from production where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    /**
     * The number of a production; it is entered into the books when they do not know it.
     *
     * @throws Fixed when code, currency, week-ending or time zone changed after a week was issued
     */
    public int enter(Identity identity) {
        refuseOtherCode(identity);
        var number = number(identity.code());
        if (number.isEmpty()) {
            return insert(identity);
        }

        if (new IssuedWeeks(jdbc).last(number.get()).isPresent()) {
            refuseChanges(number.get(), identity);
        }
        jdbc.sql("""
                        update production set title = :title, currency = :currency,
                            digits = :digits, week_ending = :week_ending,
                            time_zone = :time_zone, folder = :folder
                        where code = :code""")
                .params(parameters(identity))
                .update();
        return number.get();
    }

    /** Two runs may enter two productions at once: who comes second takes the next number. */
    private int insert(Identity identity) {
        while (true) {
            try {
                return jdbc.sql("""
                                insert into production (production, code, title, currency, digits,
                                                        week_ending, time_zone, folder)
                                select coalesce(max(production), 0) + 1, :code, :title, :currency,
                                       :digits, :week_ending, :time_zone, :folder
                                from production
                                returning production""")
                        .params(parameters(identity))
                        .query(Integer.class)
                        .single();
            } catch (DuplicateKeyException e) {
                if (number(identity.code()).isPresent()) {
                    return number(identity.code()).get();
                }
            }
        }
    }

    private static java.util.Map<String, Object> parameters(Identity identity) {
        return java.util.Map.of("code", identity.code(), "title", identity.title(),
                "currency", identity.currency().getCurrencyCode(),
                "digits", Math.max(0, identity.currency().getDefaultFractionDigits()),
                "week_ending", identity.weekEnding(), "time_zone", identity.timeZone(),
                "folder", identity.folder());
    }

    /** Else all its exports would load once more, for a production that nobody has issued. */
    private void refuseOtherCode(Identity now) {
        jdbc.sql("""
                        select code from production p
                        where folder = :folder and code <> :code and exists (
                            select from issued_report i where i.production = p.production)""")
                .param("folder", now.folder()).param("code", now.code())
                .query(String.class).list().forEach(before -> {
                    throw new Fixed("production", before, now.code(),
                            "give the other production a folder of its own");
                });
    }

    private void refuseChanges(int production, Identity now) {
        jdbc.sql("""
                        select currency, week_ending, time_zone from production
                        where production = :production""")
                .param("production", production)
                .query((row, at) -> {
                    refuse("currency", row.getString(1), now.currency().getCurrencyCode());
                    refuse("week-ending", row.getString(2), now.weekEnding());
                    refuse("time-zone", row.getString(3), now.timeZone());
                    return production;
                })
                .single();
    }

    private static void refuse(String what, String before, String now) {
        if (!before.equals(now)) {
            throw new Fixed(what, before, now, "start a production with another code");
        }
    }
}
