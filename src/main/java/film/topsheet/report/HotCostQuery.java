package film.topsheet.report;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import film.topsheet.forecast.Method;
import film.topsheet.money.Money;
import film.topsheet.payroll.PlanRate;
import film.topsheet.payroll.RateTable;
import film.topsheet.payroll.Worked;
import film.topsheet.report.PricedTimes.Paid;
import film.topsheet.report.PricedTimes.Promise;
import film.topsheet.report.PricedTimes.Time;
import film.topsheet.schedule.RunRate;
import film.topsheet.schedule.Shoot;
import film.topsheet.schedule.ShootQuery;
import film.topsheet.slate.Fringe;
import film.topsheet.sql.Query;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the hot cost of a week's last day is made from. */
final class HotCostQuery {

    private static final int USUAL_DAYS = 5;

    private final JdbcClient jdbc;
    private final ReportOrder order;
    private final Currency currency;

    HotCostQuery(JdbcClient jdbc, ReportOrder order) {
        this.jdbc = jdbc;
        this.order = order;
        this.currency = order.settings().currency();
    }

    /** Empty of a week for which no times came. */
    Optional<HotCost> of(CostReport report) {
        var weeks = order.settings().calendar().weeks();
        var before = weeks.previous(order.weekEnding());
        var times = times(weeks.previous(before));
        if (times.stream().noneMatch(each -> each.date().isAfter(before))) {
            return Optional.empty();
        }
        var shoot = new ShootQuery(jdbc).at(
                order.production(), order.settings(), order.weekEnding());
        var table = rates();
        var capped = times.stream()
                .filter(each -> each.promise() != null && table.hasCeiling(each.promise().plan()))
                .map(Time::person).collect(toSet());
        var everyone = times.stream().map(Time::person).collect(toSet());
        // A ceiling is reached by all that was ever paid; what else is asked is two weeks old.
        var paid = posted(capped.toArray(String[]::new), LocalDate.of(1900, 1, 1));
        var recent = posted(everyone.toArray(String[]::new), weeks.previous(before));
        var priced = new PricedTimes(table, currency, weeks,
                Map.of(before, days(shoot, weeks.previous(before), before),
                        order.weekEnding(), days(shoot, before, order.weekEnding())), paid)
                .price(times);
        var last = times.stream().map(Time::date).max(LocalDate::compareTo).orElseThrow();
        return Optional.of(new HotCosts(priced, currency, shoot, budget(report, shoot),
                fringeRates(report), told(last)).of(before.plusDays(1),
                        posted(priced, recent, List.of(order.weekEnding(), before)),
                        new OtherCostQuery(jdbc, order).of(report, last)));
    }

    private static int days(Shoot shoot, LocalDate since, LocalDate ending) {
        var planned = shoot.daysUpTo(ending) - shoot.daysUpTo(since);
        return planned == 0 ? USUAL_DAYS : planned;
    }

    private List<Time> times(LocalDate since) {
        return jdbc.sql(Query.of(HotCostQuery.class, "hot-cost-times"))
                .param("production", order.production())
                .param("since", since)
                .param("ending", order.weekEnding())
                .query((row, at) -> new Time(row.getString("employee_id"), row.getString("unit"),
                        row.getString("department"), new Worked(
                                row.getObject("date", LocalDate.class), time(row, "call"),
                                time(row, "meal_out"), time(row, "meal_in"), time(row, "wrap")),
                        row.getString("account") == null ? null : promise(row)))
                .list();
    }

