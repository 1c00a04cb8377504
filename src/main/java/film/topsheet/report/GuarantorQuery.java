package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the guarantor's page needs beside the cost report. */
final class GuarantorQuery {

    private final JdbcClient jdbc;
    private final ReportOrder order;

    GuarantorQuery(JdbcClient jdbc, ReportOrder order) {
        this.jdbc = jdbc;
        this.order = order;
    }

    /** Empty of a production whose chart marks no account as bonded: it has no guarantor. */
    Optional<Guarantor> of(CostReport report) {
        var bonded = new HashSet<>(jdbc.sql("""
                        select account from chart_account
                        where production = :production and bonded""")
                .param("production", order.production())
                .query(String.class).list());
        if (bonded.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Guarantor(report, bonded,
                order.settings().calendar().phase(PhaseName.DELIVERY).map(Phase::to).orElse(null),
                deliverables(), funding()));
    }

    private Guarantor.Deliverables deliverables() {
        var found = jdbc.sql("""
                        select count(*), count(*) filter (where delivered_on <= :ending),
                               count(*) filter (where due_on <= :ending
                                   and coalesce(delivered_on, 'infinity') > :ending)
                        from deliverable where production = :production""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> new Guarantor.Deliverables(
                        row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
        return found.all() == 0 ? null : found;
    }

    private Guarantor.Funding funding() {
        var signed = new TreeMap<String, Money>();
        var unsigned = new TreeMap<String, Money>();
        var sources = jdbc.sql("""
                        select amount_minor, currency,
                               coalesce(signed_on <= :ending, false) as signed
                        from funding where production = :production""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> {
                    add(row.getBoolean("signed") ? signed : unsigned,
                            row.getString("currency"), row.getLong("amount_minor"));
                    return row.getBoolean("signed");
                }).list();
        return sources.isEmpty() ? null : new Guarantor.Funding(sources.size(),
                (int) sources.stream().filter(each -> !each).count(), signed, unsigned,
                received());
    }

    private Map<String, Money> received() {
        var received = new TreeMap<String, Money>();
        jdbc.sql("""
                        select c.currency, sum(c.amount_minor)::bigint as amount_minor
                        from contribution c
                        join funding f on f.production = c.production and f.source = c.source
                        where c.production = :production and c.received_on <= :ending
                          and f.signed_on <= :ending
                        group by c.currency""")
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> {
                    add(received, row.getString("currency"), row.getLong("amount_minor"));
                    return null;
                }).list();
        return received;
    }

    private static void add(Map<String, Money> sums, String currency, long minor) {
        sums.merge(currency, new Money(Currency.getInstance(currency), minor), Money::plus);
    }
}
