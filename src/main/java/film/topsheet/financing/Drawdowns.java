package film.topsheet.financing;

import film.topsheet.forecast.WeekRows;
import film.topsheet.slate.CashSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The approved curve as each week saw it: an issued one keeps the curve it was issued with. */
public final class Drawdowns {

    private final JdbcClient jdbc;

    public Drawdowns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts today's curve in the place of what the week had, unless it is issued; inside the
     * caller's transaction.
     *
     * @param production its number in the database
     */
    public void keep(int production, CashSettings settings, LocalDate ending) {
        var isIssued = jdbc.sql("""
                        select exists (select from issued_report
                                       where production = ? and week_ending = ?)""")
                .params(production, ending).query(Boolean.class).single();
        if (isIssued) {
            return;
        }
        var points = new ArrayList<Map<String, Object>>();
        settings.curve().forEach((day, cumulativeMinor) -> {
            var point = new LinkedHashMap<String, Object>();
            point.put("date", day.toString());
            point.put("cumulative_minor", cumulativeMinor);
            points.add(point);
        });
        new WeekRows(jdbc, production, ending).replace("drawdown_point", points);
    }
}
