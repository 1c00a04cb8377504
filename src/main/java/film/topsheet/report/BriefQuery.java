package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashFlows;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.Funds;
import film.topsheet.money.Money;
import film.topsheet.report.Brief.Reason;
import film.topsheet.report.Brief.Week;
import film.topsheet.slate.Person;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the brief of a week together from what its other documents print. */
public record BriefQuery(JdbcClient jdbc, ReportOrder order) {

    /** Reasons with a line of their own. */
    private static final int MOST = 5;

    /** Asks the books for the variances, too; whoever has them need not. */
    public Brief of(CostReport report) {
        return of(report, VarianceAssembly.of(jdbc, order, report));
    }

    Brief of(CostReport report, VarianceReport variances) {
        var settings = order.settings();
        var cash = new CashFlows(jdbc)
                .of(order.production(), settings.currency(), order.weekEnding())
                .map(CashFlow::standing);
        return new Brief(report, variances.movedSum().movement(), reasons(variances),
                weeks(report), cash,
                callShares(cash), settings.calendar(),
                settings.approver().map(Person::name).orElse(""));
    }

    /** What is due on the day of the next call, as everywhere of signed equity only. */
    private Map<String, Money> callShares(Optional<CashStanding> cash) {
        var shares = new TreeMap<String, Money>();
        var call = cash.flatMap(CashStanding::nextCall).map(CashStanding.Call::date);
        Funds.of(jdbc, order.production(), order.settings(), order.weekEnding(), call).sources()
                .stream().filter(each -> each.signed() && each.isEquity())
                .forEach(each -> each.shares().forEach((party, figures) ->
                        shares.merge(party, figures.due(), Money::plus)));
        shares.values().removeIf(each -> !each.isPositive());
        return shares;
    }

    /** Every issued report of an earlier week as it is told of now, then this one. */
    private List<Week> weeks(CostReport report) {
        var headline = report.headline();
        var weeks = new ArrayList<>(jdbc.sql(Query.of(BriefQuery.class, "weeks-of-reports"))
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> new Week(row.getInt("number"),
                        row.getObject("week_ending", LocalDate.class),
                        money(row.getLong("final_cost")), money(row.getLong("contingency_left")),
                        headline.lockedContingency().minus(
                                money(row.getLong("over")).max(money(0)))))
                .list());
        weeks.add(week(report));
        return weeks;
    }

    static Week week(CostReport report) {
        var cover = report.cover();
        return new Week(cover.number(), cover.weekEnding(),
                report.headline().finalCostBeforeContingency(),
                report.sum(Set.of(Section.CONTINGENCY)).finalCost(),
                report.headline().contingencyFree());
    }

    private Money money(long minor) {
        return new Money(order.settings().currency(), minor);
    }

    /** Those of the variance report, one line per reason; the smaller ones together. */
    static List<Reason> reasons(VarianceReport variances) {
        var sums = new LinkedHashMap<String, Money>();
        // What was entered and is not in the EFC moved nothing.
        variances.moved().stream().filter(each -> !each.figures().movement().isZero())
                .flatMap(each -> each.causes().stream())
                .forEach(each -> sums.merge(each.isExplained()
                        ? Words.capital(VarianceNote.clause(each.reason()))
                        : Words.capital(VarianceReport.NOT_EXPLAINED), each.amount(),
                        Money::plus));
        var all = sums.entrySet().stream().filter(each -> !each.getValue().isZero())
                .map(each -> new Reason(each.getKey(), each.getValue()))
                .sorted(Comparator.<Reason, Money>comparing(each -> each.amount().abs())
                        .reversed().thenComparing(Reason::what))
                .toList();
        if (all.size() <= MOST + 1) {
            return all;
        }
        var named = new ArrayList<>(all.subList(0, MOST));
        var rest = all.subList(MOST, all.size()).stream().map(Reason::amount)
                .reduce(Money::plus).orElseThrow();
        named.add(new Reason("All else, %s smaller reasons".formatted(
                Words.count(all.size() - MOST)), rest));
        return named;
    }
}
