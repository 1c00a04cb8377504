package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.VarianceReport.Behind;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books hold about the reasons of a week's figures, account by account. */
final class VarianceQueries {

    private final JdbcClient jdbc;
    private final ReportOrder order;
    private final LocalDate previous;
    private final Currency currency;

    /** @param previous the week of the last issued report; null before the first */
    VarianceQueries(JdbcClient jdbc, ReportOrder order, LocalDate previous) {
        this.jdbc = jdbc;
        this.order = order;
        this.previous = previous;
        this.currency = order.settings().currency();
    }

    /** By account, or "category" and its code: everything that was entered. */
    Map<String, Said> said() {
        var variances = grouped("variance-entries", (row, at) -> new Said.Variance(
                row.getString("number"), money(row, "amount_minor"), row.getString("cause"),
                row.getString("reason"), row.getString("entered_by"),
                row.getString("approved_by"), row.getBoolean("is_new")));
        var estimates = grouped("variance-estimates", (row, at) -> new Said.Estimate(
                row.getString("reason"), row.getString("entered_by"),
                row.getObject("counts_from", LocalDate.class), row.getBoolean("at_budget"),
                row.getBoolean("is_new")));
        var changes = grouped("variance-changes", (row, at) -> new Said.Change(
                row.getString("number"), money(row, "amount_minor"), row.getString("reason"),
                row.getString("approved_by"), row.getBoolean("is_new")));
        var notes = grouped("variance-notes", (row, at) -> new Said.Note(row.getString("text"),
                money(row, "amount_minor"), row.getString("cause"), row.getString("decided_by"),
                row.getObject("recurs", Boolean.class)));
        var past = grouped("variance-exceeded", (row, at) -> money(row, "past_minor"));
        var said = new HashMap<String, Said>();
        for (var each : List.of(variances, estimates, changes, notes, past)) {
            each.keySet().forEach(account -> said.computeIfAbsent(account, key -> new Said(
                    variances.getOrDefault(key, List.of()),
                    estimates.getOrDefault(key, Said.NO_ESTIMATE).stream().findFirst()
                            .orElse(null),
                    changes.getOrDefault(key, List.of()), notes.getOrDefault(key, List.of()),
                    past.getOrDefault(key, List.of(Money.zero(currency))).get(0))));
        }
        return said;
    }

    /** The largest documents and new orders of the period, by account. */
    Map<String, List<Behind>> behind(Collection<String> accounts) {
        var behind = new HashMap<String, List<Behind>>();
        if (accounts.isEmpty()) {
            return behind;
        }
        var from = previous != null ? previous
                : order.settings().calendar().weeks().previous(order.weekEnding());
        for (var name : List.of("variance-postings", "variance-orders")) {
            ask(name).param("previous", from, Types.DATE)
                    .param("accounts", accounts.toArray(String[]::new))
                    .query((row, at) -> behind.computeIfAbsent(row.getString("account"),
                            key -> new ArrayList<>()).add(new Behind(row.getString("document"),
                            Objects.requireNonNullElse(row.getString("vendor"), ""),
                            money(row, "amount_minor"))))
                    .list();
        }
        return behind;
    }

    private <T> Map<String, List<T>> grouped(String name, RowMapper<T> mapper) {
        var rows = new HashMap<String, List<T>>();
        ask(name).param("previous", previous, Types.DATE)
                .query((row, at) -> rows.computeIfAbsent(row.getString("account"),
                        key -> new ArrayList<>()).add(mapper.mapRow(row, at)))
                .list();
        return rows;
    }

    private JdbcClient.StatementSpec ask(String name) {
        return jdbc.sql(Query.of(VarianceQueries.class, name))
                .param("production", order.production())
                .param("ending", order.weekEnding());
    }

    private Money money(ResultSet row, String column) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : new Money(currency, minor);
    }
}
