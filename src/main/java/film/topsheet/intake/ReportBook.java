package film.topsheet.intake;

import static film.topsheet.intake.ReportSheets.ACCOUNT;
import static film.topsheet.intake.ReportSheets.AMOUNT;
import static film.topsheet.intake.ReportSheets.BY;
import static film.topsheet.intake.ReportSheets.CAUSE;
import static film.topsheet.intake.ReportSheets.DECIDED_BY;
import static film.topsheet.intake.ReportSheets.ENTERED_BY;
import static film.topsheet.intake.ReportSheets.FINDING;
import static film.topsheet.intake.ReportSheets.NOTE;
import static film.topsheet.intake.ReportSheets.REASON;
import static film.topsheet.intake.ReportSheets.RECURS;
import static film.topsheet.intake.ReportSheets.VARIANCE;
import static film.topsheet.intake.ReportSheets.WAIVE_UNTIL;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.WorkbookRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people typed into the workbook of a report, as rows of one feed. Rows in which nobody typed
 * are no rows. Every row knows its cell.
 *
 * <p>What was typed counts as entered at the end of the day that the workbook speaks of: it answers
 * what stood then, and goes behind an estimate that the workbook did not show.
 */
final class ReportBook implements RowSource {

    /** Of a sheet. */
    private static final long LAST_ROW = 1_048_576;

    /** The feeds whose rows it may hold. */
    static final List<String> FEEDS = List.of("estimates", "variances", "finding-answers");

    /** Column of the feed to head of the sheet. */
    private static final Map<String, String> ESTIMATE = Map.of("account", ACCOUNT,
            "efc", ReportSheets.EFC, "etc", ReportSheets.ETC, "confirm", ReportSheets.CONFIRM,
            "efc now", ReportSheets.EFC_NOW, "reason", REASON, "cause", CAUSE,
            "decided_by", DECIDED_BY, "recurs", RECURS, "entered_by", ENTERED_BY);
    private static final Map<String, String> VARIANCE_ROW = Map.of("account", ACCOUNT,
            "amount", VARIANCE, "cause", CAUSE, "reason", REASON, "entered_by", ENTERED_BY,
            "approved_by", DECIDED_BY);
    private static final Map<String, String> NOTE_ROW = Map.of("account", ACCOUNT, "note", NOTE,
            "amount", VARIANCE, "cause", CAUSE, "decided_by", DECIDED_BY, "recurs", RECURS,
            "entered_by", ENTERED_BY);
    private static final Map<String, String> ANSWER = Map.of("finding", FINDING,
            "waive_until", WAIVE_UNTIL, "reason", REASON, "note", NOTE, "seen", AMOUNT,
            "entered_by", BY);

    /** A row of the feed: where it stands and under which heads its columns do. */
    private record Kept(TypedRow row, Map<String, String> columns, String main, String[] texts,
            Problem problem) {}

    private final Feed feed;
    private final Facts facts;
    private final String[] header;
    private final Header columns;
    private final List<Kept> rows = new ArrayList<>();
    private final Map<Long, Kept> byLine = new HashMap<>();
    private Envelope envelope;
    private int next;

    private ReportBook(Feed feed, Facts facts) throws FileRefused {
        this.feed = feed;
        this.facts = facts;
        this.header = feed.columns().stream().map(Column::name).toArray(String[]::new);
        this.columns = new Header(feed, header);
    }

    /** @throws FileRefused when it is of another production, currency or week, or has no heads */
    static ReportBook read(Feed feed, HashedFile file, Facts facts)
            throws IOException, FileRefused {
        var book = new ReportBook(feed, facts);
        try (var records = WorkbookRecords.open(file.open(), ReportSheets.ESTIMATES)) {
            book.envelope = Envelope.read(records, facts);
            book.estimates(records);
        }
        if (feed.name().equals("finding-answers")) {
            try (var records = WorkbookRecords.open(file.open(), ReportSheets.FINDINGS)) {
                book.findings(records);
            }
        }
        return book;
    }

