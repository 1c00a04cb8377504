package film.topsheet.forecast;

import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.ProductionWeeks;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Estimates and variances that came for a week which was issued by then. A report of a later week
 * counts them from the first week that is open; a correction of the week itself restates it by
 * them. What an issued report has counted stands where it counted it.
 */
public final class EnteredLate {

    private static final List<String> TABLES = List.of("estimate_version", "variance_version");

    private final JdbcClient jdbc;

    public EnteredLate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param corrected the last issued week, which is about to be issued again */
    public void countFor(int production, LocalDate corrected) {
        TABLES.forEach(table -> jdbc.sql("""
                        update %s set counts_from = :week
                        where production = :production and week_ending <= :week
                          and counts_from > :week""".formatted(table))
                .param("production", production).param("week", corrected).update());
    }

    /** Takes back what {@link #countFor} did for a correction that never was issued. */
    public void countFromFirstOpen(int production, ProductionWeeks weeks) {
        new IssuedWeeks(jdbc).last(production).map(weeks::firstOpenAfter)
                .ifPresent(open -> countFrom(production, open));
    }

    private void countFrom(int production, LocalDate firstOpen) {
        TABLES.forEach(table -> jdbc.sql("""
                        update %s set counts_from = :open
                        where production = :production and counts_from < :open
                          and load > (select max(load) from issued_report
                                      where production = :production)""".formatted(table))
                .param("production", production).param("open", firstOpen).update());
    }
}
