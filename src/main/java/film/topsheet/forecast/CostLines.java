package film.topsheet.forecast;

import film.topsheet.money.Money;
import film.topsheet.schedule.Shoot;
import film.topsheet.slate.Fringe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The forecast of a week as rows, which checks and documents read. Each table is written by one
 * statement: a production may have thousands of order lines.
 */
final class CostLines {

    private final JdbcClient jdbc;

    CostLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(int production, LocalDate ending, List<CostLine> lines, Chart chart,
            List<Promises.Commitment> commitments) {
        var rows = new WeekRows(jdbc, production, ending);
        rows.replace("cost_line",
                lines.stream().map(each -> row(each, chart.of(each.account()))).toList());
        rows.replace("commitment", commitments.stream().map(CostLines::row).toList());
    }

    /** How the shoot goes; nothing without a schedule. */
    void replaceShoot(int production, LocalDate ending, Shoot shoot, Money dayOver) {
        new WeekRows(jdbc, production, ending).replace("shoot_pace",
                shoot.isPlanned() ? List.of(row(shoot, ending, dayOver)) : List.of());
    }

    /** Which labour each fringe account follows. */
    void replaceFringes(int production, LocalDate ending, List<CostLine> lines,
            List<Fringe> fringes) {
        var accounts = lines.stream().map(CostLine::account).distinct().toList();
        var rows = new ArrayList<Map<String, Object>>();
        for (var fringe : fringes) {
            accounts.stream().filter(fringe::isAccount).forEach(each -> accounts.stream()
                    .filter(fringe::follows)
                    .forEach(labour -> rows.add(row(each, labour))));
        }
        new WeekRows(jdbc, production, ending).replace("fringe_labour", rows);
    }

    private static Map<String, Object> row(CostLine line, Chart.Entry chart) {
        var figures = line.figures();
        var row = new LinkedHashMap<String, Object>();
        row.put("account", line.account());
        row.put("episode", line.episode());
        row.put("this_period_minor", figures.thisPeriod().minor());
        row.put("to_date_minor", figures.toDate().minor());
        row.put("orders_minor", figures.purchaseOrders().minor());
        row.put("accruals_minor", figures.accruals().minor());
        row.put("etc_minor", figures.estimateToComplete().minor());
        row.put("efc_minor", figures.finalCost().minor());
        row.put("locked_minor", figures.lockedBudget().minor());
        row.put("changes_minor", figures.approvedChanges().minor());
        row.put("previous_efc_minor", figures.previousFinalCost().minor());
        row.put("held_minor", minor(line.held()));
        row.put("method", line.method().word());
        row.put("estimate_week", Objects.toString(line.estimateWeek(), null));
        row.put("schedule_efc_minor", minor(line.scheduleFinalCost()));
        row.put("held_efc_minor", minor(line.heldFinalCost()));
        for (var flag : Flag.values()) {
            row.put(flag.word().replace('-', '_'), line.flags().contains(flag));
        }
        row.put("in_chart", chart.inChart());
        row.put("name", chart.name());
        row.put("category", chart.category());
        row.put("category_name", chart.categoryName());
        row.put("section", chart.section().name());
        return row;
    }

    private static Long minor(Money amount) {
        return amount == null ? null : amount.minor();
    }

    private static Map<String, Object> row(Shoot shoot, LocalDate ending, Money dayOver) {
        var row = new LinkedHashMap<String, Object>();
        row.put("first_day", shoot.firstDay().toString());
        row.put("days", shoot.days());
        row.put("days_done", shoot.daysUpTo(ending));
        row.put("day_over_minor", minor(dayOver));
        if (shoot.hasPace()) {
            row.put("script_eighths", shoot.scriptEighths());
            row.put("shot_eighths", shoot.eighthsShot());
            row.put("scheduled_eighths", shoot.eighthsScheduled());
            row.put("halves_behind", shoot.halvesBehind());
            row.put("scenes_owed", String.join(", ", shoot.scenesOwed()));
            row.put("days_over", shoot.linearDaysOver().orElse(null));
        }
        return row;
    }

    private static Map<String, Object> row(String fringe, String account) {
        var row = new LinkedHashMap<String, Object>();
        row.put("fringe", fringe);
        row.put("account", account);
        return row;
    }

    private static Map<String, Object> row(Promises.Commitment each) {
        var promise = each.promise();
        var row = new LinkedHashMap<String, Object>();
        row.put("promise", each.kind());
        row.put("number", promise.number());
        row.put("line", promise.line());
        row.put("account", promise.account());
        row.put("episode", promise.episode());
        row.put("left_minor", each.left());
        row.put("left_base_minor", each.leftBase());
        row.put("relieved_minor", each.relieved());
        return row;
    }
}
