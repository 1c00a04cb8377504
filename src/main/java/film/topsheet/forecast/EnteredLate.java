package film.topsheet.forecast;

import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.ProductionWeeks;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Estimates and variances that came for a week which was issued by then. A report of a later week
 * counts them from the first week that is open; a correction of the week itself restates it by
 * those that came since it was issued last.
 */
public final class EnteredLate {

    private final JdbcClient jdbc;

    public EnteredLate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Before a week is issued, for the first time or again.
     *
     * @return how many count for it because it is a correction
     */
    public int countFor(int production, LocalDate week, ProductionWeeks weeks) {
        if (new IssuedWeeks(jdbc).isIssued(production, week)) {
            return countForItself(production, week);
        }
        countFromFirstOpen(production, weeks);
        return 0;
    }

    /** Takes back what was counted for a correction that never was issued. */
    public void countFromFirstOpen(int production, ProductionWeeks weeks) {
        new IssuedWeeks(jdbc).last(production).map(weeks::firstOpenAfter)
                .ifPresent(open -> countFrom(production, open));
    }

    private int countForItself(int production, LocalDate corrected) {
        return jdbc.sql("""
                        update estimate_version set counts_from = :week
                        where production = :production and week_ending <= :week
                          and counts_from > :week
                          and load > (select max(load) from issued_report
                                      where production = :production)""")
                .param("production", production).param("week", corrected).update()
                + jdbc.sql("""
                        update variance_version set counts_from = :week
                        where production = :production and week_ending <= :week
                          and counts_from > :week
                          and load > (select max(load) from issued_report
                                      where production = :production)""")
                .param("production", production).param("week", corrected).update();
    }

    private void countFrom(int production, LocalDate firstOpen) {
        jdbc.sql("""
                        update estimate_version set counts_from = :open
                        where production = :production and counts_from < :open
                          and load > (select max(load) from issued_report
                                      where production = :production)""")
                .param("production", production).param("open", firstOpen).update();
        jdbc.sql("""
                        update variance_version set counts_from = :open
                        where production = :production and counts_from < :open
                          and load > (select max(load) from issued_report
                                      where production = :production)""")
                .param("production", production).param("open", firstOpen).update();
    }
}
