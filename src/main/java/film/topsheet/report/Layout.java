package film.topsheet.report;

import java.util.List;

/**
 * How wide the columns of a document are and what its figures count: one layout for the whole
 * document, never per page or cell.
 *
 * @param wide  7 points and columns for 14 digits
 */
record Layout(Scale scale, boolean wide) {

    /** Every layout, the one that is best to read first; the last one holds any amount there is. */
    static final List<Layout> ALL = List.of(
            new Layout(Scale.UNITS, false),
            new Layout(Scale.UNITS, true),
            new Layout(Scale.THOUSANDS, true),
            new Layout(Scale.MILLIONS, true),
            new Layout(Scale.BILLIONS, true));

    String template(String name) {
        return wide ? name + "-wide" : name;
    }

    /** The size of figures in tables that have one template for both widths. */
    int size() {
        return wide ? 700 : 800;
    }
}
