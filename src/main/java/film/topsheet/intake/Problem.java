package film.topsheet.intake;

import java.time.LocalDate;

/**
 * Why a row is held.
 *
 * @param column  the column at fault; blank where it is the row as a whole
 * @param value   what stands there
 * @param problem what is wrong with the value, as a clause: "is not an amount"
 * @param remedy  what to do about it, as an order
 * @param waits   for something missing: the row is judged again every night
 */
public record Problem(String column, String value, String problem, String remedy, boolean waits) {

    public static Problem of(String column, String value, String problem, String remedy) {
        return new Problem(column, value, problem, remedy, false);
    }

    public static Problem waiting(String column, String value, String problem, String remedy) {
        return new Problem(column, value, problem, remedy, true);
    }

    /** A row without a value where the feed needs one. */
    public static Problem missing(String column) {
        return of(column, "", "is needed and is not given",
                "Fill it in where the row was exported.");
    }

    /** A rate on a row in the production's own currency can only be 1. */
    public static Problem rateOfOwnCurrency(String rate, String currency) {
        return of("exchange_rate", rate,
                "is a rate on a row in %s, the production's own currency".formatted(currency),
                "Leave it blank or write 1, or correct the currency.");
    }

    /** No rate anywhere: neither its own, nor one on or before the date, nor the budget's. */
    public static Problem noRate(String currency, LocalDate date) {
        return waiting("currency", currency,
                "has no rate on or before %s".formatted(date),
                "Export a rate in exchange-rates, or set one under budget-rates:;"
                        + " the row is judged again every night.");
    }
}
