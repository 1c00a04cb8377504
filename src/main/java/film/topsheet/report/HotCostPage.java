package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of one shoot day: the day by department, the week so far, and what it all rests on. */
record HotCostPage(CostReport report, HotCost hot, Layout layout) {

    static final List<String> FIGURES = List.of("people", "worked", "overtimeHours", "overtime",
            "penalties", "budget", "estimate", "over");
    private static final List<String> WEEK_FIGURES =
            List.of("planned", "shot", "hours", "budget", "estimate", "over");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final int NAME = 115 * Type.POINT;

    Part page() {
        var labels = new Labels(report, layout.scale());
        var page = new HashMap<String, Object>();
        labels.state(page);
        var bold = Type.condensed(800, true);
        page.put("head", Type.condensed(800, false).markup(
                bold.cut(report.cover().title(), 380 * Type.POINT), "  Hot cost"));
        page.put("report", (hot.day().number() == 0 ? "" : "Day %d of %d · ".formatted(
                hot.day().number(), hot.shootDays())) + Words.day(hot.day().date()));
        var draft = report.cover().state() == CostReport.State.DRAFT;
        page.put("foot", labels.foot(false) + (draft ? " · draft of " : " · issued ")
                + Words.date(report.cover().asOf()));
        var words = new HotCostWords(hot);
        page.put("say", Type.sans(1700, false).markup(words.verdict(), " " + words.sentence()));
        section(page, "other", "Beside labor", words.other());
        section(page, "beside", "Beside the payroll", words.beside());
        section(page, "trend", "If it goes on like this", words.trend());
        section(page, "about", "What this page is", words.about());
        return new Part("hot-cost", page, List.of(), List.of(), layout.size());
    }

    private static void section(Map<String, Object> page, String name, String head, String text) {
        if (!text.isEmpty()) {
            page.put(name + "Head", head);
            page.put(name, Type.condensed(750, false).markup(text));
        }
    }

    /** One row for each department, all of them, what the employer owes on top, and the day. */
    Part departments() {
        var rows = new ArrayList<Row>();
        shown().forEach(each -> rows.add(department(Kind.PLAIN, name(each), each)
                .put("bar", isBudgeted()
                        ? OverBar.of(each.estimate().minus(each.budget()), widest()) : null)));
        rows.add(department(Kind.TOTAL, "Labor of the day", hot.total()));
        var day = hot.day();
        rows.add(Row.of(Kind.PLAIN).put("name", text("Contributions by the rate table"))
                .put("estimate", figure().of(day.contributions()))
                .put("budget", day.contributionsBudget() == null ? ""
                        : figure().of(day.contributionsBudget()))
                .put("over", day.contributionsBudget() == null ? "" : figure().over(
                        day.contributions().minus(day.contributionsBudget()))));
        var whole = day.estimate().plus(day.contributions());
        var budget = day.contributionsBudget() == null || !isBudgeted() ? null
                : day.budget().plus(day.contributionsBudget());
        rows.add(Row.of(Kind.GRAND).put("name", text("Cost of the day"))
                .put("estimate", figure().of(whole))
                .put("budget", budget == null ? "" : figure().of(budget))
                .put("over", budget == null ? "" : figure().over(whole.minus(budget))));
        return new Part("hot-cost-departments", table(), rows, FIGURES, layout.size());
    }

    private Row department(Kind kind, String name, HotCost.Department each) {
        var over = each.estimate().minus(each.budget());
        return Row.of(kind).put("name", text(name))
                .put("people", Figure.count(each.people()))
                .put("worked", Figure.tenths(each.hours()))
                .put("overtimeHours", Figure.tenths(each.overtimeHours()))
                .put("overtime", figure().of(each.overtime()))
                .put("penalties", figure().of(each.penalties()))
                .put("budget", isBudgeted() ? figure().of(each.budget()) : "")
                .put("estimate", figure().of(each.estimate()))
                .put("over", isBudgeted() ? figure().over(over) : "");
    }

    private static String name(HotCost.Department department) {
        var name = department.name().isEmpty() ? "Without a department" : department.name();
        return department.unit().isEmpty() ? name : name + ", " + department.unit() + " unit";
    }

    private List<HotCost.Department> shown() {
        return HotCostCrews.shown(hot.departments());
    }

