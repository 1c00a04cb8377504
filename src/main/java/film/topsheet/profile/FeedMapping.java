package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes rows of one feed from records of one layout and type. */
final class FeedMapping {

    /** A value that other values of the row give. */
    @FunctionalInterface
    private interface Derived {

        String value(String[] values);
    }

    private static final int HASH_BYTES = 12;

    private final FeedColumns columns;
    private final FieldReader[] readers;
    private final int[] places;
    private final List<Derived> derived = new ArrayList<>();
    private final List<Integer> derivedPlaces = new ArrayList<>();
    private final AmountReader amount;
    private final int currency;
    private final String baseCurrency;
    private final Reading reading;
    /** Of the date that says when a row is; −1 where nobody asks, or none does. */
    private final int day;
    private int[] tagPlaces = {};
    /** Columns that go into one text, by place. */
    private SortedMap<Integer, String> joinedTags = new TreeMap<>();

    FeedMapping(TypeSpec type, FeedColumns columns, Layout layout, Reading reading)
            throws FileRefused {
        this.columns = columns;
        this.reading = reading;
        this.baseCurrency = reading.source().baseCurrency();
        var found = new ArrayList<FieldReader>();
        for (var field : type.fields()) {
            var place = columns.place(field.name());
            if (field.origin() instanceof Origin.NumberWithin within) {
                derive(place, numberWithin(within, field.name(), reading));
            } else if (field.origin() instanceof Origin.Counts counts) {
                derive(place, counter(counts, field.name(), layout, reading));
            } else {
                found.add(new FieldReader(field, columns.words(), layout, reading));
            }
        }
        readers = found.toArray(FieldReader[]::new);
        places = Arrays.stream(readers).mapToInt(each -> columns.place(each.name())).toArray();
        amount = amount(found);
        currency = found.stream().anyMatch(each -> each.name().equals("currency"))
                ? columns.place("currency") : -1;
        if (reading.spec().content() != null) {
            deriveKey(reading);
        }
        day = reading.spec().isTimed() ? day(found) : -1;
    }

    /** Columns that every row of the feed needs and that nothing fills, in the feed's order. */
    List<String> unfed() {
        var fed = new HashSet<Integer>(derivedPlaces);
        for (var at = 0; at < readers.length; at++) {
            if (!readers[at].isUnfed()) {
                fed.add(places[at]);
            }
        }
        return columns.words().columns().keySet().stream()
                .filter(columns.words().required()::contains)
                .filter(each -> !fed.contains(columns.place(each))).toList();
    }

    /** The day of posting; the first date there is where the feed has none. */
    private int day(List<FieldReader> found) {
        return found.stream().filter(each -> each.name().equals("posting_date")).findFirst()
                .or(() -> found.stream().filter(FieldReader::isDate).findFirst())
                .map(each -> columns.place(each.name())).orElse(-1);
    }

    /** The feed's amount; the first there is where none is called so. */
    private static AmountReader amount(List<FieldReader> readers) {
        return readers.stream().filter(each -> each.name().equals("amount")).findFirst()
                .or(() -> readers.stream().filter(FieldReader::isAmount).findFirst())
                .map(FieldReader::amount).orElse(null);
    }

    private void derive(int place, Derived value) {
        derivedPlaces.add(place);
        derived.add(value);
    }

    private Derived numberWithin(Origin.NumberWithin within, String field, Reading reading) {
        var tally = reading.tally(columns.words().feed() + " " + field);
        var of = within.fields().stream().mapToInt(columns::place).toArray();
        return values -> {
            for (var place : of) {
                tally.add(values[place]);
            }
            return String.valueOf(tally.count(tally.hash()));
        };
    }

    private static Derived counter(
            Origin.Counts counts, String field, Layout layout, Reading reading)
            throws FileRefused {
        var condition = counts.condition().bind(layout);
        var count = reading.above("counts " + field);
        return values -> {
            if (condition.holds(reading.row())) {
                count[0] = count[0].isEmpty()
                        ? "1" : String.valueOf(Long.parseLong(count[0]) + 1);
            }
            return count[0];
        };
    }

