package film.topsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.server.Database;
import film.topsheet.night.Launched;
import film.topsheet.night.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server, or one process of it, that is killed while a file streams into the ledger. */
@Tag("campaign")
class DeadServerTest {

    @TempDir
    private static Path folder;

    private static LargeNight night;

    @BeforeAll
    static void begin() {
        night = LargeNight.in(folder);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"backend", "postmaster"})
    void aServerThatDiesInTheMiddleOfACopyLeavesNothingOfTheFile(String victim) {
        var place = night.before().copiedTo(folder.resolve(victim));
        try (var launched = LargeNight.start(place)) {
            var backend = copying(place, launched).orElseThrow();
            var killed = victim.equals("backend") ? backend : backend.parent().orElseThrow();
            assertThat(killed.destroyForcibly()).isTrue();

            assertThat(launched.end()).as(launched.err()).isEqualTo(1);
            assertThat(launched.err()).contains("run it again").doesNotContain("Exception");
        }
        night.endsAsUndisturbed(place);
    }

    /** The process that has taken some of the file's bytes and not yet all. */
    private static Optional<ProcessHandle> copying(Place place, Launched launched) {
        try (var database = Database.open(place.home(), Launched.ENVIRONMENT)) {
            var jdbc = JdbcClient.create(database.dataSource());
            while (!launched.endsWithin(Duration.ofMillis(1))) {
                var found = jdbc.sql("""
                                select pid from pg_stat_progress_copy
                                where datname = current_database() and bytes_processed > 100000""")
                        .query(Long.class).optional();
                if (found.isPresent()) {
                    return ProcessHandle.of(found.get());
                }
            }
            throw new AssertionError("the night ended first: " + launched.err());
        }
    }
}
