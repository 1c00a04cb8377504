package film.topsheet.profile;

import film.topsheet.profile.ReadSpec.Escape;
import film.topsheet.profile.ReadSpec.Limits;
import film.topsheet.profile.ReadSpec.Ragged;
import film.topsheet.profile.ReadSpec.Shape;
import film.topsheet.profile.ReadSpec.Width;
import film.topsheet.slate.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.TableReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a profile says about bytes, records, and where the table begins. */
final class ReadReader {

    private static final int ANY = 16_384;
    private static final int MOST_ROWS_OF_HEADER = 10;
    /** A line can't be longer: nothing more need be asked of its cells. */
    static final int ANY_LENGTH = Lines.LONGEST_LINE;

    private static final Limits LIMITS = new Limits(Long.MAX_VALUE, ANY, ANY_LENGTH);
    private static final Pattern EXTRA = Pattern.compile("extra ([1-9]\\d{0,3})");
    private static final Pattern WIDTH = Pattern.compile("(.+):([1-9]\\d{0,3})");

    private static final Kind<Ragged> RAGGED = Kind.of("is no way to treat ragged rows",
            "Write reject, pad, truncate, fit, or extra 2.", ReadReader::ragged);
    private static final Kind<Width> WIDTHS = Kind.of("is no column of fixed width",
            "Write its name and its characters, as \"account:6\".", ReadReader::width);

    static final ReadSpec USUAL = new ReadSpec(Shape.DELIMITED, List.of("utf-8"), ',', '"',
            Escape.DOUBLED, new Ragged(false, 0), List.of(), Optional.empty(), false, LIMITS);

    private ReadReader() {}

    private static Optional<Ragged> ragged(String text) {
        var extra = EXTRA.matcher(text);
        if (extra.matches()) {
            return Optional.of(new Ragged(false, Integer.parseInt(extra.group(1))));
        }
        return Optional.ofNullable(switch (text) {
            case "reject" -> new Ragged(false, 0);
            case "pad" -> new Ragged(true, 0);
            case "truncate" -> new Ragged(false, ANY);
            case "fit" -> new Ragged(true, ANY);
            default -> null;
        });
    }

    private static Optional<Width> width(String text) {
        var width = WIDTH.matcher(text);
        return width.matches()
                ? Optional.of(new Width(width.group(1).strip(), Integer.parseInt(width.group(2))))
                : Optional.empty();
    }

    static Optional<ReadSpec> read(TableReader in) {
        var kind = in.find("kind", Kinds.choice("is no kind of file", Shape.class))
                .orElse(Shape.DELIMITED);
        var encodings = in.all("encoding", Words.ENCODING);
        var delimiter = Words.character(in, "delimiter", Words.DELIMITERS, ',');
        var quote = Words.character(in, "quote", Words.QUOTES, '"');
        var escape = in.find("escape", Kinds.choice("is no way to escape", Escape.class))
                .orElse(Escape.DOUBLED);
        var ragged = in.find("ragged", RAGGED).orElse(new Ragged(false, 0));
        var widths = in.all("widths", WIDTHS);
        var sheet = in.find("sheet", Kinds.TEXT);
        var trim = in.find("trim", Kinds.YES_NO).orElse(kind == Shape.FIXED_WIDTH);
        var limits = in.has("at-most") ? in.table("at-most").flatMap(ReadReader::limits)
                : Optional.of(LIMITS);
        refuseContradictions(in, kind, delimiter, quote);
        return in.whole(() -> new ReadSpec(kind, encodings.isEmpty() ? List.of("utf-8") : encodings,
                delimiter, quote, escape, ragged, widths, sheet, trim, limits.orElse(LIMITS)));
    }

    private static void refuseContradictions(
            TableReader in, Shape kind, char delimiter, char quote) {
        if (kind != Shape.DELIMITED) {
            Words.refuse(in, List.of("delimiter", "quote", "escape"),
                    "means nothing in a file that is not delimited", "Remove it.");
        }
        if (kind == Shape.WORKBOOK) {
            Words.refuse(in, List.of("encoding"), "means nothing in a workbook", "Remove it.");
        } else {
            Words.refuse(in, List.of("sheet"), "means nothing outside a workbook",
                    "Remove it, or write kind: workbook.");
        }
        if (kind == Shape.FIXED_WIDTH && !in.has("widths")) {
            in.missing("widths", "Write each column, as [\"account:6\", \"amount:12\"].");
        } else if (kind != Shape.FIXED_WIDTH) {
            Words.refuse(in, List.of("widths"), "means nothing without kind: fixed-width",
                    "Write kind: fixed-width, or remove it.");
        }
        if (delimiter == quote || "\r\n".indexOf(delimiter) >= 0) {
            in.refuse(in.has("delimiter") ? "delimiter" : "quote",
                    "is also the quotation mark, or ends a line", "Choose another.");
        }
        if (quote == '\0') {
            Words.refuse(in, List.of("escape"), "means nothing without quotation marks",
                    "Remove it.");
        }
    }

    private static Optional<Limits> limits(TableReader in) {
        var rows = in.find("rows", Kinds.count("rows", 1, 999_999_999));
        var columns = in.find("columns", Kinds.count("columns", 1, ANY));
        var characters = in.find("characters", Kinds.count("characters", 1, 1_048_576));
        return in.whole(() -> new Limits(rows.map(Integer::longValue).orElse(LIMITS.rows()),
                columns.orElse(LIMITS.columns()), characters.orElse(LIMITS.characters())));
    }

    static Optional<HeaderSpec> header(TableReader in, ReadSpec read) {
        var fixed = read.kind() == Shape.FIXED_WIDTH;
        var skip = in.find("skip", Kinds.count("records", 0, 10_000)).orElse(0);
        var within = in.find("within", Kinds.count("records", 1, 10_000));
        var all = in.all("all", Kinds.TEXT);
        var rows = in.find("rows", Kinds.count("rows", 0, MOST_ROWS_OF_HEADER))
                .orElse(fixed ? 0 : 1);
        var merged = in.find("merged", Kinds.YES_NO).orElse(false);
        var below = in.find("below", Kinds.count("rows", 0, MOST_ROWS_OF_HEADER)).orElse(0);
        var names = in.all("names", Kinds.TEXT);
        if (!all.isEmpty()) {
            Words.refuse(in, List.of("skip"), "and \"all\" both say where the header is",
                    "Keep one of the two.");
        } else if (within.isPresent()) {
            in.missing("all", "Name the columns by which the header is found.");
        }
        if (rows == 0) {
            Words.refuse(in, List.of("within", "all", "merged"),
                    "means nothing where there is no header", "Remove it, or rows: 0.");
        } else {
            Words.refuse(in, List.of("names"), "means nothing where the header names the columns",
                    "Write rows: 0 with it, or remove it.");
        }
        if (merged && rows < 2) {
            in.refuse("merged", "means nothing in a header of one row", "Write rows: 2 with it.");
        }
        var called = fixed && names.isEmpty()
                ? read.widths().stream().map(Width::name).toList() : names;
        return in.whole(() -> new HeaderSpec(
                skip, within.orElse(30), all, rows, merged, below, called));
    }
}
