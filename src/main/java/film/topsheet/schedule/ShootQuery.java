package film.topsheet.schedule;

import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the schedule, the daily reports and the payroll say of the shoot. */
public final class ShootQuery {

    private final JdbcClient jdbc;

    public ShootQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The shoot at the end of a week. The script has the pages that the settings state for the
     * shoot, else those of the schedule: a scene that is owed stands there twice.
     */
    public Shoot at(int production, ProductionSettings settings, LocalDate ending) {
        var planned = days("""
                select date, page_eighths, scenes from schedule_day
                where production = :production and kind = 'shoot'
                order by date, unit, location""", production, ending);
        if (planned.isEmpty()) {
            return new Shoot(List.of(), List.of(), 0, null);
        }
        var reported = days("""
                select date, page_eighths, scenes from daily_report
                where production = :production and date <= :ending
                order by date, unit""", production, ending);
        var script = settings.calendar().phase(PhaseName.SHOOT).map(Phase::pageEighths)
                .orElse(OptionalInt.empty())
                .orElse(planned.stream().mapToInt(ShootDay::eighths).sum());
        return new Shoot(planned, reported, script, paidUpTo(production, ending));
    }

    private List<ShootDay> days(String sql, int production, LocalDate ending) {
        return ShootDay.byDate(jdbc.sql(sql)
                .param("production", production)
                .param("ending", ending)
                .query((row, at) -> ShootDay.of(row.getObject(1, LocalDate.class),
                        row.getInt(2), row.getString(3)))
                .list());
    }

    private LocalDate paidUpTo(int production, LocalDate ending) {
        return jdbc.sql(Query.of(ShootQuery.class, "newest-payroll-week"))
                .param("production", production)
                .param("ending", ending)
                .query(LocalDate.class).optional().orElse(null);
    }
}
