package film.topsheet.profile;

import java.util.List;

/**
 * Groups of columns, each of which is a row of its own.
 *
 * @param from    number of the first group
 * @param to      of the last
 * @param names   of the values of a group
 * @param columns of each name its columns, group by group; empty with {@code first}
 * @param first   column of the first group, as the profile writes it; null with {@code columns}
 * @param width   columns of a group
 */
record RepeatSpec(
        int from, int to, List<String> names, List<List<String>> columns, String first, int width) {

    static final String GROUP = "group";
}
