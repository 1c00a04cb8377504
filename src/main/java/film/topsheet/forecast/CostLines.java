package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forecast of a week as rows, which checks and documents read. */
final class CostLines {

    private final JdbcClient jdbc;

    CostLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(int production, LocalDate ending, List<CostLine> lines, Chart chart,
            List<Promises.Commitment> commitments) {
        for (var table : List.of("cost_line", "commitment")) {
            jdbc.sql("delete from %s where production = :production and week_ending = :ending"
                            .formatted(table))
                    .param("production", production).param("ending", ending).update();
        }
        lines.forEach(each -> insert(production, ending, each, chart.of(each.account())));
        insert(production, ending, commitments);
    }

    private void insert(int production, LocalDate ending, CostLine line, Chart.Entry chart) {
        var figures = line.figures();
        jdbc.sql("""
                        insert into cost_line (production, week_ending, account, episode,
                            this_period_minor, to_date_minor, orders_minor, accruals_minor,
                            etc_minor, efc_minor, locked_minor, changes_minor, previous_efc_minor,
                            held_minor, method, estimate_week, schedule_efc_minor, held_efc_minor,
                            unbudgeted, exceeded, prior_period, credit_expected, locked_item,
                            in_chart, name, category, category_name, section)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?,
                                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(production, ending, line.account(), line.episode(),
                        figures.thisPeriod().minor(), figures.toDate().minor(),
                        figures.purchaseOrders().minor(), figures.accruals().minor(),
                        figures.estimateToComplete().minor(), figures.finalCost().minor(),
                        figures.lockedBudget().minor(), figures.approvedChanges().minor(),
                        figures.previousFinalCost().minor(), minor(line.held()),
                        line.method().word(), line.estimateWeek(), minor(line.heldFinalCost()),
                        line.flags().contains(Flag.UNBUDGETED),
                        line.flags().contains(Flag.EXCEEDED),
                        line.flags().contains(Flag.PRIOR_PERIOD),
                        line.flags().contains(Flag.CREDIT_EXPECTED),
                        line.flags().contains(Flag.LOCKED_ITEM), chart.inChart(), chart.name(),
                        chart.category(), chart.categoryName(), chart.section().name())
                .update();
    }

    private static Long minor(Money amount) {
        return amount == null ? null : amount.minor();
    }

    /** A film has thousands of order lines: they go in one statement. */
    private void insert(
            int production, LocalDate ending, List<Promises.Commitment> commitments) {
        jdbc.sql("""
                        insert into commitment (production, week_ending, promise, number, line,
                            account, episode, left_minor, left_base_minor, relieved_minor)
                        select :production, :ending, c.*
                        from unnest(cast(:promises as text[]), cast(:numbers as text[]),
                                    cast(:lines as text[]), cast(:accounts as text[]),
                                    cast(:episodes as text[]), cast(:left as bigint[]),
                                    cast(:left_base as bigint[]), cast(:relieved as bigint[])) c""")
                .param("production", production).param("ending", ending)
                .param("promises", texts(commitments, Promises.Commitment::kind))
                .param("numbers", texts(commitments, each -> each.promise().number()))
                .param("lines", texts(commitments, each -> each.promise().line()))
                .param("accounts", texts(commitments, each -> each.promise().account()))
                .param("episodes", texts(commitments, each -> each.promise().episode()))
                .param("left", amounts(commitments, Promises.Commitment::left))
                .param("left_base", amounts(commitments, Promises.Commitment::leftBase))
                .param("relieved", amounts(commitments, Promises.Commitment::relieved))
                .update();
    }

    private static String[] texts(
            List<Promises.Commitment> commitments, Function<Promises.Commitment, String> text) {
        return commitments.stream().map(text).toArray(String[]::new);
    }

    private static long[] amounts(
            List<Promises.Commitment> commitments, ToLongFunction<Promises.Commitment> amount) {
        return commitments.stream().mapToLong(amount).toArray();
    }
}
