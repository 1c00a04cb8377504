package film.topsheet.forecast;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The weeks that have a forecast: issued ones and drafts. */
public final class ForecastWeeks {

    private ForecastWeeks() {}

    /** Those after a week, in order. */
    public static List<LocalDate> after(JdbcClient jdbc, int production, LocalDate week) {
        return jdbc.sql("""
                        select distinct week_ending from cost_line
                        where production = :production and week_ending > :week
                        order by week_ending""")
                .param("production", production)
                .param("week", week)
                .query(LocalDate.class)
                .list();
    }
}
