package film.topsheet.forecast;

import film.topsheet.money.Rounding;
import film.topsheet.sql.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of every purchase order line and accrual at the end of a week. */
final class Promises {

    /**
     * @param left     in the promise's own currency, minor units
     * @param leftBase in the production's, rounded once
     */
    record Commitment(String kind, Promise promise, long left, long leftBase, long relieved) {}

    private record Line(String number, String line, LocalDate date, String account, String episode,
            Currency currency, long amount, BigDecimal rate, boolean counts) {}

    private record Key(String kind, String number) {}

    private record Sum(String line, String account, Currency currency, long amount, long base,
            int finals) {}

    private final JdbcClient jdbc;
    private final int production;
    private final Currency base;
    private final LocalDate ending;
    private final Map<Key, List<Sum>> sums = new HashMap<>();
    private final Map<Key, List<Relief.Named>> foreign = new HashMap<>();

    Promises(JdbcClient jdbc, int production, Currency base, LocalDate ending) {
        this.jdbc = jdbc;
        this.production = production;
        this.base = base;
        this.ending = ending;
    }

    /** One for every line that takes part in relief, what is left being nil or more. */
    List<Commitment> commitments() {
        var orders = lines("""
                select po_number, line, date, account, episode, currency, amount_minor, rate,
                       status = 'approved' and date <= :ending
                from purchase_order_line where production = :production""");
        var accruals = lines("""
                select accrual_no, '', date, account, episode, currency, amount_minor, rate,
                       date <= :ending and coalesce(reversed_on > :ending, true)
                from accrual where production = :production""");
        readSums();
        readForeign(orders, accruals);
        var commitments = new ArrayList<Commitment>();
        orders.forEach((number, lines) -> commitments.addAll(ofOrder(number, lines)));
        accruals.values().forEach(lines -> commitments.addAll(ofAccrual(lines.get(0))));
        return commitments;
    }

    private Map<String, List<Line>> lines(String sql) {
        var lines = new TreeMap<String, List<Line>>();
        jdbc.sql(sql).param("production", production).param("ending", ending)
                .query((row, at) -> new Line(row.getString(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getString(4), row.getString(5),
                        Currency.getInstance(row.getString(6)), row.getLong(7),
                        row.getBigDecimal(8), row.getBoolean(9)))
                .list()
                .forEach(each -> lines.computeIfAbsent(each.number(), key -> new ArrayList<>())
                        .add(each));
        return lines;
    }

    private void readSums() {
        jdbc.sql(Query.of(Promises.class, "order-relief"))
                .param("production", production).param("ending", ending)
                .query((row, at) -> {
                    sums.computeIfAbsent(new Key(row.getString(1), row.getString(2)),
                            key -> new ArrayList<>()).add(new Sum(row.getString(3),
                            row.getString(4), Currency.getInstance(row.getString(5)),
                            row.getLong(6), row.getLong(7), row.getInt(8)));
                    return null;
                }).list();
    }

    /** Sums do not tell how postings of another currency round one by one: those are read. */
    private void readForeign(Map<String, List<Line>> orders, Map<String, List<Line>> accruals) {
        var firstOfOrders = foreignOnes("order", orders);
        var firstOfAccruals = foreignOnes("accrual", accruals);
        if (firstOfOrders.isEmpty() && firstOfAccruals.isEmpty()) {
            return;
        }
        jdbc.sql(Query.of(Promises.class, "foreign-relief"))
                .param("production", production).param("ending", ending)
                .param("orders", firstOfOrders.keySet().toArray(String[]::new))
                .param("accruals", firstOfAccruals.keySet().toArray(String[]::new))
                .query((row, at) -> {
                    var kind = row.getString(1);
                    var first = (kind.equals("order") ? firstOfOrders : firstOfAccruals)
                            .get(row.getString(2));
                    if (!row.getString(5).equals(first.currency().getCurrencyCode())) {
                        foreign.computeIfAbsent(new Key(kind, first.number()),
                                key -> new ArrayList<>()).add(new Relief.Named(row.getString(3),
                                row.getString(4), Rounding.divided(row.getLong(6), base,
                                        first.rate(), first.currency())));
                    }
                    return null;
                }).list();
    }

    /** Promises in a foreign currency that postings of yet another one name. */
    private Map<String, Line> foreignOnes(String kind, Map<String, List<Line>> promises) {
        var found = new HashMap<String, Line>();
        promises.forEach((number, lines) -> {
            var first = first(lines);
            var named = sums.getOrDefault(new Key(kind, number), List.of());
            if (first.rate() != null
                    && named.stream().anyMatch(each -> !each.currency().equals(first.currency()))) {
                found.put(number, first);
            }
        });
        return found;
    }

    /** The order's currency and rate are those of its first line, whatever its status. */
    private static Line first(List<Line> lines) {
        return lines.stream().min(Comparator.comparing(Line::line,
                film.topsheet.ledger.NaturalOrder.INSTANCE)).orElseThrow();
    }

    private List<Commitment> ofOrder(String number, List<Line> lines) {
        var key = new Key("order", number);
        var named = sums.getOrDefault(key, List.of());
        var first = first(lines);
        var open = lines.stream()
                .filter(each -> each.counts() && !isClosed(named, "")
                        && !isClosed(named, each.line()))
                .map(each -> promise(each, first.rate()))
                .toList();
        var relief = Relief.of(open, reliefs(key, named, first));
        return open.stream().map(each -> commitment("order", each, relief.get(each.line())))
                .toList();
    }

    private static boolean isClosed(List<Sum> named, String line) {
        return named.stream().filter(each -> each.line().equals(line))
                .mapToInt(Sum::finals).sum() > 0;
    }

    private List<Commitment> ofAccrual(Line line) {
        if (!line.counts()) {
            return List.of();
        }
        var key = new Key("accrual", line.number());
        var promise = promise(line, line.rate());
        var relief = reliefs(key, sums.getOrDefault(key, List.of()), line).stream()
                .mapToLong(Relief.Named::amount).sum();
        return List.of(commitment("accrual", promise, promise.held(relief)));
    }

    private List<Relief.Named> reliefs(Key key, List<Sum> named, Line first) {
        var reliefs = new ArrayList<>(foreign.getOrDefault(key, List.of()));
        for (var each : named) {
            if (each.currency().equals(first.currency())) {
                reliefs.add(new Relief.Named(each.line(), each.account(), each.amount()));
            } else if (first.rate() == null) {
                reliefs.add(new Relief.Named(each.line(), each.account(), each.base()));
            }
        }
        return reliefs;
    }

    private static Promise promise(Line line, BigDecimal rate) {
        return new Promise(line.number(), line.line(), line.account(), line.episode(), line.date(),
                line.currency(), line.amount(), rate, true);
    }

    private Commitment commitment(String kind, Promise promise, long relieved) {
        var left = promise.amount() - relieved;
        return new Commitment(
                kind, promise, left, promise.inBase(left, base).minor(), relieved);
    }
}
