package film.topsheet.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what bills, receipts and agreements say of one shoot day beside labour. */
final class OtherCostQuery {

    private final JdbcClient jdbc;
    private final ReportOrder order;

    OtherCostQuery(JdbcClient jdbc, ReportOrder order) {
        this.jdbc = jdbc;
        this.order = order;
    }

    /** By category of the report, the dearest first; balance-sheet accounts are no cost. */
    HotCost.Other of(CostReport report, LocalDate date) {
        var categories = new HashMap<String, String>();
        report.categories().forEach(category -> category.accounts().forEach(
                account -> categories.put(account.code(), category.name())));
        var nil = Money.zero(order.settings().currency());
        var bills = amounts("hot-cost-bills", date).stream()
                .filter(each -> categories.containsKey(each.name()))
                .collect(groupingBy(each -> categories.get(each.name()), TreeMap::new,
                        reducing(nil, HotCost.Named::amount, Money::plus)));
        return new HotCost.Other(bills.entrySet().stream()
                .map(each -> new HotCost.Named(each.getKey(), each.getValue()))
                .filter(each -> !each.amount().isZero())
                .sorted(Comparator.comparing((HotCost.Named each) -> each.amount().decimal())
                        .reversed().thenComparing(HotCost.Named::name))
                .toList(), amounts("hot-cost-sites", date));
    }

    private List<HotCost.Named> amounts(String query, LocalDate date) {
        return jdbc.sql(Query.of(OtherCostQuery.class, query))
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .param("date", date)
                .query((row, at) -> new HotCost.Named(row.getString(1),
                        new Money(order.settings().currency(), row.getLong("amount"))))
                .list();
    }
}
