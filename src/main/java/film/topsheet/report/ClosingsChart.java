package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.CashWeek;
import film.topsheet.money.Money;
import film.topsheet.report.Pen.Align;
import film.topsheet.report.Pen.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * How the weeks around this one close: filled where they are over, hollow where they are a
 * forecast; a broken frame where a week would close if no equity came any more.
 *
 * @param closings places on the ruler
 * @param actual   how many of them are over
 * @param needed   the week that would close below the floor without equity; -1: none of these
 */
record ClosingsChart(List<Integer> closings, int actual, int nil, int floor, int needed,
        int without, Labels labels) implements Chart {

    private static final int BEFORE = 11;
    private static final int COMING = 10;
    private static final int TOP = 20;
    private static final int FOOT = 24;
    private static final double THICK = .55;
    private static final String WITHOUT = "without equity to come";

    ClosingsChart {
        closings = List.copyOf(closings);
    }

    /** @param floor empty: it is nil */
    record Labels(String first, String now, String last, String bank, String floor,
            String without, String withoutWhat) {}

    static ClosingsChart of(CashFlow flow) {
        var weeks = window(flow.weeks());
        var standing = flow.standing();
        var nil = Money.zero(standing.bank().currency());
        var amounts = new ArrayList<>(List.of(nil, standing.floor()));
        weeks.forEach(each -> amounts.add(each.closing()));
        var needed = -1;
        for (var at = 0; at < weeks.size(); at++) {
            var week = weeks.get(at).weekEnding();
            needed = standing.needed().filter(each -> each.weekEnding().equals(week)).isPresent()
                    ? at : needed;
        }
        var without = needed < 0 ? nil : standing.needed().orElseThrow().amount();
        amounts.add(without);
        var ruler = new Ruler(amounts.stream().reduce(Money::min).orElseThrow(),
                amounts.stream().reduce(Money::max).orElseThrow());
        return new ClosingsChart(
                weeks.stream().map(each -> ruler.at(each.closing())).toList(),
                (int) weeks.stream().filter(CashWeek::actual).count(), ruler.at(nil),
                ruler.at(standing.floor()), needed, ruler.at(without),
                labels(weeks, standing));
    }

    private static List<CashWeek> window(List<CashWeek> weeks) {
        var actual = (int) weeks.stream().filter(CashWeek::actual).count();
        return weeks.subList(Math.max(0, actual - BEFORE),
                Math.min(weeks.size(), actual + COMING));
    }

    private static Labels labels(List<CashWeek> weeks, CashStanding standing) {
        var now = weeks.stream().filter(CashWeek::actual).reduce((one, next) -> next)
                .orElseThrow().weekEnding();
        var last = weeks.get(weeks.size() - 1);
        return new Labels(Words.shortDate(weeks.get(0).weekEnding(), now),
                Words.shortDate(now, now),
                last.actual() ? "" : Words.shortDate(last.weekEnding(), now),
                Figure.inline(standing.bank()),
                standing.floor().isZero() ? "" : "floor " + Figure.inline(standing.floor()),
                standing.needed().map(each -> Figure.inline(each.amount())).orElse(""),
                standing.needed().map(each -> " closing of "
                        + Words.shortDate(each.weekEnding(), now)).orElse(""));
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        var bottom = height - FOOT;
        var slot = width / closings.size();
        var zero = y(nil, bottom);
        for (var at = 0; at < closings.size(); at++) {
            bar(pen, at, slot, bottom);
        }
        pen.line(0, zero, width, zero, Pen.INK, .6);
        if (!labels.floor().isEmpty()) {
            var y = y(floor, bottom);
            pen.dashed(List.of(new Point(0, y), new Point(width, y)), Pen.INK, .4, 1.5);
            pen.quiet(labels.floor(), 0, zero + 9, Align.BEGINS);
        }
        now(pen, slot, bottom, height);
        if (needed >= 0) {
            without(pen, slot, bottom, width);
        }
        axis(pen, slot, width, height - 3);
    }

    private void bar(Pen pen, int at, double slot, double bottom) {
        var zero = y(nil, bottom);
        var y = y(closings.get(at), bottom);
        var wide = slot * THICK;
        var left = slot * at + (slot - wide) / 2;
        if (at < actual) {
            pen.filled(left, Math.min(y, zero), wide, Math.abs(y - zero), Pen.BAR);
        } else {
            pen.hollow(left, Math.min(y, zero), wide, Math.abs(y - zero), Pen.BAR);
        }
    }

    private void without(Pen pen, double slot, double bottom, double width) {
        var zero = y(nil, bottom);
        var y = y(without, bottom);
        var wide = slot * THICK;
        var left = slot * needed + (slot - wide) / 2;
        pen.dashed(List.of(new Point(left, zero), new Point(left, y), new Point(left + wide, y),
                new Point(left + wide, zero)), Pen.OWN, .9, 2);
        var text = Math.max(Pen.width(WITHOUT, false),
                Pen.width(labels.without(), true) + Pen.width(labels.withoutWhat(), false));
        var isRight = left + wide + 4 + text < width;
        var x = isRight ? left + wide + 4 : left - 4 - text;
        var below = Math.max(y, zero) > zero + 22 ? Math.max(y, zero) - 10 : zero + 12;
        // Where nil stands at the foot, the axis has that place.
        var base = below + 9 > bottom + 10 ? 8 : below;
        pen.filled(x - 1, base - 8, text + 2, 20, Pen.PAPER);
        pen.bold(labels.without(), x, base);
        pen.plain(labels.withoutWhat(), x + Pen.width(labels.without(), true), base);
        pen.plain(WITHOUT, x, base + 9);
    }

    /** This week's closing stands over its bar, and a rule parts it from the coming ones. */
    private void now(Pen pen, double slot, double bottom, double height) {
        var x = slot * actual;
        pen.line(x, 10, x, height - FOOT + 4, Pen.PALE, .4);
        var left = Math.max(0, x - 3 - Pen.width(labels.bank(), true));
        var highest = closings.subList((int) (left / slot), actual).stream()
                .mapToInt(each -> Math.max(each, nil)).max().orElse(nil);
        pen.bold(labels.bank(), left, y(highest, bottom) - 3);
    }

    private void axis(Pen pen, double slot, double width, double y) {
        var now = slot * (actual - .5);
        var nowWidth = Pen.width(labels.now(), false);
        if (now - nowWidth / 2 > Pen.width(labels.first(), false) + 44) {
            pen.quiet(labels.first(), 0, y, Align.BEGINS);
            pen.quiet("actual", (Pen.width(labels.first(), false) + now - nowWidth / 2) / 2, y,
                    Align.CENTRED);
        }
        pen.quiet(labels.now(), Math.max(0, now - nowWidth / 2), y, Align.BEGINS);
        if (!labels.last().isEmpty()) {
            pen.quiet(labels.last(), width, y, Align.ENDS);
            var from = Math.max(0, now - nowWidth / 2) + nowWidth;
            var to = width - Pen.width(labels.last(), false);
            if (to - from > Pen.width("forecast, calls paid", false) + 16) {
                pen.quiet("forecast, calls paid", (from + to) / 2, y, Align.CENTRED);
            }
        }
    }

    private static double y(int height, double bottom) {
        return bottom - (bottom - TOP) * height / Ruler.FULL;
    }
}
