package film.topsheet.slate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads one table of settings, key by key, and notes everything that is wrong with it.
 *
 * <p>What was never asked for is not known: {@link #whole} refuses it. So the code that reads a
 * table is also the list of its keys.
 */
public final class TableReader {

    private final Setting.Table table;
    private final String path;
    private final List<SettingsProblem> problems;
    private final Set<String> known;
    private final int problemsBefore;

    private TableReader(
            Setting.Table table, String path, List<SettingsProblem> problems, Set<String> known) {
        this.table = table;
        this.path = path;
        this.problems = problems;
        this.known = known;
        this.problemsBefore = problems.size();
    }

    public static TableReader root(Setting.Table table, List<SettingsProblem> problems) {
        return new TableReader(table, "", problems, new LinkedHashSet<>());
    }

    /** A table whose keys are called with the path they stand under. */
    public static TableReader under(
            String path, Setting.Table table, List<SettingsProblem> problems) {
        return new TableReader(table, path, problems, new LinkedHashSet<>());
    }

    /** The same table for another group of its keys, whose {@link #built} is its own. */
    TableReader part() {
        return new TableReader(table, path, problems, known);
    }

    public Set<String> keys() {
        return table.entries().keySet();
    }

    public boolean has(String key) {
        return setting(key).isPresent();
    }

    /** The value of a key; empty when it is not given or is refused. */
    public <T> Optional<T> find(String key, Kind<T> kind) {
        return setting(key).flatMap(setting -> valueOf(key, setting, kind));
    }

    /** The value of a key that must be given. */
    public <T> Optional<T> require(String key, Kind<T> kind) {
        if (!has(key)) {
            missing(key, kind.remedy());
        }
        return find(key, kind);
    }

    /** The values of a key that holds a list; a single value is a list of one. */
    public <T> List<T> all(String key, Kind<T> kind) {
        return setting(key).map(setting -> setting instanceof Setting.Listing list
                ? list.items().stream().flatMap(each -> valueOf(key, each, kind).stream()).toList()
                : valueOf(key, setting, kind).stream().toList()).orElse(List.of());
    }

    /** The text of a key with the blanks that stand inside quotes; a character may be a blank. */
    public Optional<String> written(String key) {
        return allWritten(key).stream().findFirst();
    }

    /** The texts of a key that holds a list, likewise; a single one is a list of one. */
    public List<String> allWritten(String key) {
        return setting(key).map(setting -> setting instanceof Setting.Listing list
                ? list.items().stream().flatMap(each -> writtenOf(key, each).stream()).toList()
                : writtenOf(key, setting).stream().toList()).orElse(List.of());
    }

    private Optional<String> writtenOf(String key, Setting setting) {
        if (setting instanceof Setting.Value value) {
            return Optional.of(value.written());
        }
        problems.add(SettingsProblem.at(setting.place(), full(key), "",
                "holds several settings where one value belongs", "Write one text."));
        return Optional.empty();
    }

    /** The table under a key; empty when none is given. */
    public Optional<TableReader> table(String key) {
        return setting(key).flatMap(setting -> tableOf(key, setting));
    }

    /** What {@code reader} makes of each table of the list under a key, as {@code recipients}. */
    public <T> List<T> tables(String key, Function<TableReader, Optional<T>> reader) {
        var setting = setting(key).orElse(new Setting.Listing(table.place(), List.of()));
        if (!(setting instanceof Setting.Listing list)) {
            refuse(key, "is not a list", "Write one line for each, beginning with \"- \".");
            return List.of();
        }
        var made = new ArrayList<T>();
        for (var i = 0; i < list.items().size(); i++) {
            var name = "%s[%d]".formatted(key, i + 1);
            tableOf(name, list.items().get(i)).flatMap(reader).ifPresent(made::add);
        }
        return made;
    }

    /** What stands under a key, for those that may be written in more than one way. */
    public Optional<Setting> setting(String key) {
        known.add(key);
        return Optional.ofNullable(table.entries().get(key)).map(Setting.Entry::value);
    }

    public void missing(String key, String remedy) {
        problems.add(SettingsProblem.at(
                table.place(), full(key), "", "is missing", "Add it. " + remedy));
    }

    /** Refuses what stands under a key; of a single value, the text is shown. */
    public void refuse(String key, String problem, String remedy) {
        var entry = table.entries().get(key);
        var text = entry != null && entry.value() instanceof Setting.Value value
                ? value.text() : "";
        problems.add(SettingsProblem.at(
                entry == null ? table.place() : entry.place(), full(key), text, problem, remedy));
    }

    /** Like {@link #built}, after refusing every key that nobody asked for. */
    public <T> Optional<T> whole(Supplier<T> maker) {
        for (var key : keys()) {
            if (!known.contains(key)) {
                var remedy = Nearest.remedy(
                        key, known, "Known here: %s.".formatted(Kinds.listed(known)));
                problems.add(SettingsProblem.at(table.entries().get(key).place(), full(key), "",
                        "is not known", remedy));
            }
        }
        return built(maker);
    }

    /** What the settings make, unless one of those read through this reader was refused. */
    <T> Optional<T> built(Supplier<T> maker) {
        if (problems.size() > problemsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (Contradiction e) {
            refuse(e.key(), e.problem(), e.remedy());
            return Optional.empty();
        }
    }

    /** Keys are free here, as account codes or currencies are; each is read as a kind itself. */
    public <K> Map<String, K> freeKeys(Kind<K> kind) {
        var read = new LinkedHashMap<String, K>();
        for (var key : keys()) {
            known.add(key);
            kind.reader().apply(key).ifPresentOrElse(
                    each -> read.put(key, each),
                    () -> problems.add(SettingsProblem.at(table.entries().get(key).place(),
                            full(key), key, kind.problem(), kind.remedyFor(key))));
        }
        return read;
    }

    private <T> Optional<T> valueOf(String key, Setting setting, Kind<T> kind) {
        if (!(setting instanceof Setting.Value value)) {
            problems.add(SettingsProblem.at(setting.place(), full(key), "",
                    "holds several settings where one value belongs", kind.remedy()));
            return Optional.empty();
        }
        var read = value.text().isEmpty() ? Optional.<T>empty() : kind.reader().apply(value.text());
        if (read.isEmpty()) {
            problems.add(SettingsProblem.at(value.place(), full(key), value.text(),
                    value.text().isEmpty() ? "is empty" : kind.problem(),
                    kind.remedyFor(value.text())));
        }
        return read;
    }

    private Optional<TableReader> tableOf(String name, Setting setting) {
        if (setting instanceof Setting.Table inner) {
            return Optional.of(
                    new TableReader(inner, full(name), problems, new LinkedHashSet<>()));
        }
        var text = setting instanceof Setting.Value value ? value.text() : "";
        problems.add(SettingsProblem.at(setting.place(), full(name), text,
                text.isEmpty() && setting instanceof Setting.Value
                        ? "is empty" : "is one value where settings with names belong",
                "Write them as {name: value, name: value}."));
        return Optional.empty();
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
