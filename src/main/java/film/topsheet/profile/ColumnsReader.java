package film.topsheet.profile;

import film.topsheet.slate.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.TableReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.regex.Pattern;

/** Reads what a profile says about the columns of an export. */
final class ColumnsReader {

    /** What becomes of columns that nobody names. */
    enum Unknown {
        TAGS,
        IGNORE,
        REFUSE
    }

    private static final Pattern GROUPS = Pattern.compile("(?:(\\d{1,3})-)?(\\d{1,3})");
    private static final Pattern WIDTH = Pattern.compile("([A-Za-z0-9_-]+):([1-9]\\d?)");
    private static final Kind<String> WIDTHS = Kinds.matching(
            WIDTH.pattern(), "is no part with its width", "Write it as \"account:4\".");
    private static final Kind<String> LETTERS = Kinds.matching(
            "[A-Z]{1,3}", "is no letter of a column", "Write it as a spreadsheet does: A, B, AA.");

    private final RowsReader rows;

    ColumnsReader(RowsReader rows) {
        this.rows = rows;
    }

    Map<String, ColumnSpec> columns(TableReader in) {
        var columns = new LinkedHashMap<String, ColumnSpec>();
        in.table("columns").ifPresent(table -> table.freeKeys(Kinds.TEXT).keySet()
                .forEach(name -> table.table(name).flatMap(each -> column(each, name))
                        .ifPresent(each -> columns.put(name, each))));
        return columns;
    }

    private static Optional<ColumnSpec> column(TableReader in, String name) {
        var aliases = in.all("aliases", Kinds.TEXT);
        var pattern = in.find("pattern", Words.PATTERN);
        var position = in.find("position", Kinds.count("columns", 1, 16_384));
        var letter = in.find("letter", LETTERS);
        var required = in.find("required", Kinds.YES_NO);
        var ways = List.of("aliases", "pattern", "position", "letter").stream()
                .filter(in::has).toList();
        if (ways.size() > 1) {
            in.refuse(ways.get(1), "and \"%s\" both say which column it is".formatted(ways.get(0)),
                    "Keep one of the two.");
        }
        return in.whole(() -> new ColumnSpec(name, aliases, pattern.orElse(null),
                letter.map(Layout::place).orElse(position.orElse(0) - 1),
                required.orElse(null)));
    }

    static Unknown unknown(TableReader in) {
        return in.find("unknown", Kinds.choice("is no way to treat unknown columns",
                Unknown.class)).orElse(Unknown.TAGS);
    }

    static Map<String, Personal> personal(TableReader in) {
        var personal = new LinkedHashMap<String, Personal>();
        var kind = Kinds.choice("is no way to hide a person", Personal.class);
        in.table("personal").ifPresent(table -> table.freeKeys(Kinds.TEXT).keySet()
                .forEach(name -> table.find(name, kind)
                        .ifPresent(each -> personal.put(name, each))));
        return personal;
    }

    List<SplitSpec> splits(TableReader in) {
        return in.tables("split", this::split);
    }

    private Optional<SplitSpec> split(TableReader in) {
        var column = in.require("column", Kinds.TEXT);
        var separators = in.allWritten("separator");
        var into = in.all("into", Kinds.WORD);
        var widths = in.all("widths", WIDTHS);
        var pattern = in.find("pattern", Words.PATTERN);
        var pad = Words.character(in, "pad", Words.MARKS, ' ');
        var right = in.find("pad-side", Kinds.choice("is no side",
                Map.of("left", false, "right", true))).orElse(true);
        var optional = in.find("optional", Kinds.YES_NO).orElse(false);
        var ways = List.of("separator", "widths", "pattern").stream().filter(in::has).toList();
        if (ways.size() != 1) {
            in.refuse(ways.isEmpty() ? "column" : ways.get(1), "does not say how it is cut",
                    "Write one of separator:, widths: and pattern:.");
        }
        refuseMeaningless(in, separators);
        var parts = new ArrayList<>(into);
        var cut = new ArrayList<Integer>();
        for (var each : widths) {
            var width = WIDTH.matcher(each);
            if (width.matches()) {
                parts.add(width.group(1));
                cut.add(Integer.valueOf(width.group(2)));
            }
        }
        pattern.ifPresent(each -> parts.addAll(each.groups()));
        if (parts.isEmpty() && ways.size() == 1) {
            in.refuse(ways.get(0), "names no parts", pattern.isPresent()
                    ? "Name them in it, as (?<account>\\\\d{4})." : "Add into: with their names.");
        }
        parts.forEach(each -> rows.declare(in, ways.isEmpty() ? "column" : ways.get(0), each,
                Names.Origin.SPLIT));
        return in.whole(() -> new SplitSpec(column.orElse(null), separators, cut,
                pattern.orElse(null), parts, pad, right, optional));
    }

