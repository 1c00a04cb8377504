package film.topsheet.intake;

import film.topsheet.ledger.NaturalOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** What was loaded before a file: the same bytes, or files of the series that it restates. */
final class SeriesFiles {

    private final Connection connection;
    private final Intake intake;
    private final ExportTask task;

    SeriesFiles(Connection connection, Intake intake, ExportTask task) {
        this.connection = connection;
        this.intake = intake;
        this.task = task;
    }

    /** The number of the series that the file restates, entered when it is new; 0: of none. */
    int series() throws SQLException {
        if (!task.isCumulative()) {
            return 0;
        }
        try (var upsert = connection.prepareStatement("""
                insert into series (production, series, feed, pattern)
                select ?, coalesce(max(series), 0) + 1, ?, ? from series where production = ?
                on conflict (production, feed, pattern) do update set pattern = excluded.pattern
                returning series""")) {
            upsert.setInt(1, intake.production());
            upsert.setString(2, task.feed().name());
            upsert.setString(3, task.pattern());
            upsert.setInt(4, intake.production());
            try (var row = upsert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The path that brought these bytes; in a series only its newest file counts. */
    Optional<String> sameBytes(int series) throws SQLException {
        try (var ask = connection.prepareStatement("""
                select path from active_load l
                where production = ? and sha256 = ? and kind = 'file' and feed = ? and series = ?
                  and (series = 0 or load = (select max(load) from active_load n
                                             where n.production = l.production
                                               and n.series = l.series and n.kind = 'file'))
                  -- Another profile reads again what one has held rows of, or did not prove.
                  and not exists (select from load_reading r
                                  where r.production = l.production and r.load = l.load
                                    and r.hash <> coalesce(?, '')
                                    and (exists (select from held_row h
                                                 join load o using (production, load)
                                                 where h.production = l.production
                                                   and h.until_load is null
                                                   and o.sha256 = l.sha256)
                                      or exists (select from load_control c
                                                 where c.production = r.production
                                                   and c.load = r.load
                                                   and abs(c.stated - c.summed) > c.tolerance)))
                order by load limit 1""")) {
            ask.setInt(1, intake.production());
            ask.setString(2, task.sha256());
            ask.setString(3, task.feed().name());
            ask.setInt(4, series);
            ask.setString(5, intake.sources().hash(task.profile()));
            try (var row = ask.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * The version of the profile that read these bytes, where the one that would read them now
     * says something else; else 0.
     *
     * @param path that brought them
     */
    int olderVersion(String path) throws SQLException {
        try (var ask = connection.prepareStatement("""
                select r.version, r.hash from load_reading r
                join active_load l using (production, load)
                where l.production = ? and l.sha256 = ? and l.path = ?
                order by r.load desc limit 1""")) {
            ask.setInt(1, intake.production());
            ask.setString(2, task.sha256());
            ask.setString(3, path);
            try (var row = ask.executeQuery()) {
                return row.next()
                        && !row.getString(2).equals(intake.sources().hash(task.profile()))
                        ? row.getInt(1) : 0;
            }
        }
    }

    /** Who took these bytes out again, and why; they stay out until somebody accepts them. */
    Optional<String> retracted(int series) throws SQLException {
        if (task.path().equals(intake.accept())) {
            return Optional.empty();
        }
        try (var ask = connection.prepareStatement("""
                select r.retracted_by, r.as_of, r.reason
                from load l
                join retracted_load t using (production, load)
                join retraction r on r.production = t.production and r.load = t.by_load
                where l.production = ? and l.sha256 = ? and l.kind = 'file' and l.feed = ?
                  and l.series = ?
                  -- What was read again stands by its newest reading.
                  and not exists (select from active_load n
                                  where n.production = l.production and n.sha256 = l.sha256
                                    and n.kind = 'file' and n.feed = l.feed
                                    and n.series = l.series)
                order by l.load desc limit 1""")) {
            ask.setInt(1, intake.production());
            ask.setString(2, task.sha256());
            ask.setString(3, task.feed().name());
            ask.setInt(4, series);
            try (var row = ask.executeQuery()) {
                return row.next() ? Optional.of(Retraction.words(row.getString(1),
                        row.getObject(2, LocalDate.class), row.getString(3))) : Optional.empty();
            }
        }
    }

    /**
     * A file that was held and whose series has a newer file by now would turn the books back to
     * what they were: it stays held until somebody accepts or removes it.
     */
    boolean isSuperseded(int series) throws SQLException {
        if (series == 0 || task.path().equals(intake.accept())) {
            return false;
        }
        try (var ask = connection.prepareStatement("""
                select l.path from active_load l
                join export_file f on f.production = l.production and f.path = ?
                                  and f.sha256 = ? and f.state = 'held'
                where l.production = ? and l.series = ? and l.kind = 'file'""")) {
            ask.setString(1, task.path());
            ask.setString(2, task.sha256());
            ask.setInt(3, intake.production());
            ask.setInt(4, series);
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    if (NaturalOrder.INSTANCE.compare(row.getString(1), task.path()) > 0) {
                        return true;
                    }
                }
                return false;
            }
        }
    }
}
