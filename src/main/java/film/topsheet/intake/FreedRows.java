package film.topsheet.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Frees held rows, in the transaction of the load that has them right. */
final class FreedRows {

    /** What is held no more because another row of its key was accepted: known from now on. */
    record Freed(long rows, long amount) {

        static final Freed NONE = new Freed(0, 0);

        private Freed plus(Freed other) {
            return new Freed(rows + other.rows, amount + other.amount);
        }
    }

    private static final String SAID_WHEN = "entered_at";

    private final Connection connection;
    private final int production;
    private final Map<String, Freed> freed = new HashMap<>();

    FreedRows(Connection connection, int production) {
        this.connection = connection;
        this.production = production;
    }

    /** By currency. */
    Map<String, Freed> free(LoadRequest request, String sha256, LoadResult result)
            throws SQLException {
        if (!request.waiting().isEmpty()) {
            if (!result.released.isEmpty() || !request.judgedAgain()) {
                ofTheirKey(request, sha256, result);
            }
            if (result.edition != null && !request.judgedAgain()) {
                savedAgain(request, result.edition);
            }
            if (request.feed().key().contains(SAID_WHEN)) {
                saidAnew(request);
            }
        }
        return freed;
    }

    /** A key that was held is free once a row of it is accepted. */
    private void ofTheirKey(LoadRequest request, String sha256, LoadResult result)
            throws SQLException {
        free(request, """
                  (row_key = any (?)
                       -- Read by another profile, or without a key in a series restated.
                       or not ? and load in (select l.load from load l
                                             where l.production = ? and l.sha256 = ?)
                       or not ? and row_key = '' and load in (
                           select l.load from load l
                           where l.production = ? and l.series = ? and l.series > 0))""",
                List.of(connection.createArrayOf("text", result.released.toArray()),
                        request.judgedAgain(), production, sha256, request.judgedAgain(),
                        production, request.series()));
    }

    /**
     * A workbook that is saved again under its name says all that it says: what is still wrong in
     * it is held anew by this load.
     */
    private void savedAgain(LoadRequest request, String edition) throws SQLException {
        free(request, """
                  edition = ? and load in (select l.load from load l
                                           where l.production = ? and l.path = ?)""",
                List.of(edition, production, request.path()));
    }

    /**
     * What was typed wrong into a workbook is past once the same person, or another, has said
     * anew what is to be said of that account or finding. What only waits is right, and stays.
     */
    private void saidAnew(LoadRequest request) throws SQLException {
        var feed = request.feed();
        var names = new ArrayList<>(feed.key());
        names.remove(SAID_WHEN);
        var about = names.stream().map(name -> "v." + feed.column(name).storedAs())
                .collect(Collectors.joining(" || chr(31) || "));
        free(request, """
                  edition is not null and not waits and row_key <> '' and exists (
                      select from %s v
                      where v.production = ? and v.load = ?
                        and starts_with(row_key, %s || chr(31))
                        and v.entered_at >= cast(split_part(row_key, chr(31), %d)
                                                 as timestamptz))"""
                        .formatted(feed.table(), about, names.size() + 1),
                List.of(production, request.load()));
    }

    private void free(LoadRequest request, String which, List<Object> values)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                update held_row set until_load = ?
                where production = ? and feed = ? and until_load is null and load <= ?
                  and
                """ + which + """

                returning load, currency, coalesce(amount_minor, 0)""")) {
            update.setInt(1, request.load());
            update.setInt(2, production);
            update.setString(3, request.feed().name());
            update.setInt(4, request.releasesUpTo());
            for (var at = 0; at < values.size(); at++) {
                update.setObject(at + 5, values.get(at));
            }
            count(request, update);
        }
    }

    /** The rows that are judged again themselves are counted as what became of them. */
    private void count(LoadRequest request, PreparedStatement update) throws SQLException {
        try (var row = update.executeQuery()) {
            while (row.next()) {
                if (!request.judgedAgain() || row.getInt(1) != request.heldBy()) {
                    freed.merge(row.getString(2), new Freed(1, row.getLong(3)), Freed::plus);
                }
            }
        }
    }
}
