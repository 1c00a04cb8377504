package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Loads export files, each in one transaction: a file is in the ledger or it is not. What cannot
 * be read is held with a reason, and nothing else waits for it.
 */
public final class Loader {

    /** Rows read and held by one load. */
    public record Loaded(long rows, long loaded, long held, Optional<String> refused) {

        static final Loaded NOTHING = new Loaded(0, 0, 0, Optional.empty());
    }

    /** Fewer do the planner no harm, and asking costs as much as loading one. */
    private static final long MANY_ROWS = 1_000;

    private final DataSource database;
    /** Rows loaded since the planner was told. */
    private long unseen;
    /** What the production knows, as long as only postings come; else null. */
    private Facts facts;

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
            try {
                return loadOrKnow(connection, intake, task);
            } catch (FileRefused refused) {
                connection.rollback();
                new Loads(connection, intake.production()).checkFence(intake.fence());
                new ExportFiles(connection, intake).held(task, refused);
                connection.commit();
                return new Loaded(0, 0, 0, Optional.of(refused.problem()));
            } catch (ChangedMeanwhile e) {
                connection.rollback();
                return Loaded.NOTHING;
            } catch (IOException fault) {
                throw DiskFault.at(task.file(), fault);
            } finally {
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
        var loads = new Loads(connection, intake.production());
        loads.checkFence(intake.fence());
        var files = new SeriesFiles(connection, intake, task);
        var series = files.series();
        var same = files.sameBytes(series);
        if (same.isPresent()) {
            new ExportFiles(connection, intake).known(task, same.get());
            connection.commit();
            return Loaded.NOTHING;
        }
        if (files.isSuperseded(series)) {
            connection.commit();
            return Loaded.NOTHING;
        }
        LoadResult result;
        try {
            result = attempt(connection, request(connection, intake, task, series), task, false);
        } catch (LedgerLoad.SlowRoadNeeded e) {
            connection.rollback();
            loads.checkFence(intake.fence());
            series = files.series();
            try {
                result = attempt(connection, request(connection, intake, task, series), task, true);
            } catch (LedgerLoad.SlowRoadNeeded never) {
                throw new IllegalStateException("the slow road needs no slower one", never);
            }
        }
        new ExportFiles(connection, intake).loaded(task);
        connection.commit();
        renewStatistics(connection, result.totals.rowsLoaded());
        return new Loaded(result.totals.rowsRead(), result.totals.rowsLoaded(),
                result.totals.rowsHeld(), Optional.empty());
    }

    private void renewStatistics(Connection connection, long rows) throws SQLException {
        unseen += rows;
        if (unseen >= MANY_ROWS) {
            new LedgerStatistics(connection).renew();
            unseen = 0;
        }
    }

    private LoadResult attempt(
            Connection connection, LoadRequest request, ExportTask task, boolean slowRoad)
            throws IOException, SQLException, FileRefused, LedgerLoad.SlowRoadNeeded,
                    ChangedMeanwhile {
        var digest = Sha256.digest();
        LoadResult result;
        try (var bytes = new DigestInputStream(open(task), digest);
                var source = new CsvFile(bytes)) {
            result = request.feed().isLedger()
                    ? new LedgerLoad(connection, request, slowRoad).run(source)
                    : new ReferenceLoad(connection, request).run(source);
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(task.sha256())) {
            throw new ChangedMeanwhile();
        }
        readTexts(task, request.feed(), result);
        new Loads(connection, request.facts().production())
                .write(request, task.sha256(), task.size(), result);
        return result;
    }

    /** The file was written to, closed or taken away while it was read: the next run's. */
    static final class ChangedMeanwhile extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private static InputStream open(ExportTask task) throws IOException, ChangedMeanwhile {
        try {
            return Exports.open(task.file());
        } catch (AccessDeniedException closed) {
            throw new ChangedMeanwhile();
        } catch (IOException e) {
            if (Exports.isFile(task.file())) {
                throw e;
            }
            throw new ChangedMeanwhile();
        }
    }

    /** Rows that the merge held are known by their line alone: their texts are read again. */
    static void readTexts(ExportTask task, Feed feed, LoadResult result)
            throws IOException, FileRefused, ChangedMeanwhile {
        var missing = result.held.stream().filter(each -> each.text() == null)
                .collect(Collectors.toMap(HeldRow::line, each -> each));
        if (missing.isEmpty()) {
            return;
        }
        var texts = new HashMap<Long, HeldRow>();
        try (InputStream bytes = open(task);
                var source = new CsvFile(bytes)) {
            var header = new Header(feed, source.header());
            var batch = new RowBatch(1_000);
            while (source.read(batch)) {
                for (var at = 0; at < batch.size(); at++) {
                    var row = missing.get(batch.line(at));
                    if (row != null) {
                        texts.put(row.line(), new HeldRow(row.line(), row.key(), row.problem(),
                                HeldRow.text(batch.row(at)), header.fields(batch.row(at)),
                                row.currency(), row.amountMinor()));
                    }
                }
            }
        }
        result.held.replaceAll(each -> texts.getOrDefault(each.line(), each));
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
                loads.nextNumber(), task.path(), task.profile(), task.mode(), series, accepted,
                0, intake.asOf(), loads.waiting(task.feed()));
    }

    /** Judges the rows again that were held because something was missing. */
    public Loaded judgeAgain(Intake intake, List<Feed> feeds) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var loaded = new SecondJudgement(connection, intake, feeds).run();
            return new Loaded(0, loaded, 0, Optional.empty());
        }
    }
}
