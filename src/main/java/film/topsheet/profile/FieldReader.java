package film.topsheet.profile;

import film.topsheet.profile.FeedWords.Kind;
import java.util.Locale;
import java.util.Map;

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
        steps = new TextSteps(spec, column, reading.above(spec.name()));
        var isNumber = kind == Kind.AMOUNT || kind == Kind.NUMBER;
        amount = isNumber ? new AmountReader(
                spec, steps, layout, spec.sense().turnsFor(feed.feed())) : null;
        source = isNumber ? null
                : TextSource.of(spec.origin(), spec.optional(), spec.number(), layout);
        dates = kind == Kind.DATE || kind == Kind.TIME
                ? new DateReader(spec.dates(), kind == Kind.TIME, reading.guard()) : null;
    }

    String name() {
        return spec.name();
    }

    /** Null for a field that is no amount or number. */
    AmountReader amount() {
        return amount;
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
        if (NumberReader.isScientific(text.strip())) {
            row.hold(column, text, "is a code that a spreadsheet turned into a number",
                    "Export it again from the system itself, with its codes as text.");
            return "";
        }
        return spec.zeroPad() == 0 ? text : TextSource.zeroPadded(text, spec.zeroPad());
    }
}
