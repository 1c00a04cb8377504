package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashFlows;
import film.topsheet.financing.CashStanding;
import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import java.util.HashSet;
import java.util.Optional;
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
                deliverables(), cash()));
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

    private Optional<CashStanding> cash() {
        return new CashFlows(jdbc).of(
                        order.production(), order.settings().currency(), order.weekEnding())
                .map(CashFlow::standing).filter(CashStanding::hasFunding);
    }
}
