package film.topsheet.job;

import film.topsheet.checks.Asked;
import film.topsheet.checks.Checks;
import film.topsheet.checks.OpenFindings;
import film.topsheet.checks.Terms;
import film.topsheet.ledger.Productions;
import film.topsheet.slate.ProductionSettings;
import java.sql.Connection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Where the checks of one production stand.
 *
 * @param open how many findings of a check are open; a check without any is left out
 */
record CheckStanding(
        ProductionSettings settings, Terms terms, Asked asked, Map<String, Long> open) {

    /** Of a production into whose books nothing has come yet. */
    static CheckStanding unknown(ProductionSettings settings) {
        var terms = CheckTerms.of(settings);
        return new CheckStanding(settings, terms, new Checks(null).withoutFeeds(terms), Map.of());
    }

    /** Asks on a connection of the caller, and writes nothing. */
    static CheckStanding of(Connection connection, ProductionSettings settings) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var entered = new Productions(jdbc).number(settings.code());
        if (entered.isEmpty()) {
            return unknown(settings);
        }
        int production = entered.get();
        var terms = CheckTerms.of(settings);
        return new CheckStanding(settings, terms, new Checks(jdbc).standing(production, terms),
                new OpenFindings(jdbc).byCheck(production));
    }
}
