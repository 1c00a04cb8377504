package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.Pen.Align;
import java.util.Comparator;
import java.util.List;

/** Categories over, filled to the right of an axis, and under, hollow to its left. */
record CategoryBars(List<Bar> bars) implements Chart {

    private static final double ROW = 15.1;
    private static final double THICK = 12.1;
    private static final double GAP = 3;
    private static final double NAMES = 118;

    CategoryBars {
        bars = List.copyOf(bars);
    }

    /** @param share of the longest bar, of {@link Ruler#FULL}; below nought for under */
    record Bar(String name, int share, String label) {}

    static CategoryBars of(List<Brief.CategoryOver> categories, Figure figure) {
        var widest = categories.stream().map(each -> each.over().abs())
                .max(Comparator.naturalOrder()).orElseThrow();
        var ruler = new Ruler(Money.zero(widest.currency()), widest);
        return new CategoryBars(categories.stream().map(each -> new Bar(each.name(),
                ruler.at(each.over()), Figure.unhung(figure.over(each.over()))))
                .toList());
    }

    /**
     * One scale for both sides. The axis stands where the longest bar to the left has room beside
     * its own name, as far as names go.
     */
    @Override
    public void draw(Pen pen, double width, double height) {
        var right = bars.stream().filter(each -> each.share() >= 0)
                .mapToDouble(each -> Pen.width(each.label(), false)).max().orElse(0) + GAP;
        var full = Math.min(width - NAMES - right, 90);
        var left = bars.stream().mapToDouble(each -> -Math.min(0, each.share())).max().orElse(0);
        var longestLeft = full * left / Ruler.FULL;
        var axis = Math.max(NAMES, Math.min(width - right - full, 76 + longestLeft));
        for (var at = 0; at < bars.size(); at++) {
            var isUnder = bars.get(at).share() < 0;
            var room = axis - GAP - (isUnder ? full * -bars.get(at).share() / Ruler.FULL : 0);
            row(pen, bars.get(at), at * ROW, axis, full, room);
        }
        pen.line(axis, 0, axis, bars.size() * ROW + 3, Pen.AXIS, .5);
    }

    private static void row(
            Pen pen, Bar bar, double y, double axis, double full, double room) {
        var names = Type.condensed((int) (Pen.LETTERS * Type.POINT), false);
        pen.plain(names.cut(bar.name(), (int) (room * Type.POINT)), 0, y + 12.1);
        var length = Math.max(full * Math.abs(bar.share()) / Ruler.FULL, 1);
        if (bar.share() < 0) {
            pen.hollow(axis - length, y + 3.5, length, THICK, Pen.BAR);
            pen.text(bar.label(), axis + GAP, y + 12.1, Align.BEGINS, Pen.INK, false);
        } else {
            pen.filled(axis, y + 3.5, length, THICK, Pen.BAR);
            pen.text(bar.label(), axis + length + GAP, y + 12.1, Align.BEGINS, Pen.INK, false);
        }
    }
}
