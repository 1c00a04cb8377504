package film.topsheet.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every load of a production brought, for run.json and status. */
public final class LoadTotalsQuery {

    /** Rows and amounts of one load and currency, in their parts; minor units. */
    public record Part(int load, String path, String sha256, String feed, String kind,
            String currency, long[] rows, long[] amounts) {}

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
                               t.amount_held, t.amount_headings
                        from load l left join load_total t using (production, load)
                        where production = :production
                        order by l.load, t.currency""")
                .param("production", production)
                .query((row, at) -> new Part(row.getInt(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6),
                        new long[] {row.getLong(7), row.getLong(8), row.getLong(9),
                                row.getLong(10), row.getLong(11)},
                        new long[] {row.getLong(12), row.getLong(13), row.getLong(14),
                                row.getLong(15), row.getLong(16)}))
                .list();
    }
}
