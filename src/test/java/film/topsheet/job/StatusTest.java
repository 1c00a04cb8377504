package film.topsheet.job;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.server.RunLock;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatusTest {

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithItsFirstExports() {
        film = SmallFilm.in(folder);
    }

    @Test
    void aProductionStandsInOneScreenAfterItsNight() {
        film.night();
        var said = film.run("status");

        assertGolden(StatusTest.class, "after-a-night.txt", film.plain(said.out()));
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
    }

    @Test
    void theSameAsJson() {
        film.night();

        assertGolden(StatusTest.class, "after-a-night.json",
                film.plain(film.run("status", "--json").out()));
    }

    @Test
    void aNightOlderThanTwentySixHoursIsTooLongAgo() {
        film.night();
        sql("update run set ended_at = ended_at - interval '26 hours'");
        assertThat(film.run("status").exit()).isZero();

        sql("update run set ended_at = ended_at - interval '1 second'");
        var said = film.run("status");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains(
                "last good night  2026-11-21 04:59, 26 hours ago, as of 2026-06-27:"
                        + " too long ago; run topsheet nightly");
    }

    @Test
    void aRunThatWasBrokenOffIsTold() {
        film.night();
        sql("update run set ended_at = null, result = null");

        var said = film.run("status");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("last good night  none yet").contains(
                "last run         nightly, begun 2026-11-22 07:00, was broken off");
    }

    @Test
    void aRunThatGoesOnIsToldAndNotWaitedFor() throws SQLException {
        film.night();
        sql("update run set ended_at = null, result = null");

        try (var held = RunLock.tryLock(film.database(), "SF").orElseThrow()) {
            assertThat(held.isHeld()).isTrue();
            assertThat(film.run("status").out()).contains("begun 2026-11-22 07:00, goes on now");
        }
    }

    @Test
    void aDatabaseWithoutTablesHasSeenNoNightAndStaysWithout() {
        film = SmallFilm.in(folder, TestDatabase.empty());

        var said = film.run("status");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("last good night  none yet; run topsheet nightly");
        assertThat(JdbcClient.create(film.database())
                .sql("select count(*) from pg_class where relname like 'flyway%'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void aHomeThatIsNotThereIsToldAndNotMade() {
        film = SmallFilm.in(folder, null);

        var said = film.run("status");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(film.plain(said.err())).isEqualTo("""
                FOLDER/home: there is no database here; no night ran yet.
                Run topsheet nightly, or name the right folder with --home.
                """);
        assertThat(film.home()).doesNotExist();
    }

    @Test
    void wrongSettingsOfOneProductionAreToldAndTheOthersShown() {
        film.night();
        film.write("../other/production.yaml", "production: B\ntitel: Other\n");

        var said = film.run("status");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("key \"titel\"");
        assertThat(said.out()).contains("SF  Small Film, USD");
    }

    @Test
    void threeProductionsFitIntoOneScreen() {
        film.night();
        for (var code : new String[] {"B", "C"}) {
            var settings = film.slate().resolve("small-film/production.yaml");
            film.write("../" + code + "/production.yaml",
                    read(settings).replace("production: SF", "production: " + code));
        }
        sql("update run set ended_at = null, result = null");

        assertThat(film.run("status").out().lines()).hasSizeLessThanOrEqualTo(24)
                .allMatch(line -> line.length() <= 100);
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void sql(String statement) {
        JdbcClient.create(film.database()).sql(statement).update();
    }
}
