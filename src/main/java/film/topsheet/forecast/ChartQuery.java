package film.topsheet.forecast;

import film.topsheet.budget.Section;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the chart of accounts. */
final class ChartQuery {

    private final JdbcClient jdbc;

    ChartQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chart chart(int production) {
        var entries = new HashMap<String, Chart.Entry>();
        jdbc.sql("""
                        select account, name, category, coalesce(category_name, category),
                               coalesce(section, 'OTHER'), kind, phase, driver,
                               locked_item
                        from chart_account where production = :production""")
                .param("production", production)
                .query((row, at) -> entries.put(row.getString(1), new Chart.Entry(
                        row.getString(2), row.getString(3), row.getString(4),
                        Section.valueOf(row.getString(5)), row.getString(6), row.getString(7),
                        row.getString(8), row.getBoolean(9), true)))
                .list();
        return new Chart(entries);
    }
}
