package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashWeek;
import film.topsheet.report.TimeAxis.Mark;
import film.topsheet.slate.PhaseName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Page 1 of the investor report: the verdict, four numbers, the forecast week by week, what is
 * spent, categories, contingency, and why it moved.
 *
 * @param cash   empty where none was reckoned
 * @param height of the first two charts
 */
record InvestorFront(Brief brief, Optional<CashFlow> cash, Layout layout, Height height) {

    /** Higher charts where there is room. */
    enum Height {
        TALL(186),
        MIDDLE(140),
        LOW(100);

        private final int points;

        Height(int points) {
            this.points = points;
        }
    }

    private static final int TITLE = 262 * Type.POINT;
    private static final int NUMBER = 119 * Type.POINT;
    private static final int REASON = 458 * Type.POINT;
    private static final List<Integer> SIZES = List.of(1700, 1400, 1100, 900, 700);

    Part page() {
        var page = new HashMap<String, Object>();
        head(page);
        numbers(page);
        charts(page);
        page.put("movedHeading", "Why it moved: " + brief.moved());
        return new Part("investor-report", page, List.of(Row.of(Kind.PLAIN)), List.of(),
                layout.size());
    }

    /** What moved it, as a table of its own. */
    Part moved() {
        var figure = figure();
        var type = Type.condensed(800, false);
        var rows = brief.reasons().stream().map(each -> Row.of(Kind.PLAIN)
                .put("amount", figure.of(each.amount()))
                .put("reason", type.markup(type.lines(each.what(), REASON, 2)))).toList();
        return new Part("investor-moved", new HashMap<>(Map.of("wide", layout.wide())), rows,
                List.of("amount"), 800);
    }

    private void head(Map<String, Object> page) {
        var labels = new Labels(report(), layout.scale());
        labels.state(page);
        var bold = Type.sans(1700, true);
        var name = " investor report";
        var title = bold.markup(report().cover().title(), "")
                + Type.sans(1700, false).markup(name);
        var isShort = bold.fits(report().cover().title() + name, TITLE);
        page.put(isShort ? "short" : "long", true);
        page.put(isShort ? "title" : "longTitle", title);
        page.put("report", reportLine(labels));
        page.put("confidential", "confidential: investors and executive producers");
        page.put("say", bold.markup(brief.verdict(), "")
                + Type.sans(1700, false).markup(" " + brief.sentence() + call()));
        page.put("foot", foot(labels));
        var notice = notice();
        if (!notice.isEmpty()) {
            page.put("noticed", true);
            page.put("notice", Type.condensed(750, false).markup(notice));
        }
    }

    private String call() {
        return brief.nextCall().map(each -> each.date().isAfter(report().cover().weekEnding())
                ? " The next call is due on %s.".formatted(
                        Words.date(each.date(), report().cover().weekEnding()))
                : " A call is overdue since %s.".formatted(
                        Words.date(each.date(), report().cover().weekEnding()))).orElse("");
    }

    private static String reportLine(Labels labels) {
        var type = Type.condensed(800, false);
        var week = Words.day(labels.report().cover().weekEnding());
        return ink(type.markup(labels.number(), "")) + type.markup(" · week ending ")
                + ink(type.markup(week, ""));
    }

    private static String ink(String markup) {
        return "<style forecolor=\"#111111\">" + markup + "</style>";
    }

    static String foot(Labels labels) {
        var cover = labels.report().cover();
        return "%s · as of the week ending %s · (brackets) = %s, or money out".formatted(
                labels.unit(), Words.date(cover.weekEnding()),
                cover.overIsPositive() ? "under" : "over");
    }

    /** A correction and its reason; whatever was passed, in full. */
    private String notice() {
        var cover = report().cover();
        var corrects = cover.correction() == null || cover.correction().isBlank() ? ""
                : "Version %d corrects: %s".formatted(cover.version(), cover.correction());
        return Stream.concat(Stream.of(corrects), cover.overrides().stream())
                .filter(each -> !each.isBlank()).collect(Collectors.joining(" "));
    }

    private void numbers(Map<String, Object> page) {
        var numbers = List.of(brief.finalCost(), brief.contingency(), brief.schedule(),
                brief.call(Optional.empty()));
        for (var at = 0; at < numbers.size(); at++) {
            var number = numbers.get(at);
            var place = String.valueOf(at + 1);
            page.put("name" + place, number.label());
            page.put("figure" + place, sized(number.figure()));
            page.put("line" + place, Type.condensed(800, false).markup(number.line()));
        }
    }

