package film.topsheet.profile;

import java.util.List;

/**
 * One code in parts.
 *
 * @param separators cut between parts; empty where widths or a pattern do
 * @param widths     in characters; empty where separators or a pattern cut
 * @param pattern    null where separators or widths cut
 * @param parts      their names
 * @param pad        fills short parts of fixed widths
 * @param padRight   at which end; else left
 * @param optional   whether parts at the end may be missing
 */
record SplitSpec(
        String column, List<String> separators, List<Integer> widths, TextPattern pattern,
        List<String> parts, char pad, boolean padRight, boolean optional) {}
