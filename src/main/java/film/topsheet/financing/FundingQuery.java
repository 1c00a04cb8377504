package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.sql.Query;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who pays, and what of it has come. */
record FundingQuery(JdbcClient jdbc, ProductionSettings settings) {

    List<FundingSource> at(int production, LocalDate now) {
        var sources = new LinkedHashMap<String, FundingSource>();
        jdbc.sql(Query.of(FundingQuery.class, "contributions"))
                .param("production", production).param("now", now)
                .query(row -> {
                    var name = row.getString("source");
                    if (!sources.containsKey(name)) {
                        sources.put(name, source(row));
                    }
                    if (row.getObject("due_on") != null) {
                        sources.get(name).contributions().add(contribution(row));
                    }
                });
        return List.copyOf(sources.values());
    }

    private FundingSource source(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new FundingSource(row.getString("source"), row.getString("kind"),
                new Money(currency, row.getLong("amount_minor")),
                rate(currency, row.getBigDecimal("source_rate")),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("expected_on", LocalDate.class), new ArrayList<>());
    }

    private Contribution contribution(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Contribution(row.getObject("due_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                new Money(currency, row.getLong("paid_minor")),
                rate(currency, row.getBigDecimal("rate")));
    }

    /** Without any rate money of that currency counts as nothing, as in the checks. */
    private BigDecimal rate(Currency currency, BigDecimal known) {
        if (currency.equals(settings.currency())) {
            return BigDecimal.ONE;
        }
        return known != null ? known
                : settings.budgetRates().getOrDefault(currency, BigDecimal.ZERO);
    }
}
