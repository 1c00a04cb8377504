package film.topsheet.financing;

import java.time.LocalDate;

/**
 * Money that is shared out: all rows of one date and pot together.
 *
 * @param pot        its name, or {@code main}
 * @param grossMinor not negative
 */
record Receipt(LocalDate date, String pot, long grossMinor) {

    Receipt {
        if (grossMinor < 0) {
            throw new IllegalArgumentException("a receipt of " + grossMinor);
        }
    }
}
