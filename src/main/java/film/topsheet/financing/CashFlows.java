package film.topsheet.financing;

import film.topsheet.forecast.WeekRows;
import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cash flow of every week that is reported, as rows, which checks and documents read. */
public final class CashFlows {

    private static final Comparator<Flow> PARTS = Comparator.comparing(Flow::day)
            .thenComparing(Flow::kind).thenComparing(Flow::name);

    private final JdbcClient jdbc;

    public CashFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rewrites the cash flow of one production and week, inside the caller's transaction. The
     * week's forecast must stand.
     *
     * @param production its number in the database
     */
    public CashFlow reckon(int production, ProductionSettings settings, LocalDate ending) {
        var flow = CashFlow.of(new CashQuery(jdbc, production, settings, ending).books());
        var rows = new WeekRows(jdbc, production, ending);
        rows.replace("cash_week", flow.weeks().stream().map(CashFlows::row).toList());
        rows.replace("cash_part", flow.parts().stream().map(CashFlows::row).toList());
        rows.replace("cash_balance", rows(flow.balance()));
        rows.replace("cash_standing", List.of(row(flow.standing())));
        return flow;
    }

    /** What {@link #reckon} wrote of a week; empty when it never did. */
    public Optional<CashFlow> of(int production, Currency currency, LocalDate ending) {
        var weeks = asked("cash_week", production, ending, "order by week")
                .query((row, at) -> week(row, currency)).list();
        var parts = asked("cash_part", production, ending, "")
                .query((row, at) -> part(row, currency)).list().stream().sorted(PARTS).toList();
        var balance = asked("cash_balance", production, ending, "order by place")
                .query((row, at) -> new BalanceLine(
                        kind(BalanceLine.Kind.class, row), row.getString("name"),
                        money(row, "amount", currency))).list();
        return asked("cash_standing", production, ending, "")
                .query((row, at) -> new CashFlow(
                        weeks, parts, balance, standing(row, weeks, currency))).optional();
    }

    private JdbcClient.StatementSpec asked(
            String table, int production, LocalDate ending, String order) {
        return jdbc.sql("""
                        select * from %s
                        where production = :production and week_ending = :ending %s"""
                        .formatted(table, order))
                .param("production", production).param("ending", ending);
    }

    private static Map<String, Object> row(CashWeek week) {
        var row = new LinkedHashMap<String, Object>();
        row.put("week", week.weekEnding().toString());
        row.put("actual", week.actual());
        row.put("opening_minor", week.opening().minor());
        row.put("receipts_minor", week.receipts().minor());
        row.put("payments_minor", week.payments().minor());
        row.put("unexplained_minor", week.unexplained().minor());
        row.put("closing_minor", week.closing().minor());
        row.put("drawn_minor", week.drawn().minor());
        row.put("drawdown_minor", week.drawdown().map(Money::minor).orElse(null));
        return row;
    }

    private static Map<String, Object> row(Flow part) {
        var row = new LinkedHashMap<String, Object>();
        row.put("week", part.day().toString());
        row.put("kind", word(part.kind()));
        row.put("name", part.name());
        row.put("amount_minor", part.amount().minor());
        return row;
    }

    private static Flow part(ResultSet row, Currency currency) throws SQLException {
        return new Flow(row.getObject("week", LocalDate.class), kind(Flow.Kind.class, row),
                row.getString("name"), money(row, "amount", currency));
    }

    private static List<Map<String, Object>> rows(List<BalanceLine> balance) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var each : balance) {
            var row = new LinkedHashMap<String, Object>();
            row.put("place", rows.size());
            row.put("kind", word(each.kind()));
            row.put("name", each.name());
            row.put("amount_minor", each.amount().minor());
            rows.add(row);
        }
        return rows;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E kind(Class<E> kinds, ResultSet row)
            throws SQLException {
        return Enum.valueOf(kinds,
                row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static CashWeek week(ResultSet row, Currency currency) throws SQLException {
        return new CashWeek(row.getObject("week", LocalDate.class), row.getBoolean("actual"),
                money(row, "opening", currency), money(row, "receipts", currency),
                money(row, "payments", currency), money(row, "unexplained", currency),
                money(row, "closing", currency), money(row, "drawn", currency),
                Optional.ofNullable(money(row, "drawdown", currency)));
    }

    private static Map<String, Object> row(CashStanding standing) {
        var row = new LinkedHashMap<String, Object>();
        row.put("bank_minor", standing.bank().minor());
        standing.lowest().ifPresent(each -> put(row, "lowest_week", each.weekEnding(),
                "lowest_minor", each.amount()));
        standing.nextCall().ifPresent(each -> put(row, "call_on", each.date(),
                "call_minor", each.amount()));
        standing.needed().ifPresent(each -> put(row, "needed_by", each.weekEnding(),
                "without_minor", each.amount()));
        row.put("cash_minor", standing.cashToComplete().minor());
        row.put("funds_minor", standing.fundsToComplete().minor());
        standing.headroom().ifPresent(each -> row.put("headroom_minor", each.minor()));
        row.put("signed_minor", standing.signed().minor());
        row.put("unsigned_minor", standing.unsigned().minor());
        row.put("floor_minor", standing.floor().minor());
        return row;
    }

    private static void put(Map<String, Object> row, String dayName, LocalDate day,
            String amountName, Money amount) {
        row.put(dayName, day.toString());
        row.put(amountName, amount.minor());
    }

    private static CashStanding standing(
            ResultSet row, List<CashWeek> weeks, Currency currency) throws SQLException {
        return new CashStanding(money(row, "bank", currency),
                CashFlow.unexplained(weeks, Money.zero(currency)),
                closing(row, "lowest_week", "lowest", currency),
                closing(row, "call_on", "call", currency)
                        .map(each -> new CashStanding.Call(each.weekEnding(), each.amount())),
                closing(row, "needed_by", "without", currency),
                money(row, "cash", currency), money(row, "funds", currency),
                money(row, "signed", currency), money(row, "unsigned", currency),
                money(row, "floor", currency), row.getObject("headroom_minor") != null);
    }

    private static Optional<CashStanding.Closing> closing(
            ResultSet row, String day, String amount, Currency currency) throws SQLException {
        return row.getObject(day) == null ? Optional.empty()
                : Optional.of(new CashStanding.Closing(row.getObject(day, LocalDate.class),
                        money(row, amount, currency)));
    }

    /** Null where the column is. */
    private static Money money(ResultSet row, String name, Currency currency)
            throws SQLException {
        var minor = row.getObject(name + "_minor", Long.class);
        return minor == null ? null : new Money(currency, minor);
    }
}
