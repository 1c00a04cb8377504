package film.topsheet.report;

import film.topsheet.report.Pen.Align;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weeks from left to right. Of labels that would touch, the one named first stays.
 *
 * @param marks the most important first
 */
record TimeAxis(LocalDate first, LocalDate last, List<Mark> marks) {

    private static final int MOST_TICKS = 60;
    private static final int BETWEEN = 8;

    TimeAxis {
        marks = List.copyOf(marks);
    }

    record Mark(LocalDate day, String label) {}

    private record Placed(double left, double right) {

        boolean touches(Placed other) {
            return left < other.right + BETWEEN && other.left < right + BETWEEN;
        }
    }

    double x(LocalDate day, double left, double right) {
        var days = ChronoUnit.DAYS.between(first, last);
        return days == 0 ? left
                : left + (right - left) * ChronoUnit.DAYS.between(first, day) / days;
    }

    /** A line with a tick a week. */
    void draw(Pen pen, double left, double right, double y) {
        pen.line(left, y, right, y, Pen.PALE, .5);
        var weeks = ChronoUnit.WEEKS.between(first, last);
        var each = weeks > MOST_TICKS ? 4 : 1;
        for (var week = 0L; week <= weeks; week += each) {
            var x = x(first.plusWeeks(week), left, right);
            pen.line(x, y, x, y + 1.5, Pen.PALE, .4);
        }
    }

    void labels(Pen pen, double left, double right, double y) {
        var placed = new ArrayList<Placed>();
        for (var mark : marks) {
            var width = Pen.width(mark.label(), false);
            var x = x(mark.day(), left, right);
            var begin = Math.max(left, Math.min(x - width / 2, right - width));
            var place = new Placed(begin, begin + width);
            if (placed.stream().noneMatch(place::touches)) {
                placed.add(place);
                pen.quiet(mark.label(), begin, y, Align.BEGINS);
            }
        }
    }

    /** The first and the last of these days. */
    static TimeAxis of(List<LocalDate> days, List<Mark> marks) {
        return new TimeAxis(days.stream().min(Comparator.naturalOrder()).orElseThrow(),
                days.stream().max(Comparator.naturalOrder()).orElseThrow(), marks);
    }
}
