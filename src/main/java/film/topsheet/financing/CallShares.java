package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.sql.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is to pay how much of the next call. */
public final class CallShares {

    private CallShares() {}

    /**
     * The contributions of signed equity that make up {@link CashStanding#nextCall()}, by party,
     * in the production's currency; none where no call is open.
     *
     * @param now the week-ending of the report
     */
    public static Map<String, Money> of(JdbcClient jdbc, int production,
            ProductionSettings settings, LocalDate now) {
        var own = settings.currency();
        var shares = new TreeMap<String, Money>();
        jdbc.sql(Query.of(CallShares.class, "call-shares"))
                .param("production", production).param("now", now)
                .query(row -> {
                    var currency = Currency.getInstance(row.getString("currency"));
                    var due = new Contribution(now, null,
                            new Money(currency, row.getLong("amount_minor")),
                            rate(settings, currency, row.getBigDecimal("rate")));
                    shares.merge(row.getString("party"), due.worth(own), Money::plus);
                });
        return shares;
    }

    /** As the cash flow rates it. */
    private static BigDecimal rate(ProductionSettings settings, Currency currency,
            BigDecimal known) {
        if (currency.equals(settings.currency())) {
            return BigDecimal.ONE;
        }
        return known != null ? known
                : settings.budgetRates().getOrDefault(currency, BigDecimal.ZERO);
    }
}
