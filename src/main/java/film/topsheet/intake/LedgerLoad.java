package film.topsheet.intake;

import film.topsheet.intake.Judged.Kind;
import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts the rows of one ledger file into the books, inside the caller's transaction.
 *
 * <p>The quick road: a row whose content stands already is known by its hash and skipped; a row
 * whose key is above every key of the feed is certainly new and streams straight into the ledger;
 * so does one of a small file whose key, when asked for, is free; the few that may amend, and the
 * rows that vanished from a cumulative file, go aside and are merged by set. The slow road, for a
 * file that names one key twice and for a series too long for the memory: every row goes aside.
 */
final class LedgerLoad {

    /**
     * A key stands twice in the file, so that the quick road can't tell which row counts; or more
     * rows stand than fit into the memory.
     */
    static final class SlowRoadNeeded extends Exception {

        private static final long serialVersionUID = 1L;

        SlowRoadNeeded() {
            super("the quick road can't be taken", null, false, false);
        }
    }

    private final Connection connection;
    private final LoadRequest request;
    private final boolean slowRoad;
    private final LoadResult result = new LoadResult();
    private final Rollups rollups = new Rollups();
    private LedgerJudge judge;
    private Header header;
    private StandingRows standing;
    private HighestKey mark;
    private final KeysTaken keys = new KeysTaken();
    private Aside aside;
    /** Columns of a row in the stream. */
    private int width;

    LedgerLoad(Connection connection, LoadRequest request, boolean slowRoad) {
        this.connection = connection;
        this.request = request;
        this.slowRoad = slowRoad;
    }

    LoadResult run(RowSource source)
            throws IOException, SQLException, FileRefused, SlowRoadNeeded {
        header = new Header(request.feed(), source.header());
        result.separator = source.separator();
        judge = new LedgerJudge(
                request.feed(), header, request.facts(), request.load(), request.series());
        var ledger = new LedgerState(connection, request);
        mark = ledger.highestKey();
        if (request.isCumulative() && !slowRoad && ledger.expected() > StandingRows.most()) {
            throw new SlowRoadNeeded();
        }
        standing = request.isCumulative() && !slowRoad ? ledger.standingRows() : null;
        try (var beside = new Aside(connection, judge.columns())) {
            aside = beside;
            if (slowRoad) {
                beside.create();
            }
            stream(source);
            if (beside.isUsed() || request.isCumulative()) {
                beside.flush();
                new Merge(connection, request, result, standing, beside.isLarge()).run();
            }
        }
        rollups.write(connection, request.facts().production());
        return result;
    }

    private void stream(RowSource source)
            throws IOException, SQLException, FileRefused, SlowRoadNeeded {
        var columns = judge.columns();
        if (slowRoad) {
            columns.addAll(Aside.MARKS);
        }
        width = columns.size();
        var pipeline = new Pipeline(source);
        var whole = pipeline.readsAll();
        if (whole.isPresent() && !slowRoad && !request.isCumulative()) {
            askForKeys(whole.get());
        }
        try (var copy = new BinaryCopy(connection, slowRoad ? "side" : "posting", columns)) {
            pipeline.run(this::judge, copy::write);
            copy.end();
        } catch (SQLException e) {
            if (isDuplicate(e) && !slowRoad) {
                throw new SlowRoadNeeded();
            }
            throw e;
        }
    }

    private void askForKeys(RowBatch whole) throws SQLException {
        for (var at = 0; at < whole.size(); at++) {
            if (whole.note(at) == null) {
                var row = judge.judge(whole.line(at), whole.row(at));
                if (row.kind == Kind.POSTING && !mark.isBelow(row.document, row.documentLine)) {
                    keys.add(row);
                }
            }
        }
        keys.ask(connection, request);
    }

    private static boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    private void judge(RowBatch batch, CopyBuffer block) throws IOException, FileRefused {
        for (var at = 0; at < batch.size(); at++) {
            if (batch.note(at) != null) {
                result.note(batch.note(at), batch.line(at), batch.written(at));
                continue;
            }
            var row = judge.judge(batch.line(at), batch.row(at));
            var parts = result.totals.of(row.currency);
            parts.rowsRead++;
            switch (row.kind) {
                case HEADING -> parts.rowsHeadings++;
                case HELD -> hold(row, batch.row(at), batch.written(at), parts);
                case VOID -> aside(block, row, true);
                case POSTING -> {
                    parts.amountRead += row.amount;
                    accept(block, row, parts);
                }
            }
        }
    }

    private void hold(Judged row, String[] texts, String[] written, Totals.Parts parts)
            throws FileRefused {
        parts.rowsHeld++;
        parts.amountRead += row.amount;
        parts.amountHeld += row.amount;
        var key = row.document.isEmpty() || row.documentLine.isEmpty() ? "" : row.key();
        result.hold(new HeldRow(row.line, key, row.problem, result.text(written),
                header.fields(texts), row.currency, row.amountStated ? row.amount : null));
    }

    private void accept(CopyBuffer block, Judged row, Totals.Parts parts) throws IOException {
        if (slowRoad) {
            aside(block, row, false);
        } else if (standing != null && standing.stands(row.hashHigh, row.hashLow)) {
            parts.rowsKnown++;
            parts.amountKnown += row.amount;
            if (!standing.tick(row.hashHigh, row.hashLow)) {
                result.repeated.add(new LoadResult.Repeated(
                        row.line, row.currency, row.amount, row.base));
            }
            release(row);
        } else if (mark.isBelow(row.document, row.documentLine) || keys.isFree(row)) {
            block.rawShort(width).append(row.bytes.bytes(), 0, row.bytes.size());
            parts.rowsLoaded++;
            parts.amountLoaded += row.amount;
            parts.baseLoaded += row.base;
            rollups.add(row);
            release(row);
        } else {
            aside(block, row, false);
        }
    }

    private void release(Judged row) {
        if (!request.waiting().isEmpty() && request.waiting().contains(row.key())) {
            result.released.add(row.key());
        }
    }

    private void aside(CopyBuffer block, Judged row, boolean isVoid) throws IOException {
        var target = slowRoad ? block : aside.buffer();
        target.rawShort(slowRoad ? width : width + Aside.MARKS.size())
                .append(row.bytes.bytes(), 0, row.bytes.size())
                .bool(isVoid).bool(false);
        if (slowRoad) {
            aside.markUsed();
        } else {
            aside.spillIfLarge();
        }
    }
}
