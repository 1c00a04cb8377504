package film.topsheet.profile;

import java.util.List;

/**
 * Where the table begins and how its columns are called.
 *
 * @param skip   records above the header; 0 with {@code all}
 * @param within records in which the header must be found
 * @param all    the names by which it is found; empty: it follows what is skipped
 * @param rows   of the header itself
 * @param merged whether a blank in its upper rows continues the name at its left
 * @param below  records under the header that describe it
 * @param names  of the columns where no row names them; empty: as a spreadsheet calls them
 */
record HeaderSpec(
        int skip, int within, List<String> all, int rows, boolean merged, int below,
        List<String> names) {

    boolean isSought() {
        return !all.isEmpty();
    }
}
