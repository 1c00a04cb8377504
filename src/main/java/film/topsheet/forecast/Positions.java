package film.topsheet.forecast;

import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands on every account and episode at the end of a week, before anybody's estimate. */
final class Positions {

    /**
     * The weeks that a position is read for.
     *
     * @param ending    this week-ending
     * @param previous  of the last issued report; before the first, the week before this one
     * @param version   of that report; 0: none is issued
     * @param shootFrom the week of the shoot's first day; null: no schedule came
     * @param shootTo   the week of its last day
     */
    record Span(LocalDate ending, LocalDate previous, int version, LocalDate shootFrom,
            LocalDate shootTo) {}

    private final Currency currency;
    private final Map<String, Map<String, Position>> byAccount = new TreeMap<>();

    private Positions(Currency currency) {
        this.currency = currency;
    }

    static Positions read(JdbcClient jdbc, int production, Currency currency, Span span) {
        var positions = new Positions(currency);
        jdbc.sql(Query.of(Positions.class, "positions"))
                .param("production", production)
                .param("ending", span.ending())
                .param("previous", span.previous())
                .param("issued_version", span.version())
                .param("shoot_from", span.shootFrom())
                .param("shoot_to", span.shootTo())
                .query((row, at) -> {
                    var issued = row.getObject("previous_efc", Long.class);
                    positions.add(row.getString("account"), row.getString("episode"),
                            new Position(new Money(currency, row.getLong("this_period")),
                                    new Money(currency, row.getLong("to_date")),
                                    Money.zero(currency), Money.zero(currency),
                                    new Money(currency, row.getLong("locked")),
                                    new Money(currency, row.getLong("changes")),
                                    new Money(currency, row.getLong("shoot_cost")),
                                    Money.zero(currency),
                                    issued == null ? null : new Money(currency, issued),
                                    row.getBoolean("has_budget_line"),
                                    row.getLong("prior_rows") > 0));
                    return null;
                }).list();
        return positions;
    }

    void add(String account, String episode, Position more) {
        byAccount.computeIfAbsent(account, key -> new TreeMap<>())
                .merge(episode, more, Position::plus);
    }

    /** A row stands for it, whatever else there is. */
    void have(String account, String episode) {
        add(account, episode, Position.nil(currency));
    }

    TreeSet<String> accounts() {
        return new TreeSet<>(byAccount.keySet());
    }

    /** By episode, the blank one included. */
    Map<String, Position> of(String account) {
        have(account, "");
        return byAccount.get(account);
    }
}
