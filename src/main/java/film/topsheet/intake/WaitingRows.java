package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Rows that are held because something was missing, given back as they were read. */
final class WaitingRows implements RowSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The load that held them. */
    record Origin(int load, String path, String sha256, long size, String feed, String profile,
            String mode, int series) {}

    private record Waiting(long line, Map<String, String> fields, String place) {}

    private final String[] header;
    private final List<Waiting> rows;
    private final Map<Long, String> places = new HashMap<>();
    private int next;

    private WaitingRows(Feed feed, List<Waiting> rows) {
        this.rows = rows;
        var names = new LinkedHashSet<String>();
        feed.columns().forEach(each -> names.add(each.name()));
        rows.forEach(each -> names.addAll(each.fields().keySet()));
        rows.forEach(each -> places.put(each.line(), each.place()));
        header = names.toArray(String[]::new);
    }

    static List<Origin> origins(Connection connection, int production) throws SQLException {
        try (var ask = connection.prepareStatement("""
                select distinct l.load, l.path, l.sha256, l.size_bytes, l.feed, l.profile, l.mode,
                       l.series
                from held_row h join load l using (production, load)
                where production = ? and h.waits and h.until_load is null
                order by l.load desc""")) {
            ask.setInt(1, production);
            var origins = new ArrayList<Origin>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    origins.add(new Origin(row.getInt(1), row.getString(2), row.getString(3),
                            row.getLong(4), row.getString(5), row.getString(6), row.getString(7),
                            row.getInt(8)));
                }
            }
            return origins;
        }
    }

    static WaitingRows read(Connection connection, int production, Origin origin, Feed feed)
            throws SQLException {
        try (var ask = connection.prepareStatement("""
                select file_line, fields, place from held_row
                where production = ? and load = ? and waits and until_load is null
                order by file_line""")) {
            ask.setInt(1, production);
            ask.setInt(2, origin.load());
            var rows = new ArrayList<Waiting>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    rows.add(new Waiting(row.getLong(1), JSON.readValue(
                            row.getString(2), new TypeReference<Map<String, String>>() {}),
                            row.getString(3)));
                }
            }
            return new WaitingRows(feed, rows);
        }
    }

    @Override
    public String[] header() {
        return header;
    }

    @Override
    public String place(long line, String column) {
        return places.get(line);
    }

    @Override
    public boolean read(RowBatch batch) {
        batch.clear();
        while (!batch.isFull() && next < rows.size()) {
            var row = rows.get(next++);
            var texts = new String[header.length];
            for (var at = 0; at < header.length; at++) {
                texts[at] = row.fields().getOrDefault(header[at], "");
            }
            batch.add(row.line(), texts);
        }
        return batch.size() > 0;
    }

    @Override
    public void close() {
        // Nothing is open: the rows are in memory.
    }
}
