package film.topsheet.profile;

import film.topsheet.slate.Kinds;
import film.topsheet.slate.Nearest;
import film.topsheet.slate.Setting;
import film.topsheet.slate.TableReader;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads what makes a row the same row again, and whether feeds get what they need. */
final class KeyReader {

    private final Map<String, FeedWords> feeds;

    KeyReader(Map<String, FeedWords> feeds) {
        this.feeds = feeds;
    }

    /** Fields that make the key; empty: all; null where fields give the key themselves. */
    List<String> content(TableReader in, List<TypeSpec> types) {
        var content = fields(in, types);
        for (var type : types) {
            var words = feeds.get(type.feed());
            var mapped = type.fields().stream().map(FieldSpec::name).toList();
            if (content != null) {
                refuseKey(in, words, mapped);
            }
            for (var name : words.columns().keySet()) {
                var made = content != null && words.key().contains(name);
                if (words.required().contains(name) && !mapped.contains(name) && !made) {
                    in.refuse("fields", "has no \"%s\", which %s needs".formatted(
                            name, words.feed()), words.key().contains(name)
                            ? "Add it, or write key: content where the export has none."
                            : "Add it: a column, a constant, or a default.");
                }
            }
        }
        return content;
    }

    private static List<String> fields(TableReader in, List<TypeSpec> types) {
        var setting = in.setting("key").orElse(null);
        if (setting == null) {
            return null;
        }
        if (setting instanceof Setting.Value) {
            in.find("key", Kinds.choice("is no kind of key", Map.of("content", true)));
            return List.of();
        }
        var known = new TreeSet<String>();
        types.forEach(type -> type.fields().forEach(each -> known.add(each.name())));
        return in.table("key").flatMap(table -> {
            var fields = table.all("content", Kinds.TEXT);
            for (var each : fields) {
                if (!known.contains(each)) {
                    table.refuse("content", "holds \"%s\", which is no field here".formatted(each),
                            Nearest.remedy(each, known,
                                    "Fields: %s.".formatted(Kinds.listed(known))));
                }
            }
            if (fields.isEmpty()) {
                table.missing("content", "Name the fields, or write key: content.");
            }
            return table.whole(() -> fields);
        }).orElse(List.of());
    }

    private static void refuseKey(TableReader in, FeedWords words, List<String> mapped) {
        if (words.key().size() != 2) {
            in.refuse("key", "can't be made for %s, whose key has not two columns".formatted(
                    words.feed()), "Map its key: %s.".formatted(String.join(", ", words.key())));
        }
        words.key().stream().filter(mapped::contains).forEach(each -> in.refuse("key",
                "makes \"%s\", which is a field too".formatted(each),
                "Remove the field, or the key."));
    }
}
