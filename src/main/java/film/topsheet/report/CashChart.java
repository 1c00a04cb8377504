package film.topsheet.report;

import film.topsheet.financing.CashWeek;
import film.topsheet.financing.Flow;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/**
 * How every week closes: a bar from nil, filled where the week is over, hollow where it is a
 * forecast; a triangle where equity is called; a broken line for the floor. Needs no colour.
 *
 * @param floor  hundredths of the height over nil; below it where the floor is a credit line
 * @param scale  where nil stands
 * @param labels what is written where
 */
record CashChart(List<Bar> bars, int floor, String floorLabel, ChartScale scale,
        List<Label> labels) implements Renderable, Graphics2DRenderable {

    /** @param height hundredths of the height over nil */
    record Bar(int height, boolean actual, boolean called) {}

    /**
     * @param bar under which, or over which it stands
     * @param top over the bar; else under the axis
     */
    record Label(int bar, String text, boolean top) {}

    private static final Color INK = new Color(0x333333);
    private static final Color QUIET = new Color(0x555555);
    private static final Color OWN = new Color(0x1F4E79);
    private static final int TOP = 18;
    private static final int FOOT = 14;
    private static final int WIDEST = 12;
    private static final int LINE = 9;

    CashChart {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
    }

    static CashChart of(CashReport cash, Figure figure) {
        var weeks = cash.flow().weeks();
        var standing = cash.flow().standing();
        var amounts = new ArrayList<>(weeks.stream().map(CashWeek::closing).toList());
        amounts.add(standing.floor());
        var scale = ChartScale.of(amounts, cash.nil());
        var called = cash.flow().parts().stream()
                .filter(each -> each.kind() == Flow.Kind.EQUITY && each.day().isAfter(cash.now()))
                .map(Flow::day).toList();
        var bars = weeks.stream().map(each -> new Bar(scale.height(each.closing()),
                each.actual(), called.contains(each.weekEnding()))).toList();
        return new CashChart(bars, scale.height(standing.floor()), standing.floor().isZero() ? ""
                : "floor " + figure.loose(standing.floor()), scale,
                labels(cash, figure));
    }

    private static List<Label> labels(CashReport cash, Figure figure) {
        var weeks = cash.flow().weeks();
        var labels = new ArrayList<Label>();
        var phase = "";
        for (var at = 0; at < weeks.size(); at++) {
            var of = cash.phase(weeks.get(at).weekEnding());
            if (!of.equals(phase)) {
                labels.add(new Label(at, Words.small(of) + " "
                        + Words.shortDate(weeks.get(at).weekEnding(), cash.now()), false));
            }
            phase = of;
        }
        cash.flow().standing().lowest().ifPresent(lowest -> {
            for (var at = 0; at < weeks.size(); at++) {
                if (weeks.get(at).weekEnding().equals(lowest.weekEnding())) {
                    labels.add(new Label(at, "lowest " + figure.loose(lowest.amount()), true));
                }
            }
        });
        for (var at = 0; at < weeks.size(); at++) {
            if (weeks.get(at).weekEnding().equals(cash.now())) {
                labels.add(new Label(at, "bank " + figure.loose(weeks.get(at).closing()), true));
            }
        }
        return labels;
    }

    @Override
    public String getId() {
        return "cash-chart-" + hashCode();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D paper, Rectangle2D place) {
        paper.translate(place.getX(), place.getY());
        var bottom = place.getHeight() - FOOT;
        for (var at = 0; at < bars.size(); at++) {
            bar(paper, at, place.getWidth(), bottom);
        }
        paper.setColor(INK);
        paper.setStroke(new BasicStroke(.6f));
        var nil = scale.y(0, TOP, bottom);
        paper.draw(new Line2D.Double(0, nil, place.getWidth(), nil));
        floor(paper, place.getWidth(), bottom);
        labels(paper, place.getWidth(), bottom);
        paper.translate(-place.getX(), -place.getY());
    }

    private void bar(Graphics2D paper, int at, double width, double bottom) {
        var each = bars.get(at);
        var slot = width / bars.size();
        var wide = Math.min(WIDEST, slot * .7);
        var left = slot * at + (slot - wide) / 2;
        var y = scale.y(each.height(), TOP, bottom);
        var nil = scale.y(0, TOP, bottom);
        var box = new Rectangle2D.Double(left, Math.min(y, nil), wide, Math.abs(y - nil));
        paper.setColor(INK);
        if (each.actual()) {
            paper.fill(box);
        } else {
            paper.setStroke(new BasicStroke(.5f));
            paper.draw(new Rectangle2D.Double(box.x + .25, box.y + .25,
                    Math.max(.1, box.width - .5), Math.max(.1, box.height - .5)));
        }
        if (each.called()) {
            var middle = left + wide / 2;
            var tip = Math.min(y, nil) - 2;
            var call = new Path2D.Double();
            call.moveTo(middle, tip);
            call.lineTo(middle - 3, tip - 5);
            call.lineTo(middle + 3, tip - 5);
            call.closePath();
            paper.setColor(OWN);
            paper.fill(call);
        }
    }

    private void floor(Graphics2D paper, double width, double bottom) {
        if (floorLabel.isEmpty()) {
            return;
        }
        var y = scale.y(floor, TOP, bottom);
        paper.setColor(QUIET);
        paper.setStroke(new BasicStroke(.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1,
                new float[] {3, 2}, 0));
        paper.draw(new Line2D.Double(0, y, width, y));
    }

    /** On white, for bars stand behind them, and over all lines that lead down from them. */
    private void labels(Graphics2D paper, double width, double bottom) {
        var plates = new ArrayList<Plate>();
        var under = 0.0;
        for (var each : labels) {
            if (each.top()) {
                plates.add(plate(each, width, bottom, plates));
            } else {
                under = under(paper, each, width, bottom, under);
            }
        }
        if (!floorLabel.isEmpty()) {
            var x = width - ChartScale.letters(floorLabel, false) / 2 - 1;
            plates.add(Plate.at(floorLabel, false, x, scale.y(floor, TOP, bottom) - 2.5, x,
                    plates));
        }
        paper.setColor(QUIET);
        paper.setStroke(new BasicStroke(.4f));
        plates.stream().filter(Plate::bold).forEach(each -> paper.draw(new Line2D.Double(
                each.own(), each.place().getMaxY() + .5, each.own(), each.foot())));
        plates.forEach(each -> each.write(paper));
    }

    /**
     * A label on white.
     *
     * @param own  where its bar stands
     * @param foot down to where the line leads
     */
    private record Plate(String text, boolean bold, Rectangle2D place, double own, double foot) {

        /** What would meet another one moves up. */
        static Plate at(String text, boolean bold, double x, double y, double own,
                List<Plate> others) {
            var wide = ChartScale.letters(text, bold) + 2;
            var place = new Rectangle2D.Double(x - wide / 2, y - 7, wide, 8.5);
            while (place.y > LINE
                    && others.stream().anyMatch(each -> each.place().intersects(place))) {
                place.y -= LINE;
            }
            return new Plate(text, bold, place, own, 0);
        }

        Plate down(double to) {
            return new Plate(text, bold, place, own, to);
        }

        void write(Graphics2D paper) {
            paper.setColor(Color.WHITE);
            paper.fill(place);
            paper.setColor(bold ? INK : QUIET);
            ChartScale.write(paper, text, place.getCenterX(), place.getY() + 7, .5, bold);
        }
    }

    /** Of labels under the axis that would meet, the first one stands. */
    private double under(
            Graphics2D paper, Label label, double width, double bottom, double from) {
        var x = width / bars.size() * label.bar();
        if (x < from) {
            return from;
        }
        paper.setColor(QUIET);
        paper.setStroke(new BasicStroke(.4f));
        paper.draw(new Line2D.Double(x, bottom + 2, x, bottom + FOOT));
        ChartScale.write(paper, label.text(), x + 2, bottom + 10, 0, false);
        return x + ChartScale.letters(label.text(), false) + 8;
    }

    /** Over the highest bar that it would cover, with a line down to its own. */
    private Plate plate(Label label, double width, double bottom, List<Plate> others) {
        var text = ChartScale.letters(label.text(), true) / 2 + 1;
        var slot = width / bars.size();
        var own = slot * (label.bar() + .5);
        var x = Math.min(width - text, Math.max(text, own));
        var y = bottom;
        for (var at = 0; at < bars.size(); at++) {
            if (slot * (at + 1) > x - text && slot * at < x + text) {
                y = Math.min(y, tip(bars.get(at), bottom));
            }
        }
        return Plate.at(label.text(), true, x, Math.max(LINE, y - 3), own, others)
                .down(tip(bars.get(label.bar()), bottom) - 1);
    }

    /** Of the bar, or of the triangle over it. */
    private double tip(Bar bar, double bottom) {
        var y = Math.min(scale.y(bar.height(), TOP, bottom), scale.y(0, TOP, bottom));
        return bar.called() ? y - 8 : y;
    }
}
