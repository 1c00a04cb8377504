package film.topsheet.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One content of one export file, as it was loaded.
 *
 * @param load   that brought it
 * @param path   below the production's folder
 * @param series 0, or the cumulative series that it restates
 */
record LoadedExport(int load, String path, String sha256, long size, String feed, String profile,
        String mode, int series, LocalDate asOf, boolean counts) {

    /** Every content of every path, the newest first. */
    static List<LoadedExport> all(JdbcClient jdbc, int production) {
        return jdbc.sql("""
                        select l.load, l.path, l.sha256, l.size_bytes, l.feed, l.profile, l.mode,
                               l.series, l.as_of, a.load is not null as counts
                        from load l left join active_load a using (production, load)
                        where production = :production and l.kind = 'file'
                        order by l.load desc""")
                .param("production", production)
                .query(LoadedExport::of).list();
    }

    /** What these bytes brought under that path, by feed; not of a cumulative series. */
    static List<LoadedExport> standing(JdbcClient jdbc, int production, ExportTask task) {
        return jdbc.sql("""
                        select load, path, sha256, size_bytes, feed, profile, mode, series, as_of,
                               true as counts
                        from active_load
                        where production = :production and kind = 'file' and series = 0
                          and sha256 = :sha256 and path = :path
                        order by load""")
                .param("production", production).param("sha256", task.sha256())
                .param("path", task.path())
                .query(LoadedExport::of).list();
    }

    private static LoadedExport of(ResultSet row, int at) throws SQLException {
        return new LoadedExport(row.getInt("load"), row.getString("path"),
                row.getString("sha256"), row.getLong("size_bytes"), row.getString("feed"),
                row.getString("profile"), row.getString("mode"), row.getInt("series"),
                row.getObject("as_of", LocalDate.class), row.getBoolean("counts"));
    }

    /** Its own load, and those of its rows that were held first and judged again later. */
    List<Integer> loads(JdbcClient jdbc, int production) {
        return jdbc.sql("""
                        select load from active_load l
                        where production = :production and path = :path and sha256 = :sha256
                          and feed = :feed and load >= :load
                          and not exists (select from load n
                                          where n.production = l.production and n.path = l.path
                                            and n.sha256 = l.sha256 and n.kind = 'file'
                                            and n.load > :load and n.load <= l.load)
                        order by load""")
                .param("production", production).param("path", path).param("sha256", sha256)
                .param("feed", feed).param("load", load)
                .query(Integer.class).list();
    }

    /** This load, and the newest of each other feed that the same file brought rows of. */
    List<LoadedExport> parts(List<LoadedExport> all) {
        var feeds = new HashSet<String>();
        return Stream.concat(Stream.of(this), all.stream())
                .filter(each -> each.path.equals(path) && each.sha256.equals(sha256)
                        && each.counts && feeds.add(each.feed))
                .toList();
    }

    /** A cumulative file is restated by the newest of its series that counts. */
    Optional<LoadedExport> restatedBy(List<LoadedExport> all) {
        return all.stream()
                .filter(each -> series > 0 && each.series == series && each.counts)
                .findFirst().filter(each -> each.load > load);
    }
}
