package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashWeek;
import film.topsheet.money.Money;
import film.topsheet.slate.Phase;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cash flow of one week's report: what {@code cash-flow.pdf} and {@code cash-flow.xlsx} print.
 *
 * @param phases   in order, at least one
 * @param expected awaited or owed on a day of its own, the earliest first
 */
record CashReport(CostReport report, CashFlow flow, List<Phase> phases, List<Expected> expected) {

    CashReport {
        phases = List.copyOf(phases);
        expected = List.copyOf(expected);
    }

    /**
     * Money that is awaited or owed.
     *
     * @param day    null: nobody named one
     * @param kind   of funding; receipt, deposit-return, call; incentive
     * @param source its name; empty for equity and what the plan expects
     * @param signed of funding: by now
     * @param amount in its own currency
     */
    record Expected(LocalDate day, String kind, String source, boolean signed, Money amount) {}

    /** Empty where nobody said anything of money: no funding, no bank, no plan. */
    static Optional<CashReport> of(
            JdbcClient jdbc, ReportOrder order, CostReport report, CashFlow flow) {
        var isToldOf = jdbc.sql("""
                        select exists (select from funding where production = :production)
                            or exists (select from bank_line where production = :production
                                                               and date <= :now)
                            or exists (select from cash_plan where production = :production)""")
                .param("production", order.production()).param("now", order.weekEnding())
                .query(Boolean.class).single();
        return isToldOf ? Optional.of(new CashReport(report, flow,
                order.settings().calendar().phases(), expected(jdbc, order, report)))
                : Optional.empty();
    }

    private static List<Expected> expected(
            JdbcClient jdbc, ReportOrder order, CostReport report) {
        var expected = new ArrayList<>(jdbc.sql(Query.of(CashReport.class, "expected-money"))
                .param("production", order.production()).param("now", order.weekEnding())
                .param("currency", order.settings().currency().getCurrencyCode())
                .query((row, at) -> expected(row)).list());
        report.recoveries().forEach(each -> expected.add(new Expected(
                each.expectedOn(), "incentive", each.name(), true, each.amount().abs())));
        expected.sort(Comparator.comparing(
                Expected::day, Comparator.nullsLast(Comparator.naturalOrder())));
        return expected;
    }

    private static Expected expected(ResultSet row) throws SQLException {
        return new Expected(row.getObject("day", LocalDate.class), row.getString("kind"),
                row.getString("source"), row.getBoolean("is_signed"), new Money(
                        Currency.getInstance(row.getString("currency")),
                        row.getLong("amount_minor")));
    }

    Money nil() {
        return Money.zero(report.cover().currency());
    }

    LocalDate now() {
        return report.cover().weekEnding();
    }

    boolean hasCurve() {
        return flow.weeks().stream().anyMatch(each -> each.drawdown().isPresent());
    }

    List<CashWeek> coming() {
        return flow.weeks().stream().filter(each -> !each.actual()).toList();
    }

    /** The phase that had begun last when the week ended, and whether all phases were over. */
    String phase(LocalDate week) {
        if (week.isBefore(phases.get(0).from())) {
            return "Before";
        }
        if (week.minusDays(6).isAfter(phases.get(phases.size() - 1).to())) {
            return "After";
        }
        var name = "";
        for (var each : phases) {
            name = each.from().isAfter(week) ? name : each.name().word();
        }
        return Words.capital(name);
    }
}
