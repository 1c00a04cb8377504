package film.topsheet.profile;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words in which a feed wants its rows.
 *
 * @param feed     its name
 * @param columns  its columns in the order of the contract, each with how its text is read
 * @param required the columns without which a row is held
 * @param key      what makes a row the same row again, in order
 */
public record FeedWords(
        String feed, Map<String, Kind> columns, Set<String> required, List<String> key) {

    /** How the text of a column is read and written canonically. */
    public enum Kind {
        TEXT,
        /** Text whose every character counts: leading zeros, blanks, case. */
        CODE,
        /** A plain decimal, as -1234.56. */
        AMOUNT,
        /** As 2026-09-05. */
        DATE,
        /** As 2026-09-05T17:30. */
        TIME,
        /** A plain decimal: hours, rates, quantities. */
        NUMBER,
        YES_NO,
        CHOICE,
        TAGS
    }

    public FeedWords {
        requireNonNull(feed, "feed");
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        required = Set.copyOf(required);
        key = List.copyOf(key);
    }
}
