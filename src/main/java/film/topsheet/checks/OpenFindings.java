package film.topsheet.checks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many findings are open, for those who do not read them one by one. */
public final class OpenFindings {

    /**
     * The open findings of one severity. Their amounts are not added up: several findings may be
     * about the same money.
     *
     * @param largestMinor the most money at stake in one of them, in the production's currency
     */
    public record OfSeverity(Severity severity, long count, long largestMinor) {}

    private final JdbcClient jdbc;

    public OpenFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Worst first; severities without a finding are left out. */
    public List<OfSeverity> of(int production) {
        return jdbc.sql("""
                        select severity, count(*), max(amount_minor) from finding
                        where production = :production and state = 'open'
                        group by severity
                        order by array_position(
                                array['blocking', 'high', 'medium', 'low'], severity)""")
                .param("production", production)
                .query((row, at) -> new OfSeverity(
                        Severity.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getLong(2), row.getLong(3)))
                .list();
    }

    /** All that are open. */
    public int count(int production) {
        return jdbc.sql("select count(*) from finding where production = ? and state = 'open'")
                .param(production).query(Integer.class).single();
    }

    /** How many are open, by check; checks without a finding are left out. */
    public Map<String, Long> byCheck(int production) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("""
                        select check_id, count(*) from finding
                        where production = :production and state = 'open'
                        group by check_id""")
                .param("production", production)
                .query((row, at) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /** How many rest because somebody waived them. */
    public long waived(int production) {
        return jdbc.sql("""
                        select count(*) from finding
                        where production = :production and state = 'waived'""")
                .param("production", production).query(Long.class).single();
    }
}
