package film.topsheet.slate;

import static java.util.Objects.requireNonNull;

import film.topsheet.ledger.ProductionWeeks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a production does what.
 *
 * @param weeks           its weeks, which end on one weekday
 * @param timeZone        where "today" is decided, and where times without offset are read
 * @param lockedOn        the day the budget was locked
 * @param developmentFrom no cost is expected to be older
 * @param phases          in order, not overlapping, at least one
 */
public record Calendar(
        ProductionWeeks weeks, ZoneId timeZone, LocalDate lockedOn, LocalDate developmentFrom,
        List<Phase> phases) {

    public Calendar {
        requireNonNull(weeks, "weeks");
        requireNonNull(timeZone, "timeZone");
        phases = List.copyOf(phases);
        if (phases.isEmpty() || developmentFrom.isAfter(lockedOn)) {
            throw new IllegalArgumentException("a calendar needs a phase, and development first");
        }
    }

    public Optional<Phase> phase(PhaseName name) {
        return phases.stream().filter(each -> each.name() == name).findFirst();
    }

    /** Empty between phases, before the first and after the last. */
    public Optional<Phase> phaseOn(LocalDate day) {
        return phases.stream().filter(each -> each.contains(day)).findFirst();
    }

    /** The first day of the first phase. */
    public LocalDate firstDay() {
        return phases.get(0).from();
    }

    /** The last day of the last phase. */
    public LocalDate lastDay() {
        return phases.get(phases.size() - 1).to();
    }
}
