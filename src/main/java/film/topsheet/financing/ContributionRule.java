package film.topsheet.financing;

import film.topsheet.intake.Facts;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A contribution is in the currency of its source, which must be known for that. */
final class ContributionRule implements Feed.Rule {

    private final Facts facts;
    private final Map<String, Currency> sources = new HashMap<>();

    private ContributionRule(Facts facts) {
        this.facts = facts;
    }

    static ContributionRule open(Connection connection, Facts facts) throws SQLException {
        var rule = new ContributionRule(facts);
        if (connection == null) {
            return rule;
        }
        try (var ask = connection.prepareStatement(
                "select source, currency from funding where production = ?")) {
            ask.setInt(1, facts.production());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    rule.sources.put(row.getString(1), Currency.getInstance(row.getString(2)));
                }
            }
        }
        return rule;
    }

    @Override
    public Optional<Problem> judge(Map<String, Object> row) {
        var source = (String) row.get("source");
        var currency = sources.get(source);
        if (currency == null) {
            return Optional.of(Problem.waiting("source", source, "is in no funding file",
                    "Export it in funding; the row is judged again every night."));
        }
        row.put("currency", currency.getCurrencyCode());
        // Read in the production's currency: 12.00 is 1200 cents, and 12 yen.
        var amount = new Money(facts.currency(), (Long) row.get("amount_minor")).decimal()
                .movePointRight(Money.digits(currency));
        if (amount.stripTrailingZeros().scale() > 0) {
            return Optional.of(Problem.of("amount", written(row),
                    "has more decimals than %s, the currency of its source".formatted(currency),
                    "Write it with %d decimals at most.".formatted(Money.digits(currency))));
        }
        row.put("amount_minor", amount.longValueExact());
        return Optional.empty();
    }

    private String written(Map<String, Object> row) {
        BigDecimal amount = new Money(facts.currency(), (Long) row.get("amount_minor")).decimal();
        return amount.toPlainString();
    }
}
