package film.topsheet.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Exports cut in parts or joined. A file of a cumulative series restates the whole series, so it
 * stays one; rows of one key stay in one file, for in two the later would amend the earlier.
 */
final class Parts {

    private static final int MOST = 3;

    private final Story story;
    private final Map<String, String> parts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private Parts(Story story) {
        this.story = story;
    }

    static Story divided(Story story) {
        var parts = new Parts(story);
        return story.withNights(story.nights().stream().map(parts::divided).toList());
    }

    static Story joined(Story story) {
        var parts = new Parts(story);
        return story.withNights(story.nights().stream().map(parts::joined).toList());
    }

    private Story.Night divided(Story.Night night) {
        var files = new LinkedHashMap<String, String>();
        night.files().forEach((path, text) -> {
            var cut = story.settings().seriesOf(path).isPresent() ? List.<String>of()
                    : cut(story.settings().feedOf(path).orElseThrow(), text);
            if (cut.isEmpty() || isKnownOfAnother(cut, text)) {
                files.put(path, text);
            } else {
                for (var i = 0; i < cut.size(); i++) {
                    files.put(path.replace(".csv", "-%d.csv".formatted(i + 1)), cut.get(i));
                }
            }
        });
        return night.with(files);
    }

    /** The same rows go to the same part wherever they stand. */
    private static List<String> cut(Feed feed, String text) {
        var parts = Sheet.rows(text).stream().collect(groupingBy(
                row -> Math.floorMod(RowOrder.together(feed, row).hashCode(), MOST),
                TreeMap::new, toList()));
        return parts.values().stream().map(rows -> Sheet.of(feed, rows)).toList();
    }

    /** The same bytes load once; a part that another file had would be passed over. */
    private boolean isKnownOfAnother(List<String> cut, String text) {
        if (cut.stream().anyMatch(part ->
                !Objects.requireNonNullElse(parts.get(part), text).equals(text))) {
            return true;
        }
        cut.forEach(part -> parts.put(part, text));
        return false;
    }

    /** What was known already is left out: in a file of other bytes it would be new. */
    private Story.Night joined(Story.Night night) {
        var files = new LinkedHashMap<String, String>();
        var single = new LinkedHashMap<Feed, List<String>>();
        night.files().keySet().stream().sorted(Natural.ORDER).forEach(path -> {
            var text = night.files().get(path);
            if (story.settings().seriesOf(path).isPresent()) {
                files.put(path, text);
            } else if (seen.add(text)) {
                single.computeIfAbsent(story.settings().feedOf(path).orElseThrow(),
                        feed -> new ArrayList<>()).add(path);
            }
        });
        single.forEach((feed, paths) -> {
            var texts = paths.stream().map(night.files()::get).toList();
            if (share(feed, texts)) {
                paths.forEach(path -> files.put(path, night.files().get(path)));
            } else {
                files.put(paths.get(0), Sheet.of(feed, texts.stream()
                        .flatMap(text -> Sheet.rows(text).stream()).toList()));
            }
        });
        return night.with(files);
    }

    /** Two of the files say something of one key. */
    private static boolean share(Feed feed, List<String> texts) {
        var keys = new HashSet<String>();
        return texts.stream().anyMatch(text -> {
            var own = Sheet.rows(text).stream()
                    .map(row -> RowOrder.together(feed, row)).distinct().toList();
            return !own.stream().map(keys::add).reduce(true, Boolean::logicalAnd);
        });
    }
}
