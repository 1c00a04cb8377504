package film.topsheet.financing;

import film.topsheet.slate.CashSettings;
import java.time.LocalDate;
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
        jdbc.sql("delete from drawdown_point where production = ? and week_ending = ?")
                .params(production, ending).update();
        settings.curve().forEach((day, cumulativeMinor) -> jdbc.sql("""
                        insert into drawdown_point
                            (production, week_ending, date, cumulative_minor)
                        values (?, ?, ?, ?)""")
                .params(production, ending, day, cumulativeMinor).update());
    }
}
