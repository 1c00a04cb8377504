package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Judges the rows again that waited for something missing, newest file first: of one key the
 * newest text counts, and the older ones are released with it. A newer text that is still held
 * stays held.
 */
final class SecondJudgement {

    private final Connection connection;
    private final Intake intake;
    private final Map<String, Feed> feeds;
    private final Loads loads;

    SecondJudgement(Connection connection, Intake intake, List<Feed> feeds) {
        this.connection = connection;
        this.intake = intake;
        this.feeds = feeds.stream().collect(Collectors.toMap(Feed::name, each -> each));
        this.loads = new Loads(connection, intake.production());
    }

    /** How many rows were loaded; the rows of each file in a transaction of their own. */
    long run() throws IOException, SQLException {
        long loaded = 0;
        try {
            new Respelling(connection, intake).run(feeds.values());
            for (var origin : WaitingRows.origins(connection, intake.production())) {
                loaded += judge(origin);
            }
            return loaded;
        } finally {
            connection.rollback();
        }
    }

    private long judge(WaitingRows.Origin origin) throws IOException, SQLException {
        new Fence(connection, intake).check();
        var feed = feeds.get(origin.feed());
        var request = new LoadRequest(new FactsQuery(connection, intake).facts(), feed,
                loads.nextNumber(), origin.path(), origin.profile(), origin.mode(),
                origin.series(), null, origin.load(), intake.asOf(), loads.waiting(feed));
        try (var source = WaitingRows.read(connection, intake.production(), origin, feed)) {
            var result = feed.isLedger()
                    ? new LedgerLoad(connection, request, true).run(source)
                    : new ReferenceLoad(connection, request).run(source);
            if (result.totals.rowsHeld() < result.totals.rowsRead()) {
                loads.write(request, origin.sha256(), origin.size(), result);
            } else {
                connection.rollback();
                new Fence(connection, intake).check();
            }
            loads.explainAnew(origin.load(), result);
            connection.commit();
            return result.totals.rowsLoaded();
        } catch (FileRefused | LedgerLoad.SlowRoadNeeded e) {
            throw new IllegalStateException("rows that were read once can be read again", e);
        }
    }
}
