package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.Pen.Align;
import film.topsheet.report.Pen.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The final cost before contingency, week by week, between the budget before contingency and the
 * locked budget: the band between the two is contingency. Its scale does not begin at nil.
 *
 * @param heights places on the ruler, one per week
 * @param budget  place of the budget before contingency
 * @param locked  place of the locked budget
 * @param free    what of contingency is free; empty: none is
 */
record CostChart(TimeAxis axis, List<LocalDate> weeks, List<Integer> heights, int budget,
        int locked, String finalCost, String budgetLabel, String lockedLabel, String free)
        implements Chart {

    private static final int LEFT = 6;
    private static final int TOP = 20;
    /** Below the lowest amount: the axis, then its labels. */
    private static final int BELOW = 27;
    private static final int FOOT = 17;
    private static final int LABELS = 104;
    private static final String FORECAST = "forecast, before contingency";

    CostChart {
        weeks = List.copyOf(weeks);
        heights = List.copyOf(heights);
    }

    static CostChart of(Brief brief, TimeAxis axis) {
        var headline = brief.report().headline();
        var ruler = ruler(brief);
        return new CostChart(axis, brief.weeks().stream().map(Brief.Week::weekEnding).toList(),
                brief.weeks().stream().map(each -> ruler.at(each.finalCost())).toList(),
                ruler.at(headline.budgetBeforeContingency()), ruler.at(locked(brief)),
                signed(headline.finalCostBeforeContingency()),
                signed(headline.budgetBeforeContingency()), signed(locked(brief)),
                headline.contingencyFree().isPositive()
                        ? Figure.plain(headline.contingencyFree()) : "");
    }

    private static String signed(Money amount) {
        return Figure.inline(amount);
    }

    private static Money locked(Brief brief) {
        var headline = brief.report().headline();
        return headline.budgetBeforeContingency().plus(headline.lockedContingency());
    }

    private static Ruler ruler(Brief brief) {
        var all = new ArrayList<>(
                brief.weeks().stream().map(Brief.Week::finalCost).toList());
        all.add(brief.report().headline().budgetBeforeContingency());
        all.add(locked(brief));
        return new Ruler(all.stream().reduce(Money::min).orElseThrow(),
                all.stream().reduce(Money::max).orElseThrow());
    }

    /** What the axis stands at, in a chart of this height. */
    static Money begins(Brief brief, int height) {
        return ruler(brief).amount(-(long) Ruler.FULL * BELOW / (height - FOOT - BELOW - TOP));
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        var labels = IntStream.of(LABELS, (int) Math.ceil(Pen.width(lockedLabel, true)) + 6,
                (int) Math.ceil(Pen.width(budgetLabel, true)) + 6).max().orElseThrow();
        var right = width - labels;
        var axisY = height - FOOT;
        var bottom = axisY - BELOW;
        var top = y(locked, bottom);
        var base = y(budget, bottom);
        pen.filled(LEFT, top, right - LEFT, base - top, Pen.BAND);
        pen.line(LEFT, top, right, top, Pen.INK, 1);
        pen.line(LEFT, base, right, base, Pen.INK, .5);
        budgets(pen, right + 5, top, base);
        forecast(pen, right, bottom, top);
        axis.draw(pen, LEFT, right, axisY);
        axis.labels(pen, LEFT, right, axisY + 12);
    }

    private void budgets(Pen pen, double x, double top, double base) {
        if (base - top < 20) {
            // Without room for both, the locked budget stands above its line.
            pen.bold(lockedLabel, x, top - 10);
            pen.quiet("locked budget", x, top - 1, Align.BEGINS);
        } else {
            pen.bold(lockedLabel, x, top + 2.5);
            pen.quiet("locked budget", x, top + 11.5, Align.BEGINS);
        }
        pen.bold(budgetLabel, x, base + 2.5);
        pen.quiet("budget before contingency", x, base + 11.5, Align.BEGINS);
    }

    private void forecast(Pen pen, double right, double bottom, double top) {
        var points = IntStream.range(0, weeks.size()).mapToObj(at -> new Point(
                axis.x(weeks.get(at), LEFT, right), y(heights.get(at), bottom))).toList();
        if (points.size() > 1) {
            pen.path(points, Pen.OWN, 1.8);
        }
        var end = points.get(points.size() - 1);
        pen.dot(end.x(), end.y(), Pen.OWN);
        var text = Math.max(Pen.width(FORECAST, false), Pen.width(finalCost, true));
        var side = end.x() + 6 + text < right ? Align.BEGINS : Align.ENDS;
        var x = side == Align.BEGINS ? end.x() + 6 : end.x() - 6;
        var above = end.y() - top > 24 ? end.y() - 13 : end.y() + 12;
        pen.text(finalCost, x, above, side, Pen.INK, true);
        pen.text(FORECAST, x, above + 9, side, Pen.INK, false);
        if (!free.isEmpty() && end.y() - top > 40) {
            free(pen, end, top, side);
        }
    }

    private void free(Pen pen, Point end, double top, Align side) {
        var from = end.y() - 14;
        var to = top + 2;
        pen.line(end.x(), from, end.x(), to, Pen.INK, .5);
        arrow(pen, end.x(), to, 3);
        arrow(pen, end.x(), from, -3);
        var middle = (from + to) / 2 + 2.5;
        var words = " contingency free";
        var x = side == Align.BEGINS ? end.x() + 6
                : end.x() - 6 - Pen.width(free, true) - Pen.width(words, false);
        pen.bold(free, x, middle);
        pen.plain(words, x + Pen.width(free, true), middle);
    }

    private static void arrow(Pen pen, double x, double y, double length) {
        pen.path(List.of(new Point(x - 2, y + length), new Point(x, y),
                new Point(x + 2, y + length)), Pen.INK, .5);
    }

    private static double y(int height, double bottom) {
        return bottom - (bottom - TOP) * height / Ruler.FULL;
    }
}