    private void estimates(WorkbookRecords records) throws IOException, FileRefused {
        for (var cells = records.next(); cells != null; cells = records.next()) {
            var row = new TypedRow(
                    ReportSheets.ESTIMATES, envelope.heads(), records.line(), cells);
            switch (feed.name()) {
                case "estimates" -> estimate(row);
                case "variances" -> variance(row);
                default -> note(row);
            }
        }
    }

    private void estimate(TypedRow row) {
        var fault = TypedEstimate.fault(row);
        if (TypedEstimate.is(row) || fault != null) {
            var isConfirmed = row.has(ReportSheets.CONFIRM) && !row.has(REASON);
            keep(row, ESTIMATE, TypedEstimate.main(row), fault, Map.of(
                    "week_ending", envelope.week().toString(),
                    "reason", isConfirmed ? "Confirmed" : row.text(REASON)));
        }
    }

    private void variance(TypedRow row) {
        if (row.has(VARIANCE)) {
            keep(row, VARIANCE_ROW, VARIANCE, null, Map.of(
                    "number", "WB-%s-%s".formatted(envelope.week(), row.code(ACCOUNT)),
                    "week_ending", envelope.week().toString()));
        }
    }

    private void note(TypedRow row) {
        if (row.has(NOTE)) {
            keep(row, NOTE_ROW, NOTE, null, Map.of());
        }
    }

    private void findings(WorkbookRecords records) throws IOException, FileRefused {
        Map<String, Integer> heads = null;
        for (var cells = records.next(); cells != null; cells = records.next()) {
            if (heads == null) {
                var found = TypedRow.heads(cells);
                heads = found.containsKey(FINDING) && found.containsKey(WAIVE_UNTIL)
                        ? found : null;
                continue;
            }
            var row = new TypedRow(ReportSheets.FINDINGS, heads, records.line(), cells);
            if (row.hasAny(WAIVE_UNTIL, REASON, NOTE)) {
                keep(row, ANSWER, row.has(WAIVE_UNTIL) ? WAIVE_UNTIL
                        : row.has(NOTE) ? NOTE : REASON, null, Map.of());
            }
        }
    }

    /** @param given what the row does not say itself, by column of the feed */
    private void keep(TypedRow row, Map<String, String> columns, String main, Problem fault,
            Map<String, String> given) {
        var texts = new String[header.length];
        for (var at = 0; at < header.length; at++) {
            var head = columns.get(header[at]);
            texts[at] = given.containsKey(header[at]) ? given.get(header[at])
                    : header[at].equals("entered_at") ? envelope.enteredAt()
                    : head == null ? ""
                    : header[at].equals("account") ? row.code(head) : row.text(head);
        }
        rows.add(new Kept(row, columns, main, texts, fault));
    }

    @Override
    public String[] header() {
        return header;
    }

    /** Two sheets have rows of one number: those of the findings are counted on behind. */
    private static long line(Kept kept) {
        return kept.row().line()
                + (kept.row().sheet().equals(ReportSheets.FINDINGS) ? LAST_ROW : 0);
    }

    @Override
    public String place(long line, String column) {
        var kept = byLine.get(line);
        return kept == null ? null
                : kept.row().place(kept.columns().getOrDefault(column, kept.main()));
    }

    @Override
    public String edition() {
        return envelope.enteredAt();
    }

    @Override
    public boolean read(RowBatch batch) {
        batch.clear();
        while (!batch.isFull() && next < rows.size()) {
            var kept = rows.get(next++);
            byLine.put(line(kept), kept);
            batch.add(line(kept), kept.texts(), kept.row().cells(), kept.problem() == null ? null
                    : new RowNote(kept.problem(), key(kept.texts()),
                            facts.currency().getCurrencyCode(), null));
        }
        return batch.size() > 0;
    }

    /** As the feed makes it of a row that it accepts: one that has it right releases this one. */
    private String key(String[] texts) {
        var row = new ReferenceRow(feed, columns, facts, texts);
        row.read();
        return row.key();
    }

    @Override
    public void close() {
        // The sheets are read: their rows are in memory.
    }
}
