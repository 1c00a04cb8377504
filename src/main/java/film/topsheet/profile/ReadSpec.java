package film.topsheet.profile;

import java.util.List;
import java.util.Optional;

/**
 * How bytes become records.
 *
 * @param encodings tried in order
 * @param quote     0 for none
 * @param widths    of fixed-width files
 * @param sheet     of workbooks: a name or a number from 1
 * @param trim      whether blanks around codes and texts are cut
 */
record ReadSpec(
        Shape kind, List<String> encodings, char delimiter, char quote, Escape escape,
        Ragged ragged, List<Width> widths, Optional<String> sheet, boolean trim, Limits atMost) {

    enum Shape {
        DELIMITED,
        FIXED_WIDTH,
        WORKBOOK,
        OFX,
        CAMT053;

        /** Whether the format itself names the columns. */
        boolean isStatement() {
            return this == OFX || this == CAMT053;
        }
    }

    enum Escape {
        DOUBLED,
        BACKSLASH,
        NONE
    }

    /**
     * @param pad   a short row is filled up with blanks
     * @param extra how many cells too many are cut off
     */
    record Ragged(boolean pad, int extra) {}

    record Width(String name, int characters) {}

    record Limits(long rows, int columns, int characters) {}
}
