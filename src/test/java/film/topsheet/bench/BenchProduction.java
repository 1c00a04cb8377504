package film.topsheet.bench;

import com.zaxxer.hikari.HikariDataSource;
import film.topsheet.intake.Intake;
import film.topsheet.intake.Loader;
import film.topsheet.intake.Sources;
import film.topsheet.intake.Stock;
import film.topsheet.job.Feeds;
import film.topsheet.job.server.Database;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.profile.Profiles;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Slate;
import film.topsheet.slate.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A production of the bench's slate, and a run that may write its books. */
final class BenchProduction {

    private final Database database;
    private final ProductionSettings settings;
    private final Intake intake;

    private BenchProduction(Database database, ProductionSettings settings, Intake intake) {
        this.database = database;
        this.settings = settings;
        this.intake = intake;
    }

    static BenchProduction enter(Database database, Path slate, String code) {
        var settings = Slate.read(slate, new Vocabulary(Feeds.names(), Map.of()))
                .production(code).orElseThrow();
        var jdbc = JdbcClient.create(database.dataSource());
        var weeks = settings.calendar().weeks();
        var number = new Productions(jdbc).enter(new Productions.Identity(settings.code(),
                settings.title(), settings.currency(), weeks.ending().name(),
                settings.calendar().timeZone().toString(), settings.folder().toString()));
        var fence = new Runs(jdbc).begin(number, UUID.randomUUID(), "nightly",
                BenchSlate.LAST_WEEK, Instant.EPOCH);
        return new BenchProduction(database, settings, new Intake(number, fence, settings,
                BenchSlate.LAST_WEEK, Duration.ZERO, null, null,
                new Sources(Feeds.ALL, Profiles.read(slate, Sources.words(Feeds.ALL)))));
    }

    int number() {
        return intake.production();
    }

    ProductionSettings settings() {
        return settings;
    }

    Database database() {
        return database;
    }

    /** Takes stock and loads what is new, as the night does; answers the rows it read. */
    long load() throws IOException, SQLException {
        // As the night has one: a new connection for each of many files would be most of the work.
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(database.dataSource());
            return load(pool);
        }
    }

    private long load(DataSource pool) throws IOException, SQLException {
        var tasks = new Stock(pool, Feeds.ALL, InstantSource.system())
                .take(intake, says -> { });
        var loader = new Loader(pool);
        var judgedAgain = false;
        long rows = 0;
        for (var task : tasks) {
            if (task.feed().isLedger() && !judgedAgain) {
                loader.judgeAgain(intake, Feeds.ALL);
                judgedAgain = true;
            }
            rows += loader.load(intake, task).rows();
        }
        if (!judgedAgain) {
            loader.judgeAgain(intake, Feeds.ALL);
        }
        return rows;
    }
}
