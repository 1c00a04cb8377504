package film.topsheet.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The shoot as it stands at the end of a week: what the schedule plans and what the daily reports
 * tell. Pages are eighths. Knows no database and no clock.
 *
 * <p>Pages are compared up to the newest day that is told of, never up to the week's end: on a
 * Tuesday nobody is four days behind.
 *
 * @param planned       every date with a shoot, past and to come; empty: no schedule came
 * @param reported      every date of a daily report up to the week's end
 * @param scriptEighths pages of the script
 * @param paidUpTo      the newest payroll week that came, up to this one; null: none
 */
public record Shoot(
        List<ShootDay> planned, List<ShootDay> reported, int scriptEighths, LocalDate paidUpTo) {

    public Shoot {
        planned = List.copyOf(planned);
        reported = List.copyOf(reported);
    }

    public boolean isPlanned() {
        return !planned.isEmpty();
    }

    public LocalDate firstDay() {
        return planned.get(0).date();
    }

    public LocalDate lastDay() {
        return planned.get(planned.size() - 1).date();
    }

    public int days() {
        return planned.size();
    }

    /** Shoot days planned up to a day, it included. */
    public int daysUpTo(LocalDate day) {
        return (int) planned.stream().filter(each -> !each.date().isAfter(day)).count();
    }

    /** Days whose pay is in the books, and all others. */
    public RunRate inDays() {
        var covered = paidUpTo == null ? 0 : daysUpTo(paidUpTo);
        return new RunRate(covered, days() - covered);
    }

    /** Eighths shot on days whose pay is in the books, and the rest of the script. */
    public RunRate inPages() {
        var covered = paidUpTo == null ? 0 : eighths(reported, paidUpTo);
        return new RunRate(covered, Math.max(0, scriptEighths - covered));
    }

    /** Without pages planned, or before a day is told of, there is no pace. */
    public boolean hasPace() {
        return !reported.isEmpty() && eighths(planned, lastPlanned()) > 0;
    }

    public int eighthsShot() {
        return eighths(reported, toldUpTo());
    }

    /** Eighths that the schedule had for the days up to the newest one told of. */
    public int eighthsScheduled() {
        return eighths(planned, toldUpTo());
    }

    /** Half days behind, at the average of scheduled pages a day; ahead is below nil. */
    public int halvesBehind() {
        var behind = BigDecimal.valueOf(2L * (eighthsScheduled() - eighthsShot()));
        return behind.multiply(BigDecimal.valueOf(days()))
                .divide(BigDecimal.valueOf(eighths(planned, lastPlanned())), 0,
                        RoundingMode.HALF_UP)
                .intValueExact();
    }

    /**
     * Scenes that were planned up to the newest day told of and that no report names, in the order
     * of the schedule. None where reports name no scenes at all.
     */
    public List<String> scenesOwed() {
        var shot = new HashSet<String>();
        reported.forEach(day -> day.scenes().forEach(each -> shot.add(key(each))));
        var owed = new LinkedHashMap<String, String>();
        planned.stream().filter(day -> !shot.isEmpty() && !day.date().isAfter(toldUpTo()))
                .forEach(day -> day.scenes().forEach(each -> owed.putIfAbsent(key(each), each)));
        owed.keySet().removeAll(shot);
        return List.copyOf(owed.values());
    }

    /**
     * Days over the plan if every day goes as those so far: with p pages shot in d days, of T in
     * all, that is d + (T − p) ÷ (p ÷ d) less the days planned, to one decimal. Empty while no
     * page is shot.
     */
    public Optional<BigDecimal> linearDaysOver() {
        if (eighthsShot() == 0) {
            return Optional.empty();
        }
        // d + (T − p) ÷ (p ÷ d) = d × T ÷ p
        return Optional.of(BigDecimal.valueOf((long) reported.size() * scriptEighths)
                .subtract(BigDecimal.valueOf((long) days() * eighthsShot()))
                .divide(BigDecimal.valueOf(eighthsShot()), 1, RoundingMode.HALF_UP));
    }

    private LocalDate toldUpTo() {
        return reported.get(reported.size() - 1).date();
    }

    private LocalDate lastPlanned() {
        return isPlanned() ? lastDay() : LocalDate.MIN;
    }

    private static int eighths(List<ShootDay> days, LocalDate upTo) {
        return days.stream().filter(each -> !each.date().isAfter(upTo))
                .mapToInt(ShootDay::eighths).sum();
    }

    /** 42A and 42 a are one scene. */
    private static String key(String scene) {
        return scene.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