    private Money widest() {
        return shown().stream().map(each -> each.estimate().minus(each.budget()).abs())
                .reduce(Money.zero(report.cover().currency()), Money::max);
    }

    private boolean isBudgeted() {
        return hot.day().isBudgeted();
    }

    Part facts() {
        var facts = hot.facts();
        var rows = new ArrayList<Row>();
        fact(rows, "Call", clock(facts.call()));
        fact(rows, "First shot", clock(facts.firstShot()));
        fact(rows, "Meal", clock(facts.meal()));
        fact(rows, "Wrap", clock(facts.wrap()));
        fact(rows, "Setups", facts.setups() == null ? ""
                : facts.setups().stripTrailingZeros().toPlainString());
        fact(rows, "Pages", hot.day().eighthsPlanned() + hot.day().eighthsShot() == 0 ? ""
                : Words.pages(hot.day().eighthsShot()) + " of "
                        + Words.pages(hot.day().eighthsPlanned()));
        fact(rows, "Scenes", String.join(", ", facts.scenes()));
        fact(rows, "Location", facts.location() == null ? "" : facts.location());
        var parameters = new HashMap<String, Object>();
        parameters.put("heading", "The day");
        var note = new HotCostWords(hot).penalties();
        parameters.put("note", note.isEmpty() ? null : Type.condensed(750, false).markup(note));
        return new Part("hot-cost-facts", parameters, rows, List.of(), 800);
    }

    private static void fact(List<Row> rows, String label, String value) {
        if (!value.isEmpty()) {
            rows.add(Row.of(Kind.PLAIN).put("label", label)
                    .put("value", Type.condensed(800, false).lines(value, 70 * Type.POINT, 4)));
        }
    }

    private static String clock(LocalTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    Part week() {
        var rows = new ArrayList<Row>();
        hot.week().forEach(each -> rows.add(day(each)));
        var nil = Money.zero(report.cover().currency());
        var budget = hot.week().stream().map(HotCost.Day::budget).reduce(nil, Money::plus);
        var estimate = hot.week().stream().map(HotCost.Day::estimate).reduce(nil, Money::plus);
        rows.add(Row.of(Kind.TOTAL).put("date", "Week")
                .put("planned", pages(hot.week().stream()
                        .mapToInt(HotCost.Day::eighthsPlanned).sum()))
                .put("shot", pages(hot.week().stream()
                        .mapToInt(HotCost.Day::eighthsShot).sum()))
                .put("estimate", figure().of(estimate))
                .put("budget", budget.isZero() ? "" : figure().of(budget))
                .put("over", budget.isZero() ? "" : figure().over(estimate.minus(budget))));
        var parameters = table();
        parameters.put("heading", "The week so far: labor");
        return new Part("hot-cost-week", parameters, rows, WEEK_FIGURES, layout.size());
    }

    private Row day(HotCost.Day day) {
        var each = day.people() == 0 ? BigDecimal.ZERO : day.hours().divide(
                BigDecimal.valueOf(day.people()), 1, RoundingMode.HALF_UP);
        return Row.of(day.equals(hot.day()) ? Kind.SUBTOTAL : Kind.PLAIN)
                .put("day", day.number() == 0 ? "" : String.valueOf(day.number()))
                .put("date", WEEKDAY.format(day.date()))
                .put("planned", pages(day.eighthsPlanned()))
                .put("shot", pages(day.eighthsShot()))
                .put("hours", Figure.tenths(each))
                .put("estimate", figure().of(day.estimate()))
                .put("budget", day.isBudgeted() ? figure().of(day.budget()) : "")
                .put("over", day.isBudgeted() ? figure().over(day.over()) : "");
    }

    private static String pages(int eighths) {
        return Words.pages(eighths) + Figure.HANGING;
    }

    private Map<String, Object> table() {
        var labels = new Labels(report, layout.scale());
        var parameters = new HashMap<String, Object>();
        parameters.put("wide", layout.wide());
        parameters.put("overHead", labels.over() + Figure.HANGING);
        parameters.put("moneyGroup", Words.capital(labels.money()));
        return parameters;
    }

    private Figure figure() {
        return new Figure(layout.scale(), report.cover().overIsPositive());
    }

    private String text(String name) {
        var type = Type.condensed(layout.size(), false);
        return type.markup(type.lines(name, NAME, 2));
    }
}
