package film.topsheet.intake;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** What a feed's part of the ledger holds before a file is loaded. */
final class LedgerState {

    private final Connection connection;
    private final LoadRequest request;

    LedgerState(Connection connection, LoadRequest request) {
        this.connection = connection;
        this.request = request;
    }

    HighestKey highestKey() throws SQLException {
        try (var ask = connection.prepareStatement("""
                select document, document_line from posting
                where production = ? and feed = ?::feed
                order by document desc, document_line desc
                limit 1""")) {
            ask.setInt(1, request.facts().production());
            ask.setString(2, request.feed().name());
            try (var row = ask.executeQuery()) {
                return row.next()
                        ? new HighestKey(row.getString(1), row.getString(2))
                        : new HighestKey(null, null);
            }
        }
    }

    /** The hashes of the series, streamed in binary; ctid is safe within this transaction. */
    StandingRows standingRows() throws SQLException {
        var standing = new StandingRows(expected());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                copy (select seq, row_hash, ctid from posting
                      where production = %d and feed = '%s' and series = %d) to stdout binary"""
                .formatted(request.facts().production(), request.feed().name(), request.series()));
        try {
            read(copy, standing);
        } finally {
            // A rollback would wait for an open stream for ever.
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return standing;
    }

    private static void read(CopyOut copy, StandingRows standing) throws SQLException {
        var first = true;
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            var row = ByteBuffer.wrap(bytes);
            if (first) {
                row.position(BinaryCopy.HEADER_LENGTH);
                first = false;
            }
            if (row.remaining() > 2 && row.getShort() == 3) {
                row.getInt();
                var seq = row.getShort();
                row.getInt();
                var high = row.getLong();
                var low = row.getLong();
                row.getInt();
                standing.add(high, low, seq, (long) row.getInt() << 16 | row.getShort() & 0xFFFF);
            }
        }
    }

    int expected() throws SQLException {
        try (var ask = connection.prepareStatement("""
                select least(coalesce(sum(t.rows_loaded + t.rows_reversed), 0), 50000000)
                from load l join load_total t using (production, load)
                where l.production = ? and l.series = ?""")) {
            ask.setInt(1, request.facts().production());
            ask.setInt(2, request.series());
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
