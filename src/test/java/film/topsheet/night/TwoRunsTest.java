package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.server.Database;
import film.topsheet.job.server.RunLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several commands at once on one home, each a process of its own; the database runs.
 *
 * <p>{@code -Dtrials=100} tries every pair so often; {@code -Dturned.away.millis=2000} holds the
 * contract's limit on a machine that does nothing else.
 */
class TwoRunsTest {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    /** The promise, on a machine that may be doing much else. */
    private static final Duration SOON =
            Duration.ofMillis(Integer.getInteger("turned.away.millis", 30_000));

    private static final List<String> NIGHT = List.of("nightly", "--as-of", "2026-07-11");
    private static final List<String> CLOSE = NightFerry.close(2);

    @TempDir
    private Path folder;

    private Rehearsed rehearsed;

    /** A place on the embedded database, which a user of its own keeps running. */
    private record Rehearsed(Place place, Database database) {}

    @BeforeEach
    void theDatabaseRuns() {
        var place = new Place(folder);
        NightFerry.arrives(place, 1, 2);
        rehearsed = new Rehearsed(place, Database.open(place.home(), Launched.ENVIRONMENT));
        try (var first = start(List.of("nightly", "--as-of", "2026-07-04"))) {
            assertThat(first.end()).as(first.err()).isIn(0, 3);
        }
    }

    @AfterEach
    void theDatabaseStops() {
        if (rehearsed != null) {
            rehearsed.database().close();
        }
    }

    @Test
    void ofTwoCommandsOnOneProductionOneWorksAndTheOtherIsTurnedAwayAtOnce() {
        race(Integer.getInteger("trials", 3));
    }

    @Test
    @Tag("campaign")
    void soItIsEveryTime() {
        race(Integer.getInteger("trials", 100));
    }

    private void race(int trials) {
        var times = new ArrayList<Duration>();
        for (var trial = 0; trial < trials; trial++) {
            for (var pair : List.of(List.of(NIGHT, NIGHT), List.of(NIGHT, CLOSE),
                    List.of(CLOSE, CLOSE))) {
                times.add(race(pair));
            }
        }
        Collections.sort(times);
        var slowest = times.get(times.size() - 1);
        System.out.printf("two runs at once: trials=%d, turned away after at most %d ms, half of"
                        + " them after %d ms, %d within %d s%n", times.size(),
                slowest.toMillis(), times.get(times.size() / 2).toMillis(),
                times.stream().filter(each -> each.compareTo(PROMISED) <= 0).count(),
                PROMISED.toSeconds());
        assertThat(slowest).isLessThan(SOON);
        assertThat(issued()).as("the close issues one report, however often it is asked for")
                .isEqualTo(1);
    }

    /** Answers how long the one that was turned away took. */
    private Duration race(List<List<String>> commands) {
        try (var one = start(commands.get(0)); var other = start(commands.get(1))) {
            var ends = Stream.of(one, other).parallel().map(each -> {
                var exit = each.end();
                return new End(exit, each.sinceItsStart(), each.err());
            }).sorted((a, b) -> Integer.compare(a.exit(), b.exit())).toList();
            assertThat(ends.get(0).exit()).as(ends.toString()).isIn(0, 3);
            assertThat(ends.get(1).exit()).as(ends.toString()).isEqualTo(75);
            assertThat(ends.get(1).err()).contains("NF: another run holds this production");
            return ends.get(1).time();
        }
    }

    private record End(int exit, Duration time, String err) {}

    @Test
    void aNightOfOneProductionDoesNotWaitForAnother() throws Exception {
        var place = rehearsed.place();
        var words = new ArrayList<>(List.of("production: OTHER", "title: Other"));
        java.nio.file.Files.readAllLines(NightFerry.folder(place).resolve("production.yaml"))
                .stream().filter(each -> !each.matches("(production|title|cash):.*"))
                .forEach(words::add);
        place.write("other/production.yaml", String.join("\n", words) + "\n");

        try (var held = RunLock.tryLock(rehearsed.database().dataSource(), "NF").orElseThrow();
                var both = start(NIGHT)) {
            assertThat(both.end()).as(both.err()).isEqualTo(75);
            assertThat(both.err()).contains("NF: another run holds this production");
            assertThat(held.isHeld()).isTrue();
        }

        assertThat(place.out().resolve("OTHER/2026-07-11/cost-report.pdf")).exists();
        assertThat(place.out().resolve("NF/2026-07-11")).doesNotExist();
    }

    private Launched start(List<String> command) {
        return Launched.start(rehearsed.place(), command.toArray(String[]::new));
    }

    private int issued() {
        return org.springframework.jdbc.core.simple.JdbcClient
                .create(rehearsed.database().dataSource())
                .sql("select count(*) from issued_report").query(Integer.class).single();
    }
}
