package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashWeek;
import film.topsheet.money.Money;
import film.topsheet.report.Pen.Align;
import film.topsheet.report.Pen.Point;
import film.topsheet.report.TimeAxis.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that is paid since the beginning, week by week: a whole line up to this week, a broken one
 * for the forecast; the approved drawdown as thin steps.
 *
 * @param paid     places on the ruler, one per week
 * @param actual   how many of them are over
 * @param approved the same, from the first week that the curve speaks of
 * @param nil      place of nil
 */
record SpendChart(TimeAxis axis, List<LocalDate> weeks, List<Integer> paid, int actual,
        List<Integer> approved, int nil, String now, String end, String curve)
        implements Chart {

    private static final int TOP = 12;
    private static final int FOOT = 17;
    private static final int LINE = 9;
    /** Left and right, so that a dot has room. */
    private static final int EDGE = 3;

    SpendChart {
        weeks = List.copyOf(weeks);
        paid = List.copyOf(paid);
        approved = List.copyOf(approved);
    }

    /** A sum over the weeks so far. */
    static List<Money> paid(List<CashWeek> weeks) {
        var sums = new ArrayList<Money>();
        for (var each : weeks) {
            sums.add(sums.isEmpty() ? each.payments()
                    : sums.get(sums.size() - 1).plus(each.payments()));
        }
        return sums;
    }

    /** Whether somebody approved what may be drawn by when. */
    static boolean isPlanned(CashFlow flow) {
        return flow.weeks().stream().anyMatch(each -> each.drawdown().isPresent());
    }

    static SpendChart of(CashFlow flow) {
        var weeks = flow.weeks();
        var paid = paid(weeks);
        var approved = weeks.stream().map(CashWeek::drawdown).flatMap(Optional::stream).toList();
        var all = new ArrayList<>(paid);
        all.addAll(approved);
        all.add(Money.zero(flow.standing().bank().currency()));
        var ruler = new Ruler(all.stream().reduce(Money::min).orElseThrow(),
                all.stream().reduce(Money::max).orElseThrow());
        var actual = (int) weeks.stream().filter(CashWeek::actual).count();
        var days = weeks.stream().map(CashWeek::weekEnding).toList();
        return new SpendChart(axis(days, days.get(actual - 1)), days,
                paid.stream().map(ruler::at).toList(), actual,
                approved.stream().map(ruler::at).toList(),
                ruler.at(all.get(all.size() - 1)), Figure.inline(paid.get(actual - 1)),
                actual == paid.size() ? "" : Figure.inline(paid.get(paid.size() - 1)),
                approved.isEmpty() ? "" : Figure.inline(approved.get(approved.size() - 1)));
    }

    private static TimeAxis axis(List<LocalDate> days, LocalDate now) {
        return TimeAxis.of(days, List.of(new Mark(now, Words.shortDate(now, now)),
                new Mark(days.get(0), Words.shortDate(days.get(0), now)),
                new Mark(days.get(days.size() - 1),
                        Words.shortDate(days.get(days.size() - 1), now))));
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        var bottom = height - FOOT;
        pen.line(0, y(nil, bottom), width, y(nil, bottom), Pen.INK, .6);
        if (!approved.isEmpty()) {
            pen.path(steps(width, bottom), Pen.QUIET, .6);
        }
        var points = IntStream.range(0, weeks.size()).mapToObj(at ->
                new Point(x(at, width), y(paid.get(at), bottom))).toList();
        if (actual > 1) {
            pen.path(points.subList(0, actual), Pen.OWN, 1.8);
        }
        if (actual < points.size()) {
            pen.dashed(points.subList(actual - 1, points.size()), Pen.OWN, 1.2, 2.5);
        }
        var point = points.get(actual - 1);
        ends(pen, points, width, bottom);
        now(pen, point, width, bottom);
        pen.dot(point.x(), point.y(), Pen.OWN);
        axis.draw(pen, EDGE, width - EDGE, bottom + 2);
        axis.labels(pen, 0, width, height - 3);
    }

    /** What is paid by now, on the side of its point where the line, which rises, is not. */
    private void now(Pen pen, Point point, double width, double bottom) {
        var words = " paid";
        var text = Pen.width(now, true) + Pen.width(words, false);
        var isRight = point.x() + 6 + text < width;
        var x = isRight ? point.x() + 6 : Math.max(0, point.x() - 6 - text);
        var y = isRight ? Math.min(bottom - 3, point.y() + LINE)
                : Math.max(LINE - 1, point.y() - 3);
        // On white: where little is paid yet, the forecast stands behind it.
        pen.filled(x - 1, y - 7, text + 2, 9, Pen.PAPER);
        pen.bold(now, x, y);
        pen.plain(words, x + Pen.width(now, true), y);
    }

    /** The lower one of the two that end on the right stands under its line. */
    private void ends(Pen pen, List<Point> points, double width, double bottom) {
        var last = points.get(points.size() - 1);
        var curveY = approved.isEmpty() ? bottom : y(approved.get(approved.size() - 1), bottom);
        var isCurveAbove = curveY <= last.y();
        if (!curve.isEmpty()) {
            pen.quiet(curve + " approved", width, place(curveY, isCurveAbove, bottom),
                    Align.ENDS);
        }
        if (!end.isEmpty()) {
            var words = end + " in the end";
            var isAbove = !isCurveAbove || curve.isEmpty();
            var y = isAbove ? last.y() : lowest(points, width - Pen.width(words, false));
            pen.text(words, width, place(y, isAbove, bottom), Align.ENDS, Pen.INK, false);
        }
    }

    /** Where the line stands lowest right of a place. */
    private static double lowest(List<Point> points, double x) {
        var before = points.stream().filter(each -> each.x() <= x)
                .reduce((one, next) -> next).stream();
        return Stream.concat(before, points.stream().filter(each -> each.x() > x))
                .mapToDouble(Point::y).max().orElseThrow();
    }

    private static double place(double y, boolean isAbove, double bottom) {
        return isAbove ? Math.max(LINE - 1, y - 3) : Math.min(bottom - 3, y + LINE);
    }

    /** What is approved by the end of a week is approved from its first day on. */
    private List<Point> steps(double width, double bottom) {
        var steps = new ArrayList<Point>();
        var first = weeks.size() - approved.size();
        for (var at = 0; at < approved.size(); at++) {
            var y = y(approved.get(at), bottom);
            steps.add(new Point(x(Math.max(0, first + at - 1), width), y));
            steps.add(new Point(x(first + at, width), y));
        }
        return steps;
    }

    private double x(int at, double width) {
        return axis.x(weeks.get(at), EDGE, width - EDGE);
    }

    private static double y(int height, double bottom) {
        return bottom - (bottom - TOP) * height / Ruler.FULL;
    }
}
