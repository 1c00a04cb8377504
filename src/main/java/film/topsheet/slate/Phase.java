package film.topsheet.slate;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * One phase of a production.
 *
 * @param from        its first day
 * @param to          its last day, which belongs to it
 * @param days        shoot days planned; of the shoot only
 * @param pageEighths script pages to shoot, in eighths; of the shoot only
 */
public record Phase(
        PhaseName name, LocalDate from, LocalDate to, OptionalInt days, OptionalInt pageEighths) {

    public Phase {
        requireNonNull(name, "name");
        if (to.isBefore(from)) {
            throw new Contradiction("to", "is before the phase begins, " + from,
                    "See which of the two dates is right.");
        }
        var calendarDays = ChronoUnit.DAYS.between(from, to) + 1;
        if (days.isPresent() && days.getAsInt() > calendarDays) {
            throw new Contradiction("days", "is more than the phase has, " + calendarDays,
                    "Lower it or make the phase longer.");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
