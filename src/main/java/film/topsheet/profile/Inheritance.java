package film.topsheet.profile;

import film.topsheet.slate.Setting;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A profile over the one it begins with. */
final class Inheritance {

    /** What is said of the one profile alone. */
    private static final Set<String> OWN =
            Set.of("profile", "version", "summary", "label", "valid", "extends", "self-test");

    /** Tables whose keys are taken in one by one; all else is replaced as a whole. */
    private static final Set<String> MERGED = Set.of(
            "read", "fields", "columns", "parameters", "personal", "number", "controls");

    private Inheritance() {}

    static Setting.Table over(Setting.Table own, Setting.Table base) {
        var all = new LinkedHashMap<String, Setting.Entry>();
        base.entries().forEach((key, entry) -> {
            if (!OWN.contains(key)) {
                all.put(key, entry);
            }
        });
        own.entries().forEach((key, entry) -> {
            var under = all.get(key);
            var merges = under != null && MERGED.contains(key)
                    && under.value() instanceof Setting.Table
                    && entry.value() instanceof Setting.Table;
            all.put(key, merges ? merged(entry, (Setting.Table) under.value()) : entry);
        });
        return new Setting.Table(own.place(), all);
    }

    private static Setting.Entry merged(Setting.Entry own, Setting.Table base) {
        var table = (Setting.Table) own.value();
        var entries = new LinkedHashMap<>(base.entries());
        entries.putAll(table.entries());
        return new Setting.Entry(own.place(), new Setting.Table(table.place(), entries));
    }

    /** SHA-256 of what a profile says, wherever its lines stand, and of the files it reads. */
    static String hash(Setting.Table table, Map<String, byte[]> files) {
        var digest = ContentKeys.digest();
        var text = new StringBuilder();
        write(table, text);
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(ContentKeys.sha256(bytes));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(Setting setting, StringBuilder text) {
        if (setting instanceof Setting.Value value) {
            text.append(value.written().length()).append(':').append(value.written());
        } else if (setting instanceof Setting.Listing list) {
            text.append('[');
            list.items().forEach(each -> write(each, text));
            text.append(']');
        } else if (setting instanceof Setting.Table table) {
            text.append('{');
            new TreeMap<>(table.entries()).forEach((key, entry) -> {
                text.append(key.length()).append(':').append(key);
                write(entry.value(), text);
            });
            text.append('}');
        }
    }
}
