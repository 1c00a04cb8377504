package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges the rows of one ledger file as a load would and compares them with each other and, as far
 * as their content goes, with the books.
 */
final class LedgerPreview {

    /** A ledger that has grown beyond this many rows is not read for a preview. */
    private static final int MOST_COMPARED = 2_000_000;

    private final Connection books;
    private final LoadRequest request;
    private final Header header;
    private final LedgerJudge judge;
    private final LoadResult result = new LoadResult();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> conflicting = new HashSet<>();
    /** Keys of voids and of held rows: a standing row that the file names has not vanished. */
    private final Set<String> named = new HashSet<>();
    private final SortedMap<String, Long> outside = new TreeMap<>();
    private final Set<String> chart;
    private final List<Void> voids = new ArrayList<>();
    private StandingRows standing;

    /** The first row of a key, as far as it is needed once another row names the same key. */
    private record Seen(long high, long low, long line, String currency, long amount,
            boolean known) {}

    private record Void(String document, String line, String currency) {}

    /** @param chart its accounts; empty where none is loaded */
    LedgerPreview(Connection books, LoadRequest request, Header header, Set<String> chart) {
        this.chart = chart;
        this.books = books;
        this.request = request;
        this.header = header;
        this.judge = new LedgerJudge(request.feed(), header, request.facts(), 0, 0);
    }

    LoadResult judge(RowSource source) throws IOException, SQLException, FileRefused {
        result.separator = source.separator();
        var ledger = new LedgerState(books, request);
        if (books != null && ledger.expected() <= MOST_COMPARED) {
            standing = ledger.standingRows();
        }
        var batch = new RowBatch(1_000);
        while (source.read(batch)) {
            for (var at = 0; at < batch.size(); at++) {
                if (batch.note(at) == null) {
                    judge(batch.line(at), batch.row(at), batch.written(at));
                } else {
                    result.note(batch.note(at), batch.line(at), batch.written(at));
                }
            }
        }
        countVoids();
        return result;
    }

    /** What was judged when the file turned out to be unreadable. */
    LoadResult soFar() {
        return result;
    }

    boolean isCompared() {
        return standing != null;
    }

    private void judge(long line, String[] row, String[] written) throws FileRefused {
        var judged = judge.judge(line, row);
        var parts = result.totals.of(judged.currency);
        parts.rowsRead++;
        switch (judged.kind) {
            case HEADING -> parts.rowsHeadings++;
            case VOID -> {
                named.add(judged.key());
                voids.add(new Void(judged.document, judged.documentLine, judged.currency));
            }
            case HELD -> {
                parts.amountRead += judged.amount;
                if (!judged.document.isEmpty() && !judged.documentLine.isEmpty()) {
                    named.add(judged.key());
                }
                hold(new HeldRow(line, "", judged.problem, result.text(written),
                        header.fields(row),
                        judged.currency, judged.amountStated ? judged.amount : null));
            }
            case POSTING -> {
                parts.amountRead += judged.amount;
                if (!chart.isEmpty() && !chart.contains(judged.account)) {
                    outside.merge(judged.account, 1L, Long::sum);
                }
                accept(judged, parts);
            }
        }
    }

    /** Accounts that the chart lacks, with how many rows that can be read charge them. */
    SortedMap<String, Long> outside() {
        return outside;
    }

    private void hold(HeldRow row) throws FileRefused {
        var parts = result.totals.of(row.currency());
        parts.rowsHeld++;
        parts.amountHeld += row.amountMinor() == null ? 0 : row.amountMinor();
        result.hold(row);
    }

    /** Its text is read again from the file: too many rows would have to be remembered. */
    private void holdTwice(Seen row, String document) throws FileRefused {
        hold(new HeldRow(row.line, "", Merge.conflict(document), null, null, row.currency,
                row.amount));
    }

    private void accept(Judged judged, Totals.Parts parts) throws FileRefused {
        var known = standing != null && standing.stands(judged.hashHigh, judged.hashLow);
        if (known) {
            standing.tick(judged.hashHigh, judged.hashLow);
        }
        var now = new Seen(judged.hashHigh, judged.hashLow, judged.line, judged.currency,
                judged.amount, known);
        var before = seen.putIfAbsent(judged.key(), now);
        if (conflicting.contains(judged.key())) {
            holdTwice(now, judged.document);
        } else if (before == null) {
            count(parts, now, 1);
        } else if (before.high == now.high && before.low == now.low) {
            parts.rowsKnown++;
            parts.amountKnown += now.amount;
            result.repeated.add(new LoadResult.Repeated(
                    now.line, now.currency, now.amount, judged.base));
        } else if (isOpposite(before, now)) {
            parts.amountRead -= now.amount;
            parts.rowsLoaded++;
        } else {
            conflicting.add(judged.key());
            count(result.totals.of(before.currency), before, -1);
            holdTwice(before, judged.document);
            holdTwice(now, judged.document);
        }
    }

    /** With the original's key and exactly the opposite amount a row is a void. */
    private static boolean isOpposite(Seen before, Seen now) {
        return before.currency.equals(now.currency) && now.amount != 0
                && before.amount == -now.amount;
    }

    private static void count(Totals.Parts parts, Seen row, int sign) {
        if (row.known) {
            parts.rowsKnown += sign;
            parts.amountKnown += sign * row.amount;
        } else {
            parts.rowsLoaded += sign;
            parts.amountLoaded += sign * row.amount;
        }
    }

    /** A void that finds nothing to take back changes nothing. */
    private void countVoids() throws SQLException {
        for (var each : voids) {
            var parts = result.totals.of(each.currency);
            var first = seen.get(each.document + HeldRow.JOIN + each.line);
            if (first != null && !first.known || stands(each)) {
                parts.rowsLoaded++;
            } else {
                parts.rowsKnown++;
            }
        }
    }

    private boolean stands(Void row) throws SQLException {
        if (books == null) {
            return false;
        }
        try (var ask = books.prepareStatement("""
                select exists (select from live_posting
                               where production = ? and feed = cast(? as feed)
                                 and document = ? and document_line = ?)""")) {
            ask.setInt(1, request.facts().production());
            ask.setString(2, request.feed().name());
            ask.setString(3, row.document);
            ask.setString(4, row.line);
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Which rows that would load take the place of known ones; after judging. */
    Optional<Preview.Amending> amending() throws SQLException {
        if (standing == null) {
            return Optional.empty();
        }
        var amended = new AmendedRows(books, request);
        seen.forEach((key, row) -> {
            if (!row.known && !conflicting.contains(key)) {
                amended.add(key, row.currency, row.amount);
            }
        });
        return amended.find();
    }

    /** What of the file's series stands in the books and not in the file; after judging. */
    Optional<Preview.Vanishing> vanishing() throws SQLException {
        if (standing == null || request.series() == 0) {
            return Optional.empty();
        }
        long gone = 0;
        long goneMinor = 0;
        try (var ask = books.prepareStatement("""
                select document, document_line, base_minor from posting
                where ctid = any(cast(? as tid[]))""")) {
            ask.setArray(1, books.createArrayOf("text", Merge.tuples(standing.unseen())));
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    var key = row.getString(1) + HeldRow.JOIN + row.getString(2);
                    if (!seen.containsKey(key) && !named.contains(key)) {
                        gone++;
                        goneMinor += row.getLong(3);
                    }
                }
            }
        }
        return Optional.of(new Preview.Vanishing(standing.live(), gone, goneMinor));
    }
}
