package film.topsheet.fuzz;

import film.topsheet.profile.CsvRecords;
import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read of a separated file and is written plainly again is read the same again; no
 * character of it is lost, its lines are counted right, and what can't be read names a line.
 *
 * <p>An input's first letter chooses the dialect, from {@code A}; the rest is the file.
 */
public final class DialectFuzz {

    private record Dialect(String delimiter, String quote, char escape, Profile profile) {

        static Dialect of(String delimiter, String quote, char escape) {
            return new Dialect(delimiter, quote, escape, Exports.profile("""
                    read: {delimiter: "%s", quote: %s%s}
                    header: {rows: 0}
                    fields: {text: A}
                    """.formatted(delimiter, quote.isEmpty() ? "none" : "\"\\" + quote + "\"",
                    escape == '\\' ? ", escape: backslash" : "")
                    .replace("\\'", "'")));
        }
    }

    private record Record(long line, List<String> cells) {}

    /** A dialect is called by its place: new ones go last. */
    private static final List<Dialect> DIALECTS = List.of(
            Dialect.of(",", "\"", '"'),
            Dialect.of(";", "\"", '"'),
            Dialect.of("\t", "\"", '"'),
            Dialect.of(",", "'", '\''),
            Dialect.of("é", "\"", '"'),
            Dialect.of("|", "", '\0'),
            Dialect.of("\t", "", '\0'),
            Dialect.of(",", "\"", '\\'),
            Dialect.of(" ", "\"", '"'),
            Dialect.of(".", "\"", '"'));

    private DialectFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = Exports.text(input, 1);
        if (text == null || input.length == 0 || Exports.holdsWhatIsMasked(text)) {
            return;
        }
        var dialect = DIALECTS.get(Math.floorMod(input[0] - 'A', DIALECTS.size()));
        try {
            var records = records(dialect, text);
            losesNothing(dialect, text, records);
            if (dialect.quote.isEmpty()) {
                isCutOnly(dialect, text, records);
            } else {
                readsAgain(dialect, records);
            }
            if (dialect == DIALECTS.get(0)) {
                Claim.holds(records.equals(canonical(unmarked(text))),
                        "the canonical profile disagrees");
            }
        } catch (FileRefused e) {
            Claim.isTold(e.problem(), e.remedy());
            var lines = unmarked(text).lines().count();
            Claim.holds(e.line() > 0 && e.line() <= lines || e.line() == 0 && lines == 0,
                    "refused in line %d of %d: %s", e.line(), lines, e.problem());
        }
    }

    private static List<Record> records(Dialect dialect, String text) throws FileRefused {
        var records = new ArrayList<Record>();
        var before = 0L;
        try (var file = Exports.open(dialect.profile, text)) {
            while (Exports.next(file)) {
                Claim.holds(file.line() > before, "line %d after %d", file.line(), before);
                before = file.line();
                records.add(new Record(before, List.of(file.cells())));
            }
        } catch (IOException e) {
            throw new AssertionError("a fault of the disk, in memory", e);
        }
        Claim.holds(before <= text.lines().count(), "line %d is not there", before);
        return records;
    }

    private static List<Record> canonical(String text) throws FileRefused {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<Record>();
        try (var records = CsvRecords.canonical(bytes)) {
            for (var cells = records.next(); cells != null; cells = records.next()) {
                all.add(new Record(records.line(), List.of(cells)));
            }
        } catch (IOException e) {
            throw new AssertionError("a fault of the disk, in memory", e);
        }
        return all;
    }

    /** But for what parts cells and lines, all characters come, in their order. */
    private static void losesNothing(Dialect dialect, String text, List<Record> records) {
        var read = new StringBuilder();
        records.forEach(each -> each.cells.forEach(read::append));
        var marks = dialect.delimiter + dialect.quote + "\r\n" + dialect.escape;
        var written = without(marks, unmarked(text));
        var came = without(marks, read.toString());
        Claim.holds(came.equals(written), "\"%s\" became \"%s\"", written, came);
    }

    private static String unmarked(String text) {
        return text.replaceFirst("^\uFEFF?(\u00EF\u00BB\u00BF)?\uFEFF?", "");
    }

    private static String without(String marks, String text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(each -> marks.indexOf(each) < 0)
                .forEach(each -> kept.append((char) each));
        return kept.toString();
    }

    private static void isCutOnly(Dialect dialect, String text, List<Record> records) {
        var lines = unmarked(text).lines().toList();
        for (var at = 0; at < records.size(); at++) {
            var joined = String.join(dialect.delimiter, records.get(at).cells);
            Claim.holds(joined.equals(lines.get(at)), "\"%s\" came as \"%s\"", lines.get(at),
                    joined);
        }
    }

    private static void readsAgain(Dialect dialect, List<Record> records) throws FileRefused {
        var written = new StringBuilder();
        for (var record : records) {
            var cells = record.cells.stream().map(each -> quoted(dialect, each)).toList();
            written.append(String.join(dialect.delimiter, cells)).append('\n');
        }
        var again = records(dialect, written.toString());
        Claim.holds(cells(again).equals(cells(records)), "%s, written again as%n%s, is%n%s",
                records, written, again);
    }

    private static List<List<String>> cells(List<Record> records) {
        return records.stream().map(Record::cells).toList();
    }

    private static String quoted(Dialect dialect, String cell) {
        var escape = String.valueOf(dialect.escape);
        var inside = cell.replace(escape, escape + escape);
        if (!escape.equals(dialect.quote)) {
            inside = inside.replace(dialect.quote, escape + dialect.quote);
        }
        return dialect.quote + inside + dialect.quote;
    }
}
