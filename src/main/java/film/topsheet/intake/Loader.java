package film.topsheet.intake;

import film.topsheet.intake.HashedFile.ChangedMeanwhile;
import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Loads export files, each in one transaction: a file is in the ledger or it is not. What cannot
 * be read is held with a reason, and nothing else waits for it.
 */
public final class Loader {

    /**
     * Rows read and held by one load.
     *
     * @param headings titles, totals and what else is no row; counted among the rows
     * @param isAgain the file was loaded before; its profile has changed since
     */
    public record Loaded(
            long rows, long loaded, long held, long headings, Optional<String> refused,
            boolean isAgain) {

        static final Loaded NOTHING = new Loaded(0, 0, 0, 0, Optional.empty(), false);
    }

    /** Fewer do the planner no harm, and asking costs as much as loading one. */
    private static final long MANY_ROWS = 1_000;
    private static final int MANY_FILES = 250;

    private final DataSource database;
    /** Rows loaded since the planner was told. */
    private long unseen;
    /** Files loaded since the planner was told. */
    private int unseenFiles;
    /** What the production knows, as long as only postings come; else null. */
    private Facts facts;
    private final Remembered remembered = new Remembered();

    public Loader(DataSource database) {
        this.database = database;
    }

    /**
     * Loads a file, or holds it whole. One that changed, went or became a link since the stock was
     * taken is left for the next run.
     *
     * @throws FenceLost when another run has taken over; nothing was written
     */
    public Loaded load(Intake intake, ExportTask task) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var isKept = false;
            try {
                var loaded = loadOrKnow(connection, intake, task);
                isKept = true;
                return loaded;
            } catch (FileRefused refused) {
                connection.rollback();
                new Fence(connection, intake).checkForLoad();
                new ExportFiles(connection, intake).held(task, refused);
                connection.commit();
                return new Loaded(0, 0, 0, 0, Optional.of(refused.problem()), false);
            } catch (ChangedMeanwhile | HashedFile.Gone e) {
                connection.rollback();
                return Loaded.NOTHING;
            } catch (IOException fault) {
                throw DiskFault.at(task.file(), fault);
            } finally {
                if (!isKept) {
                    remembered.forget();
                }
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
        }
    }

    private Loaded loadOrKnow(Connection connection, Intake intake, ExportTask task)
            throws IOException, SQLException, FileRefused, ChangedMeanwhile {
        new Fence(connection, intake).checkForLoad();
        var files = new SeriesFiles(connection, intake, task);
        var series = files.series();
        if (bringsNothing(connection, intake, task, files, series)) {
            connection.commit();
            return Loaded.NOTHING;
        }
        var older = LoadedExport.standing(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                intake.production(), task);
        Loaded loaded;
        try {
            loaded = loadFeeds(connection, intake, task, false, !older.isEmpty());
        } catch (LedgerLoad.SlowRoadNeeded e) {
            connection.rollback();
            remembered.forget();
            new Fence(connection, intake).checkForLoad();
            try {
                loaded = loadFeeds(connection, intake, task, true, !older.isEmpty());
            } catch (LedgerLoad.SlowRoadNeeded never) {
                throw new IllegalStateException("the slow road needs no slower one", never);
            }
        }
        retire(connection, intake, task, older);
        new ExportFiles(connection, intake).loaded(task);
        connection.commit();
        renewStatistics(connection, loaded.loaded());
        return loaded;
    }

    /** A file that is read again counts once: what only its older reading said is taken back. */
    private void retire(Connection connection, Intake intake, ExportTask task,
            List<LoadedExport> older) throws SQLException {
        var retraction = new Retraction(connection, intake, intake.sources().feeds());
        for (var export : older) {
            facts = null;
            remembered.forget();
            retraction.retire(export, "read again by the profile " + task.profile());
        }
    }

    /** Each feed whose rows the file holds is a load of its own, all in one transaction. */
    private Loaded loadFeeds(
            Connection connection, Intake intake, ExportTask task, boolean slowRoad,
            boolean isAgain)
            throws IOException, SQLException, FileRefused, LedgerLoad.SlowRoadNeeded,
                    ChangedMeanwhile {
        var loaded = Loaded.NOTHING;
        for (var feed : intake.sources().feeds(task)) {
            var part = feed.equals(task.feed()) ? task : task.besides(feed);
            if (!part.isFirst()) {
                forgetTables(connection);
            }
            var series = new SeriesFiles(connection, intake, part).series();
            var result = attempt(
                    connection, request(connection, intake, part, series), part,
                    intake.sources(), slowRoad);
            loaded = new Loaded(loaded.rows() + result.totals.rowsRead(),
                    loaded.loaded() + result.totals.rowsLoaded(),
                    loaded.held() + result.totals.rowsHeld(),
                    loaded.headings() + result.totals.rowsHeadings(), Optional.empty(), isAgain);
        }
        return loaded;
    }

    /** What a merge left in its tables is emptied by the commit, which has not come yet. */
    private static void forgetTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("discard temp");
        }
    }

    /** Its bytes were loaded, were taken out again, or are older than its series: all recorded. */
    private boolean bringsNothing(Connection connection, Intake intake, ExportTask task,
            SeriesFiles files, int series) throws SQLException {
        var same = files.sameBytes(series);
        if (same.isPresent()) {
            new ExportFiles(connection, intake).known(task, same.get());
            return true;
        }
        var retracted = remembered.isAnyRetracted(connection, intake.production())
                ? files.retracted(series) : Optional.<String>empty();
        if (retracted.isPresent()) {
            new ExportFiles(connection, intake).retracted(task, retracted.get());
            return true;
        }
        return files.isSuperseded(series);
    }

    private void renewStatistics(Connection connection, long rows) throws SQLException {
        unseen += rows;
        if (unseen >= MANY_ROWS) {
            new LedgerStatistics(connection).renew();
            unseen = 0;
        }
        unseenFiles++;
        if (unseenFiles >= MANY_FILES) {
            new LedgerStatistics(connection).renewOfFiles();
            unseenFiles = 0;
        }
    }

    private LoadResult attempt(
            Connection connection, LoadRequest request, ExportTask task, Sources sources,
            boolean slowRoad)
            throws IOException, SQLException, FileRefused, LedgerLoad.SlowRoadNeeded,
                    ChangedMeanwhile {
        LoadResult result;
        try (var file = new HashedFile(task);
                var source = sources.open(task, file, request.facts())) {
            result = request.feed().isLedger()
                    ? new LedgerLoad(connection, request, slowRoad).run(source)
                    : new ReferenceLoad(connection, request).run(source);
            file.prove();
            result.reading = sources.reading(task, source);
        }
        HeldTexts.read(sources, task, request.facts(), result);
        new Loads(connection, request.facts().production())
                .write(request, task.sha256(), task.size(), result);
        remembered.wrote(request, result);
        return result;
    }

    private LoadRequest request(
            Connection connection, Intake intake, ExportTask task, int series) throws SQLException {
        var loads = new Loads(connection, intake.production());
        var accepted = task.path().equals(intake.accept()) ? intake.acceptBy() : null;
        if (facts == null || !task.feed().isLedger()) {
            facts = new FactsQuery(connection, intake).facts();
        }
        var known = facts;
        facts = task.feed().isLedger() ? known : null;
        return new LoadRequest(known, task.feed(),
                remembered.nextNumber(loads), task.path(), task.profile(), task.mode(), series,
                accepted, 0, intake.asOf(), remembered.waiting(loads, task.feed()));
    }

    /** Judges the rows again that were held because something was missing. */
    public Loaded judgeAgain(Intake intake, List<Feed> feeds) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            remembered.forget();
            var loaded = new SecondJudgement(connection, intake, feeds).run();
            return new Loaded(0, loaded, 0, 0, Optional.empty(), false);
        }
    }
}
