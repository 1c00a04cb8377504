package film.topsheet.intake;

import film.topsheet.profile.ControlTotal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What profiles made of the files of a production, for run.json. */
public final class ReadingsQuery {

    /**
     * @param classes  what the records were, with their number
     * @param controls the totals that the file states, by line
     */
    public record Read(String profile, int version, String hash, Map<String, Long> classes,
            List<ControlTotal> controls) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    public ReadingsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the number of the load; of loads that a profile of their own read. */
    public Map<Integer, Read> all(int production) {
        var controls = new HashMap<Integer, List<ControlTotal>>();
        jdbc.sql("""
                        select load, file_line, scope, column_name, stated, summed,
                               tolerance, unread
                        from load_control where production = ?
                        order by load, file_line, column_name, scope""")
                .param(production)
                .query((row, at) -> controls
                        .computeIfAbsent(row.getInt(1), each -> new ArrayList<>())
                        .add(new ControlTotal(row.getLong(2), row.getString(3), row.getString(4),
                                row.getBigDecimal(5), row.getBigDecimal(6),
                                row.getBigDecimal(7), row.getString(8))))
                .list();
        var all = new HashMap<Integer, Read>();
        jdbc.sql("""
                        select r.load, l.profile, r.version, r.hash, r.classes
                        from load_reading r join load l using (production, load)
                        where production = ?""")
                .param(production)
                .query((row, at) -> all.put(row.getInt(1), new Read(row.getString(2),
                        row.getInt(3), row.getString(4),
                        JSON.readValue(row.getString(5),
                                new TypeReference<TreeMap<String, Long>>() {}),
                        controls.getOrDefault(row.getInt(1), List.of()))))
                .list();
        return all;
    }
}