    /** As large as it fits; never cut. */
    private static String sized(String figure) {
        var size = SIZES.stream().filter(each -> Type.sans(each, true).fits(figure, NUMBER))
                .findFirst().orElse(SIZES.get(SIZES.size() - 1));
        return "<style size=\"%d\" isBold=\"true\">%s</style>".formatted(
                size / Type.POINT, Type.sans(size, true).markup(figure));
    }

    private void charts(Map<String, Object> page) {
        page.put(height.name().toLowerCase(Locale.ROOT), true);
        page.put("costHeading", "Forecast final cost by week, against the locked budget");
        page.put("costChart", CostChart.of(brief, phase()));
        var hasContingency = report().headline().lockedContingency().isPositive();
        page.put("costNote", (hasContingency ? "The shaded band is contingency. The line may rise"
                + " inside it without new money; above it, somebody must pay. " : "")
                + "The scale does not begin at nil: its axis stands at %s.".formatted(
                        Figure.inline(CostChart.begins(brief, height.points))));
        spend(page);
        var categories = brief.categories();
        page.put("categoryHeading", "Over and under by category");
        if (categories.isEmpty()) {
            page.put("categoryRemark", "Every category is forecast at its locked budget.");
        } else {
            page.put("categoryChart", CategoryBars.of(categories, figure()));
        }
        page.put("contingencyHeading", "Contingency left, by week");
        if (hasContingency) {
            page.put("contingencyChart", ContingencyChart.of(brief, history()));
        } else {
            page.put("contingencyRemark", "The locked budget has no contingency.");
        }
    }

    private void spend(Map<String, Object> page) {
        var isCurve = cash.filter(SpendChart::isPlanned).isPresent();
        page.put("spendHeading", isCurve ? "Spend against the approved drawdown"
                : "Spend by week");
        if (cash.isEmpty()) {
            page.put("spendRemark", "No cash flow was reckoned.");
            return;
        }
        page.put("spendChart", SpendChart.of(cash.get()));
        page.put("spendNote", spent(cash.get().weeks()) + (isCurve ? ""
                : " No drawdown was approved by week."));
    }

    private static String spent(List<CashWeek> weeks) {
        var now = (int) weeks.stream().filter(CashWeek::actual).count() - 1;
        return "Paid %s%s; with deposits and called deferments. Broken: forecast.".formatted(
                Figure.inline(SpendChart.paid(weeks).get(now)), weeks.get(now).drawdown()
                        .map(each -> " of %s approved by now".formatted(Figure.inline(each)))
                        .orElse(""));
    }

    private TimeAxis phase() {
        var first = brief.weeks().get(0).weekEnding();
        var week = report().cover().weekEnding();
        var last = brief.horizon().filter(each -> each.isAfter(week)).orElse(week);
        var marks = new ArrayList<Mark>(List.of(mark(first)));
        if (last.isAfter(week)) {
            marks.add(new Mark(last, Words.shortDate(last, week)
                    + (isShootEnd(last) ? ", day " + report().cover().shootDays() : "")));
        }
        marks.add(mark(week));
        begins().filter(each -> !each.isBefore(first) && !each.isAfter(last)).ifPresent(each ->
                marks.add(new Mark(each, Words.shortDate(each, week) + ", shoot begins")));
        return new TimeAxis(first, last, marks);
    }

    private boolean isShootEnd(LocalDate day) {
        return brief.calendar().phase(PhaseName.SHOOT)
                .filter(each -> each.to().equals(day)).isPresent();
    }

    private TimeAxis history() {
        var first = brief.weeks().get(0).weekEnding();
        var week = report().cover().weekEnding();
        var marks = new ArrayList<Mark>(List.of(mark(first), mark(week)));
        begins().filter(each -> !each.isBefore(first) && !each.isAfter(week))
                .ifPresent(each -> marks.add(mark(each)));
        return new TimeAxis(first, week, marks);
    }

    private Optional<LocalDate> begins() {
        return Optional.ofNullable(report().cover().shootBegins());
    }

    private Mark mark(LocalDate day) {
        return new Mark(day, Words.shortDate(day, report().cover().weekEnding()));
    }

    private Figure figure() {
        return new Figure(layout.scale(), report().cover().overIsPositive());
    }

    private CostReport report() {
        return brief.report();
    }
}