    /** The hash of the content, and how many rows so far had the same. */
    private void deriveKey(Reading reading) {
        var key = columns.words().key();
        var chosen = reading.spec().content();
        var of = columns.names().stream()
                .filter(each -> !key.contains(each))
                .filter(each -> chosen.isEmpty() || chosen.contains(each))
                .mapToInt(columns::place).toArray();
        var tally = reading.tally(columns.words().feed() + " key");
        var last = new byte[1][];
        var isNumber = new boolean[columns.names().size()];
        for (var at = 0; at < readers.length; at++) {
            isNumber[places[at]] = readers[at].amount() != null;
        }
        derive(columns.place(key.get(0)), values -> {
            for (var place : of) {
                tally.add(isNumber[place] ? ContentKeys.plain(values[place]) : values[place]);
            }
            last[0] = tally.hash();
            return HexFormat.of().formatHex(last[0], 0, HASH_BYTES);
        });
        derive(columns.place(key.get(1)), values -> String.valueOf(tally.count(last[0])));
    }

    /** Once all columns that anything names are known. */
    void bindTags(SortedMap<Integer, String> unknown) {
        tagPlaces = columns.tagPlaces();
        if (tagPlaces.length == 0 && columns.place(FeedColumns.TAGS) >= 0
                && Arrays.stream(readers).noneMatch(each -> each.name().equals("tags"))) {
            joinedTags = unknown;
        }
    }

    FeedColumns columns() {
        return columns;
    }

    /** The row in the order of the feed's columns; the first fault stays with the row. */
    String[] read(Row row) {
        var values = blank();
        for (var at = 0; at < readers.length; at++) {
            values[places[at]] = readers[at].read(row);
        }
        for (var at = 0; at < derived.size(); at++) {
            values[derivedPlaces.get(at)] = derived.get(at).value(values);
        }
        if (day >= 0 && row.fault == null) {
            reading.saw(values[day]);
        }
        var tag = values.length - tagPlaces.length;
        for (var place : tagPlaces) {
            values[tag++] = row.text(place);
        }
        if (!joinedTags.isEmpty()) {
            values[columns.place(FeedColumns.TAGS)] = joined(row);
        }
        return values;
    }

    /** For every column of the feed the columns of the file that it is read from. */
    String[] origins() {
        var origins = blank();
        for (var at = 0; at < readers.length; at++) {
            origins[places[at]] = readers[at].origin();
        }
        return origins;
    }

    /** For every column of the feed what stands in the file. */
    String[] written(Row row) {
        var written = blank();
        for (var at = 0; at < readers.length; at++) {
            written[places[at]] = readers[at].written(row);
        }
        return written;
    }

    private String joined(Row row) {
        var text = new StringBuilder();
        joinedTags.forEach((place, name) -> {
            if (!row.text(place).isBlank()) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(name).append('=').append(row.text(place));
            }
        });
        return text.toString();
    }

    /** A row of which nothing can be told. */
    String[] blank() {
        var values = new String[columns.names().size()];
        Arrays.fill(values, "");
        return values;
    }

    /** The amount as it stands in the row, also in one that is no data; null for none. */
    BigDecimal amountOf(Row row) {
        if (amount == null) {
            return null;
        }
        var fault = row.fault;
        amount.read(row);
        row.fault = fault;
        return amount.asWritten();
    }

    /** The amount of the row read last, as it stands there. */
    BigDecimal amountRead() {
        return amount == null ? null : amount.asWritten();
    }

    /** As faults call the column of the amount; blank where the feed has none. */
    String amountColumn() {
        return amount == null ? "" : amount.column();
    }

    String currency(String[] values) {
        return currency < 0 || values[currency].isEmpty() ? baseCurrency : values[currency];
    }
}
