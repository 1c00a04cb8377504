package film.topsheet.vendors;

import film.topsheet.intake.Currencies;
import film.topsheet.intake.Facts;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What purchase orders and accruals are judged by: one currency each, and a rate that is chosen
 * when a line first loads and kept through its later versions.
 */
final class PromiseRule implements Feed.Rule {

    private record First(String currency, BigDecimal rate) {}

    private final Facts facts;
    private final String number;
    private final String line;
    private final Map<String, First> lines = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();

    private PromiseRule(Facts facts, String number, String line) {
        this.facts = facts;
        this.number = number;
        this.line = line;
    }

    static PromiseRule ofOrders(Connection connection, Facts facts) throws SQLException {
        var rule = new PromiseRule(facts, "po_number", "line");
        rule.readFirst(connection, """
                select po_number, line, currency, rate from purchase_order_line
                where production = ?""");
        return rule;
    }

    static PromiseRule ofAccruals(Connection connection, Facts facts) throws SQLException {
        var rule = new PromiseRule(facts, "accrual_no", "");
        rule.readFirst(connection, """
                select accrual_no, '', currency, rate from accrual
                where production = ?""");
        return rule;
    }

    private void readFirst(Connection connection, String sql) throws SQLException {
        if (connection == null) {
            return;
        }
        try (var ask = connection.prepareStatement(sql)) {
            ask.setInt(1, facts.production());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    remember(row.getString(1), row.getString(2),
                            new First(row.getString(3), row.getBigDecimal(4)));
                }
            }
        }
    }

    private void remember(String numberOfRow, String lineOfRow, First first) {
        lines.put(numberOfRow + '\u001f' + lineOfRow, first);
        currencies.put(numberOfRow, first.currency());
    }

    @Override
    public Optional<Problem> judge(Map<String, Object> row) {
        var currency = (String) row.get("currency");
        var numberOfRow = (String) row.get(number);
        var lineOfRow = line.isEmpty() ? "" : (String) row.get(line);
        var before = currencies.getOrDefault(numberOfRow, currency);
        if (!before.equals(currency)) {
            return Optional.of(Problem.of("currency", currency,
                    "differs from %s, the currency of %s".formatted(before, numberOfRow),
                    "A purchase order and an accrual have one currency each."));
        }
        var first = lines.get(numberOfRow + '\u001f' + lineOfRow);
        row.put("rate", first == null ? null : first.rate());
        var problem = rateFault(row, currency)
                .or(() -> first == null ? chooseRate(row, currency) : Optional.empty())
                .or(() -> baseFault(row, currency));
        if (problem.isEmpty() && first == null) {
            remember(numberOfRow, lineOfRow, new First(currency, (BigDecimal) row.get("rate")));
        }
        return problem;
    }

    /** Also of a later version, whose rate is read and not used. */
    private Optional<Problem> rateFault(Map<String, Object> row, String currency) {
        var stated = (BigDecimal) row.get("exchange_rate");
        if (stated == null) {
            return Optional.empty();
        }
        if (!currency.equals(facts.currency().getCurrencyCode())) {
            return Currencies.rateFault("exchange_rate", stated);
        }
        return stated.compareTo(BigDecimal.ONE) == 0 ? Optional.empty()
                : Optional.of(Problem.rateOfOwnCurrency(stated.toPlainString(), currency));
    }

    private Optional<Problem> chooseRate(Map<String, Object> row, String currency) {
        if (currency.equals(facts.currency().getCurrencyCode())) {
            return Optional.empty();
        }
        var stated = (BigDecimal) row.get("exchange_rate");
        var date = (LocalDate) row.get("date");
        var rate = stated != null ? Optional.of(stated) : facts.rates().on(date, currency);
        rate.ifPresent(each -> row.put("rate", each));
        return rate.isPresent() ? Optional.empty() : Optional.of(Problem.noRate(currency, date));
    }

    private Optional<Problem> baseFault(Map<String, Object> row, String currency) {
        var rate = (BigDecimal) row.get("rate");
        return rate == null ? Optional.empty()
                : Currencies.baseFault((Long) row.get("amount_minor"),
                        Currency.getInstance(currency), rate, facts.currency());
    }
}
