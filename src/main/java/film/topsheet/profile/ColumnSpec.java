package film.topsheet.profile;

import java.util.List;

/**
 * How to find a column that its name alone does not find.
 *
 * @param name     as the profile calls it
 * @param pattern  of its header; null for none
 * @param position from 0; −1 for none
 * @param required null where the profile doesn't say
 */
record ColumnSpec(
        String name, List<String> aliases, TextPattern pattern, int position, Boolean required) {}
