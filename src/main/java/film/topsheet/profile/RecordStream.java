package film.topsheet.profile;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of a table, each with what it is and with the columns it has. */
final class RecordStream implements Closeable {

    private record Ahead(String[] cells, long line) {}

    private final Profile profile;
    private final ProfileSpec spec;
    private final Reading reading;
    private final Row row;
    private final Table table;
    private final Map<String, FeedColumns> columns = new LinkedHashMap<>();
    /** By record type; in files of one type under the blank one. */
    private final Map<String, Binding> bindings = new HashMap<>();
    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private final Ragged ragged;
    private Binding binding;
    private RowClass rowClass;
    private boolean afterEnd;
    private long lost;
    private long firstLost;

    private RecordStream(Profile profile, Reading reading, Table table) {
        this.profile = profile;
        this.spec = profile.spec();
        this.reading = reading;
        this.row = reading.row();
        this.table = table;
        this.ragged = new Ragged(spec.read().ragged());
        spec.types().forEach(each -> columns.computeIfAbsent(each.feed(),
                feed -> new FeedColumns(profile.words(feed), spec)));
    }

    static RecordStream open(Profile profile, Reading reading, Controls controls)
            throws IOException, FileRefused {
        var table = Table.open(reading.source(), profile.spec().read());
        try {
            var stream = new RecordStream(profile, reading, table);
            stream.begin(controls);
            return stream;
        } catch (IOException | FileRefused | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private void begin(Controls controls) throws IOException, FileRefused {
        if (table.markWasTwice()) {
            reading.note("A byte-order mark that was encoded twice was cut off the first name.");
        }
        var finder = new HeaderFinder(reading, table);
        var layout = finder.find();
        for (var at = 0; at < finder.ahead().size(); at++) {
            ahead.add(new Ahead(finder.ahead().get(at), finder.aheadLines().get(at)));
        }
        if (layout == null) {
            for (var each : spec.records().columns().entrySet()) {
                var names = each.getValue().toArray(String[]::new);
                bindings.put(each.getKey(), bind(names, 0));
            }
            return;
        }
        binding = new Binding(layout, finder.rows(), columns, reading);
        controls.stated().bind(layout);
        takeTotalsAbove(finder, controls.stated());
        binding.bindUnknown(columns, spec.unknown(), reading);
    }

    /** A total may stand above the header, in the column of its amounts. */
    private void takeTotalsAbove(HeaderFinder finder, StatedTotals stated) {
        var above = new ArrayDeque<Ahead>();
        for (var at = 0; at < finder.above().size(); at++) {
            row.cells = finder.above().get(at);
            row.line = finder.aboveLines().get(at);
            if (binding.classes().isGrandTotal(row) && stated.isStatedIn(row)) {
                above.add(new Ahead(row.cells, row.line));
            }
        }
        while (!above.isEmpty()) {
            ahead.addFirst(above.removeLast());
        }
    }

    private Binding bind(String[] names, long line) throws FileRefused {
        var layout = new Layout(names, line, true, spec.columns(), spec.names());
        layout.use(0);
        var bound = new Binding(layout, List.of(), columns, reading);
        bound.bindUnknown(columns, spec.unknown(), reading);
        return bound;
    }

    boolean next() throws IOException, FileRefused {
        var before = ahead.poll();
        var cells = before == null ? table.next() : before.cells;
        if (cells == null) {
            return false;
        }
        row.cells = cells;
        row.line = before == null ? table.line() : before.line;
        row.fault = null;
        if (afterEnd) {
            rowClass = RowClass.FOOTER;
            Masks.hideNumbers(cells);
        } else if (spec.records() != null) {
            classifyTyped();
        } else {
            classify();
        }
        return true;
    }

    private void classify() throws FileRefused {
        binding.masks().hide(row.cells);
        rowClass = binding.classes().of(row);
        afterEnd = rowClass == RowClass.END;
        if (rowClass == RowClass.DATA) {
            checkData();
        }
    }

    private void checkData() {
        ragged.check(row, binding.layout().width(), binding.masks());
        for (var cell : row.cells) {
            if (cell.indexOf('\uFFFD') >= 0 && lost++ == 0) {
                firstLost = row.line;
            }
        }
    }

    private void classifyTyped() throws FileRefused {
        var records = spec.records();
        var type = row.first().strip();
        var marked = !records.headers().isEmpty() && type.startsWith(records.headers());
        var named = marked ? type.substring(records.headers().length()) : "";
        if (marked && records.types().containsKey(named)) {
            bindings.put(named, bind(row.cells, row.line));
            rowClass = RowClass.REPEATED_HEADER;
            return;
        }
        reading.name(RecordsSpec.TYPE, type);
        var as = records.types().getOrDefault(type, records.other());
        binding = bindings.get(type);
        if (row.isBlank()) {
            rowClass = RowClass.BLANK;
        } else if (as != null && as != RowClass.DATA) {
            Masks.hideNumbers(row.cells);
            rowClass = as;
            afterEnd = as == RowClass.END;
        } else if (as == null || binding == null) {
            Masks.hideNumbers(row.cells);
            rowClass = RowClass.DATA;
            row.hold("", type, as == null ? "is no record type of the profile"
                            : "comes before the row that names its columns",
                    "Add it under records: in the profile, or export it again.");
            binding = null;
        } else {
            classify();
        }
    }

    RowClass rowClass() {
        return rowClass;
    }

    boolean isAfterEnd() {
        return afterEnd;
    }

    /** Whether nothing of the record can be told. */
    boolean isHeldWhole() {
        return row.fault != null;
    }

    Binding binding() {
        return binding;
    }

    /** Of files of one record type only: others lack columns by their nature. */
    List<String> unfed() {
        return spec.records() == null ? binding.unfed() : List.of();
    }

    int level() {
        return binding.classes().level();
    }

    /** The amount in a row that is no data; null for none. */
    BigDecimal amountOf() {
        return binding == null ? null : binding.amountOf(row);
    }

    /** Null in files of several record types, before any is known. */
    FeedMapping mainMapping() {
        return binding == null
                ? bindings.values().stream().findFirst().map(Binding::main).orElse(null)
                : binding.main();
    }

    List<String> columns(String feed) {
        return List.copyOf(columns.get(feed).names());
    }

    /** Notes what only the whole file tells. */
    void finish() throws FileRefused {
        reading.refuseOtherTimes();
        var all = binding == null ? bindings.values() : Arrays.asList(binding);
        var masked = all.stream().mapToLong(each -> each.masks().masked()).sum();
        if (masked > 0) {
            reading.note(("In %,d texts a number was masked that is written as a social security"
                    + " number.").formatted(masked));
        }
        if (lost > 0) {
            reading.note(("%,d cells hold a replacement character, first in line %d: letters were"
                    + " lost before this export.").formatted(lost, firstLost));
        }
        SameKeys.note(profile, reading);
        table.notes().forEach(reading::note);
        ragged.note(reading);
        for (var each : all) {
            for (var one : each.recomputed()) {
                if (one.differences() > 0) {
                    reading.note("%,d rows state a %s that is not reckoned so."
                            .formatted(one.differences(), one.name()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
