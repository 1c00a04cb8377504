package film.topsheet.checks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One time at which the checks are put to a production.
 *
 * @param production its number in the database
 * @param weekEnding the week of the report; later periods are not looked at
 * @param asOf       the night's date
 * @param previous   the week of the last report issued for an earlier week; null: none yet
 * @param isNewest   whether no later week is drafted: the newest one sets what is open and cleared
 */
public record Asking(
        int production,
        LocalDate weekEnding,
        LocalDate asOf,
        LocalDate previous,
        boolean isNewest,
        Terms terms) {

    public Asking {
        requireNonNull(weekEnding, "weekEnding");
        requireNonNull(asOf, "asOf");
        requireNonNull(terms, "terms");
        if (previous != null && !previous.isBefore(weekEnding)) {
            throw new IllegalArgumentException(
                    "the last report was issued for " + previous + ", not before " + weekEnding);
        }
    }
}
