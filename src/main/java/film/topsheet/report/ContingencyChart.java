package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.Pen.Align;
import film.topsheet.report.Pen.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Contingency week by week from nil: what is free as a line, what no signed change has assigned as
 * dashed steps.
 *
 * @param free  places on the ruler, one per week
 * @param left  the same of what is left unassigned
 * @param nil   place of nil: below it is what contingency can't carry
 */
record ContingencyChart(TimeAxis axis, List<LocalDate> weeks, List<Integer> free,
        List<Integer> left, int nil, int locked, String lockedLabel, String freeLabel,
        String leftLabel) implements Chart {

    private static final int LEFT = 6;
    private static final int TOP = 19;
    private static final int FOOT = 18;
    private static final int LABELS = 92;
    private static final int LINE = 9;

    ContingencyChart {
        weeks = List.copyOf(weeks);
        free = List.copyOf(free);
        left = List.copyOf(left);
    }

    static ContingencyChart of(Brief brief, TimeAxis axis) {
        var locked = brief.report().headline().lockedContingency();
        var nil = Money.zero(locked.currency());
        var all = new ArrayList<Money>(List.of(nil, locked));
        brief.weeks().forEach(each ->
                all.addAll(List.of(each.contingencyFree(), each.contingencyLeft())));
        var ruler = new Ruler(all.stream().reduce(Money::min).orElseThrow(),
                all.stream().reduce(Money::max).orElseThrow());
        var now = brief.weeks().get(brief.weeks().size() - 1);
        return new ContingencyChart(axis,
                brief.weeks().stream().map(Brief.Week::weekEnding).toList(),
                brief.weeks().stream().map(each -> ruler.at(each.contingencyFree())).toList(),
                brief.weeks().stream().map(each -> ruler.at(each.contingencyLeft())).toList(),
                ruler.at(nil), ruler.at(locked), Figure.plain(locked) + " at lock",
                figure(now.contingencyFree()), figure(now.contingencyLeft()));
    }

    private static String figure(Money amount) {
        return amount.isZero() ? "none" : Figure.inline(amount);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        var labels = Math.max(LABELS, Math.max(Pen.width(freeLabel + " free", true),
                Pen.width(leftLabel + " left unassigned", false)) + 6);
        var right = width - labels;
        var bottom = height - FOOT;
        pen.line(LEFT, y(nil, bottom), right, y(nil, bottom), Pen.INK, .6);
        var line = points(free, right, bottom);
        if (weeks.size() > 1) {
            pen.dashed(steps(points(left, right, bottom)), Pen.AXIS, 1, 2.5);
            pen.path(line, Pen.OWN, 1.8);
            pen.quiet(lockedLabel, LEFT, y(locked, bottom) - 4, Align.BEGINS);
        }
        var end = line.get(line.size() - 1);
        pen.dot(end.x(), end.y(), Pen.OWN);
        ends(pen, end, y(left.get(left.size() - 1), bottom), bottom);
        axis.labels(pen, LEFT, right, height - 5);
    }

    /** The two labels at the lines' ends, the upper one first, never on one another. */
    private void ends(Pen pen, Point end, double leftY, double bottom) {
        var x = end.x() + 5;
        var isLeftAbove = leftY <= end.y();
        var above = Math.min(leftY, end.y()) + 1.5;
        var below = Math.max(Math.max(leftY, end.y()) + 4, above + LINE);
        if (below > bottom) {
            below = bottom;
            above = Math.min(above, below - LINE);
        }
        var width = Pen.width(leftLabel, false);
        pen.plain(leftLabel, x, isLeftAbove ? above : below);
        pen.quiet(" left unassigned", x + width, isLeftAbove ? above : below, Align.BEGINS);
        pen.bold(freeLabel + " free", x, isLeftAbove ? below : above);
    }

    private List<Point> points(List<Integer> heights, double right, double bottom) {
        return IntStream.range(0, weeks.size()).mapToObj(at -> new Point(
                axis.x(weeks.get(at), LEFT, right), y(heights.get(at), bottom))).toList();
    }

    private static List<Point> steps(List<Point> points) {
        var steps = new ArrayList<Point>(List.of(points.get(0)));
        for (var each : points.subList(1, points.size())) {
            steps.add(new Point(each.x(), steps.get(steps.size() - 1).y()));
            steps.add(each);
        }
        return steps;
    }

    private static double y(int height, double bottom) {
        return bottom - (bottom - TOP) * height / Ruler.FULL;
    }
}
