package film.topsheet.intake;

import film.topsheet.slate.ChartAliases;
import film.topsheet.slate.ProductionSettings;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a production knows at this moment. */
final class FactsQuery {

    private final Connection connection;
    private final int production;
    private final ProductionSettings settings;
    private final LocalDate asOf;

    FactsQuery(Connection connection, Intake intake) {
        this.connection = connection;
        this.production = intake.production();
        this.settings = intake.settings();
        this.asOf = intake.asOf();
    }

    Facts facts() throws SQLException {
        var weeks = settings.calendar().weeks();
        return new Facts(production, settings.code(), asOf, settings.currency(),
                settings.calendar().timeZone(),
                weeks::endingOf, firstOpen(), new Rates(datedRates(), budgetRates(settings)),
                contingencyAccounts(), settings.fringes(), spellings());
    }

    /** What the settings alone say, where there are no books: no rate but the budget's. */
    static Facts without(ProductionSettings settings) {
        return new Facts(0, settings.code(), LocalDate.EPOCH, settings.currency(),
                settings.calendar().timeZone(),
                settings.calendar().weeks()::endingOf, null,
                new Rates(Map.of(), budgetRates(settings)), Set.of(), settings.fringes(),
                new ChartSpellings(settings.chartAliases(), Set.of()));
    }

    private LocalDate firstOpen() throws SQLException {
        try (var ask = connection.prepareStatement(
                "select max(week_ending) from issued_report where production = ?")) {
            ask.setInt(1, production);
            try (var row = ask.executeQuery()) {
                row.next();
                var last = row.getObject(1, LocalDate.class);
                return last == null ? null : settings.calendar().weeks().firstOpenAfter(last);
            }
        }
    }

    private Map<String, TreeMap<LocalDate, BigDecimal>> datedRates() throws SQLException {
        try (var ask = connection.prepareStatement(
                "select currency, date, rate from exchange_rate where production = ?")) {
            ask.setInt(1, production);
            var rates = new HashMap<String, TreeMap<LocalDate, BigDecimal>>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    rates.computeIfAbsent(row.getString(1), each -> new TreeMap<>())
                            .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3));
                }
            }
            return rates;
        }
    }

    private static Map<String, BigDecimal> budgetRates(ProductionSettings settings) {
        var rates = new HashMap<String, BigDecimal>();
        settings.budgetRates().forEach((currency, rate) ->
                rates.put(currency.getCurrencyCode(), rate));
        return rates;
    }

    private ChartSpellings spellings() throws SQLException {
        var aliases = settings.chartAliases();
        return aliases.equals(ChartAliases.NONE) ? ChartSpellings.AS_WRITTEN
                : new ChartSpellings(aliases, accounts("true"));
    }

    private Set<String> contingencyAccounts() throws SQLException {
        return accounts("section = 'CONTINGENCY'");
    }

    /** The accounts of the chart. */
    static Set<String> chart(Connection connection, int production) throws SQLException {
        return accounts(connection, production, "true");
    }

    private Set<String> accounts(String which) throws SQLException {
        return accounts(connection, production, which);
    }

    private static Set<String> accounts(Connection connection, int production, String which)
            throws SQLException {
        try (var ask = connection.prepareStatement(
                "select account from chart_account where production = ? and " + which)) {
            ask.setInt(1, production);
            var accounts = new HashSet<String>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    accounts.add(row.getString(1));
                }
            }
            return accounts;
        }
    }
}
