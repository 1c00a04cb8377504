package film.topsheet.profile;

import static film.topsheet.profile.SuggestYaml.comment;
import static film.topsheet.profile.SuggestYaml.line;
import static film.topsheet.profile.SuggestYaml.text;

import film.topsheet.profile.SuggestRows.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The draft of a profile for a file that nobody described: what was seen in it, ready to be
 * edited. Nothing is loaded by it before a person has read it.
 */
public final class Suggestion {

    private final Sniffed file;
    private final SuggestTable table;
    private final SuggestRows rows;
    private final List<SuggestColumn> columns = new ArrayList<>();
    private final SuggestNumbers numbers;
    private final List<String> lines = new ArrayList<>();

    private Suggestion(Sniffed file) {
        this.file = file;
        table = SuggestTable.of(file.records());
        rows = SuggestRows.of(table);
        var data = rows.of(Kind.DATA);
        for (var at = 0; at < table.names().size(); at++) {
            var name = table.names().get(at);
            columns.add(SuggestColumn.of(at, name.isEmpty() ? unnamed(at) : name, data));
        }
        // A total has marks that smaller amounts lack.
        var totals = Stream.of(Kind.TOTAL, Kind.UNLABELLED).flatMap(each -> rows.of(each).stream())
                .toList();
        numbers = SuggestNumbers.of(columns.stream().filter(SuggestColumn::isAmounts)
                .flatMap(column -> Stream.concat(column.cells().stream(),
                        totals.stream().map(each -> each.cell(column.place()))))
                .filter(SuggestNumbers::looksLike).toList());
    }

    /**
     * The text of a profile.
     *
     * @param file  of any size; only its beginning is looked at
     * @param name  of the file, by which the profile is called
     * @param feeds that rows can be sent to; at least one
     * @throws FileRefused when it is neither a text nor a workbook
     */
    public static String of(Path file, String name, Collection<FeedWords> feeds)
            throws IOException, FileRefused {
        return new Suggestion(Sniffed.of(file, name)).yaml(feeds);
    }

    private String yaml(Collection<FeedWords> feeds) {
        var data = rows.of(Kind.DATA);
        var feed = SuggestFeed.of(file.name(), columns, feeds);
        var amount = SuggestAmount.of(columns, data, numbers);
        var rules = new SuggestRules(rows, numbers, columns);
        head(feed, data.size());
        lines.add(line("read: " + read(), seen()));
        header();
        unnamed();
        personal();
        var number = numbers.yaml();
        if (number != null) {
            lines.add(line("number: " + number, numbersSeen()));
        }
        lines.addAll(rules.rules());
        lines.addAll(rules.controls(amount.columns()));
        lines.addAll(new SuggestFields(feed.feed(), columns, amount, rules.account()).yaml());
        return String.join("\n", lines) + "\n";
    }

    private void head(SuggestFeed feed, int data) {
        lines.add(comment("Drafted from %s, %s rows of data%s. A comment says what was seen;"
                .formatted(file.name(), "%,d".formatted(data),
                        file.whole() ? "" : " at its beginning")).strip());
        lines.add("# read every line before you use it: topsheet profile FILE shows what it does.");
        file.notes().forEach(each -> lines.add(comment(each).strip()));
        lines.add("profile: " + name());
        lines.add("version: 1");
        lines.add(line("feed: " + feed.feed().feed(), feed.seen()));
    }

    private String name() {
        var plain = file.name().replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.matches("[a-z].*") ? plain : "export" + (plain.isEmpty() ? "" : "-" + plain);
    }

