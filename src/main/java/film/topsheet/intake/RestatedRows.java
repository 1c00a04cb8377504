package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Rows of a reference file that are known: they count once what was first is retracted. */
final class RestatedRows {

    private record Place(long line, UUID hash) {}

    private final Map<String, Place> rows = new LinkedHashMap<>();

    void add(String key, long line, UUID hash) {
        rows.putIfAbsent(key, new Place(line, hash));
    }

    void write(Connection connection, LoadRequest request) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var places = new ArrayList<>(rows.values());
        try (var insert = connection.prepareStatement("""
                insert into restated_row (production, feed, row_key, load, file_line, row_hash)
                select ?, ?, k.row_key, ?, k.file_line, k.row_hash
                from unnest(?::text[], ?::bigint[], ?::uuid[])
                     as k (row_key, file_line, row_hash)""")) {
            insert.setInt(1, request.facts().production());
            insert.setString(2, request.feed().name());
            insert.setInt(3, request.load());
            insert.setArray(4, connection.createArrayOf("text", rows.keySet().toArray()));
            insert.setArray(5, connection.createArrayOf("bigint",
                    places.stream().map(Place::line).toArray()));
            insert.setArray(6, connection.createArrayOf("uuid",
                    places.stream().map(Place::hash).toArray()));
            insert.executeUpdate();
        }
    }
}
