package film.topsheet.profile;

import java.util.Arrays;

/** Rows with fewer or more cells than the header: filled up, cut off, or held. */
final class Ragged {

    private final ReadSpec.Ragged spec;
    private long filled;
    private long cut;

    Ragged(ReadSpec.Ragged spec) {
        this.spec = spec;
    }

    void check(Row row, int width, Masks masks) {
        var cells = row.cells.length;
        if (cells == width) {
            return;
        }
        if (cells < width ? !spec.pad() : cells - width > spec.extra()) {
            masks.hideShifted(row.cells);
            row.hold("", "", "has %d cells where the header has %d".formatted(cells, width),
                    "Put texts with the delimiter in them into quotation marks, or say ragged:"
                            + " in the profile.");
            return;
        }
        for (var at = width; at < cells; at++) {
            cut += row.cells[at].isBlank() ? 0 : 1;
        }
        row.cells = Arrays.copyOf(row.cells, width);
        for (var at = cells; at < width; at++) {
            row.cells[at] = "";
        }
        filled += cells < width ? 1 : 0;
    }

    void note(Reading reading) {
        if (filled > 0) {
            reading.note("%,d rows were shorter than the header and were filled up with blanks."
                    .formatted(filled));
        }
        if (cut > 0) {
            reading.note("%,d cells beyond the header were cut off and were not blank."
                    .formatted(cut));
        }
    }
}
