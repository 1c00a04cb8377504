package film.topsheet.profile;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An export read as its profile says, record by record. What {@link #next} found is asked of the
 * same object; the arrays it gives out are not used again. It knows no database and logs nothing.
 */
public final class ProfiledFile implements Closeable {

    private static final String[] NO_VALUES = {};

    private final Profile profile;
    private final Reading reading;
    private final Row row;
    private final RecordStream records;
    private final Controls controls;
    private final long[] counts = new long[RowClass.values().length];
    private RowClass rowClass;
    private FeedMapping mapping;
    private String[] values = NO_VALUES;
    private BigDecimal amountRead;
    private boolean inGroups;
    private boolean ended;

    private ProfiledFile(Profile profile, Source source, DateGuard guard)
            throws IOException, FileRefused {
        this.profile = profile;
        this.reading = new Reading(profile.spec(), source, guard);
        this.row = reading.row();
        this.controls = new Controls(reading);
        this.records = RecordStream.open(profile, reading, controls);
    }

    /**
     * Opens the file and finds its table. Where two date patterns can be mistaken for each other
     * the whole file is read once before, to find out which is meant.
     *
     * @throws FileRefused when it is not text, has no such header, lacks a column, or leaves the
     *                     order of day and month open
     */
    public static ProfiledFile open(Profile profile, Source source)
            throws IOException, FileRefused {
        if (!profile.hasAmbiguousDates(source)) {
            return new ProfiledFile(profile, source, null);
        }
        var guard = DateGuard.surveying();
        try (var survey = new ProfiledFile(profile, source, guard)) {
            while (survey.next()) {
                // Only its dates are looked at.
            }
        }
        guard.settle();
        return new ProfiledFile(profile, source, guard);
    }

    /**
     * Reads on to the next row; false at the end. A record of several groups is as many rows.
     *
     * @throws FileRefused when the file can't be read on, or a total differs from its rows
     */
    public boolean next() throws IOException, FileRefused {
        if (inGroups && nextGroup()) {
            return true;
        }
        if (!records.next()) {
            finish();
            return false;
        }
        values = NO_VALUES;
        mapping = null;
        amountRead = null;
        rowClass = records.rowClass();
        switch (rowClass) {
            case DATA -> startData();
            case SUBTOTAL, GRAND_TOTAL -> total();
            case SECTION -> {
                amountRead = records.amountOf();
                controls.section();
            }
            case BLANK, REPEATED_HEADER, END -> { }
            default -> amountRead = records.isAfterEnd() ? null : records.amountOf();
        }
        counts[rowClass.ordinal()]++;
        return true;
    }

    private void startData() throws FileRefused {
        if (records.isHeldWhole()) {
            hold();
            return;
        }
        controls.stated().add(row);
        var groups = records.binding().groups();
        inGroups = groups != null && groups.first(row);
        if (groups == null || inGroups) {
            readData();
        } else {
            // All its groups are empty: there is nothing in it to load.
            rowClass = RowClass.BLANK;
        }
    }

    private boolean nextGroup() throws FileRefused {
        row.fault = null;
        inGroups = records.binding().groups().next(row);
        if (inGroups) {
            values = NO_VALUES;
            readData();
            counts[rowClass.ordinal()]++;
        }
        return inGroups;
    }

    private void readData() throws FileRefused {
        mapping = records.binding().mapping(row);
        if (mapping == null) {
            hold();
            return;
        }
        values = mapping.read(row);
        amountRead = mapping.amountRead();
        for (var each : records.binding().recomputed()) {
            each.check(row);
        }
        controls.row(row, mapping.amountColumn(), amountRead, mapping.columns().isWhole(values));
        if (controls.balances()) {
            controls.balance(records.binding().beginsGroup(row), amountRead, row.line,
                    field -> values[mapping.columns().place(field)]);
        }
    }

    /** A row that can't be given to any feed is shown as one of the last type's. */
    private void hold() {
        mapping = records.mainMapping();
        values = mapping == null ? NO_VALUES : mapping.blank();
    }

    private void total() throws FileRefused {
        amountRead = records.amountOf();
        var isFile = rowClass == RowClass.GRAND_TOTAL;
        controls.compare(row, isFile ? 0 : records.level(),
                isFile ? "the file" : "\"" + Fault.shown(row.firstFilled()) + "\"");
    }

    private void finish() throws FileRefused {
        if (!ended) {
            ended = true;
            controls.finish();
            records.finish();
        }
    }

    /** The line, or of a sheet the row, on which the record begins; from 1. */
    public long line() {
        return row.line;
    }

    /** The record as it stands in the file, but for what is hidden about persons. */
    public String[] cells() {
        return row.cells;
    }

    public RowClass rowClass() {
        return rowClass;
    }

    /** Whose row it is; of a data row, also one that is held, never null; of others null. */
    public String feed() {
        var feed = mapping == null ? profile.feeds().get(0) : mapping.columns().words().feed();
        return rowClass == RowClass.DATA ? feed : null;
    }

    /** Names of the values that rows of a feed have; the same for the whole file. */
    public List<String> columns(String feed) {
        return records.columns(feed);
    }

    /**
     * A data row's canonical values in the order of {@link #columns}; blank for what is not given,
     * and for what the row is held for.
     */
    public String[] values() {
        return values;
    }

    /** For each value the columns of the file that it is read from; blank for none. */
    public String[] origins() {
        return mapping == null ? NO_VALUES : mapping.origins();
    }

    /** For each value what stands in these columns. */
    public String[] written() {
        return mapping == null ? NO_VALUES : mapping.written(row);
    }

    /** Why the row is held; null where nothing is wrong with it. */
    public Fault fault() {
        return rowClass == RowClass.DATA ? row.fault : null;
    }

    /**
     * The amount as it stands in the row, before its sense is turned: debit less credit, net or
     * gross as chosen. Also of totals and of rows that are held. Null where none stands, or none
     * that can be read.
     */
    public BigDecimal amountRead() {
        return amountRead;
    }

    /** The row's currency; the production's where the row has none. */
    public String currency() {
        return mapping == null || values.length == 0
                ? reading.source().baseCurrency() : mapping.currency(values);
    }

    /** Columns of the feed that every row needs and that no column of this file fills. */
    public List<String> unfed() {
        return records.unfed();
    }

    /** How many rows there were so far, by class. */
    public Map<RowClass, Long> counts() {
        return RowClass.byClass(counts);
    }

    /** What the file states as totals, beside what its rows sum to; so far. */
    public List<ControlTotal> controlTotals() {
        return List.copyOf(controls.totals());
    }

    /** What was taken from outside the table, and what the production set. */
    public Map<String, String> captured() {
        return reading.captured();
    }

    /** What somebody should know though no row is held for it; complete after the end. */
    public List<String> notes() {
        return List.copyOf(reading.notes());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
