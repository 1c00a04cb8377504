package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The table of what stands in the exports folder. */
final class ExportFiles {

    private final Connection connection;
    private final Intake intake;

    /**
     * @param heldBy the hash of the profile that read the file, while rows of it are held; else
     *               null
     */
    record Seen(String sha256, String state, String heldBy) {

        /** Those bytes were loaded or are known; held and unclaimed ones are tried again. */
        boolean isDoneWith(String bytes) {
            return sha256.equals(bytes) && (state.equals("loaded") || state.equals("known"));
        }

        /**
         * The same, and no other profile than the one that held rows of it reads the file now.
         *
         * @param profile hash of the one that reads it now; null: the canonical one
         */
        boolean isDoneWith(String bytes, String profile) {
            return isDoneWith(bytes) && (heldBy == null || heldBy.equals(profile));
        }

        /** Those bytes were taken out again. */
        boolean isRetracted(String bytes) {
            return sha256.equals(bytes) && state.equals("retracted");
        }
    }

    ExportFiles(Connection connection, Intake intake) {
        this.connection = connection;
        this.intake = intake;
    }

    Map<String, Seen> all() throws SQLException {
        try (var ask = connection.prepareStatement("""
                select f.path, f.sha256, f.state,
                       (select r.hash
                        from held_row h
                        join load l using (production, load)
                        join load o on o.production = l.production and o.path = l.path
                                   and o.sha256 = l.sha256
                        join load_reading r on r.production = o.production and r.load = o.load
                        where h.production = f.production and h.until_load is null
                          and l.path = f.path and l.sha256 = f.sha256
                        order by r.load desc limit 1)
                from export_file f where f.production = ?""")) {
            ask.setInt(1, intake.production());
            var all = new HashMap<String, Seen>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    all.put(row.getString(1), new Seen(
                            row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return all;
        }
    }

    /** What is not in the books and is there no more is of no interest any longer. */
    void forgetRemoved() throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from export_file
                where production = ? and path = ?
                  and state in ('held', 'unclaimed', 'retracted')""")) {
            for (var each : all().entrySet()) {
                if (!Files.exists(intake.settings().folder().resolve(each.getKey()),
                        LinkOption.NOFOLLOW_LINKS)) {
                    delete.setInt(1, intake.production());
                    delete.setString(2, each.getKey());
                    delete.executeUpdate();
                }
            }
        }
    }

    void unclaimed(String path, String sha256, long size, String problem, String remedy)
            throws SQLException {
        write(path, sha256, size, null, "unclaimed", null, null, problem, remedy);
    }

    void loaded(ExportTask task) throws SQLException {
        write(task.path(), task.sha256(), task.size(), task.feed().name(), "loaded", null,
                null, null, null);
    }

    void known(ExportTask task, String sameAs) throws SQLException {
        write(task.path(), task.sha256(), task.size(), task.feed().name(), "known", sameAs,
                null, null, null);
    }

    void held(ExportTask task, FileRefused refused) throws SQLException {
        write(task.path(), task.sha256(), task.size(), task.feed().name(), "held", null,
                refused.line(), refused.problem(), refused.remedy());
    }

    /** @param problem who took these bytes out again, and why */
    void retracted(ExportTask task, String problem) throws SQLException {
        write(task.path(), task.sha256(), task.size(), task.feed().name(), "retracted", null,
                null, problem, untilAccepted(task.path()));
    }

    /** The export under its own name, and copies of it: they stay out until somebody says so. */
    void retracted(LoadedExport export, String problem) throws SQLException {
        try (var update = connection.prepareStatement("""
                update export_file set state = 'retracted', same_as = null, problem = ?,
                    remedy = replace(?, ?, path)
                where production = ? and sha256 = ? and feed = ?
                  and (path = ? and state = 'loaded' or same_as = ? and state = 'known')""")) {
            update.setString(1, problem);
            update.setString(2, untilAccepted(export.path()));
            update.setString(3, export.path());
            update.setInt(4, intake.production());
            update.setString(5, export.sha256());
            update.setString(6, export.feed());
            update.setString(7, export.path());
            update.setString(8, export.path());
            update.executeUpdate();
        }
    }

    private static String untilAccepted(String path) {
        return ("It stays out until its content changes, or let it in again with nightly --accept"
                + " %s --by NAME.").formatted(path);
    }

    private void write(String path, String sha256, long size, String feed, String state,
            String sameAs, Long line, String problem, String remedy) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into export_file as f (production, path, sha256, size_bytes, feed, state,
                                              same_as, line, problem, remedy, first_seen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (production, path) do update set
                    sha256 = excluded.sha256, size_bytes = excluded.size_bytes,
                    feed = excluded.feed, state = excluded.state, same_as = excluded.same_as,
                    line = excluded.line, problem = excluded.problem,
                    remedy = excluded.remedy,
                    announced = f.announced and f.sha256 = excluded.sha256
                            and f.problem is not distinct from excluded.problem""")) {
            upsert.setInt(1, intake.production());
            upsert.setString(2, path);
            upsert.setString(3, sha256);
            upsert.setLong(4, size);
            upsert.setString(5, feed);
            upsert.setString(6, state);
            upsert.setString(7, sameAs);
            upsert.setObject(8, line, java.sql.Types.BIGINT);
            upsert.setString(9, problem);
            upsert.setString(10, remedy);
            upsert.setObject(11, intake.asOf());
            upsert.executeUpdate();
        }
    }
}
