package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one load after the other would ask the books again though only these loads change it: a
 * night of ten thousand small files spends its time on such questions. Holds as long as nobody
 * else writes, which the production's lock and fence see to, and every transaction is kept.
 */
final class Remembered {

    private final Map<String, Set<String>> waiting = new HashMap<>();
    private int next;
    private Boolean anyRetracted;

    int nextNumber(Loads loads) throws SQLException {
        if (next == 0) {
            next = loads.nextNumber();
        }
        return next;
    }

    Set<String> waiting(Loads loads, Feed feed) throws SQLException {
        var known = waiting.get(feed.name());
        if (known == null) {
            known = loads.waiting(feed);
            waiting.put(feed.name(), known);
        }
        return known;
    }

    /** Whether anything was ever taken out of this production again. */
    boolean isAnyRetracted(Connection connection, int production) throws SQLException {
        if (anyRetracted == null) {
            try (var ask = connection.prepareStatement(
                    "select exists (select from retracted_load where production = ?)")) {
                ask.setInt(1, production);
                try (var row = ask.executeQuery()) {
                    anyRetracted = row.next() && row.getBoolean(1);
                }
            }
        }
        return anyRetracted;
    }

    /** A load was written. */
    void wrote(LoadRequest request, LoadResult result) {
        next = request.load() + 1;
        if (!result.held.isEmpty() || !request.waiting().isEmpty()) {
            waiting.remove(request.feed().name());
        }
    }

    /** A transaction was taken back, or somebody else wrote. */
    void forget() {
        waiting.clear();
        next = 0;
        anyRetracted = null;
    }
}
