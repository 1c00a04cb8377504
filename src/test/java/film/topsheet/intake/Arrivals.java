package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import film.topsheet.TestDatabase;
import film.topsheet.job.Feeds;
import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Export files of one invented production, written as text, and what a real database holds once
 * they were loaded. Its weeks end on Saturday; the shoot begins on Monday 3 August 2026.
 *
 * <p>After every night it is proved that nothing was lost on the way, and that a second night
 * brings nothing.
 */
final class Arrivals {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static HikariDataSource database;
    private static JdbcClient jdbc;

    private final Path folder;
    private final String code = "A" + CODES.incrementAndGet();
    private final List<String> settings = new ArrayList<>();
    private final int production;
    private Duration settle = Duration.ZERO;
    private Instant now = Instant.parse("2026-09-05T22:00:00Z");
    private String accepted;
    private boolean proves = true;
    private boolean loadsTwice = true;

    Arrivals(Path folder) {
        this.folder = folder;
        connect();
        production = new Productions(jdbc).enter(new Productions.Identity(code, "Night Ferry",
                java.util.Currency.getInstance("USD"), "SATURDAY", "UTC",
                "/slate/" + code));
    }

    private static synchronized void connect() {
        if (database == null) {
            database = new HikariDataSource();
            database.setDataSource(TestDatabase.fresh());
            database.setMaximumPoolSize(4);
            jdbc = JdbcClient.create(database);
        }
    }

    static DataSource database() {
        return database;
    }

    static JdbcClient jdbc() {
        return jdbc;
    }

    int production() {
        return production;
    }

    Path folder() {
        return folder;
    }

    /** One more line of production.yaml. */
    Arrivals setting(String yaml) {
        settings.add(yaml);
        return this;
    }

    /** Every file of that name is one cumulative series. */
    Arrivals cumulative(String files, String feed) {
        return rule(files, feed, "mode: cumulative");
    }

    /** Files of that pattern are read by a profile, which is made of these lines. */
    Arrivals profile(String files, String feed, String mode, String yaml) {
        OwnSlate.profile(folder, yaml);
        settings.clear();
        return rule(files, feed, "profile: own, mode: " + mode);
    }

    private Arrivals rule(String files, String feed, String more) {
        return setting("exports: [{files: \"exports/**/%s\", feed: %s, %s}]"
                .formatted(files, feed, more));
    }

    /** A file as it is, below exports. */
    Arrivals bytes(String name, byte[] bytes) {
        try {
            var file = folder.resolve("exports").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Arrivals text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file from a table; {@code _} for a blank cell. */
    Arrivals file(String name, String table) {
        return text(name, Rows.csv(name, table));
    }

    Arrivals accept(String name) {
        accepted = "exports/" + name;
        return this;
    }

    Arrivals settle(Duration time) {
        settle = time;
        return this;
    }

    Arrivals now(Instant instant) {
        now = instant;
        return this;
    }

    Arrivals unproved() {
        proves = false;
        return this;
    }

    Arrivals once() {
        loadsTwice = false;
        return this;
    }

    Arrivals issued(String weekEnding) {
        jdbc.sql("""
                insert into issued_report (production, week_ending, version, number, load, issued_on,
                    prepared_by, approved_by, settings, program, over_before_contingency_minor)
                values (?, ?, 1, 1, 1, ?, 'J. Lee', 'R. Ortiz', '', '', 0)""")
                .params(production, LocalDate.parse(weekEnding), LocalDate.parse(weekEnding))
                .update();
        return this;
    }

    /** Loads what is new, as a night does, and proves what every night must keep. */
    Arrivals night() {
        load();
        accepted = null;
        if (proves) {
            new Proof(jdbc, production).holds();
        }
        if (loadsTwice) {
            var before = books();
            load();
            assertThat(books()).as("a second night brings nothing").isEqualTo(before);
        }
        return this;
    }

    private String books() {
        return new Books(jdbc, production).ledger() + new Books(jdbc, production).totals();
    }

    private void load() {
        try {
            var intake = intake();
            var loader = new Loader(database);
            var tasks = new Stock(database, Feeds.ALL, () -> now).take(intake, says -> { });
            var ledger = false;
            for (var task : tasks) {
                if (task.feed().isLedger() && !ledger) {
                    ledger = true;
                    loader.judgeAgain(intake, Feeds.ALL);
                }
                loader.load(intake, task);
            }
            if (!ledger) {
                loader.judgeAgain(intake, Feeds.ALL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Intake intake() {
        var fence = new Runs(jdbc).begin(production, UUID.randomUUID(), "nightly",
                LocalDate.parse("2026-09-05"), now);
        return new Intake(production, fence, OwnSlate.settings(folder, code, settings),
                LocalDate.parse("2026-09-05"), settle, accepted,
                accepted == null ? null : "J. Lee", OwnSlate.sources(folder));
    }

    /** Every posting, one a line: key #seq account date amount, week, what marks it, and where. */
    String ledger() {
        return new Books(jdbc, production).ledger();
    }

    /** What every file became. */
    String files() {
        return new Books(jdbc, production).files();
    }

    /** Every row still held: file:line key "column" value problem. */
    String rejects() {
        return new Books(jdbc, production).rejects();
    }

    /** Rows of every load: read = loaded + known + held + headings. */
    String totals() {
        return new Books(jdbc, production).totals();
    }

    /** Answers of one query about this production, cells joined by a blank. */
    String ask(String sql) {
        return new Books(jdbc, production).ask(sql);
    }
}
