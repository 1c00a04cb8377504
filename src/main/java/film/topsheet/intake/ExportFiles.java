package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The table of what stands in the exports folder. */
final class ExportFiles {

    private static final String CLOSED = "may not be read by the user that runs this";
    private static final String OPEN_IT = "Give that user the right to read it.";

    private final Connection connection;
    private final Intake intake;
    private final Set<String> closed = new HashSet<>();

    /**
     * @param sameAs known: the path that brought these bytes; else null
     * @param readBy the hash of the profile that read the file, while rows of it are held or a
     *               total that it states differs from its rows; else null
     */
    record Seen(String sha256, String state, String sameAs, String problem, String readBy) {

        /** Those bytes were loaded or are known; held and unclaimed ones are tried again. */
        boolean isDoneWith(String bytes) {
            return sha256.equals(bytes) && (state.equals("loaded") || state.equals("known")
                    || CLOSED.equals(problem) && !bytes.isEmpty());
        }

        /**
         * The same, and what its reading left open no other profile would read in another way.
         *
         * @param profile hash of the one that reads it now; null: the canonical one
         */
        boolean isDoneWith(String bytes, String profile) {
            return isDoneWith(bytes) && (readBy == null || readBy.equals(profile));
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
                with newest as (
                    select distinct on (l.path, l.sha256) l.path, l.sha256, r.load, r.hash
                    from load_reading r join active_load l using (production, load)
                    where r.production = ?
                    order by l.path, l.sha256, r.load desc
                ), unproved as (
                    select path, sha256, hash from newest
                    where load in (select load from load_control
                                   where production = ?
                                     and abs(stated - summed) > tolerance)
                       or (path, sha256) in (
                           select l.path, l.sha256
                           from held_row h join load l using (production, load)
                           where h.production = ? and h.until_load is null)
                )
                select path, f.sha256, f.state, f.same_as, f.problem, u.hash
                from export_file f left join unproved u using (path, sha256)
                where f.production = ?""")) {
            for (var at = 1; at <= 4; at++) {
                ask.setInt(at, intake.production());
            }
            var all = new HashMap<String, Seen>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    all.put(row.getString(1), new Seen(row.getString(2), row.getString(3),
                            row.getString(4), row.getString(5), row.getString(6)));
                }
            }
            return all;
        }
    }

    /** What is not in the books and is there no more, or is no export, is of no interest. */
    void forgetRemoved() throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from export_file
                where production = ? and path = ?
                  and state in ('held', 'unclaimed', 'retracted')
                  and (problem is distinct from ? or sha256 = '')""")) {
            for (var each : all().entrySet()) {
                if (intake.settings().cash().isCurve(each.getKey())
                        || Files.notExists(intake.settings().folder().resolve(each.getKey()),
                                LinkOption.NOFOLLOW_LINKS)) {
                    delete.setInt(1, intake.production());
                    delete.setString(2, each.getKey());
                    delete.setString(3, CLOSED);
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

    /**
     * This user may not read it.
     *
     * @param feed   null: of a folder, or of what no rule claims
     * @param before what is known of it; bytes that were done with are kept in mind
     */
    void closed(String path, long size, String feed, Seen before) throws SQLException {
        var isDone = before != null && before.isDoneWith(before.sha256());
        write(path, isDone ? before.sha256() : "", size, feed, "held",
                isDone ? before.sameAs() : null, null, CLOSED, OPEN_IT);
        closed.add(path);
    }

    /** What is closed no more is as it was before: done with, or yet to be seen. */
    void reopen() throws SQLException {
        reopen("""
                update export_file
                set state = case when same_as is null then 'loaded' else 'known' end,
                    problem = null, remedy = null
                where sha256 <> ''""");
        reopen("delete from export_file where sha256 = ''");
    }

    private void reopen(String change) throws SQLException {
        try (var statement = connection.prepareStatement(change + """

                and production = ? and state = 'held' and problem = ? and path <> all (?)""")) {
            statement.setInt(1, intake.production());
            statement.setString(2, CLOSED);
            statement.setArray(3, connection.createArrayOf("text", closed.toArray()));
            statement.executeUpdate();
        }
    }

    void held(ExportTask task, FileRefused refused) throws SQLException {
        write(task.path(), task.sha256(), task.size(), task.feed().name(), "held", null,
                refused.line() == 0 ? null : refused.line(), refused.problem(),
                refused.remedy());
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
