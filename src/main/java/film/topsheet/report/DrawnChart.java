package film.topsheet.report;

import film.topsheet.financing.CashWeek;
import film.topsheet.report.Pen.Align;
import film.topsheet.report.Pen.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn from funding, week by week, against the approved curve: a whole line up to this
 * week, a broken one after it, and the curve as a thin one.
 *
 * @param drawn    hundredths of the height, one per week
 * @param approved the same; of weeks before the curve's first point nil
 * @param begins   the first week that the curve speaks of; past the last: there is no curve
 * @param now      this week's place
 */
record DrawnChart(List<Integer> drawn, List<Integer> approved, int begins, int now,
        String drawnLabel, String approvedLabel) implements Chart {

    private static final BasicStroke THIN = new BasicStroke(.6f);
    private static final BasicStroke THICK = new BasicStroke(1.2f);
    private static final BasicStroke BROKEN = new BasicStroke(1.2f, BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0);
    private static final BasicStroke LEAD = new BasicStroke(.4f);
    private static final ChartScale WHOLE = new ChartScale(0, 1);
    private static final int TOP = 18;
    private static final int FOOT = 14;

    DrawnChart {
        drawn = List.copyOf(drawn);
        approved = List.copyOf(approved);
    }

    static DrawnChart of(CashReport cash, Figure figure) {
        var weeks = cash.flow().weeks();
        var amounts = new ArrayList<>(weeks.stream().map(CashWeek::drawn).toList());
        weeks.forEach(each -> each.drawdown().ifPresent(amounts::add));
        var scale = ChartScale.of(amounts, cash.nil());
        var begins = weeks.size();
        var now = 0;
        for (var at = weeks.size() - 1; at >= 0; at--) {
            begins = weeks.get(at).drawdown().isPresent() ? at : begins;
            now = weeks.get(at).actual() && now == 0 ? at : now;
        }
        var last = weeks.get(weeks.size() - 1);
        return new DrawnChart(weeks.stream().map(each -> scale.height(each.drawn())).toList(),
                weeks.stream().map(each -> scale.height(each.drawdown().orElse(cash.nil())))
                        .toList(), begins, now,
                "drawn " + figure.loose(last.drawn()), last.drawdown()
                        .map(each -> "approved " + figure.loose(each)).orElse(""));
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        var bottom = height - FOOT;
        steps(pen, approved, begins, approved.size(), width, bottom, Pen.QUIET, THIN);
        steps(pen, drawn, 0, now + 1, width, bottom, Pen.INK, THICK);
        steps(pen, drawn, now, drawn.size(), width, bottom, Pen.INK, BROKEN);
        pen.line(0, bottom, width, bottom, Pen.INK, THIN);
        labels(pen, width, bottom);
    }

    /** What stands at the end of a week stands from its first day on. */
    private static void steps(Pen pen, List<Integer> heights, int from, int to, double width,
            double bottom, Color ink, BasicStroke stroke) {
        if (from >= to) {
            return;
        }
        var slot = width / heights.size();
        var points = new ArrayList<Point>();
        points.add(new Point(slot * from, WHOLE.y(heights.get(from), TOP, bottom)));
        for (var at = from; at < to; at++) {
            var y = WHOLE.y(heights.get(at), TOP, bottom);
            points.add(new Point(slot * at, y));
            points.add(new Point(slot * (at + 1), y));
        }
        pen.path(points, ink, stroke);
    }

    /** The lower one under its line, so that two that end at one height are both read. */
    private void labels(Pen pen, double width, double bottom) {
        var last = drawn.size() - 1;
        var drawnY = WHOLE.y(drawn.get(last), TOP, bottom);
        var isLower = drawn.get(last) < approved.get(last);
        pen.text(drawnLabel, width, isLower ? drawnY + 9 : drawnY - 3, Align.ENDS, Pen.INK, true);
        if (!approvedLabel.isEmpty()) {
            var y = WHOLE.y(approved.get(last), TOP, bottom);
            pen.quiet(approvedLabel, width, isLower ? y - 3 : y + 9, Align.ENDS);
        }
        var x = width / drawn.size() * (now + 1);
        pen.line(x, bottom + 2, x, bottom + FOOT, Pen.QUIET, LEAD);
        pen.quiet("this week", x + 2, bottom + 10, Align.BEGINS);
    }
}
