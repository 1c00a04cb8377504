package film.topsheet.oracle;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/** How far the shoot is at the end of a week, in days and in pages. */
final class Shoot {

    private final Settings settings;
    private final TreeSet<LocalDate> days;
    private final LocalDate paidUpTo;
    private final int eighthsScheduled;
    private final int eighthsShot;

    /** @param postings of periods up to the week */
    Shoot(Settings settings, References references, List<Posting> postings, LocalDate week) {
        this.settings = settings;
        var planned = references.newest(Feed.SCHEDULE).stream().map(References.Version::row)
                .filter(row -> row.get("kind").equals("shoot")).toList();
        days = planned.stream().map(row -> row.date("date")).collect(toCollection(TreeSet::new));
        eighthsScheduled = planned.stream().mapToInt(Shoot::eighths).sum();
        paidUpTo = paidUpTo(postings, week);
        eighthsShot = references.newest(Feed.DAILY_REPORTS).stream()
                .map(References.Version::row).filter(row -> isPaid(row.date("date")))
                .mapToInt(Shoot::eighths).sum();
    }

    /** The newest payroll week of which something stands in the books, or null. */
    private static LocalDate paidUpTo(List<Posting> postings, LocalDate week) {
        var standing = new HashMap<LocalDate, Integer>();
        postings.stream().filter(each -> each.row().feed() == Feed.PAYROLL)
                .filter(each -> !each.row().date("week_ending").isAfter(week))
                .forEach(each -> standing.merge(each.row().date("week_ending"),
                        each.reversal() ? -1 : 1, Integer::sum));
        return standing.keySet().stream().filter(date -> standing.get(date) > 0)
                .max(LocalDate::compareTo).orElse(null);
    }

    private boolean isPaid(LocalDate day) {
        return paidUpTo != null && !day.isAfter(paidUpTo);
    }

    /** Pages are written 2 3/8: an eighth is the unit. */
    static int eighths(Row row) {
        var total = 0;
        for (var part : row.get("pages").split(" ")) {
            total += part.isEmpty() ? 0 : part.contains("/")
                    ? Integer.parseInt(part.substring(0, part.indexOf('/')))
                    : 8 * Integer.parseInt(part);
        }
        return total;
    }

    boolean isPlanned() {
        return !days.isEmpty();
    }

    /** The posting stands in one of the weeks from the first day of the shoot to the last. */
    boolean holds(Posting posting) {
        return isPlanned() && !posting.period().isBefore(settings.weekOf(days.first()))
                && !posting.period().isAfter(settings.weekOf(days.last()));
    }

    /** Cost to complete at the rate of the days that pay covers; null while there is none. */
    BigDecimal byDays(BigDecimal cost, BigDecimal commitments) {
        var covered = (int) days.stream().filter(this::isPaid).count();
        return rest(cost, commitments, covered, days.size() - covered);
    }

    /** The same by eighths shot on these days and those left of the script. */
    BigDecimal byPages(BigDecimal cost, BigDecimal commitments) {
        var script = settings.scriptEighths() > 0 ? settings.scriptEighths() : eighthsScheduled;
        return rest(cost, commitments, eighthsShot, Math.max(0, script - eighthsShot));
    }

    private BigDecimal rest(BigDecimal cost, BigDecimal commitments, int covered, int left) {
        if (!isPlanned() || covered == 0) {
            return null;
        }
        return cost.multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(covered), settings.zero().scale(), RoundingMode.HALF_UP)
                .subtract(commitments).max(BigDecimal.ZERO);
    }
}
