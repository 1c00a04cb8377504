package film.topsheet.profile;

import static film.topsheet.profile.SuggestYaml.comment;
import static film.topsheet.profile.SuggestYaml.line;
import static film.topsheet.profile.SuggestYaml.text;

import film.topsheet.profile.FeedWords.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Writes {@code key:} and {@code fields:} of a draft: which column of the export is which. */
final class SuggestFields {

    /** A column that no export has: what needs it is blank, so that its rows are held. */
    private static final String UNKNOWN = "{column: which column, optional: yes}";
    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "x", "t");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "f");

    private final FeedWords feed;
    private final List<SuggestColumn> columns;
    private final SuggestAmount amounts;
    private final String sectionAccount;
    private final Set<SuggestColumn> used = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    /** Which numbers the documents; null where a row is known again by its content. */
    private SuggestColumn document;

    /** @param sectionAccount the name under which headings keep an account; null for none */
    SuggestFields(FeedWords feed, List<SuggestColumn> columns, SuggestAmount amounts,
            String sectionAccount) {
        this.feed = feed;
        this.columns = columns;
        this.amounts = amounts;
        this.sectionAccount = sectionAccount;
    }

    List<String> yaml() {
        used.addAll(amounts.columns());
        columns.stream().filter(each -> SuggestWords.isPersonal(each.name())).forEach(used::add);
        if (feed.key().size() == 2) {
            document = find(feed.key().get(0), Kind.CODE, true);
            document = document == null || document.blank() > 0 ? null : document;
            if (document == null) {
                lines.add(line("key: content",
                        "no column numbers every row's document: a row is known by what it says"));
            }
        }
        lines.add("fields:");
        feed.columns().forEach(this::field);
        var rest = columns.stream().filter(each -> !used.contains(each) && !each.name().isEmpty())
                .map(SuggestColumn::name).toList();
        if (!rest.isEmpty()) {
            lines.add(comment("Not mapped, kept as tags: " + String.join(", ", rest)).strip());
        }
        return lines;
    }

    private void field(String name, Kind kind) {
        if (feed.key().size() == 2 && feed.key().contains(name)) {
            key(name);
        } else if (kind == Kind.AMOUNT && name.equals("amount")) {
            add(name, amounts.yaml() == null ? UNKNOWN : amounts.yaml(), amounts.seen());
        } else if (kind != Kind.TAGS) {
            plain(name, kind);
        }
    }

    private void plain(String name, Kind kind) {
        var required = feed.required().contains(name);
        var found = find(name, kind, required);
        if (found != null) {
            used.add(found);
            value(name, kind, found);
        } else if (name.equals("account") && sectionAccount != null) {
            add(name, "{from: %s}".formatted(sectionAccount), "from the heading above the row");
        } else if (name.equals("employee") && byName("last") != null && byName("first") != null) {
            used.add(byName("last"));
            used.add(byName("first"));
            add(name, "{join: %s, with: \", \"}".formatted(SuggestYaml.list(
                    List.of(byName("last").name(), byName("first").name()))), "");
        } else if (required && kind == Kind.DATE && dated() != null) {
            var date = dated();
            used.add(date);
            add(name, "{column: %s, dates: %s}".formatted(text(date.name()),
                    SuggestYaml.list(date.dates().patterns())),
                    date.dates().seen() + "; by its values alone: is it this one?");
        } else if (required) {
            add(name, UNKNOWN, name + ": which column? Until it is named, the file is held");
        }
    }

    /** A column of dates, rather one that nothing is read from yet; null for none. */
    private SuggestColumn dated() {
        var dates = columns.stream()
                .filter(each -> each.dates() != null && !each.name().isEmpty()).toList();
        return dates.stream().filter(each -> !used.contains(each)).findFirst()
                .orElse(dates.isEmpty() ? null : dates.get(0));
    }

    private SuggestColumn byName(String name) {
        return columns.stream().filter(each -> each.meaning().equals(name))
                .findFirst().orElse(null);
    }

    /** By the column's own names; a needed one also by others', or in a column already used. */
    private SuggestColumn find(String name, Kind kind, boolean required) {
        var found = find(SuggestWords.names(name), kind, false);
        for (var other : SuggestWords.others(name)) {
            found = found == null && required
                    ? find(SuggestWords.names(other), kind, false) : found;
        }
        // One date or text may serve two columns; a code is one thing only.
        var again = required && kind != Kind.CODE;
        found = found == null && again ? find(SuggestWords.names(name), kind, true) : found;
        for (var other : SuggestWords.others(name)) {
            found = found == null && again
                    ? find(SuggestWords.names(other), kind, true) : found;
        }
        return found;
    }

    private SuggestColumn find(List<String> names, Kind kind, boolean again) {
        for (var name : names) {
            for (var each : columns) {
                if ((again || !used.contains(each)) && fits(each, kind)
                        && (each.meaning().equals(name)
                                || SniffName.plain(each.name()).equals(name))) {
                    return each;
                }
            }
        }
        return null;
    }

    private static boolean fits(SuggestColumn column, Kind kind) {
        return switch (kind) {
            case DATE, TIME -> column.dates() != null;
            case AMOUNT, NUMBER -> column.isNumbers();
            case TEXT, CODE, CHOICE -> column.dates() == null;
            default -> true;
        };
    }

    private void value(String name, Kind kind, SuggestColumn column) {
        var quoted = text(column.name());
        switch (kind) {
            case DATE, TIME -> add(name, "{column: %s, dates: %s}".formatted(quoted,
                    SuggestYaml.list(column.dates().patterns())), column.dates().seen());
            case AMOUNT, NUMBER -> add(name, quoted, "");
            case YES_NO -> yesNo(name, column);
            case CHOICE -> add(name, "{column: %s}".formatted(quoted),
                    "the feed has words of its own: add map: {\"its word\": our word}");
            default -> code(name, column);
        }
    }

    private void code(String name, SuggestColumn column) {
        var seen = new ArrayList<String>();
        if (!column.ruined().isEmpty()) {
            seen.add("%,d of %,d are in scientific notation, as %s: a spreadsheet lost"
                    .formatted(column.ruined().size(), column.cells().size(),
                            column.ruined().get(0))
                    + " their digits, these rows are held");
        }
        if (column.lostZeros() > 0 && feed.columns().get(name) == Kind.CODE) {
            seen.add("most have %1$d digits and some fewer: if a spreadsheet cut zeros off, add"
                    .formatted(column.lostZeros()) + " zero-pad: " + column.lostZeros());
        }
        if (column.blank() > 0 && feed.required().contains(name)) {
            seen.add("%,d rows have none and will be held, unless they inherit it: fill-down: yes"
                    .formatted(column.blank()));
        }
        add(name, column.armoured() > 0
                ? "{column: %s, armour: yes}".formatted(text(column.name())) : text(column.name()),
                String.join("; ", seen));
    }

    private void yesNo(String name, SuggestColumn column) {
        var yes = new TreeSet<String>();
        var no = new TreeSet<String>();
        for (var cell : column.cells()) {
            var word = cell.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                yes.add(cell);
            } else if (NO.contains(word)) {
                no.add(cell);
            } else {
                used.remove(column);
                return;
            }
        }
        add(name, "{column: %s, yes: %s, no: %s}".formatted(text(column.name()),
                SuggestYaml.list(yes.isEmpty() ? Set.of("yes") : yes),
                SuggestYaml.list(no.isEmpty() ? Set.of("no") : no)), "");
    }

    /** Document and line; without a document the row's content must do. */
    private void key(String name) {
        if (document == null) {
            return;
        }
        var first = feed.key().get(0);
        if (name.equals(first)) {
            used.add(document);
            code(name, document);
        } else {
            var line = find(SuggestWords.names(name), Kind.CODE, false);
            if (line != null) {
                used.add(line);
                code(name, line);
            } else {
                add(name, "{number-within: [%s]}".formatted(first), "the export has none");
            }
        }
    }

    private void add(String name, String value, String seen) {
        lines.add(line("  " + name + ": " + value, seen));
    }
}
