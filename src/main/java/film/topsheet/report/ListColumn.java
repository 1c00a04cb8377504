package film.topsheet.report;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * One column of a sheet that lists rows.
 *
 * @param width in characters
 * @param value text, an amount, a date or a number; its type decides the cell's
 * @param sample a value of the type, null for text: rows are many and columns are painted whole
 */
record ListColumn<T>(
        String head, int width, Ink ink, Function<T, Object> value, Object sample) {

    static <T> ListColumn<T> text(String head, int width, Function<T, Object> value) {
        return new ListColumn<>(head, width, Ink.LISTED, value, null);
    }

    static <T> ListColumn<T> wrapped(String head, int width, Function<T, Object> value) {
        return new ListColumn<>(head, width, Ink.WRAPPED, value, null);
    }

    static <T> ListColumn<T> of(
            String head, int width, Object sample, Function<T, Object> value) {
        var ink = sample instanceof LocalDate ? Ink.LISTED : Ink.LISTED_NUMBER;
        return new ListColumn<>(head, width, ink, value, sample);
    }

    /**
     * A column that people type into.
     *
     * @param sample of what is typed; null: text
     */
    static <T> ListColumn<T> typed(String head, int width, Object sample) {
        return new ListColumn<>(head, width, Ink.INPUT, row -> null, sample);
    }

    Ink headInk() {
        return ink == Ink.LISTED_NUMBER ? Ink.FILTER_HEAD_RIGHT : Ink.FILTER_HEAD;
    }
}
