package film.topsheet.profile;

import film.topsheet.profile.FeedWords.Kind;
import film.topsheet.profile.FieldSpec.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one column of a feed from rows of one layout. */
final class FieldReader {

    private static final Map<String, String> YES_NO = Map.of("yes", "yes", "no", "no");

    private final FieldSpec spec;
    private final Kind kind;
    private final String column;
    private final TextSteps steps;
    private final TextSource source;
    private final AmountReader amount;
    private final DateReader dates;
    /** The columns it reads, as far as the file has them. */
    private final List<Integer> places = new ArrayList<>();
    private final Layout layout;

    /**
     * @param feed    whose column it is
     * @param reading of the file
     */
    FieldReader(FieldSpec spec, FeedWords feed, Layout layout, Reading reading)
            throws FileRefused {
        this.spec = spec;
        this.kind = feed.columns().get(spec.name());
        var named = spec.origin().columns();
        var place = named.isEmpty() ? -1 : layout.knownPlace(named);
        column = place >= 0 ? layout.nameAt(place) : spec.name();
        this.layout = layout;
        for (var each : named) {
            var known = layout.place(each, true);
            if (known != Row.ABSENT && !(spec.origin() instanceof Origin.Column
                    && !places.isEmpty())) {
                places.add(known);
            }
        }
        steps = new TextSteps(spec, column, reading.above(spec.name()));
        var isNumber = kind == Kind.AMOUNT || kind == Kind.NUMBER;
        amount = isNumber ? new AmountReader(
                spec, steps, layout, spec.sense().turnsFor(feed.feed())) : null;
        source = isNumber ? null : spec.origin() instanceof Origin.SymbolOf
                ? new SymbolSource(spec, column, layout)
                : TextSource.of(spec.origin(), spec.optional(), layout);
        dates = kind == Kind.DATE || kind == Kind.TIME
                ? new DateReader(
                        spec.dates().of(reading), kind == Kind.TIME, reading.guard()) : null;
    }

    String name() {
        return spec.name();
    }

    /** Whether it reads columns, the file has none of them, and nothing stands for a blank. */
    boolean isUnfed() {
        return places.isEmpty() && !spec.origin().columns().isEmpty() && spec.fallback().isEmpty()
                && !(spec.origin() instanceof Origin.Template);
    }

    /** The names of the columns it reads; blank for a constant. */
    String origin() {
        return places.stream().map(each -> each >= 0 ? layout.nameAt(each) : "from above")
                .collect(Collectors.joining(" + "));
    }

    /** What stands in these columns, before anything is done to it. */
    String written(Row row) {
        return places.stream().map(row::text).collect(Collectors.joining(" + "));
    }

    /** Null for a field that is no amount or number. */
    AmountReader amount() {
        return amount;
    }

    boolean isDate() {
        return kind == Kind.DATE;
    }

    boolean isAmount() {
        return kind == Kind.AMOUNT;
    }

    /** The canonical text; blank where none stands or the row is held for it. */
    String read(Row row) {
        if (amount != null) {
            return amount.read(row);
        }
        var text = steps.apply(source.text(row), row);
        if (text.isEmpty()) {
            return "";
        }
        if (dates != null) {
            var date = dates.read(text, row, column);
            return date == null ? "" : date;
        }
        return switch (kind) {
            case YES_NO -> yesNo(text, row);
            case CODE -> code(text, row);
            case CHOICE -> text.strip();
            default -> spec.zeroPad() == 0 ? text : TextSource.zeroPadded(text, spec.zeroPad());
        };
    }

    private String yesNo(String text, Row row) {
        var word = text.strip();
        var said = spec.yesNo().get(word);
        if (said != null) {
            return said ? "yes" : "no";
        }
        var usual = YES_NO.get(word.toLowerCase(Locale.ROOT));
        if (usual == null) {
            row.hold(column, text, "is neither yes nor no",
                    "Write yes or no, or add its spelling to yes: or no: in the profile.");
            return "";
        }
        return usual;
    }

    private String code(String text, Row row) {
        if (NumberReader.isScientificCode(text)) {
            row.hold(column, text, "is a code that a spreadsheet turned into a number",
                    "Export it again from the system itself, with its codes as text.");
            return "";
        }
        return spec.zeroPad() == 0 ? text : TextSource.zeroPadded(text, spec.zeroPad());
    }
}
