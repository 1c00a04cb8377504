package film.topsheet.payroll;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What hours worked are in hours paid at the straight rate, by the rules that are in force on a
 * day: rows of the rate table of the component {@code overtime}, whose rate is a percentage of the
 * straight rate and whose base names the hours, as in {@code hours after 8 in a day} or
 * {@code hours after 40 in a week}. A plan without such rows pays every hour once.
 */
public final class OvertimeRules {

    private static final String COMPONENT = "overtime";
    private static final Pattern BASE =
            Pattern.compile("hours after ([0-9]+(?:\\.[0-9]+)?) in a (day|week)");

    /** @param times what an hour after these is paid, in straight hours */
    private record Step(BigDecimal after, BigDecimal times) {}

    private final List<Step> ofDay;
    private final List<Step> ofWeek;

    private OvertimeRules(List<Step> ofDay, List<Step> ofWeek) {
        this.ofDay = ofDay;
        this.ofWeek = ofWeek;
    }

    /** Throws with the row, what is wrong with it and the remedy when one can't be read. */
    public static OvertimeRules of(RateTable table, String plan, LocalDate day) {
        var rows = table.inForce(plan, COMPONENT, day);
        return new OvertimeRules(steps(rows, "day"), steps(rows, "week"));
    }

    private static List<Step> steps(List<PlanRate> rows, String time) {
        return rows.stream()
                .filter(each -> base(each).group(2).equals(time))
                .map(each -> new Step(new BigDecimal(base(each).group(1)),
                        each.rate().movePointLeft(2)))
                .sorted((one, other) -> one.after().compareTo(other.after()))
                .toList();
    }

    private static Matcher base(PlanRate row) {
        var base = BASE.matcher(row.base() == null ? "" : row.base());
        if (row.unit() != PlanRate.Unit.PERCENT_OF_GROSS || !base.matches()) {
            throw new IllegalArgumentException(("rate-table, plan %s, item %s, from %s: base \"%s\""
                    + " names no hours. Write percent-of-gross and \"hours after 8 in a day\" or"
                    + " \"hours after 40 in a week\".").formatted(row.plan(), row.item(),
                            row.from(), row.base() == null ? "" : row.base()));
        }
        return base;
    }

    /** The pay hours of one day, exact. */
    public BigDecimal payHours(BigDecimal worked) {
        return payHours(worked, ofDay);
    }

    /**
     * The pay hours of a week, exact. An hour that a day's rule pays more for does not count again
     * towards the week's.
     *
     * @param days hours worked, day by day
     */
    public BigDecimal payHours(List<BigDecimal> days) {
        var paid = days.stream().map(this::payHours).reduce(ZERO, BigDecimal::add);
        var straight = withoutOvertimeOfDays(days);
        return paid.add(payHours(straight, ofWeek)).subtract(straight);
    }

    /** Of the hours of a week those that no rule pays more for. */
    public BigDecimal straightHours(List<BigDecimal> days) {
        return upToFirst(ofWeek, withoutOvertimeOfDays(days));
    }

    private BigDecimal withoutOvertimeOfDays(List<BigDecimal> days) {
        return days.stream().map(each -> upToFirst(ofDay, each)).reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal upToFirst(List<Step> steps, BigDecimal worked) {
        return steps.isEmpty() ? worked : worked.min(steps.get(0).after());
    }

    private static BigDecimal payHours(BigDecimal worked, List<Step> steps) {
        var paid = worked;
        var times = ONE;
        for (var step : steps) {
            var beyond = worked.subtract(step.after()).max(ZERO);
            paid = paid.add(beyond.multiply(step.times().subtract(times)));
            times = step.times();
        }
        return paid;
    }
}
