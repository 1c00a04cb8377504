package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.server.RunLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** However a run ends, scripts get their line, and it says nothing that the run doesn't know. */
class LastLineTest {

    private static final String NIGHT = "nightly --as-of 2026-06-27";
    private static final String CLOSE =
            "close --production SF --week-ending 2026-06-27 --by A --approved-by B";
    private static final String ALL_DUE = "close --all-due --as-of 2026-06-27";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {NIGHT, ALL_DUE})
    void aProductionWithWrongSettingsStopsAloneAndTheRunSaysSo(String command) throws IOException {
        var film = SmallFilm.in(folder);
        var other = Files.createDirectories(film.slate().resolve("other"));
        Files.writeString(other.resolve("production.yaml"), "production: NO\ntitel: None\n");

        var said = film.run(command.split(" "));

        assertThat(said.exit()).as(said.err()).isEqualTo(1);
        assertThat(said.out()).contains("result=failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {NIGHT, CLOSE, ALL_DUE})
    void aRunWithoutItsDatabaseHasFailed(String command) throws IOException {
        var said = SmallFilm.in(folder, nowhere()).run(command.split(" "));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith("TOPSHEET_DB_URL: no PostgreSQL answers at ");
        assertThat(said.out()).matches("night=2026-06-27 productions=1 files=0 rows=0 rejected=0"
                + " findings=0 tied=- result=failed run=[0-9a-f-]{36}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {NIGHT, CLOSE})
    void aRunThatIsTurnedAwayJudgesNothing(String command) {
        var film = SmallFilm.in(folder);
        try (var held = RunLock.tryLock(film.database(), "SF").orElseThrow()) {
            var said = film.run(command.split(" "));

            assertThat(held.isHeld()).isTrue();
            assertThat(said.exit()).isEqualTo(75);
            assertThat(said.out()).contains(" tied=- result=busy ");
            assertThat(film.run((command + " --json").split(" ")).out())
                    .containsPattern("\"tied\" ?: null");
        }
    }

    @Test
    void anAnswerToAFindingThatIsTurnedAwayJudgesNothingEither() {
        var film = SmallFilm.in(folder);
        film.night();
        try (var held = RunLock.tryLock(film.database(), "SF").orElseThrow()) {
            var said = film.run("finding", "--production", "SF", "no-po-1", "--note", "x", "--by",
                    "A", "--as-of", SmallFilm.NIGHT);

            assertThat(held.isHeld()).isTrue();
            assertThat(said.out()).contains(" tied=- result=busy ");
        }
    }

    @Test
    void oneProductionThatWasNotJudgedLeavesTheWholeOpenAndOneThatDoesNotTieDecides() {
        assertThat(Tied.all(List.of(Tied.YES, Tied.UNKNOWN))).isEqualTo(Tied.UNKNOWN);
        assertThat(Tied.all(List.of(Tied.NO, Tied.UNKNOWN))).isEqualTo(Tied.NO);
        assertThat(Tied.all(List.of(Tied.YES, Tied.YES))).isEqualTo(Tied.YES);
        assertThat(Tied.all(List.of())).isEqualTo(Tied.YES);
    }

    /** Like a test's database, at a port that nobody listens to. */
    private static PGSimpleDataSource nowhere() throws IOException {
        var database = new PGSimpleDataSource();
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            database.setURL("jdbc:postgresql://127.0.0.1:%d/topsheet"
                    .formatted(port.getLocalPort()));
        }
        database.setUser("topsheet");
        return database;
    }
}
