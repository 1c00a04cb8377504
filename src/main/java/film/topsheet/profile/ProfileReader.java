package film.topsheet.profile;

import film.topsheet.profile.FeedWords.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.Setting;
import film.topsheet.slate.SettingsProblem;
import film.topsheet.slate.TableReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one profile; what it began from was taken in before. */
final class ProfileReader {

    static final String BASE_CURRENCY = "base-currency";
    static final String STARTING_POINT = "starting point";

    private final Map<String, FeedWords> feeds;
    private final Setting.Table table;
    private final Lookups lookups;
    private final List<SettingsProblem> problems;
    private final TableReader in;
    private final Names names = new Names();
    private final RowsReader rows = new RowsReader(names);

    ProfileReader(Setting.Table table, Map<String, FeedWords> feeds, Lookups lookups,
            List<SettingsProblem> problems) {
        this.feeds = feeds;
        this.lookups = lookups;
        this.problems = problems;
        this.table = table;
        this.in = TableReader.root(table, problems);
    }

    /** @param builtIn whether it is part of the program */
    Optional<Profile> read(String name, boolean builtIn) {
        var called = in.require("profile", Kinds.WORD);
        called.filter(each -> !each.equals(name)).ifPresent(each -> in.refuse("profile",
                "is not the name of the file", "Write %s, or rename the file.".formatted(name)));
        var label = in.find("label", Kinds.name("is no label", List.of(STARTING_POINT)));
        if (!builtIn) {
            Words.refuse(in, List.of("label"), "is said of built-in profiles", "Remove it.");
        }
        in.has("extends");
        return spec().map(spec -> new Profile(
                name, label.orElse(builtIn ? "built-in" : "own"),
                Inheritance.hash(table, lookups.files()), spec, feeds));
    }

    private Optional<ProfileSpec> spec() {
        var version = in.require("version", Kinds.count("versions", 1, 999_999));
        var summary = in.find("summary", Kinds.TEXT).orElse("");
        var valid = in.table("valid").flatMap(ProfileReader::valid);
        var parameters = parameters();
        var read = in.has("read") ? in.table("read").flatMap(ReadReader::read)
                .orElse(ReadReader.USUAL) : ReadReader.USUAL;
        var header = in.has("header")
                ? in.table("header").flatMap(each -> ReadReader.header(each, read)).orElse(null)
                : ReadReader.header(TableReader.under("header",
                        new Setting.Table(null, Map.of()), problems), read).orElse(null);
        var captures = rows.captures(in);
        var rules = rows.rules(in);
        var records = rows.records(in);
        var columns = new ColumnsReader(rows);
        var specs = columns.columns(in);
        var forbidden = in.all("forbidden", Kinds.TEXT);
        var unknown = ColumnsReader.unknown(in);
        var personal = ColumnsReader.personal(in);
        var splits = columns.splits(in);
        var repeat = columns.repeat(in);
        var styles = new StyleReader(in, problems, parameters);
        var types = new TypesReader(feeds, new FieldsReader(
                names, styles, lookups, read.trim())).types(in);
        var content = new KeyReader(feeds).content(in, types);
        var controls = ControlsReader.controls(in, rules, styles.missing());
        var recomputes = ControlsReader.recomputes(in);
        var selfTests = ControlsReader.selfTests(in, lookups, read.encodings().get(0));
        var whole = in.whole(() -> new ProfileSpec(version.orElse(0), summary,
                valid.map(each -> each.get(0)).orElse(null),
                valid.map(each -> each.get(1)).orElse(null), parameters, read, header, captures,
                rules, records, specs, forbidden, unknown, personal, splits, repeat,
                styles.number(), types, content, controls, recomputes, names, selfTests));
        return whole.filter(spec -> Contradictions.isFree(spec, in, problems));
    }

    private static Optional<List<LocalDate>> valid(TableReader in) {
        var from = in.find("from", Kinds.DATE);
        var to = in.find("to", Kinds.DATE);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            in.refuse("to", "lies before \"from\"", "Correct one of the two.");
        }
        var days = new ArrayList<LocalDate>();
        days.add(from.orElse(null));
        days.add(to.orElse(null));
        return in.whole(() -> days);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        names.declare(BASE_CURRENCY, Names.Origin.PARAMETER);
        parameters.put(BASE_CURRENCY, "");
        in.table("parameters").ifPresent(table -> table.freeKeys(Kinds.WORD).keySet()
                .forEach(name -> {
                    rows.declare(table, name, name, Names.Origin.PARAMETER);
                    parameters.put(name, table.written(name).orElse(""));
                }));
        return parameters;
    }

    /** The kinds of a feed's columns; of those of several feeds, the first that has one. */
    static Map<String, Kind> kinds(List<FeedWords> feeds) {
        var kinds = new LinkedHashMap<String, Kind>();
        feeds.forEach(feed -> feed.columns().forEach(kinds::putIfAbsent));
        return kinds;
    }
}
