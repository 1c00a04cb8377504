package film.topsheet.profile;

import film.topsheet.profile.Capture.Where;
import film.topsheet.slate.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.Setting;
import film.topsheet.slate.TableReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a profile says about records: which are data, and what stands outside the table. */
final class RowsReader {

    private static final Kind<HeadingLevels.Told> LEVELS =
            Kinds.choice("is no way to tell levels", HeadingLevels.Told.class);
    private static final Kind<RowClass> CLASS =
            Kinds.choice("is no class of rows", RowClass.class);
    private static final int MOST_LEVELS = 9;

    private final Names names;

    RowsReader(Names names) {
        this.names = names;
    }

    List<Capture> captures(TableReader in) {
        return in.tables("capture", this::capture);
    }

    private Optional<Capture> capture(TableReader in) {
        var row = in.find("row", Kinds.count("rows", 1, 10_000));
        var match = in.find("match", Words.PATTERN);
        var file = in.find("file-name", Words.PATTERN);
        var sheet = in.find("sheet", Words.PATTERN);
        var into = in.find("into", Kinds.WORD);
        var optional = in.find("optional", Kinds.YES_NO).orElse(false);
        var patterns = new ArrayList<TextPattern>();
        List.of(match, file, sheet).forEach(each -> each.ifPresent(patterns::add));
        if (patterns.size() > 1 || patterns.isEmpty() && row.isEmpty()
                || row.isPresent() && match.isEmpty() && !patterns.isEmpty()) {
            in.refuse(in.keys().stream().findFirst().orElse("match"),
                    "does not say where to look", "Write one of row:, match:, file-name:, sheet:.");
            return in.whole(() -> null);
        }
        var pattern = patterns.isEmpty() ? null : patterns.get(0);
        into.ifPresent(name -> declare(in, "into", name, Names.Origin.CAPTURE));
        declareGroups(in, pattern, Names.Origin.CAPTURE);
        if (into.isEmpty() && (pattern == null || pattern.groups().isEmpty())) {
            in.missing("into", "Name the value, or a part of the pattern as (?<name>…).");
        }
        var where = file.isPresent() ? Where.FILE_NAME
                : sheet.isPresent() ? Where.SHEET : Where.PREAMBLE;
        return in.whole(() -> new Capture(
                where, row.orElse(0), pattern, into.orElse(null), optional));
    }

    List<RowRule> rules(TableReader in) {
        return in.tables("rows", this::rule);
    }

    private Optional<RowRule> rule(TableReader in) {
        var when = ConditionReader.when(in);
        var as = in.require("as", CLASS);
        var into = in.all("into", Kinds.WORD);
        var told = in.find("levels", LEVELS);
        var level = in.find("level", Kinds.count("levels", 1, MOST_LEVELS));
        var clears = in.all("clears", Kinds.WORD);
        if (as.isPresent() && as.get() != RowClass.SECTION) {
            Words.refuse(in, List.of("into", "levels", "clears"),
                    "is said of a row that is no section", "Write as: section, or remove it.");
        }
        if (as.isPresent() && as.get() != RowClass.SUBTOTAL) {
            Words.refuse(in, List.of("level"), "is said of a row that is no subtotal",
                    "Write as: subtotal, or remove it.");
        }
        if (into.size() > 1 && told.isEmpty()) {
            in.refuse("into", "names several levels, and nothing tells them",
                    "Add levels: dotted or levels: indent.");
        }
        if (into.isEmpty() && told.isPresent()) {
            in.missing("into", "Name the value of each level, as into: [category, account].");
        }
        into.forEach(name -> declare(in, "into", name, Names.Origin.ROWS));
        when.ifPresent(each -> {
            declareGroups(in, each.first(), Names.Origin.ROWS);
            declareGroups(in, each.matches(), Names.Origin.ROWS);
        });
        return in.whole(() -> new RowRule(when.orElse(null), as.orElse(null), into,
                told.orElse(null), level.orElse(1), clears));
    }

    RecordsSpec records(TableReader in) {
        return in.table("records").flatMap(this::record).orElse(null);
    }

    private Optional<RecordsSpec> record(TableReader in) {
        var headers = in.find("headers", Kinds.TEXT).orElse("");
        var other = in.find("other", CLASS);
        var types = new LinkedHashMap<String, RowClass>();
        var columns = new LinkedHashMap<String, List<String>>();
        if (!in.has("types")) {
            in.missing("types", "Write them as {TRNS: data, ENDTRNS: comment}.");
        }
        in.table("types").ifPresent(each -> types(each, types, columns));
        if (headers.isEmpty() && types.values().contains(RowClass.DATA)
                && columns.size() < types.values().stream()
                        .filter(each -> each == RowClass.DATA).count()) {
            in.missing("headers", "Or name the columns of each type: EXPNS: [type, account].");
        }
        names.declare(RecordsSpec.TYPE, Names.Origin.RECORDS);
        return in.whole(() -> new RecordsSpec(headers, types, columns, other.orElse(null)));
    }

    private static void types(
            TableReader in, Map<String, RowClass> types, Map<String, List<String>> columns) {
        for (var type : in.freeKeys(Kinds.TEXT).keySet()) {
            if (in.setting(type).orElseThrow() instanceof Setting.Listing) {
                columns.put(type, in.all(type, Kinds.TEXT));
                types.put(type, RowClass.DATA);
            } else {
                in.find(type, CLASS).ifPresent(each -> types.put(type, each));
            }
        }
    }

    void declareGroups(TableReader in, TextPattern pattern, Names.Origin origin) {
        if (pattern != null) {
            pattern.groups().forEach(name -> declare(in, name, name, origin));
        }
    }

    void declare(TableReader in, String key, String name, Names.Origin origin) {
        if (names.declare(name, origin) < 0) {
            in.refuse(key, "gives the name \"%s\" to a second value".formatted(name),
                    "Choose another name for one of the two.");
        }
    }
}
