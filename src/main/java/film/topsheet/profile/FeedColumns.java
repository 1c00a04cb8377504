package film.topsheet.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The columns in which rows of one feed are given: those of the feed that the profile fills, then
 * the export's own that nobody names, which become tags.
 */
final class FeedColumns {

    static final String TAGS = "tags";

    private final FeedWords words;
    private final List<String> names = new ArrayList<>();
    private final int[] required;
    private final List<Integer> tagPlaces = new ArrayList<>();

    FeedColumns(FeedWords words, ProfileSpec spec) {
        this.words = words;
        for (var name : words.columns().keySet()) {
            var isKey = spec.content() != null && words.key().contains(name);
            var isMapped = spec.types().stream()
                    .filter(each -> each.feed().equals(words.feed()))
                    .anyMatch(each -> each.fields().stream()
                            .anyMatch(field -> field.name().equals(name)));
            // Of several record types, each has other columns: their tags are one text.
            var isTags = spec.records() != null && name.equals(TAGS)
                    && spec.unknown() == ColumnsReader.Unknown.TAGS;
            if (isKey || isMapped || isTags) {
                names.add(name);
            }
        }
        required = words.required().stream().mapToInt(names::indexOf).toArray();
    }

    /** Whether a row has all that the feed needs. */
    boolean isWhole(String[] values) {
        for (var place : required) {
            if (place < 0 || values[place].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    FeedWords words() {
        return words;
    }

    /**
     * A tag can't have the name of a column of the feed: it would be taken for that.
     *
     * @param unknown names by place
     */
    void addTags(SortedMap<Integer, String> unknown) {
        unknown.forEach((place, header) -> {
            var isTaken = words.columns().keySet().stream().anyMatch(header::equalsIgnoreCase);
            var name = isTaken ? "column " + header : header;
            for (var number = 2; contains(name); number++) {
                name = header + "#" + number;
            }
            names.add(name);
            tagPlaces.add(place);
        });
    }

    private boolean contains(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    List<String> names() {
        return names;
    }

    int place(String name) {
        return names.indexOf(name);
    }

    int[] tagPlaces() {
        return tagPlaces.stream().mapToInt(Integer::intValue).toArray();
    }
}
