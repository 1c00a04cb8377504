package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Versions of a reference feed that a retraction takes back. They stay in their table and are not
 * counted; where a later file said the same, that one's word counts in their place.
 */
final class RetractedVersions {

    /**
     * @param reversed versions that were the newest of their key
     * @param restored of these keys, those that have another version
     * @param left     keys of which a later file brought another version
     */
    record Change(long reversed, long restored, long left) {}

    private final Connection connection;
    private final int production;
    private final Feed feed;
    private final String keys;

    RetractedVersions(Connection connection, int production, Feed feed) {
        this.connection = connection;
        this.production = production;
        this.feed = feed;
        this.keys = feed.key().stream().map(name -> feed.column(name).storedAs())
                .collect(Collectors.joining(", "));
    }

    /** Whether these loads brought any. */
    boolean any(List<Integer> loads) throws SQLException {
        return count("select count(*) from %s where production = ? and load = any (?)"
                .formatted(feed.table()), loads.toArray(Integer[]::new)) > 0;
    }

    /**
     * @param loads   those that count no more
     * @param ignored these and all that counted no more before
     */
    Change takeBack(Integer[] loads, Integer[] ignored) throws SQLException {
        var newest = """
                (select distinct on (%1$s) * from %2$s v where production = ?
                   and not exists (select from retracted_load r
                                   where r.production = v.production and r.load = v.load)
                 order by %1$s, load desc, file_line desc)""".formatted(keys, feed.table());
        var reversed = count("select count(*) from %s n where load = any (?)".formatted(newest),
                loads);
        var touched = count("select count(distinct (%s)) from %s where production = ?"
                .formatted(keys, feed.table()) + " and load = any (?)", loads);
        // The version that stood is of these loads; which of its keys have another one left?
        putRestated(loads, ignored);
        var restored = count("""
                select count(*) from %1$s n
                where load = any (?)
                  and exists (select from %2$s o
                              where (o.production, %3$s) = (n.production, %4$s)
                                and o.load <> all (?))""".formatted(newest, feed.table(),
                        named("o"), named("n")), loads, ignored);
        return new Change(reversed, restored, touched - reversed);
    }

    private String named(String alias) {
        return alias + "." + keys.replace(", ", ", " + alias + ".");
    }

    /** The first file that said the same counts as the one that brought it. */
    private void putRestated(Integer[] loads, Integer[] ignored) throws SQLException {
        var columns = NewestVersions.columns(connection, feed.table());
        try (var insert = connection.prepareStatement("""
                insert into %1$s (load, file_line, %2$s)
                select distinct on (v.load, v.file_line) r.load, r.file_line, v.%3$s
                from %1$s v
                join restated_row r on r.production = v.production and r.feed = ?
                    and r.row_hash = v.row_hash and r.load > v.load and r.load <> all (?)
                where v.production = ? and v.load = any (?)
                order by v.load, v.file_line, r.load
                on conflict do nothing""".formatted(feed.table(), String.join(", ", columns),
                        String.join(", v.", columns)))) {
            insert.setString(1, feed.name());
            insert.setArray(2, connection.createArrayOf("int", ignored));
            insert.setInt(3, production);
            insert.setArray(4, connection.createArrayOf("int", loads));
            insert.executeUpdate();
        }
    }

    private long count(String sql, Integer[]... lists) throws SQLException {
        try (var ask = connection.prepareStatement(sql)) {
            ask.setInt(1, production);
            for (var at = 0; at < lists.length; at++) {
                ask.setArray(at + 2, connection.createArrayOf("int", lists[at]));
            }
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
