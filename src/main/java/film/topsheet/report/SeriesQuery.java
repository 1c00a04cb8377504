package film.topsheet.report;

import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the cost report of a series apart, out of the rows that the night has written. */
record SeriesQuery(JdbcClient jdbc, ReportOrder order) {

    /** Empty for a production without episodes, in its settings and in its books. */
    Optional<SeriesReport> of(CostReport report) {
        var lines = new HashMap<String, Map<String, Figures>>();
        jdbc.sql("""
                        select account, episode, this_period_minor, to_date_minor, orders_minor,
                               accruals_minor, etc_minor, locked_minor, changes_minor,
                               previous_efc_minor
                        from cost_line
                        where production = :production and week_ending = :ending""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> lines
                        .computeIfAbsent(row.getString(1), each -> new TreeMap<>())
                        .put(row.getString(2), figures(row, order.settings().currency())))
                .list();
        var settings = order.settings().episodes();
        var isSeries = !settings.list().isEmpty() || lines.values().stream()
                .flatMap(each -> each.keySet().stream()).anyMatch(each -> !each.isEmpty());
        return isSeries ? Optional.of(SeriesReport.of(report, settings, lines))
                : Optional.empty();
    }

    private static Figures figures(ResultSet row, Currency currency) throws SQLException {
        var amounts = new Money[8];
        for (var at = 0; at < amounts.length; at++) {
            amounts[at] = new Money(currency, row.getLong(at + 3));
        }
        return new Figures(amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5],
                amounts[6], amounts[7]);
    }
}
