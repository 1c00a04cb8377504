package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;

/** Writes what became of a load, in its transaction: its totals, held and repeated rows. */
final class Loads {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final int production;

    Loads(Connection connection, int production) {
        this.connection = connection;
        this.production = production;
    }

    int nextNumber() throws SQLException {
        try (var ask = connection.prepareStatement(
                "select coalesce(max(load), 0) + 1 from load where production = ?")) {
            ask.setInt(1, production);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Keys of a feed that are held and wait for a row to be accepted; blank: of rows without. */
    Set<String> waiting(Feed feed) throws SQLException {
        try (var ask = connection.prepareStatement("""
                select distinct row_key from held_row
                where production = ? and feed = ? and until_load is null""")) {
            ask.setInt(1, production);
            ask.setString(2, feed.name());
            try (var row = ask.executeQuery()) {
                var keys = new HashSet<String>();
                while (row.next()) {
                    keys.add(row.getString(1));
                }
                return keys;
            }
        }
    }

    void write(LoadRequest request, String sha256, long size, LoadResult result)
            throws SQLException {
        writeLoad(request, request.judgedAgain() ? "judged-again" : "file", sha256, size);
        writeTotals(request, result.totals, new FreedRows(connection, production)
                .free(request, sha256, result));
        writeHeld(request, result);
        new RepeatedRows(connection, production).write(request.load(), result.repeated);
        if (result.reading != null) {
            new Readings(connection, production).write(request.load(), result.reading);
        }
    }

    /** @param kind file, judged-again or retracted */
    void writeLoad(LoadRequest request, String kind, String sha256, long size)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into load (production, load, path, sha256, size_bytes, feed, profile, mode,
                                  series, kind, accepted_by, as_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setInt(1, production);
            insert.setInt(2, request.load());
            insert.setString(3, request.path());
            insert.setString(4, sha256);
            insert.setLong(5, size);
            insert.setString(6, request.feed().name());
            insert.setString(7, request.profile());
            insert.setString(8, request.mode());
            insert.setInt(9, request.series());
            insert.setString(10, kind);
            insert.setString(11, request.acceptedBy());
            insert.setObject(12, request.asOf());
            insert.executeUpdate();
        }
    }

    private void writeTotals(LoadRequest request, Totals totals, Map<String, FreedRows.Freed> freed)
            throws SQLException {
        freed.keySet().forEach(totals::of);
        try (var insert = connection.prepareStatement("""
                insert into load_total (production, load, currency,
                    rows_read, rows_loaded, rows_known, rows_held, rows_headings,
                    amount_read, amount_loaded, amount_known, amount_held, amount_headings,
                    base_loaded, base_reversed, rows_reversed, rows_freed, amount_freed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var each : totals.all().entrySet()) {
                var parts = each.getValue();
                var free = freed.getOrDefault(each.getKey(), FreedRows.Freed.NONE);
                // Rows judged again were counted when they were first read: they only move.
                var again = request.judgedAgain();
                insert.setInt(1, production);
                insert.setInt(2, request.load());
                insert.setString(3, each.getKey());
                insert.setLong(4, again ? 0 : parts.rowsRead);
                insert.setLong(5, parts.rowsLoaded);
                insert.setLong(6, parts.rowsKnown + free.rows());
                insert.setLong(7, parts.rowsHeld - free.rows()
                        - (again ? parts.rowsRead : 0));
                insert.setLong(8, parts.rowsHeadings);
                insert.setLong(9, again ? 0 : parts.amountRead);
                insert.setLong(10, parts.amountLoaded);
                insert.setLong(11, parts.amountKnown + free.amount());
                insert.setLong(12, parts.amountHeld - free.amount()
                        - (again ? parts.amountRead : 0));
                insert.setLong(13, parts.amountHeadings);
                insert.setLong(14, parts.baseLoaded);
                insert.setLong(15, parts.baseReversed);
                insert.setLong(16, parts.rowsReversed);
                insert.setLong(17, free.rows());
                insert.setLong(18, free.amount());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void writeHeld(LoadRequest request, LoadResult result) throws SQLException {
        if (result.held.isEmpty() || request.judgedAgain()) {
            return;
        }
        try (var insert = connection.prepareStatement("""
                insert into held_row (production, load, file_line, feed, row_key, column_name,
                    value, problem, remedy, line_text, fields, waits, currency, amount_minor,
                    place, edition)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)""")) {
            for (var row : result.held) {
                insert.setInt(1, production);
                insert.setInt(2, request.load());
                insert.setLong(3, row.line());
                insert.setString(4, request.feed().name());
                insert.setString(5, withoutNul(row.key()));
                insert.setString(6, row.problem().column());
                insert.setString(7, withoutNul(row.problem().value()));
                insert.setString(8, row.problem().problem());
                insert.setString(9, row.problem().remedy());
                insert.setString(10, withoutNul(row.text()));
                insert.setString(11, JSON.writeValueAsString(row.fields()));
                insert.setBoolean(12, row.problem().waits());
                insert.setString(13, row.currency());
                insert.setObject(14, row.amountMinor(), Types.BIGINT);
                insert.setString(15, result.places.apply(row.line(), row.problem().column()));
                insert.setString(16, result.edition);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    /** What keeps a waiting row may have changed: a rate came, and now a vendor is missing. */
    void explainAnew(int load, LoadResult result) throws SQLException {
        try (var update = connection.prepareStatement("""
                update held_row set column_name = ?, value = ?, problem = ?, remedy = ?, waits = ?
                where production = ? and load = ? and file_line = ? and problem <> ?""")) {
            for (var row : result.held) {
                update.setString(1, row.problem().column());
                update.setString(2, row.problem().value());
                update.setString(3, row.problem().problem());
                update.setString(4, row.problem().remedy());
                update.setBoolean(5, row.problem().waits());
                update.setInt(6, production);
                update.setInt(7, load);
                update.setLong(8, row.line());
                update.setString(9, row.problem().problem());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