    private static LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(row.getString("account"), row.getString("plan"),
                row.getString("occupation"), row.getBigDecimal("rate"),
                row.getString("rate_unit"), row.getBigDecimal("guaranteed_hours"),
                row.getBoolean("employed"), row.getBoolean("in_force"));
    }

    private RateTable rates() {
        return new RateTable(jdbc.sql("""
                        select plan, item, unit, rate, ceiling_minor, component, base, from_day,
                               to_day, source
                        from plan_rate where production = :production""")
                .param("production", order.production())
                .query((row, at) -> {
                    var ceiling = row.getObject("ceiling_minor", Long.class);
                    return new PlanRate(row.getString("plan"), row.getString("item"),
                            PlanRate.Unit.of(row.getString("unit")), row.getBigDecimal("rate"),
                            ceiling == null ? null : new Money(currency, ceiling),
                            row.getString("component"), row.getString("base"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class), row.getString("source"));
                }).list());
    }

    private List<Paid> posted(String[] people, LocalDate since) {
        if (people.length == 0) {
            return List.of();
        }
        return jdbc.sql(Query.of(HotCostQuery.class, "hot-cost-posted"))
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .param("since", since)
                .param("people", people)
                .query((row, at) -> new Paid(row.getString("employee_id"),
                        row.getObject("week_ending", LocalDate.class), row.getString("plan"),
                        row.getString("component"), new Money(currency, row.getLong("base_minor")),
                        row.getBigDecimal("hours")))
                .list();
    }

    /** Of the newest week for which payroll came, and whose days have times. */
    private HotCost.Posted posted(PricedTimes times, List<Paid> paid, List<LocalDate> weeks) {
        for (var ending : weeks) {
            var since = order.settings().calendar().weeks().previous(ending);
            var days = times.all().stream().filter(each -> each.isPriced()
                    && each.time().date().isAfter(since)
                    && !each.time().date().isAfter(ending)).toList();
            var people = days.stream().map(each -> each.time().person()).collect(toSet());
            var posted = paid.stream().filter(each -> each.weekEnding().equals(ending)
                    && people.contains(each.person())).map(Paid::amount).toList();
            if (!days.isEmpty() && !posted.isEmpty()) {
                return new HotCost.Posted(ending,
                        (int) days.stream().map(each -> each.time().date()).distinct().count(),
                        days.stream().map(PricedTimes.Priced::cost).reduce(nil(), Money::plus),
                        posted.stream().reduce(nil(), Money::plus));
            }
        }
        return null;
    }

    private Map<String, Money> budget(CostReport report, Shoot shoot) {
        var days = shoot.isPlanned() ? shoot.days() : report.cover().shootDays();
        if (days == 0) {
            return Map.of();
        }
        var run = new RunRate(days, 0);
        var budgets = new TreeMap<String, Money>();
        jdbc.sql(Query.of(HotCostQuery.class, "hot-cost-budget"))
                .param("production", order.production())
                .query((row, at) -> budgets.put(row.getString("account"),
                        run.each(new Money(currency, row.getLong("shoot")))))
                .list();
        return budgets;
    }

    /** By labour account what its fringes are of it in the locked budget, or by their own rate. */
    private Map<String, BigDecimal> fringeRates(CostReport report) {
        if (order.settings().fringes().isEmpty()) {
            return null;
        }
        var locked = report.categories().stream().flatMap(each -> each.accounts().stream())
                .filter(each -> each.method() != Method.FRINGE)
                .collect(toMap(CostReport.Account::code,
                        each -> each.figures().lockedBudget().decimal()));
        var fringes = report.categories().stream().flatMap(each -> each.accounts().stream())
                .collect(toMap(CostReport.Account::code,
                        each -> each.figures().lockedBudget().decimal()));
        var rates = new HashMap<String, BigDecimal>();
        for (var fringe : order.settings().fringes()) {
            var labour = locked.entrySet().stream()
                    .filter(each -> fringe.follows(each.getKey())).toList();
            var rate = rate(fringe, fringes, labour.stream().map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
            labour.forEach(each -> rates.merge(each.getKey(), rate, BigDecimal::add));
        }
        return rates;
    }

    private static BigDecimal rate(
            Fringe fringe, Map<String, BigDecimal> locked, BigDecimal labour) {
        return fringe.ratePercent().map(each -> each.movePointLeft(2)).orElseGet(() ->
                labour.signum() == 0 ? BigDecimal.ZERO : locked.entrySet().stream()
                        .filter(each -> fringe.isAccount(each.getKey()))
                        .map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(labour, MathContext.DECIMAL64));
    }

    private HotCosts.Told told(LocalDate date) {
        return jdbc.sql("""
                        select string_agg(distinct location, ', ' order by location) as location,
                               min(first_shot) as first_shot, sum(setups) as setups
                        from daily_report where production = :production and date = :date""")
                .param("production", order.production())
                .param("date", date)
                .query((row, at) -> new HotCosts.Told(row.getString("location"),
                        time(row, "first_shot"), row.getBigDecimal("setups")))
                .single();
    }

    private Money nil() {
        return Money.zero(currency);
    }
}
