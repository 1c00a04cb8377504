package film.topsheet.report;

import film.topsheet.financing.CashWeek;
import film.topsheet.financing.Flow;
import film.topsheet.report.Pen.Align;
import film.topsheet.report.Pen.Point;
import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How every week closes: a bar from nil, filled where the week is over, hollow where it is a
 * forecast; a triangle where equity is called; a broken line for the floor. Needs no colour.
 *
 * @param floor  hundredths of the height over nil; below it where the floor is a credit line
 * @param scale  where nil stands
 * @param labels what is written where
 */
record CashChart(List<Bar> bars, int floor, String floorLabel, ChartScale scale,
        List<Label> labels) implements Chart {

    /** @param height hundredths of the height over nil */
    record Bar(int height, boolean actual, boolean called) {}

    /**
     * @param bar under which, or over which it stands
     * @param top over the bar; else under the axis
     */
    record Label(int bar, String text, boolean top) {}

    private static final BasicStroke AXIS = new BasicStroke(.6f);
    private static final BasicStroke FRAME = new BasicStroke(.5f);
    private static final BasicStroke LEAD = new BasicStroke(.4f);
    private static final BasicStroke FLOOR = new BasicStroke(.6f, BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER, 1, new float[] {3, 2}, 0);
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
    public void draw(Pen pen, double width, double height) {
        var bottom = height - FOOT;
        for (var at = 0; at < bars.size(); at++) {
            bar(pen, at, width, bottom);
        }
        var nil = scale.y(0, TOP, bottom);
        pen.line(0, nil, width, nil, Pen.BAR, AXIS);
        if (!floorLabel.isEmpty()) {
            var y = scale.y(floor, TOP, bottom);
            pen.line(0, y, width, y, Pen.QUIET, FLOOR);
        }
        labels(pen, width, bottom);
    }

    private void bar(Pen pen, int at, double width, double bottom) {
        var each = bars.get(at);
        var slot = width / bars.size();
        var wide = Math.min(WIDEST, slot * .7);
        var left = slot * at + (slot - wide) / 2;
        var y = scale.y(each.height(), TOP, bottom);
        var nil = scale.y(0, TOP, bottom);
        var top = Math.min(y, nil);
        if (each.actual()) {
            pen.filled(left, top, wide, Math.abs(y - nil), Pen.BAR);
        } else {
            pen.hollow(left, top, wide, Math.abs(y - nil), Pen.BAR, FRAME);
        }
        if (each.called()) {
            var middle = left + wide / 2;
            pen.area(List.of(new Point(middle, top - 2), new Point(middle - 3, top - 7),
                    new Point(middle + 3, top - 7)), Pen.OWN);
        }
    }

    /** On white, for bars stand behind them, and over all lines that lead down from them. */
    private void labels(Pen pen, double width, double bottom) {
        var plates = new ArrayList<Plate>();
        var under = 0.0;
        for (var each : labels) {
            if (each.top()) {
                plates.add(plate(each, width, bottom, plates));
            } else {
                under = under(pen, each, width, bottom, under);
            }
        }
        if (!floorLabel.isEmpty()) {
            var x = width - Pen.width(floorLabel, false) / 2 - 1;
            plates.add(Plate.at(floorLabel, false, x, scale.y(floor, TOP, bottom) - 2.5, x,
                    plates));
        }
        plates.stream().filter(Plate::bold).forEach(each -> pen.line(each.own(),
                each.place().getMaxY() + .5, each.own(), each.foot(), Pen.QUIET, LEAD));
        plates.forEach(each -> each.write(pen));
    }

    /**
     * A label on white.
     *
     * @param own  where its bar stands
     * @param foot down to where the line leads
     */
    private record Plate(
            String text, boolean bold, Rectangle2D.Double place, double own, double foot) {

        /** What would meet another one moves up. */
        static Plate at(String text, boolean bold, double x, double y, double own,
                List<Plate> others) {
            var wide = Pen.width(text, bold) + 2;
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

        void write(Pen pen) {
            pen.filled(place.x, place.y, place.width, place.height, Pen.PAPER);
            pen.text(text, place.getCenterX(), place.y + 7, Align.CENTRED,
                    bold ? Pen.BAR : Pen.QUIET, bold);
        }
    }

    /** Of labels under the axis that would meet, the first one stands. */
    private double under(Pen pen, Label label, double width, double bottom, double from) {
        var x = width / bars.size() * label.bar();
        if (x < from) {
            return from;
        }
        pen.line(x, bottom + 2, x, bottom + FOOT, Pen.QUIET, LEAD);
        pen.quiet(label.text(), x + 2, bottom + 10, Align.BEGINS);
        return x + Pen.width(label.text(), false) + 8;
    }

    /** Over the highest bar that it would cover, with a line down to its own. */
    private Plate plate(Label label, double width, double bottom, List<Plate> others) {
        var text = Pen.width(label.text(), true) / 2 + 1;
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
