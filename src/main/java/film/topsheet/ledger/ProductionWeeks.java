package film.topsheet.ledger;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The weeks of one production. A week has seven days and is called by its last one, the
 * week-ending; a production keeps the same week-ending day all its life.
 *
 * @param ending the weekday on which every week ends
 */
public record ProductionWeeks(DayOfWeek ending) {

    public ProductionWeeks {
        requireNonNull(ending, "ending");
    }

    /** The week in which a day lies: the week-ending on or after it. */
    public LocalDate endingOf(LocalDate day) {
        return day.with(nextOrSame(ending));
    }

    public boolean isWeekEnding(LocalDate day) {
        return day.getDayOfWeek() == ending;
    }

    /** The newest week that is over: the week-ending on or before {@code asOf}. */
    public LocalDate lastEndedOn(LocalDate asOf) {
        return asOf.with(previousOrSame(ending));
    }

    /** The first week-ending after a day; of a week-ending, that of the week after. */
    public LocalDate next(LocalDate day) {
        return day.with(TemporalAdjusters.next(ending));
    }

    /** The last week-ending before a day; of a week-ending, that of the week before. */
    public LocalDate previous(LocalDate day) {
        return day.with(TemporalAdjusters.previous(ending));
    }

    /**
     * The week that late rows go to.
     *
     * @param lastIssued the newest issued week; weeks are issued in order
     * @throws IllegalArgumentException when that day ends no week
     */
    public LocalDate firstOpenAfter(LocalDate lastIssued) {
        if (!isWeekEnding(lastIssued)) {
            throw new IllegalArgumentException(
                    "%s is a %s; weeks end on %s".formatted(
                            lastIssued, lastIssued.getDayOfWeek(), ending));
        }
        return next(lastIssued);
    }
}
