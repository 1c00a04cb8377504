package film.topsheet.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The newest version of every key of a reference feed, but for retracted ones. That a row is gone
 * is a version too: retracted with its load, it brings the row back.
 */
final class NewestVersions {

    /** No content has it: a row that comes again after it was gone is new. */
    private static final UUID GONE = new UUID(0, 0);

    private final Connection connection;
    private final LoadRequest request;
    private final Feed feed;
    private final String keys;

    NewestVersions(Connection connection, LoadRequest request) {
        this.connection = connection;
        this.request = request;
        this.feed = request.feed();
        this.keys = feed.key().stream().map(name -> feed.column(name).storedAs())
                .collect(Collectors.joining(", "));
    }

    /** Of the content, by key. */
    Map<String, UUID> hashes() throws SQLException {
        var hashes = new HashMap<String, UUID>();
        try (var ask = connection.prepareStatement(newest())) {
            ask.setInt(1, request.facts().production());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    hashes.put(key(row), row.getObject("row_hash", UUID.class));
                }
            }
        }
        return hashes;
    }

    private String newest() {
        return """
                select distinct on (%1$s) * from %2$s v
                where production = ?
                  and not exists (select from retracted_load r
                                  where r.production = v.production and r.load = v.load)
                order by %1$s, load desc, file_line desc""".formatted(keys, feed.table());
    }

    private String key(ResultSet row) throws SQLException {
        var key = new StringJoiner(String.valueOf(HeldRow.JOIN));
        for (var name : feed.key()) {
            var column = feed.column(name);
            var part = ReferenceRow.canonical(row.getObject(column.storedAs()));
            key.add(ReferenceRow.isAccount(column) ? request.facts().spellings().of(part) : part);
        }
        return key.toString();
    }

    /**
     * What the newest file of a group does not have is gone. A file of which no row is accepted
     * takes nothing away.
     *
     * @param groups of which the file has an accepted row; where all rows are one, the blank one
     * @param here   keys that it has, held rows included
     */
    void takeAway(Set<String> groups, Set<String> here) throws SQLException {
        var loads = new ArrayList<Integer>();
        var lines = new ArrayList<Long>();
        var replacing = feed.replacing();
        try (var ask = connection.prepareStatement("select * from (%s) n where not gone and %s"
                .formatted(newest(), replacing.rows()))) {
            ask.setInt(1, request.facts().production());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    var group = replacing.group() == null ? ""
                            : row.getString(replacing.group());
                    if (groups.contains(group) && !here.contains(key(row))) {
                        loads.add(row.getInt("load"));
                        lines.add(row.getLong("file_line"));
                    }
                }
            }
        }
        if (!loads.isEmpty()) {
            write(loads, lines);
        }
    }

    private void write(List<Integer> loads, List<Long> lines) throws SQLException {
        var columns = columns(connection, feed.table());
        columns.removeAll(List.of("row_hash", "gone"));
        try (var insert = connection.prepareStatement("""
                insert into %1$s (load, file_line, row_hash, gone, %2$s)
                select ?, 0, ?, true, v.%3$s
                from %1$s v
                join unnest(?::int[], ?::bigint[]) as g (load, line)
                    on v.load = g.load and v.file_line = g.line
                where v.production = ?""".formatted(feed.table(), String.join(", ", columns),
                        String.join(", v.", columns)))) {
            insert.setInt(1, request.load());
            insert.setObject(2, GONE);
            insert.setArray(3, connection.createArrayOf("int", loads.toArray()));
            insert.setArray(4, connection.createArrayOf("bigint", lines.toArray()));
            insert.setInt(5, request.facts().production());
            insert.executeUpdate();
        }
    }

    /** The columns of a table of versions, but for those that say which load brought the row. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        try (var ask = connection.prepareStatement("""
                select attname from pg_attribute
                where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                  and attname not in ('load', 'file_line')
                order by attnum""")) {
            ask.setString(1, table);
            var columns = new ArrayList<String>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
            return columns;
        }
    }
}
