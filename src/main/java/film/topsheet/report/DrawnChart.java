package film.topsheet.report;

import film.topsheet.financing.CashWeek;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

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
        String drawnLabel, String approvedLabel) implements Renderable, Graphics2DRenderable {

    private static final Color INK = new Color(0x111111);
    private static final Color QUIET = new Color(0x555555);
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
    public String getId() {
        return "drawn-chart-" + hashCode();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D paper, Rectangle2D place) {
        paper.translate(place.getX(), place.getY());
        var width = place.getWidth();
        var bottom = place.getHeight() - FOOT;
        paper.setColor(QUIET);
        steps(paper, approved, begins, approved.size(), width, bottom, new BasicStroke(.6f));
        paper.setColor(INK);
        steps(paper, drawn, 0, now + 1, width, bottom, new BasicStroke(1.2f));
        steps(paper, drawn, now, drawn.size(), width, bottom, new BasicStroke(1.2f,
                BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0));
        paper.setStroke(new BasicStroke(.6f));
        paper.draw(new Line2D.Double(0, bottom, width, bottom));
        labels(paper, width, bottom);
        paper.translate(-place.getX(), -place.getY());
    }

    /** What stands at the end of a week stands from its first day on. */
    private void steps(Graphics2D paper, List<Integer> heights, int from, int to, double width,
            double bottom, Stroke stroke) {
        if (from >= to) {
            return;
        }
        var slot = width / heights.size();
        var path = new Path2D.Double();
        path.moveTo(slot * from, WHOLE.y(heights.get(from), TOP, bottom));
        for (var at = from; at < to; at++) {
            var y = WHOLE.y(heights.get(at), TOP, bottom);
            path.lineTo(slot * at, y);
            path.lineTo(slot * (at + 1), y);
        }
        paper.setStroke(stroke);
        paper.draw(path);
    }

    /** The lower one under its line, so that two that end at one height are both read. */
    private void labels(Graphics2D paper, double width, double bottom) {
        var last = drawn.size() - 1;
        var drawnY = WHOLE.y(drawn.get(last), TOP, bottom);
        var isLower = drawn.get(last) < approved.get(last);
        paper.setColor(INK);
        ChartScale.write(paper, drawnLabel, width, isLower ? drawnY + 9 : drawnY - 3, 1, true);
        paper.setColor(QUIET);
        if (!approvedLabel.isEmpty()) {
            var y = WHOLE.y(approved.get(last), TOP, bottom);
            ChartScale.write(paper, approvedLabel, width, isLower ? y - 3 : y + 9, 1, false);
        }
        var x = width / drawn.size() * (now + 1);
        paper.setStroke(new BasicStroke(.4f));
        paper.draw(new Line2D.Double(x, bottom + 2, x, bottom + FOOT));
        ChartScale.write(paper, "this week", x + 2, bottom + 10, 0, false);
    }
}
