package film.topsheet.intake;

import film.topsheet.ledger.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Takes stock of a production's exports: which files may bring something new, in what order. */
public final class Stock {

    static final String UNCLAIMED = "is claimed by no rule, and its name begins with no feed";
    static final String NAME_ITS_FEED =
            "Name its feed under exports: in production.yaml, or rename it.";

    private final DataSource database;
    private final Map<String, Feed> feeds;
    private final InstantSource clock;

    public Stock(DataSource database, List<Feed> feeds, InstantSource clock) {
        this.database = database;
        this.feeds = feeds.stream().collect(Collectors.toMap(Feed::name, each -> each));
        this.clock = clock;
    }

    /**
     * The files to load, reference feeds first, then by feed and by path in natural order. What no
     * rule claims, and what is no file, is recorded.
     *
     * @param says told when it waits for files to settle
     */
    public List<ExportTask> take(Intake intake, Consumer<String> says)
            throws IOException, SQLException {
        var found = new Exports(intake.settings().folder(), clock).settled(intake.settle(),
                (time, files) -> waitFor(time.toSeconds(), files, says));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var files = new ExportFiles(connection, intake);
            new Loads(connection, intake.production()).checkFence(intake.fence());
            files.forgetRemoved(found.stream().map(Exports.Found::path).toList());
            var tasks = tasks(found, intake, files);
            connection.commit();
            return tasks;
        }
    }

    private static void waitFor(long seconds, int files, Consumer<String> says) {
        says.accept("waiting %d s for %d young export file%s to settle"
                .formatted(seconds, files, files == 1 ? "" : "s"));
        try {
            Thread.sleep(seconds * 1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ExportTask> tasks(List<Exports.Found> found, Intake intake, ExportFiles files)
            throws IOException, SQLException {
        var tasks = new ArrayList<ExportTask>();
        var known = files.all();
        for (var each : found) {
            var match = intake.settings().exportRules().match(each.path());
            if (!each.plain()) {
                files.unclaimed(each.path(), "", each.size(),
                        "is a link or a device, which is never followed",
                        "Put the file itself into the exports folder.");
            } else if (match.isEmpty()) {
                files.unclaimed(each.path(), sha256(each.file()), each.size(),
                        UNCLAIMED, NAME_ITS_FEED);
            } else {
                var sha256 = sha256(each.file());
                var before = known.get(each.path());
                if (before == null || !before.sha256().equals(sha256) || before.isHeld()) {
                    tasks.add(ExportTask.of(match.get(), feeds.get(match.get().feed()),
                            each.path(), each.file(), each.size(), sha256));
                }
            }
        }
        tasks.sort(Comparator.<ExportTask>comparingInt(each -> each.feed().order())
                .thenComparing(ExportTask::path, NaturalOrder.INSTANCE));
        return tasks;
    }

    static String sha256(Path file) throws IOException {
        var digest = LedgerJudge.sha256();
        try (var in = Files.newInputStream(file)) {
            var block = new byte[1_048_576];
            for (var n = in.read(block); n > 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The table of what stands in the exports folder. */
    static final class ExportFiles {

        private final Connection connection;
        private final Intake intake;

        record Seen(String sha256, String state) {
            boolean isHeld() {
                return state.equals("held");
            }
        }

        ExportFiles(Connection connection, Intake intake) {
            this.connection = connection;
            this.intake = intake;
        }

        Map<String, Seen> all() throws SQLException {
            try (var ask = connection.prepareStatement(
                    "select path, sha256, state from export_file where production = ?")) {
                ask.setInt(1, intake.production());
                var all = new HashMap<String, Seen>();
                try (var row = ask.executeQuery()) {
                    while (row.next()) {
                        all.put(row.getString(1), new Seen(row.getString(2), row.getString(3)));
                    }
                }
                return all;
            }
        }

        /** What was held or unclaimed and lies there no more needs nobody's attention. */
        void forgetRemoved(List<String> there) throws SQLException {
            try (var delete = connection.prepareStatement("""
                    delete from export_file
                    where production = ? and state in ('held', 'unclaimed')
                      and not path = any (?)""")) {
                delete.setInt(1, intake.production());
                delete.setArray(2, connection.createArrayOf("text", there.toArray()));
                delete.executeUpdate();
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
}
