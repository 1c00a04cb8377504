package film.topsheet.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every load of a production brought, for run.json and status. */
public final class LoadTotalsQuery {

    /**
     * Rows and amounts of one load and currency, in their parts; minor units. Read are the file's
     * own rows, or those that waited and were judged again; what they freed of older loads is
     * beside them. Those of a retraction are what its export's loads counted, with the opposite
     * sign.
     *
     * @param freed      rows held by older loads, and their amount, that are held no more
     * @param retraction by whom, as of which day and why; empty where the load is none
     */
    public record Part(int load, String path, String sha256, String feed, String kind,
            String currency, long[] rows, long[] amounts, long[] freed,
            Map<String, String> retraction) {}

    private final JdbcClient jdbc;

    public LoadTotalsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order loaded. rows and amounts: read, loaded, known, held, headings. */
    public List<Part> all(int production) {
        return jdbc.sql("""
                        select l.load, l.path, l.sha256, l.feed, l.kind, t.currency,
                               t.rows_read, t.rows_loaded, t.rows_known, t.rows_held,
                               t.rows_headings, t.amount_read, t.amount_loaded, t.amount_known,
                               t.amount_held, t.amount_headings, t.rows_freed, t.amount_freed,
                               r.retracted_by, r.as_of, r.reason
                        from load l left join load_total t using (production, load)
                        left join retraction r using (production, load)
                        where production = :production
                        order by l.load, t.currency""")
                .param("production", production)
                .query((row, at) -> new Part(row.getInt(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6),
                        parts(row, 7, row.getLong(17)), parts(row, 12, row.getLong(18)),
                        new long[] {row.getLong(17), row.getLong(18)}, retraction(row)))
                .list();
    }

    /** The books count a freed row as known and no more held, and one judged again not twice. */
    private static long[] parts(ResultSet row, int first, long freed) throws SQLException {
        var loaded = row.getLong(first + 1);
        var known = row.getLong(first + 2) - freed;
        var headings = row.getLong(first + 4);
        return row.getString("kind").equals("judged-again")
                ? new long[] {loaded + known + headings, loaded, known, 0, headings}
                : new long[] {row.getLong(first), loaded, known, row.getLong(first + 3) + freed,
                        headings};
    }

    private static Map<String, String> retraction(ResultSet row) throws SQLException {
        var words = new LinkedHashMap<String, String>();
        if (row.getString("retracted_by") != null) {
            words.put("by", row.getString("retracted_by"));
            words.put("as_of", row.getString("as_of"));
            words.put("reason", row.getString("reason"));
        }
        return words;
    }
}
