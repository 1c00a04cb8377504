package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which column of a file holds which column of its feed. Columns the feed does not know are kept
 * as tags.
 */
final class Header {

    private final Map<String, Integer> places = new HashMap<>();
    private final SortedMap<String, Integer> unknown = new TreeMap<>();
    private final int width;

    /** @throws FileRefused when a needed column is missing, a name stands twice or is no text */
    Header(Feed feed, String[] names) throws FileRefused {
        width = names.length;
        var known = feed.columns().stream().map(Column::name).collect(Collectors.toSet());
        for (var at = 0; at < names.length; at++) {
            refuseUnreadable(names[at]);
            var asWritten = names[at].strip();
            var name = asWritten.toLowerCase(Locale.ROOT);
            var twice = known.contains(name)
                    ? places.put(name, at)
                    : unknown.put(name.isEmpty() ? "column " + (at + 1) : asWritten, at);
            if (twice != null) {
                throw new FileRefused(1, "names the column \"%s\" twice".formatted(asWritten),
                        "Give each column a name of its own.");
            }
        }
        refuseMissing(feed, names);
    }

    private static void refuseUnreadable(String name) throws FileRefused {
        var fault = Texts.fault(name);
        if (fault != null) {
            throw new FileRefused(1, "has a column name that " + fault.getMessage(),
                    "Correct the name where the file was exported.");
        }
    }

    private void refuseMissing(Feed feed, String[] names) throws FileRefused {
        var missing = new ArrayList<String>();
        for (var column : feed.columns()) {
            if (column.required() && !places.containsKey(column.name())) {
                missing.add(column.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefused(1,
                    "has a header that does not fit %s: it lacks %s and begins \"%s\"".formatted(
                            feed.name(), String.join(", ", missing), beginning(names)),
                    "Export it with these columns, or name a profile for it under exports:.");
        }
    }

    private static String beginning(String[] names) {
        return Texts.shortened(String.join(",", names), 60);
    }

    /** Where the column stands, or −1. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Names and places of columns that the feed does not know, by name. */
    SortedMap<String, Integer> unknown() {
        return unknown;
    }

    int width() {
        return width;
    }

    /** The row by canonical names, blanks left out; extras under their own names. */
    Map<String, String> fields(String[] row) {
        var fields = new LinkedHashMap<String, String>();
        for (var all : List.of(places, unknown)) {
            all.forEach((name, at) -> {
                if (at < row.length && !row[at].isEmpty()) {
                    fields.put(name, row[at]);
                }
            });
        }
        return fields;
    }
}
