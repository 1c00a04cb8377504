package film.topsheet.intake;

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
        return of(column, "", "is needed and is not given", "Fill it in where the row was exported.");
    }
}