    private static void refuseMeaningless(TableReader in, List<String> separators) {
        if (!in.has("separator")) {
            Words.refuse(in, List.of("into"), "means nothing without a separator", "Remove it.");
        } else if (separators.contains("")) {
            in.refuse("separator", "is empty", "Write the characters between the parts.");
        }
        if (!in.has("widths")) {
            Words.refuse(in, List.of("pad", "pad-side"), "means nothing without widths",
                    "Remove it.");
        }
        if (in.has("pattern")) {
            Words.refuse(in, List.of("optional"), "means nothing beside a pattern",
                    "Say in the pattern what may be missing, with ( )?.");
        }
    }

    RepeatSpec repeat(TableReader in) {
        return in.table("repeat").flatMap(this::group).orElse(null);
    }

    private Optional<RepeatSpec> group(TableReader in) {
        var columns = in.table("columns");
        var listed = columns.stream().flatMapToInt(table -> table.freeKeys(Kinds.WORD).keySet()
                .stream().mapToInt(each -> table.all(each, Kinds.TEXT).size())).max().orElse(0);
        var isListed = listed > 1 && !in.has("groups");
        var groups = isListed ? Optional.<String>empty()
                : in.require("groups", Kinds.matching(GROUPS.pattern(),
                        "is no number of groups", "Write it as 30, or as \"3-6\"."));
        var range = GROUPS.matcher(groups.orElse(isListed ? "" + listed : "1"));
        var from = range.matches() && range.group(1) != null
                ? Integer.parseInt(range.group(1)) : 1;
        var to = Integer.parseInt(range.group(2));
        if (to < from) {
            in.refuse("groups", "ends before it begins", "Write the lower number first.");
        }
        var names = new ArrayList<>(in.all("names", Kinds.WORD));
        var all = new ArrayList<List<String>>();
        columns.ifPresent(table -> table.freeKeys(Kinds.WORD).keySet().forEach(name -> {
            names.add(name);
            all.add(columns(table, name, from, to));
        }));
        return repeat(in, from, to, names, all);
    }

    /** One pattern for all groups, or a list with a column for each. */
    private static List<String> columns(TableReader in, String name, int from, int to) {
        var written = in.all(name, Kinds.TEXT);
        if (written.size() == 1) {
            if (!written.get(0).contains("{n}")) {
                in.refuse(name, "is the same column in every group",
                        "Write {n} where the group's number stands, or a list with a column for"
                                + " each group.");
            }
            return IntStream.rangeClosed(from, to)
                    .mapToObj(n -> written.get(0).replace("{n}", String.valueOf(n))).toList();
        }
        if (written.size() != to - from + 1) {
            in.refuse(name, "names %d columns for %d groups".formatted(
                    written.size(), to - from + 1), "Name one for each group.");
        }
        return written;
    }

    private Optional<RepeatSpec> repeat(TableReader in, int from, int to, List<String> names,
            List<List<String>> columns) {
        var first = in.find("first", Kinds.TEXT);
        var width = in.find("width", Kinds.count("columns", 1, 500));
        if (columns.isEmpty() == first.isEmpty()) {
            in.refuse("columns", "and \"first\": one of them says where the groups stand",
                    "Write columns: with {n}, or first:, width: and names:.");
        } else if (first.isPresent() && (width.isEmpty() || names.size() != width.get())) {
            in.refuse("first", "has not one name for each column of a group",
                    "Write width: 3 and names: with three names.");
        }
        names.forEach(each -> rows.declare(in, "columns", each, Names.Origin.REPEAT));
        rows.declare(in, "groups", RepeatSpec.GROUP, Names.Origin.REPEAT);
        return in.whole(() -> new RepeatSpec(
                from, to, names, columns, first.orElse(null), width.orElse(0)));
    }
}
