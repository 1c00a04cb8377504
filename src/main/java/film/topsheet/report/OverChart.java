package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.Pen.Align;
import film.topsheet.report.Pen.Point;
import java.awt.BasicStroke;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The line of over before contingency, report by report, from nil on. Its label stands at its end;
 * letters are drawn as outlines, so that no viewer replaces them.
 *
 * @param heights  hundredths of the height, one per report; negative is under
 * @param baseline where nil stands, in the same unit from the top
 * @param begins   index of the report in which the shoot began; -1: in none of these
 */
record OverChart(List<Integer> numbers, List<Integer> heights, int baseline, int begins,
        String label) implements Chart {

    private static final BasicStroke AXIS = new BasicStroke(.6f);
    private static final BasicStroke SHOOT = new BasicStroke(.4f, BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER, 1, new float[] {1.5f, 1.5f}, 0);
    private static final int FULL = 10_000;
    /** Percent of the height that the line rises to. */
    private static final int HIGHEST = 87;
    private static final int TOP = 14;
    /** Below the line of nil: the numbers of the reports. */
    private static final int FOOT = 16;
    private static final int LEFT = 4;

    OverChart {
        numbers = List.copyOf(numbers);
        heights = List.copyOf(heights);
    }

    /** Null where there are not yet two reports to draw a line between. */
    static OverChart of(CostReport report, Figure figure) {
        var points = report.history();
        if (points.size() < 2) {
            return null;
        }
        var overs = points.stream().map(CostReport.Point::overBeforeContingency).toList();
        var nil = Money.zero(report.cover().currency());
        var top = overs.stream().reduce(nil, Money::max);
        var span = top.minus(overs.stream().reduce(nil, Money::min));
        var begins = report.cover().shootBegins();
        var shoot = -1;
        for (var at = points.size() - 1; at >= 0 && begins != null; at--) {
            shoot = points.get(at).weekEnding().isBefore(begins) ? shoot : at;
        }
        var last = overs.get(overs.size() - 1);
        var size = figure.loose(last.abs());
        return new OverChart(points.stream().map(CostReport.Point::report).toList(),
                overs.stream().map(over -> share(over, span)).toList(), share(top, span), shoot,
                last.isNegative() ? size + " under" : size);
    }

    private static int share(Money amount, Money span) {
        return span.isZero() ? 0 : BigInteger.valueOf(amount.minor())
                .multiply(BigInteger.valueOf(FULL * (long) HIGHEST / 100))
                .divide(BigInteger.valueOf(span.minor())).intValueExact();
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        var right = width - 5 - Pen.width(label, true);
        var bottom = height - FOOT;
        var nil = y(0, bottom);
        pen.line(LEFT, nil, right, nil, Pen.INK, AXIS);
        if (begins >= 0) {
            shoot(pen, x(begins, right), bottom);
        }
        line(pen, right, bottom);
        axis(pen, right, bottom + 10);
    }

    private void line(Pen pen, double right, double bottom) {
        pen.path(IntStream.range(0, heights.size()).mapToObj(at ->
                new Point(x(at, right), y(heights.get(at), bottom))).toList(), Pen.INK, 1.2);
        var end = y(heights.get(heights.size() - 1), bottom);
        pen.dot(right, end, 2, Pen.INK);
        pen.bold(label, right + 4, end + 2.5);
    }

    private static void shoot(Pen pen, double x, double bottom) {
        pen.line(x, TOP, x, bottom, Pen.PALE, SHOOT);
        var before = x > 60;
        pen.quiet("shoot begins", before ? x - 3 : x + 3, 20,
                before ? Align.ENDS : Align.BEGINS);
    }

    private void axis(Pen pen, double right, double y) {
        var last = numbers.size() - 1;
        pen.quiet("report " + numbers.get(0), x(0, right), y, Align.BEGINS);
        var middle = begins > 0 && x(begins, right) > 48 && x(begins, right) < right - 20;
        if (middle) {
            pen.quiet(numbers.get(begins).toString(), x(begins, right), y, Align.CENTRED);
        }
        pen.quiet(numbers.get(last).toString(), x(last, right), y, Align.CENTRED);
    }

    private double x(int at, double right) {
        return LEFT + (right - LEFT) * at / (heights.size() - 1);
    }

    private double y(int height, double bottom) {
        var below = FULL - FULL * HIGHEST / 100 + baseline - height;
        return TOP + (bottom - TOP) * below / FULL;
    }
}
