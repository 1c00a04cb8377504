package film.topsheet.report;

import film.topsheet.money.Money;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/**
 * The line of over before contingency, report by report, from nil on. Its label stands at its end;
 * letters are drawn as outlines, so that no viewer replaces them.
 *
 * @param heights  hundredths of the height, one per report; negative is under
 * @param baseline where nil stands, in the same unit from the top
 * @param begins   index of the report in which the shoot began; -1: in none of these
 */
record OverChart(List<Integer> numbers, List<Integer> heights, int baseline, int begins,
        String label) implements Renderable, Graphics2DRenderable {

    private static final Color INK = new Color(0x111111);
    private static final Color QUIET = new Color(0x555555);
    private static final Color PALE = new Color(0x999999);
    private static final int FULL = 10_000;
    /** Percent of the height that the line rises to. */
    private static final int HIGHEST = 87;
    private static final int TOP = 14;
    /** Below the line of nil: the numbers of the reports. */
    private static final int FOOT = 16;
    private static final int LEFT = 4;
    private static final float SIZE = 7.5f;

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
    public String getId() {
        return "over-chart-" + hashCode();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D paper, Rectangle2D place) {
        paper.translate(place.getX(), place.getY());
        var right = place.getWidth() - 5 - letters(label, true);
        var bottom = place.getHeight() - FOOT;
        var nil = y(0, bottom);
        paper.setColor(INK);
        paper.setStroke(new BasicStroke(.6f));
        paper.draw(new Line2D.Double(LEFT, nil, right, nil));
        if (begins >= 0) {
            shoot(paper, x(begins, right), bottom);
        }
        line(paper, right, bottom);
        axis(paper, right, bottom + 10);
        paper.translate(-place.getX(), -place.getY());
    }

    private void line(Graphics2D paper, double right, double bottom) {
        var path = new Path2D.Double();
        path.moveTo(x(0, right), y(heights.get(0), bottom));
        for (var at = 1; at < heights.size(); at++) {
            path.lineTo(x(at, right), y(heights.get(at), bottom));
        }
        paper.setColor(INK);
        paper.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        paper.draw(path);
        var end = y(heights.get(heights.size() - 1), bottom);
        paper.fill(new Ellipse2D.Double(right - 2, end - 2, 4, 4));
        write(paper, label, right + 4, end + 2.5, 0, true);
    }

    private void shoot(Graphics2D paper, double x, double bottom) {
        paper.setColor(PALE);
        paper.setStroke(new BasicStroke(.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1,
                new float[] {1.5f, 1.5f}, 0));
        paper.draw(new Line2D.Double(x, TOP, x, bottom));
        paper.setColor(QUIET);
        var before = x > 60;
        write(paper, "shoot begins", before ? x - 3 : x + 3, 20, before ? 1 : 0, false);
    }

    private void axis(Graphics2D paper, double right, double y) {
        paper.setColor(QUIET);
        var last = numbers.size() - 1;
        write(paper, "report " + numbers.get(0), x(0, right), y, 0, false);
        var middle = begins > 0 && x(begins, right) > 48 && x(begins, right) < right - 20;
        if (middle) {
            write(paper, numbers.get(begins).toString(), x(begins, right), y, .5, false);
        }
        write(paper, numbers.get(last).toString(), x(last, right), y, .5, false);
    }

    private double x(int at, double right) {
        return LEFT + (right - LEFT) * at / (heights.size() - 1);
    }

    private double y(int height, double bottom) {
        var below = FULL - FULL * HIGHEST / 100 + baseline - height;
        return TOP + (bottom - TOP) * below / FULL;
    }

    /** @param align 0: begins at x, 1: ends there */
    private static void write(Graphics2D paper, String text, double x, double y, double align,
            boolean bold) {
        var left = x - letters(text, bold) * align;
        paper.fill(Typeface.of(Fonts.CONDENSED, bold).outline(text, SIZE, left, y));
    }

    private static double letters(String text, boolean bold) {
        return Type.condensed(750, bold).width(text) / (double) Type.POINT;
    }
}
