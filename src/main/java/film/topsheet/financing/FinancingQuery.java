package film.topsheet.financing;

import film.topsheet.intake.Rates;
import film.topsheet.ledger.NaturalOrder;
import film.topsheet.slate.ProductionSettings;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the feeds about financing, each row in its newest version. */
final class FinancingQuery {

    private final JdbcClient jdbc;
    private final int production;

    FinancingQuery(JdbcClient jdbc, int production) {
        this.jdbc = jdbc;
        this.production = production;
    }

    FinancingRows rows() {
        return new FinancingRows(sources(), contributions(), revenue(), offers());
    }

    /** Sources in natural order: that of files changes with every export. */
    private List<FinancingRows.Source> sources() {
        return ask("""
                select source, kind, party, amount_minor, currency, signed_on, expected_on,
                       coalesce(guaranteed_by, '') as guaranteed_by,
                       coalesce(conditions, '') as conditions
                from funding where production = ?""",
                (row, at) -> new FinancingRows.Source(row.getString("source"),
                        row.getString("kind"), row.getString("party"),
                        row.getLong("amount_minor"), currency(row), date(row, "signed_on"),
                        date(row, "expected_on"), row.getString("guaranteed_by"),
                        row.getString("conditions"))).stream()
                .sorted(Comparator.comparing(
                        FinancingRows.Source::name, NaturalOrder.INSTANCE)).toList();
    }

    private List<FinancingRows.Contribution> contributions() {
        return ask("""
                select source, party, due_on, amount_minor, currency, received_on
                from contribution where production = ? order by source, due_on, party, line""",
                (row, at) -> new FinancingRows.Contribution(row.getString("source"),
                        row.getString("party"), day(row, "due_on"), row.getLong("amount_minor"),
                        currency(row), date(row, "received_on")));
    }

    private List<FinancingRows.Revenue> revenue() {
        return ask("""
                select scenario, date, source, territory, gross_minor, currency
                from revenue where production = ? order by scenario, date, source, territory""",
                (row, at) -> new FinancingRows.Revenue(row.getString("scenario"),
                        day(row, "date"), row.getString("source"), row.getString("territory"),
                        row.getLong("gross_minor"), currency(row)));
    }

    private List<FinancingRows.Offer> offers() {
        return ask("""
                select offer_no, distributor, territory,
                       coalesce(minimum_guarantee_minor, 0) as guarantee, currency, fee_percent,
                       coalesce(expense_cap_minor, 0) as expenses,
                       coalesce(payable, '') as payable, received_on, expires_on, status
                from offer where production = ?""",
                (row, at) -> new FinancingRows.Offer(row.getString("offer_no"),
                        row.getString("distributor"), row.getString("territory"),
                        row.getLong("guarantee"), currency(row),
                        row.getBigDecimal("fee_percent"), row.getLong("expenses"),
                        row.getString("payable"), day(row, "received_on"),
                        date(row, "expires_on"), row.getString("status"))).stream()
                .sorted(Comparator.comparing(
                        FinancingRows.Offer::number, NaturalOrder.INSTANCE)).toList();
    }

    Rates rates(ProductionSettings settings) {
        var dated = new HashMap<String, TreeMap<LocalDate, BigDecimal>>();
        ask("select currency, date, rate from exchange_rate where production = ?", (row, at) ->
                dated.computeIfAbsent(row.getString("currency"), each -> new TreeMap<>())
                        .put(day(row, "date"), row.getBigDecimal("rate")) == null);
        var ofBudget = new HashMap<String, BigDecimal>();
        settings.budgetRates().forEach((currency, rate) ->
                ofBudget.put(currency.getCurrencyCode(), rate));
        return new Rates(dated, ofBudget);
    }

    private <T> List<T> ask(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param(production).query(mapper).list();
    }

    private static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(day(row, column));
    }
}
