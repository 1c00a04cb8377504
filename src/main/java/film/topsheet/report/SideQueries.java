package film.topsheet.report;

import film.topsheet.forecast.Headline;
import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands around the figures of a report: why they moved, what is not in them. */
final class SideQueries {

    private static final int MOST_REASONS = 8;

    private final JdbcClient jdbc;
    private final ReportOrder order;
    private final Currency currency;
    private final LocalDate previous;

    /** @param previous week of the last issued report; null before the first */
    SideQueries(JdbcClient jdbc, ReportOrder order, LocalDate previous) {
        this.jdbc = jdbc;
        this.order = order;
        this.currency = order.settings().currency();
        this.previous = previous;
    }

    private JdbcClient.StatementSpec ask(String name) {
        return jdbc.sql(Query.of(SideQueries.class, name))
                .param("production", order.production())
                .param("ending", order.weekEnding());
    }

    private Money money(long minor) {
        return new Money(currency, minor);
    }

    /** The headline of the last issued report, against the same locked budget; null: none. */
    Headline previousHeadline(Headline now) {
        if (previous == null) {
            return null;
        }
        var over = history(now).stream()
                .filter(each -> each.weekEnding().equals(previous))
                .map(CostReport.Point::overBeforeContingency).findFirst().orElseThrow();
        return new Headline(now.budgetBeforeContingency(),
                now.budgetBeforeContingency().plus(over), over, now.lockedContingency());
    }

    /** Over before contingency of every issued report, then of this one. */
    List<CostReport.Point> history(Headline now) {
        var points = new ArrayList<>(jdbc.sql("""
                        select distinct on (week_ending) number, week_ending,
                               over_before_contingency_minor
                        from issued_report
                        where production = :production and week_ending < :ending
                        order by week_ending, version desc""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> new CostReport.Point(row.getInt(1),
                        row.getObject(2, LocalDate.class), money(row.getLong(3))))
                .list());
        points.add(new CostReport.Point(
                order.number(), order.weekEnding(), now.overBeforeContingency()));
        return points;
    }

    /** Amounts that add up to the movement, largest first; what is small stands together. */
    List<CostReport.Movement> movements() {
        var reasons = new LinkedHashMap<String, Money>();
        ask("movement-reasons")
                .param("previous", previous != null ? previous
                        : order.settings().calendar().weeks().previous(order.weekEnding()))
                .query((row, at) -> reasons.merge(reason(row.getString("reason"),
                        row.getString("changes"), row.getBoolean("exceeded"),
                        row.getString("method")), money(row.getLong("movement")), Money::plus))
                .list();
        var sorted = reasons.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> new CostReport.Movement(each.getKey(), each.getValue()))
                .sorted(Comparator.<CostReport.Movement, Money>comparing(
                        each -> each.amount().abs()).reversed())
                .toList();
        if (sorted.size() <= MOST_REASONS) {
            return sorted;
        }
        var shown = new ArrayList<>(sorted.subList(0, MOST_REASONS - 1));
        var rest = sorted.subList(MOST_REASONS - 1, sorted.size());
        shown.add(new CostReport.Movement("%d other reasons".formatted(rest.size()),
                rest.stream().map(CostReport.Movement::amount).reduce(money(0), Money::plus)));
        return shown;
    }

    private static String reason(String ofEstimate, String changes, boolean exceeded,
            String method) {
        if (ofEstimate != null) {
            return ofEstimate;
        }
        if (exceeded) {
            return "Estimates exceeded";
        }
        if (changes != null) {
            return (changes.contains(",") ? "Changes " : "Change ") + changes;
        }
        return method.equals("etc") ? "Cost on accounts with a typed ETC"
                : "Cost on accounts without a held estimate";
    }

    /** Σ amount × (rate used − budget rate), rounded once per currency. */
    List<CostReport.ExchangeDifference> exchange() {
        var budgetRates = new TreeMap<String, BigDecimal>();
        order.settings().budgetRates().forEach((each, rate) ->
                budgetRates.put(each.getCurrencyCode(), rate));
        var sums = new TreeMap<String, BigDecimal>();
        var unnamed = new TreeMap<String, Boolean>();
        ask("exchange-amounts").query((row, at) -> {
            var code = row.getString("currency");
            var amount = new Money(Currency.getInstance(code), row.getLong("amount")).decimal();
            var budgetRate = budgetRates.get(code);
            return budgetRate == null ? unnamed.put(code, true)
                    : sums.merge(code, amount.multiply(
                            row.getBigDecimal("rate").subtract(budgetRate)), BigDecimal::add);
        }).list();
        var differences = new ArrayList<CostReport.ExchangeDifference>();
        sums.forEach((code, sum) -> differences.add(new CostReport.ExchangeDifference(code,
                money(sum.movePointRight(Money.digits(currency))
                        .setScale(0, RoundingMode.HALF_UP).longValueExact()))));
        unnamed.keySet().forEach(code ->
                differences.add(new CostReport.ExchangeDifference(code, null)));
        return differences;
    }

    List<CostReport.BalanceSheetAccount> balanceSheet() {
        return ask("balance-sheet")
                .query((row, at) -> new CostReport.BalanceSheetAccount(row.getString("account"),
                        row.getString("name"), row.getString("kind"),
                        money(row.getLong("balance")), row.getObject("oldest", LocalDate.class)))
                .list();
    }

    /** What is known and not posted: held rows, orders asked for, changes not signed. */
    List<CostReport.Outside> outside(ChangeQuery changes) {
        var rates = new TreeMap<String, BigDecimal>();
        order.settings().budgetRates().forEach((each, rate) -> rates.put(each.getCurrencyCode(),
                rate.movePointRight(Money.digits(currency) - Money.digits(each))));
        rates.put(currency.getCurrencyCode(), BigDecimal.ONE);
        var outside = new ArrayList<CostReport.Outside>();
        ask("outside-actuals")
                .param("currencies", rates.keySet().toArray(String[]::new))
                .param("rates", rates.values().toArray(BigDecimal[]::new))
                .query((row, at) -> outside.add(outside(row.getString("kind"),
                        row.getInt("items"), money(row.getLong("amount")),
                        row.getString("accounts"))))
                .list();
        changes.pending().forEach((number, amount) -> outside.add(new CostReport.Outside(
                "Change %s, not signed".formatted(number), amount, false, "shown as pending")));
        return outside;
    }

    private static CostReport.Outside outside(
            String kind, int items, Money amount, String accounts) {
        return kind.equals("held")
                ? new CostReport.Outside("Rows held (%d)".formatted(items), amount, true,
                        "held estimates; rejects list")
                : new CostReport.Outside(
                        "Purchase orders asked for, not approved (%d)".formatted(items), amount,
                        true, "held estimates of " + accounts);
    }
}
