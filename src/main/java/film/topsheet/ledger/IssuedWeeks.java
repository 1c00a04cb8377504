package film.topsheet.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which weeks are closed. A week is closed once it or a later week is issued. */
public final class IssuedWeeks {

    /**
     * The last issued report of a production before a week.
     *
     * @param number  the report's number
     * @param version 1, or more for a correction
     */
    public record Issued(LocalDate weekEnding, int number, int version) {}

    private final JdbcClient jdbc;

    public IssuedWeeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LocalDate> last(int production) {
        return jdbc.sql("select max(week_ending) from issued_report where production = :production")
                .param("production", production)
                .query(LocalDate.class)
                .optional();
    }

    public boolean isIssued(int production, LocalDate weekEnding) {
        return jdbc.sql("""
                        select count(*) from issued_report
                        where production = :production and week_ending = :week""")
                .param("production", production)
                .param("week", weekEnding)
                .query(Long.class)
                .single() > 0;
    }

    /** The last week that is issued, in its newest version. */
    public Optional<Issued> newest(int production) {
        return last(production).flatMap(week -> before(production, week.plusDays(1)));
    }

    /** The newest report issued for an earlier week, in its newest version. */
    public Optional<Issued> before(int production, LocalDate weekEnding) {
        return jdbc.sql("""
                        select week_ending, number, version from issued_report
                        where production = :production and week_ending < :week
                        order by week_ending desc, version desc limit 1""")
                .param("production", production)
                .param("week", weekEnding)
                .query((row, at) -> new Issued(row.getObject(1, LocalDate.class), row.getInt(2),
                        row.getInt(3)))
                .optional();
    }
}
