package film.topsheet.checks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What signed deals still promise, as {@code guarantee-not-covered} reckons it. */
public final class SignedDeals {

    /**
     * What the deals on one account still promise.
     *
     * @param owedMinor above nil, minor units of the production's currency
     */
    public record Promised(String account, long owedMinor) {}

    private SignedDeals() {}

    /** @param jdbc in a transaction of the caller's: it lays temporary tables */
    public static List<Promised> of(JdbcClient jdbc, int production, LocalDate weekEnding) {
        new Givens(jdbc).layDeals(production, weekEnding);
        return jdbc.sql("""
                        select account, sum(base_minor) from deal_owed
                        group by account order by account""")
                .query((row, at) -> new Promised(row.getString(1), row.getLong(2)))
                .list();
    }
}
