package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What somebody must look at, by money at stake; what the actuals do not hold; other views. */
record FindingPages(CostReport report, Layout layout) {

    private static final List<String> FIGURES = List.of("amount", "held", "schedule");
    private static final String TEMPLATE = "cost-report-findings";
    private static final int LONGEST = 2_000;
    private static final int VIEWS = 12;
    static final Comparator<Finding> BY_MONEY = Comparator.comparing(Finding::amount)
            .reversed()
            .thenComparing(Finding::severity)
            .thenComparing(Finding::account)
            .thenComparing(Finding::mailable);

    Part part() {
        var parameters = new Labels(report, layout.scale())
                .frame("findings by money at stake", false);
        parameters.put("wide", layout.wide());
        var rows = Stream.of(findings(), notAsked(), outside(), views())
                .flatMap(List::stream).toList();
        return new Part(TEMPLATE, parameters, rows, FIGURES, layout.size());
    }

    /** Open ones; what is waived is counted, and told in the workbook. */
    private List<Row> findings() {
        var open = report.findings().stream()
                .filter(each -> each.state() == Finding.State.OPEN)
                .sorted(BY_MONEY)
                .toList();
        if (open.isEmpty()) {
            return List.of(remark("Nothing is open that somebody must look at."));
        }
        var fresh = open.stream().filter(each -> each.firstSeen().isAfter(lastTime())).count();
        var waived = report.findings().stream()
                .filter(each -> each.state() == Finding.State.WAIVED).count();
        var heading = "What somebody must look at: %s open, %s new this week%s".formatted(
                Figure.grouped(open.size()), fresh == 0 ? "none" : Figure.grouped(fresh),
                waived == 0 ? "" : ", %s waived".formatted(Figure.grouped(waived)));
        var rows = new ArrayList<Row>();
        for (var finding : open) {
            rows.add(finding(finding, rows.size() + 1).put("heading", heading));
        }
        return rows;
    }

    private List<Row> notAsked() {
        return NotAsked.sentences(report.asked()).stream().map(this::remark).toList();
    }

    private LocalDate lastTime() {
        var previous = report.cover().previousWeekEnding();
        return previous == null ? report.cover().weekEnding().minusDays(7) : previous;
    }

    private Row finding(Finding finding, int number) {
        var row = Row.of(Kind.PLAIN).is("finding").put("table", "findings")
                // In the wide layout the amount needs the place of the number.
                .put("number", layout.wide() ? "" : String.valueOf(number))
                .put("amount", figure().of(finding.amount()))
                .put("severity", finding.severity().word())
                .put("account", finding.account())
                .put("message", words(finding.mailable()))
                .put("check", finding.check())
                .put("since", Words.shortDate(finding.firstSeen(), report.cover().weekEnding()));
        return finding.severity().compareTo(Severity.HIGH) <= 0 ? row.is("urgent") : row;
    }

    private List<Row> outside() {
        return report.notInActuals().stream().map(each -> Row.of(Kind.PLAIN).is("outside")
                .put("table", "outside")
                .put("heading", "What is not in the actuals")
                .put("message", words(each.what()))
                .put("amount", figure().of(each.amount()))
                .put("inside", each.insideFinalCost() ? "yes" : "no")
                .put("where", words(each.where()))).toList();
    }

    /** Accounts whose schedule, or whose held estimate, would give another final cost. */
    private List<Row> views() {
        var views = report.categories().stream()
                .flatMap(category -> category.accounts().stream().map(account ->
                        category.section() == Section.POST ? withoutSchedule(account) : account))
                .filter(account -> !distance(account).isZero())
                .sorted(Comparator.comparing(FindingPages::distance).reversed()
                        .thenComparing(Account::code))
                .toList();
        var rows = new ArrayList<Row>();
        views.stream().limit(VIEWS).map(this::view).forEach(rows::add);
        if (views.size() > VIEWS) {
            rows.add(remark("%s more accounts differ; the workbook lists them all."
                    .formatted(Words.capital(Words.count(views.size() - VIEWS)))));
        }
        return rows;
    }

    /** What post-production costs follows from its own weeks, not from the days of the shoot. */
    private static Account withoutSchedule(Account account) {
        return new Account(account.code(), account.name(), account.figures(), account.method(),
                account.estimateWeek(), null, account.heldFinalCost(), account.flags());
    }

    private Row view(Account account) {
        return Row.of(Kind.PLAIN).is("view").put("table", "views")
                .put("heading", "Other views of the EFC: shown, never used")
                .put("heldHead", "If held" + Figure.HANGING)
                .put("scheduleHead", "By the schedule" + Figure.HANGING)
                .put("account", account.code())
                .put("message", words(account.name()))
                .put("amount", figure().of(account.figures().finalCost()))
                .put("held", orBlank(account.heldFinalCost()))
                .put("schedule", orBlank(account.scheduleFinalCost()))
                .put("where", account.method() == null ? "" : account.method().word());
    }

    /** How far the other views are from the final cost that is used; nil where there is none. */
    private static Money distance(Account account) {
        var used = account.figures().finalCost();
        return Stream.of(account.heldFinalCost(), account.scheduleFinalCost())
                .filter(each -> each != null)
                .map(each -> each.minus(used).abs())
                .reduce(Money.zero(used.currency()), Money::max);
    }

    private String orBlank(Money amount) {
        return amount == null ? "" : figure().of(amount);
    }

    private Row remark(String text) {
        return Row.of(Kind.PLAIN).is("remark").put("message", words(text));
    }

    private String words(String text) {
        var printed = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return Type.condensed(800, false).markup(printed);
    }

    private Figure figure() {
        return new Figure(layout.scale(), report.cover().overIsPositive());
    }
}
