package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Asked;
import film.topsheet.checks.Checks;
import film.topsheet.checks.Finding;
import film.topsheet.checks.TieOut;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Flag;
import film.topsheet.forecast.Headline;
import film.topsheet.forecast.Method;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.NaturalOrder;
import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the cost report of a week together from the rows that the night has written. */
public final class ReportAssembly {

    private final JdbcClient jdbc;

    public ReportAssembly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(Section section, String category, String categoryName,
            CostReport.Account account, boolean qualifies) {}

    public CostReport of(ReportOrder order, List<Finding> findings, TieOut tieOut) {
        var lines = lines(order);
        var previous = new IssuedWeeks(jdbc).before(order.production(), order.weekEnding());
        var changes = new ChangeQuery(jdbc, order);
        var headline = headline(order, lines, changes.broughtTheirOwnMoney());
        var side = new SideQueries(jdbc, order,
                previous.map(IssuedWeeks.Issued::weekEnding).orElse(null));
        var shoot = ShootStand.read(jdbc, order).orElse(null);
        return new CostReport(
                Covers.of(order, previous.orElse(null), shoot), categories(lines), headline,
                side.previousHeadline(headline), changes.drawn(), changes.pendingFromContingency(),
                side.movements(), recoveries(order, lines), side.exchange(),
                shoot == null ? null : shoot.pace(),
                review(order, lines, previous.orElse(null)), side.history(headline), findings,
                side.outside(changes), changes.all(), side.balanceSheet(), tieOut, asked(order));
    }

    private Asked asked(ReportOrder order) {
        return new Checks(jdbc).standing(order.production(),
                check -> !order.settings().check(check).isOn());
    }

    private List<Line> lines(ReportOrder order) {
        return jdbc.sql(Query.of(ReportAssembly.class, "cost-lines"))
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> line(row, order.settings().currency()))
                .list();
    }

    private static Line line(ResultSet row, Currency currency) throws SQLException {
        var figures = new Figures(money(row, "this_period", currency),
                money(row, "to_date", currency), money(row, "orders", currency),
                money(row, "accruals", currency), money(row, "etc", currency),
                money(row, "locked", currency), money(row, "changes", currency),
                money(row, "previous_efc", currency));
        var account = new CostReport.Account(row.getString("account"), row.getString("name"),
                figures, method(row.getString("method")),
                row.getObject("estimate_week", LocalDate.class),
                money(row, "schedule_efc", currency), money(row, "held_efc", currency),
                flags(row));
        return new Line(Section.valueOf(row.getString("section")), row.getString("category"),
                row.getString("category_name"), account, row.getBoolean("qualifies"));
    }

    private static Money money(ResultSet row, String column, Currency currency)
            throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : new Money(currency, minor);
    }

    private static Method method(String word) {
        return Method.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Set<Flag> flags(ResultSet row) throws SQLException {
        var flags = EnumSet.noneOf(Flag.class);
        for (var flag : Flag.values()) {
            if (row.getBoolean(flag.word().replace('-', '_'))) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static List<CostReport.Category> categories(List<Line> lines) {
        var order = Comparator.<Line, Section>comparing(Line::section)
                .thenComparing(Line::category, NaturalOrder.INSTANCE);
        var accounts = Comparator.<Line, String>comparing(
                each -> each.account().code(), NaturalOrder.INSTANCE);
        var categories = new ArrayList<CostReport.Category>();
        for (var line : lines.stream().sorted(order.thenComparing(accounts)).toList()) {
            var last = categories.isEmpty() ? null : categories.get(categories.size() - 1);
            if (last == null || last.section() != line.section()
                    || !last.code().equals(line.category())) {
                categories.add(new CostReport.Category(line.section(), line.category(),
                        line.categoryName(), new ArrayList<>(List.of(line.account()))));
            } else {
                last.accounts().add(line.account());
            }
        }
        return categories;
    }

    private static Headline headline(ReportOrder order, List<Line> lines, Money broughtOwnMoney) {
        var nil = Figures.zero(order.settings().currency());
        Map<Boolean, Figures> sums = lines.stream().collect(Collectors.groupingBy(
                each -> each.section() == Section.CONTINGENCY, TreeMap::new,
                Collectors.reducing(nil, each -> each.account().figures(), Figures::plus)));
        var before = sums.getOrDefault(false, nil);
        return new Headline(before.lockedBudget(), before.finalCost(),
                before.overLocked().minus(broughtOwnMoney),
                sums.getOrDefault(true, nil).lockedBudget());
    }

    /** Cost accounts outside contingency whose estimate was entered or confirmed this week. */
    private static CostReport.Review review(
            ReportOrder order, List<Line> lines, IssuedWeeks.Issued previous) {
        var nil = Money.zero(order.settings().currency());
        var since = previous != null ? previous.weekEnding()
                : order.settings().calendar().weeks().previous(order.weekEnding());
        var all = lines.stream().filter(each -> each.section() != Section.CONTINGENCY)
                .map(Line::account).toList();
        var reviewed = all.stream()
                .filter(each -> each.estimateWeek() != null && each.estimateWeek().isAfter(since))
                .toList();
        return new CostReport.Review(reviewed.size(), all.size(), etc(reviewed, nil),
                etc(all, nil));
    }

    private static Money etc(List<CostReport.Account> accounts, Money nil) {
        return accounts.stream().map(each -> each.figures().estimateToComplete().abs())
                .reduce(nil, Money::plus);
    }

    /** Rate × the final cost that qualifies, up to the ceiling; never a lower cost. */
    private static List<CostReport.Memo> recoveries(ReportOrder order, List<Line> lines) {
        var currency = order.settings().currency();
        var qualifying = lines.stream().filter(Line::qualifies)
                .map(each -> each.account().figures().finalCost())
                .reduce(Money.zero(currency), Money::plus);
        var memos = new ArrayList<CostReport.Memo>();
        for (var incentive : order.settings().incentives()) {
            var share = qualifying.decimal().multiply(incentive.ratePercent())
                    .movePointLeft(2).movePointRight(Money.digits(currency))
                    .setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
            var expected = Math.min(share, incentive.ceilingMinor().orElse(Long.MAX_VALUE));
            if (expected > 0) {
                memos.add(new CostReport.Memo(incentive.name(),
                        incentive.expectedOn().orElse(null), new Money(currency, -expected)));
            }
        }
        return memos;
    }
}
