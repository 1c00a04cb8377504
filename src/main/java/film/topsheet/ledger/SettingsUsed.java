package film.topsheet.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings that the runs of a production found, each kept once in a row. */
public final class SettingsUsed {

    private final JdbcClient jdbc;
    private final int production;

    public SettingsUsed(JdbcClient jdbc, int production) {
        this.jdbc = jdbc;
        this.production = production;
    }

    /** The settings of the last run, as their files were. */
    public Optional<String> last() {
        return jdbc.sql("""
                        select source from settings_used where production = ?
                        order by number desc limit 1""")
                .param(production).query(String.class).optional();
    }

    public void add(String source, LocalDate asOf) {
        jdbc.sql("""
                        insert into settings_used (production, number, as_of, source)
                        select :production, coalesce(max(number), 0) + 1, :as_of, :source
                        from settings_used where production = :production""")
                .param("production", production).param("as_of", asOf).param("source", source)
                .update();
    }
}
