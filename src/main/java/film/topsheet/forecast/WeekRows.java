package film.topsheet.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** What the night reckons for a week of a production: whole each time, in place of the old. */
public final class WeekRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final int production;
    private final LocalDate ending;

    /** @param ending the week's last day */
    public WeekRows(JdbcClient jdbc, int production, LocalDate ending) {
        this.jdbc = jdbc;
        this.production = production;
        this.ending = ending;
    }

    /**
     * @param table has the columns {@code production} and {@code week_ending}
     * @param rows  column to value, without these two, which are put in; null is not known
     */
    public void replace(String table, List<Map<String, Object>> rows) {
        jdbc.sql("delete from %s where production = :production and week_ending = :ending"
                        .formatted(table))
                .param("production", production).param("ending", ending).update();
        rows.forEach(each -> {
            each.put("production", production);
            each.put("week_ending", ending.toString());
        });
        jdbc.sql("insert into %1$s select * from jsonb_populate_recordset(null::%1$s, :rows::jsonb)"
                        .formatted(table))
                .param("rows", JSON.writeValueAsString(rows)).update();
    }
}
