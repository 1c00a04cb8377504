package film.topsheet.report;

/**
 * One row still held: its first problem.
 *
 * @param line    line in the file; 0 where the whole file is held
 * @param place   the cell, as {@code Estimates!B14}; blank where the line says it
 * @param column  blank where no single column is to blame
 * @param problem what is wrong with the value, as a clause
 * @param remedy  what to do about it, as an order
 */
public record RejectRow(
        String file, long line, String place, String column, String value, String problem,
        String remedy) {

    RejectRow(String file, long line, String column, String value, String problem,
            String remedy) {
        this(file, line, "", column, value, problem, remedy);
    }
}
