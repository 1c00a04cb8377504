package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the final cost report needs beside the cost report. */
final class FinalCostQuery {

    private final JdbcClient jdbc;
    private final ReportOrder order;
    private final Currency currency;

    FinalCostQuery(JdbcClient jdbc, ReportOrder order) {
        this.jdbc = jdbc;
        this.order = order;
        this.currency = order.settings().currency();
    }

    /** Empty before the week in which the last phase ends. */
    Optional<FinalCost> of(CostReport report) {
        var calendar = order.settings().calendar();
        var wrap = calendar.weeks().endingOf(calendar.lastDay());
        return order.weekEnding().isBefore(wrap) ? Optional.empty()
                : Optional.of(new FinalCost(report, orders(), creditors(), claims()));
    }

    private List<FinalCost.Order> orders() {
        return jdbc.sql("""
                        select number, sum(left_base_minor)::bigint from commitment
                        where production = :production and week_ending = :ending
                          and promise = 'order' and left_base_minor <> 0
                        group by number order by number""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> new FinalCost.Order(row.getString(1), money(row.getLong(2))))
                .list();
    }

    private List<FinalCost.Creditor> creditors() {
        return jdbc.sql(Query.of(FinalCostQuery.class, "final-creditors"))
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> new FinalCost.Creditor(row.getString("creditor"),
                        row.getInt("documents"), row.getString("document"),
                        row.getObject("since", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("account"), ""),
                        money(row.getLong("amount_minor")), row.getBoolean("accrued")))
                .list();
    }

    private List<FinalCost.Claim> claims() {
        return jdbc.sql("""
                        select claim_no, date, account, claimed_minor, received_minor, status
                        from claim where production = :production and date <= :ending
                        order by status <> 'open', claim_no""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> {
                    var received = row.getObject("received_minor", Long.class);
                    return new FinalCost.Claim(row.getString("claim_no"),
                            row.getObject("date", LocalDate.class), row.getString("account"),
                            money(row.getLong("claimed_minor")),
                            received == null ? null : money(received), row.getString("status"));
                })
                .list();
    }

    private Money money(long minor) {
        return new Money(currency, minor);
    }
}
