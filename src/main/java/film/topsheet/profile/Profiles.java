package film.topsheet.profile;

import film.topsheet.slate.Nearest;
import film.topsheet.slate.Setting;
import film.topsheet.slate.SettingsProblem;
import film.topsheet.slate.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All profiles there are: those of the program and the slate's own. One of the slate's own that
 * has a built-in one's name is meant where that name is.
 *
 * <p>Built-in ones are read when somebody asks for them: most commands need none.
 */
public final class Profiles {

    private final ProfileFiles files;
    private final Map<String, FeedWords> feeds;
    private final Map<String, Profile> profiles = new TreeMap<>();
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final Set<String> builtInNames = new LinkedHashSet<>(ProfileFiles.builtIn());
    private final Map<String, Setting.Table> builtIn = new HashMap<>();
    private final Map<String, Setting.Table> own = new HashMap<>();

    private Profiles(Path slate, Map<String, FeedWords> feeds) {
        this.files = new ProfileFiles(slate);
        this.feeds = Map.copyOf(feeds);
    }

    /**
     * Reads the slate's own. What is wrong with one is told under {@link #problems()} and that
     * one is not there; so is one that fails its self-test. Built-in ones were proved when the
     * program was built; {@link #prove} proves them again.
     *
     * @param slate folder of the slate, whose own lie under {@code profiles/}; null for none
     * @param feeds by name
     */
    public static Profiles read(Path slate, Map<String, FeedWords> feeds) {
        var all = new Profiles(slate, feeds);
        for (var name : all.files.own()) {
            all.files.readOwn(name, all.problems).map(YamlFile::root)
                    .ifPresent(each -> all.own.put(name, each));
        }
        all.own.keySet().stream().sorted().forEach(each -> all.resolve(each, false));
        return all;
    }

    /** What is wrong with profiles that could not be read so far, file by file. */
    public List<SettingsProblem> problems() {
        return List.copyOf(problems);
    }

    public Optional<Profile> find(String name) {
        if (!profiles.containsKey(name) && isBuiltIn(name)) {
            resolve(name, true);
        }
        return Optional.ofNullable(profiles.get(name));
    }

    /** Of those that can be used, sorted. */
    public Set<String> names() {
        var names = new TreeSet<>(profiles.keySet());
        builtInNames.stream().filter(this::isBuiltIn).forEach(names::add);
        return names;
    }

    private boolean isBuiltIn(String name) {
        return builtInNames.contains(name) && !files.own().contains(name);
    }

    private Setting.Table builtIn(String name) {
        return builtIn.computeIfAbsent(name, each -> ProfileFiles.readBuiltIn(each, problems)
                .map(YamlFile::root).orElse(null));
    }

    /** What a profile's self-tests find wrong with it. */
    public static List<String> prove(Profile profile) {
        return new SelfTester(profile).faults();
    }

    private void resolve(String name, boolean isBuiltIn) {
        var found = new ArrayList<SettingsProblem>();
        var table = whole(name, isBuiltIn, new LinkedHashSet<>(), found);
        if (table != null && found.isEmpty()) {
            var lookups = new Lookups(each -> files.beside(isBuiltIn, each));
            new ProfileReader(table, feeds, lookups, found).read(name, isBuiltIn)
                    .filter(each -> isBuiltIn || isProved(each, table, found))
                    .ifPresent(each -> profiles.put(name, each));
        }
        problems.addAll(found);
    }

    private static boolean isProved(
            Profile profile, Setting.Table table, List<SettingsProblem> found) {
        for (var fault : prove(profile)) {
            found.add(SettingsProblem.at(table.entries().get("self-test").place(), "self-test", "",
                    "fails: " + fault, "Correct the profile, or what its test expects."));
        }
        return found.isEmpty();
    }

    /** The profile's table over those it begins with; null when one of these is not there. */
    private Setting.Table whole(
            String name, boolean isBuiltIn, Set<String> above, List<SettingsProblem> found) {
        var table = isBuiltIn ? builtIn(name) : own.get(name);
        if (table == null) {
            return null;
        }
        var entry = table.entries().get("extends");
        if (entry == null || !(entry.value() instanceof Setting.Value value)) {
            return table;
        }
        var base = value.text();
        above.add(key(name, isBuiltIn));
        // An own one of the same name begins with the built-in one.
        var baseIsBuiltIn = !own.containsKey(base) || base.equals(name);
        if (!(baseIsBuiltIn ? builtInNames : own.keySet()).contains(base)) {
            var known = new LinkedHashSet<>(builtInNames);
            known.addAll(own.keySet());
            known.remove(name);
            found.add(SettingsProblem.at(value.place(), "extends", base, "is no profile",
                    Nearest.remedy(base, known, "See which there are: %s.".formatted(
                            String.join(", ", known.stream().sorted().toList())))));
            return null;
        }
        if (above.contains(key(base, baseIsBuiltIn))) {
            found.add(SettingsProblem.at(value.place(), "extends", base,
                    "begins in the end with this profile itself", "Remove one extends:."));
            return null;
        }
        var under = whole(base, baseIsBuiltIn, above, found);
        return under == null ? null : Inheritance.over(table, under);
    }

    private static String key(String name, boolean isBuiltIn) {
        return (isBuiltIn ? "built-in " : "own ") + name;
    }
}
