package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the estimates that count up to a week, oldest first. */
final class EstimateQuery {

    private final JdbcClient jdbc;
    private final Currency currency;

    EstimateQuery(JdbcClient jdbc, Currency currency) {
        this.jdbc = jdbc;
        this.currency = currency;
    }

    /** By account, then by episode; each list in the order in which the entries count. */
    Map<String, Map<String, List<Estimate.Entry>>> upTo(int production, LocalDate ending) {
        var entries = new TreeMap<String, Map<String, List<Estimate.Entry>>>();
        jdbc.sql("""
                        select account, episode, counts_from, method, efc_minor, etc_minor
                        from estimate
                        where production = :production and counts_from <= :ending
                        order by counts_from, entered_at, load, file_line""")
                .param("production", production)
                .param("ending", ending)
                .query((row, rank) -> {
                    entries.computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                            .computeIfAbsent(row.getString(2), key -> new ArrayList<>())
                            .add(new Estimate.Entry(row.getObject(3, LocalDate.class),
                                    method(row.getString(4)),
                                    money(row.getObject(5, Long.class)),
                                    money(row.getObject(6, Long.class)), rank));
                    return null;
                }).list();
        return entries;
    }

    private static Method method(String word) {
        return word == null ? null
                : Method.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Money money(Long minor) {
        return minor == null ? null : new Money(currency, minor);
    }
}
