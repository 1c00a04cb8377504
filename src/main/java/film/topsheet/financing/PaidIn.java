package film.topsheet.financing;

import java.time.LocalDate;

/**
 * Money that a party brings to the film, on the day a scenario counts it.
 *
 * @param equity whether it makes the party one of the investors
 * @param minor  negative gives a contribution back
 */
record PaidIn(LocalDate date, String party, boolean equity, long minor) {}