    private String read() {
        var parts = new ArrayList<String>();
        if (file.isWorkbook()) {
            parts.add("kind: workbook");
            parts.add("sheet: " + text(file.sheet()));
        } else {
            parts.add("encoding: [" + file.encoding().name() + "]");
            parts.add("delimiter: " + SniffDialect.word(file.dialect().delimiter()));
            if (file.dialect().quote() != '"') {
                parts.add("quote: " + (file.dialect().quote() == 0 ? "none" : "single"));
            }
            if (file.dialect().backslash()) {
                parts.add("escape: backslash");
            }
        }
        var ragged = ragged();
        if (ragged != null) {
            parts.add("ragged: " + ragged);
        }
        if (padded() > 0) {
            parts.add("trim: yes");
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private String seen() {
        var seen = new ArrayList<String>();
        if (!file.isWorkbook()) {
            seen.add(file.encoding().seen());
        }
        if (ragged() != null) {
            seen.add("not every row has as many cells as the header");
        }
        if (isCut()) {
            seen.add("rows are filled beyond the header and are held: is header: the right row? or"
                    + " give names: to all columns");
        }
        if (padded() > 0) {
            seen.add("%,d cells have blanks around them".formatted(padded()));
        }
        return String.join("; ", seen);
    }

    private String ragged() {
        var shorter = false;
        var longer = false;
        for (var each : rows.of(Kind.DATA)) {
            shorter |= each.cells().length < table.names().size();
            longer |= each.cells().length > table.names().size();
        }
        longer &= !isCut();
        return shorter && longer ? "fit" : shorter ? "pad" : longer ? "truncate" : null;
    }

    /** Whether rows hold something beyond the header: cutting that would lose it. */
    private boolean isCut() {
        return rows.of(Kind.DATA).stream().anyMatch(each -> each.width() > table.names().size());
    }

    private long padded() {
        return rows.of(Kind.DATA).stream().mapToLong(record -> {
            var count = 0L;
            for (var cell : record.cells()) {
                count += !cell.isBlank() && !cell.equals(cell.strip()) ? 1 : 0;
            }
            return count;
        }).sum();
    }

    private void header() {
        if (table.rows() == 0) {
            lines.add(line("header: {rows: 0}",
                    "no row names the columns: they are called A, B, C … here"));
            return;
        }
        var parts = new ArrayList<String>();
        var signature = table.rows() == 1 ? signature() : List.<String>of();
        if (!signature.isEmpty()) {
            var within = Math.max(20, (table.header() + 15) / 10 * 10);
            parts.add("within: " + within);
            parts.add("all: " + SuggestYaml.list(signature));
        } else if (table.header() > 0) {
            parts.add("skip: " + table.header());
        }
        if (table.rows() > 1) {
            parts.add("rows: " + table.rows());
        }
        if (table.merged()) {
            parts.add("merged: yes");
        }
        if (table.below() > 0) {
            parts.add("below: " + table.below());
        }
        if (!parts.isEmpty()) {
            lines.add(line("header: {" + String.join(", ", parts) + "}", table.header() == 0
                    ? "" : "%,d records stand above it".formatted(table.header())));
        }
    }

    /** Names by which the header is found below what stands above it; none where that is wrong. */
    private List<String> signature() {
        var names = table.names().stream().filter(each -> !each.isBlank() && !each.contains("#"))
                .sorted((a, b) -> Boolean.compare(
                        SuggestWords.isKnown(b), SuggestWords.isKnown(a))).limit(4).toList();
        if (table.header() == 0 || names.size() < 2) {
            return List.of();
        }
        for (var record : file.records().subList(0, table.header())) {
            var cells = new HashSet<String>();
            for (var cell : record.cells()) {
                cells.add(SniffName.plain(cell));
            }
            if (names.stream().allMatch(each -> cells.contains(SniffName.plain(each)))) {
                return List.of();
            }
        }
        return names;
    }

    private static String unnamed(int place) {
        return "column " + WorkbookRow.letters(place + 1);
    }

    /** Columns without a header that hold something are found by their letter. */
    private void unnamed() {
        var found = columns.stream().filter(each -> !each.cells().isEmpty()
                && table.names().get(each.place()).isEmpty()).toList();
        if (!found.isEmpty()) {
            lines.add("columns:");
            found.forEach(each -> lines.add(line("  %s: {letter: %s}".formatted(
                    each.name(), WorkbookRow.letters(each.place() + 1)), "its header is blank")));
        }
    }

    private void personal() {
        var names = columns.stream().map(SuggestColumn::name)
                .filter(SuggestWords::isPersonal).toList();
        if (!names.isEmpty()) {
            lines.add("personal: {" + String.join(", ", names.stream()
                    .map(each -> text(each) + ": drop").toList()) + "}");
        }
    }

    private String numbersSeen() {
        return "%,d of %,d numbers fit".formatted(numbers.read(), numbers.cells())
                + (numbers.doubt() == null ? "" : "; nothing shows whether %s has decimals: LOOK"
                        .formatted(numbers.doubt()));
    }
}
