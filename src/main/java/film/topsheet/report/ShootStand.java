package film.topsheet.report;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the shoot is at the end of a week.
 *
 * @param firstDay null: there is no shoot
 * @param pace     null: no schedule came, or no day of the shoot is told of
 */
record ShootStand(int daysDone, int days, LocalDate firstDay, CostReport.Pace pace) {

    /** As the night wrote it with the forecast; empty where no schedule came. */
    static Optional<ShootStand> read(JdbcClient jdbc, ReportOrder order) {
        return jdbc.sql("""
                        select days_done, days, first_day, shot_eighths, script_eighths,
                               scheduled_eighths, halves_behind, scenes_owed, days_over,
                               day_over_minor
                        from shoot_pace
                        where production = :production and week_ending = :ending""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> {
                    var dayOver = row.getObject(10, Long.class);
                    return new ShootStand(row.getInt(1), row.getInt(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4) == null ? null : new CostReport.Pace(row.getInt(4),
                                    row.getInt(5), row.getInt(6), row.getInt(7), row.getString(8),
                                    row.getBigDecimal(9), dayOver == null ? null
                                            : new Money(order.settings().currency(), dayOver)));
                }).optional();
    }
}
