package film.topsheet.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the records behind a header seem to be: rows of data, and what stands between them. */
final class SuggestRows {

    static final String TOTAL =
            "(?i)^\\s*((grand|sub|report|overall|page)[ -]?)?(totals?|sum|summe)\\b";
    static final String WHOLE =
            "(?i)^\\s*((grand|report|overall) )?(totals?|sum|summe)\\s*:?\\s*$";
    static final String OPENING = "(?i)^\\s*(opening|beginning) balance";
    static final String CLOSING = "(?i)^\\s*(closing|ending) balance";

    private static final Map<Kind, Pattern> LABELS = Map.of(
            Kind.OPENING, Pattern.compile(OPENING), Kind.CLOSING, Pattern.compile(CLOSING));
    private static final Pattern IS_TOTAL = Pattern.compile(TOTAL);
    private static final Pattern IS_WHOLE = Pattern.compile(WHOLE);

    enum Kind {
        DATA,
        BLANK,
        REPEATED,
        OPENING,
        CLOSING,
        TOTAL,
        UNLABELLED,
        SECTION,
        FOOTER
    }

    /** A record and what it seems to be. */
    record Classed(SniffRecord record, Kind kind) {}

    private final SuggestTable table;
    private final List<Classed> all = new ArrayList<>();
    private final Map<Kind, List<SniffRecord>> byKind = new EnumMap<>(Kind.class);
    private int usual;
    /** Columns that hardly any row leaves blank. */
    private int[] always = {};
    private boolean usuallyDated;
    private int lastData;

    private SuggestRows(SuggestTable table) {
        this.table = table;
    }

    static SuggestRows of(SuggestTable table) {
        var rows = new SuggestRows(table);
        rows.measure();
        for (var at = 0; at < table.body().size(); at++) {
            var record = table.body().get(at);
            var kind = rows.kind(record, at);
            rows.all.add(new Classed(record, kind));
            rows.byKind.computeIfAbsent(kind, each -> new ArrayList<>()).add(record);
        }
        return rows;
    }

    /** How a row usually looks, and where the last one of that kind stands. */
    private void measure() {
        var typed = new ArrayList<SniffRecord>();
        for (var each : table.body()) {
            if (each.filled() > 1 && SuggestTable.hasTyped(each)) {
                typed.add(each);
            }
        }
        var dated = typed.stream().filter(SuggestRows::isDated).toList();
        usuallyDated = dated.size() * 4 > typed.size();
        var whole = usuallyDated ? dated : typed;
        usual = whole.stream().map(SniffRecord::filled).sorted()
                .skip(whole.size() / 2).findFirst().orElse(1);
        always = IntStream.range(0, table.names().size()).filter(place -> whole.stream()
                .filter(each -> each.cell(place).isEmpty()).count() * 4 < whole.size()).toArray();
        for (var at = 0; at < table.body().size(); at++) {
            var each = table.body().get(at);
            if (each.filled() > 1 && SuggestTable.hasTyped(each) && !isThin(each)) {
                lastData = at;
            }
        }
    }

    private static boolean isDated(SniffRecord record) {
        return Arrays.stream(record.cells()).anyMatch(each -> SuggestDates.looksLike(each.strip()));
    }

    /** Less than a row of data has, and no date where these have one. */
    private boolean isThin(SniffRecord record) {
        return record.filled() < usual && !(usuallyDated && isDated(record));
    }

    private Kind kind(SniffRecord record, int at) {
        if (record.isBlank()) {
            return Kind.BLANK;
        }
        if (repeatsHeader(record)) {
            return Kind.REPEATED;
        }
        for (var kind : List.of(Kind.OPENING, Kind.CLOSING)) {
            if (LABELS.get(kind).matcher(record.firstText()).find()) {
                return kind;
            }
        }
        if (isThin(record)) {
            return thin(record, at);
        }
        if (!(usuallyDated && isDated(record)) && IS_TOTAL.matcher(record.firstText()).find()
                && IntStream.of(always).anyMatch(place -> record.cell(place).isEmpty())) {
            return Kind.TOTAL;
        }
        // In a narrow table a total looks as full as a row; a vendor may be called Total.
        if (at == lastData && !(usuallyDated && isDated(record))
                && IS_WHOLE.matcher(record.firstText()).find()) {
            return Kind.TOTAL;
        }
        return at > lastData && !SuggestTable.hasTyped(record) ? Kind.FOOTER : Kind.DATA;
    }

    private Kind thin(SniffRecord record, int at) {
        if (label(record) != null && SuggestTable.hasTyped(record)) {
            return Kind.TOTAL;
        }
        var onlyNumbers = Arrays.stream(record.cells()).map(String::strip)
                .allMatch(each -> each.isEmpty() || SuggestNumbers.looksLike(each));
        if (onlyNumbers && record.filled() * 2 < usual && usual > 2) {
            return Kind.UNLABELLED;
        }
        if (at > lastData && !SuggestTable.hasTyped(record)) {
            return Kind.FOOTER;
        }
        return record.filled() == 1 && !SuggestTable.hasTyped(record) ? Kind.SECTION : Kind.DATA;
    }

    /** The cell that says that the record is a total; null when none does. */
    static String label(SniffRecord record) {
        return Arrays.stream(record.cells()).map(String::strip)
                .filter(each -> IS_TOTAL.matcher(each).find()).findFirst().orElse(null);
    }

    private boolean repeatsHeader(SniffRecord record) {
        if (table.rows() == 0) {
            return false;
        }
        for (var at = 0; at < table.names().size(); at++) {
            var name = table.names().get(at).replaceFirst("#\\d+$", "");
            if (!SniffName.plain(record.cell(at)).equals(SniffName.plain(name))) {
                return false;
            }
        }
        return true;
    }

    List<SniffRecord> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** All records in their order. */
    List<Classed> all() {
        return all;
    }
}
