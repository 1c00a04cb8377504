package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the cash flow of one production and week is reckoned from. */
final class CashQuery {

    private final JdbcClient jdbc;
    private final int production;
    private final ProductionSettings settings;
    private final LocalDate now;

    CashQuery(JdbcClient jdbc, int production, ProductionSettings settings, LocalDate now) {
        this.jdbc = jdbc;
        this.production = production;
        this.settings = settings;
        this.now = now;
    }

    CashBooks books() {
        return new CashBooks(settings.currency(), settings.calendar().weeks(), now, oldest(),
                paid(), rests(), plan(), new FundingQuery(jdbc, settings).at(production, now),
                bank(), drawdown(), money(settings.cash().floorMinor()));
    }

    private Optional<LocalDate> oldest() {
        return asked("""
                select min(oldest) from account_week
                where production = :production and week <= :now having min(oldest) is not null""")
                .query(LocalDate.class).optional();
    }

    private List<Paid> paid() {
        return asked(Query.of(CashQuery.class, "paid-days"))
                .param("currency", settings.currency().getCurrencyCode())
                .param("payroll", settings.cash().payrollLagWeeks())
                .param("vendor", settings.cash().vendorLagWeeks())
                .query((row, at) -> new Paid(row.getObject("day", LocalDate.class),
                        row.getString("section"), money(row.getLong("cost_minor")),
                        money(row.getLong("held_minor")), money(row.getLong("tax_minor"))))
                .list();
    }

    private List<Rest> rests() {
        return asked(Query.of(CashQuery.class, "rests")).query((row, at) -> rest(row)).list();
    }

    private Rest rest(ResultSet row) throws SQLException {
        var word = row.getString("phase");
        var phase = settings.calendar().phases().stream()
                .filter(each -> each.name().word().equals(word)).findFirst()
                .map(each -> new Rest.Span(each.from(), each.to()));
        return new Rest(row.getString("section"), money(row.getLong("efc_minor")),
                money(row.getLong("to_date_minor")), money(row.getLong("planned_minor")), phase,
                row.getBoolean("by_payroll") ? settings.cash().payrollLagWeeks()
                        : settings.cash().vendorLagWeeks());
    }

    /** A deposit that comes back is a payment below zero, whichever sign it is written with. */
    private List<Flow> plan() {
        return asked("""
                select p.date, p.kind, p.amount_minor, coalesce(c.section, 'OTHER') as section,
                       coalesce(c.cash = 'deferred', false) as is_deferred
                from cash_plan p
                left join chart_account c
                       on c.production = :production and c.account = p.account
                where p.production = :production and p.date > :now
                order by p.date, p.account, p.party, p.kind""")
                .query((row, at) -> planned(row)).list();
    }

    private Flow planned(ResultSet row) throws SQLException {
        var day = row.getObject("date", LocalDate.class);
        var amount = money(row.getLong("amount_minor"));
        return switch (row.getString("kind")) {
            case "receipt" -> new Flow(day, Flow.Kind.OTHER_RECEIPT, amount);
            case "deposit" -> new Flow(day, Flow.Kind.HELD, amount);
            case "deposit-return" -> new Flow(day, Flow.Kind.HELD, amount.abs().negated());
            default -> row.getBoolean("is_deferred")
                    ? new Flow(day, Flow.Kind.DEFERRED, amount)
                    : new Flow(day, Flow.Kind.PAYMENT, row.getString("section"), amount);
        };
    }

    private List<BankLine> bank() {
        return asked("""
                select account, date, amount_minor, balance_minor from bank_line
                where production = :production and date <= :now
                order by date, load, file_line""")
                .query((row, at) -> new BankLine(row.getString("account"),
                        row.getObject("date", LocalDate.class),
                        money(row.getLong("amount_minor")),
                        row.getObject("balance_minor") == null
                                ? null : money(row.getLong("balance_minor"))))
                .list();
    }

    private NavigableMap<LocalDate, Money> drawdown() {
        var curve = new TreeMap<LocalDate, Money>();
        asked("""
                select date, cumulative_minor from drawdown_point
                where production = :production and week_ending = :now""")
                .query(row -> {
                    curve.put(row.getObject("date", LocalDate.class),
                            money(row.getLong("cumulative_minor")));
                });
        return curve;
    }

    private JdbcClient.StatementSpec asked(String sql) {
        return jdbc.sql(sql).param("production", production).param("now", now);
    }

    private Money money(long minor) {
        return new Money(settings.currency(), minor);
    }
}
