package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.ScriptedRelay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of a night that failed, and how often. */
class AlarmTest {

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithAnOperatorAndNoDatabase() {
        film = SmallFilm.in(folder, null);
        film.write("production.yaml", film.settings("operator: ops@example.com\n"));
    }

    @Test
    void theOperatorIsToldOnceADayWhatFailedAndWhatToDo() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(failedNight(relay, "2026-06-27")).isEqualTo(1);
            assertThat(failedNight(relay, "2026-06-27")).isEqualTo(1);
            assertThat(failedNight(relay, "2026-06-28")).isEqualTo(1);

            assertThat(relay.taken()).hasSize(2);
            assertThat(relay.taken().get(0))
                    .contains("To: ops@example.com\r\n")
                    .contains("Subject: SF: the night of 2026-06-27 failed\r\n")
                    .contains("The night of Small Film (SF) as of 2026-06-27 failed.\r\n")
                    .contains("    topsheet nightly --production SF\r\n");
        }
    }

    @Test
    void withoutARelayItIsAFile() throws IOException {
        assertThat(failedNight(Map.of(), "2026-06-27").exit()).isEqualTo(1);

        assertThat(film.out().resolve("mail/2026-06-27-SF-night-failed.eml")).exists();
    }

    @Test
    void anOperatorWhoCannotBeToldChangesNothing() throws IOException {
        try (var relay = new ScriptedRelay(Map.of("RCPT", "550 no such user"))) {
            var said = failedNight(naming(relay), "2026-06-27");

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("SF: the operator was not told: 550 no such user\n");
        }
    }

    @Test
    void withoutAnOperatorNobodyIsTold() throws IOException {
        film.write("production.yaml", film.settings(""));

        assertThat(failedNight(Map.of(), "2026-06-27").exit()).isEqualTo(1);
        assertThat(Files.exists(film.out().resolve("mail"))).isFalse();
    }

    @Test
    void whatADatabaseQuotesIsNeverMailed() {
        assertThat(Alarm.masked("The database refused: ERROR: invalid input: \"Ruiz M, 4711\", "
                + "Key (account)=(DE02120300000000202051) of 12345678."))
                .isEqualTo("The database refused: ERROR: invalid input: \"…\", "
                        + "Key (account)=(…) of ….");
    }

    private int failedNight(ScriptedRelay relay, String day) throws IOException {
        return failedNight(naming(relay), day).exit();
    }

    /** Nobody listens where the database is said to be. */
    private InProcess.Said failedNight(Map<String, String> more, String day) throws IOException {
        var environment = new HashMap<>(more);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.putAll(Map.of("TOPSHEET_DB_URL",
                    "jdbc:postgresql://127.0.0.1:%d/none".formatted(free.getLocalPort()),
                    "TOPSHEET_DB_USER", "nobody", "TOPSHEET_DB_PASSWORD", "none"));
        }
        return new InProcess(film.slate(), film.out(), film.home(), environment,
                Instant.parse("2026-11-22T12:00:00Z"))
                .run(List.of("nightly", "--as-of", day).toArray(String[]::new));
    }

    private static Map<String, String> naming(ScriptedRelay relay) {
        return Map.of("TOPSHEET_SMTP_HOST", "127.0.0.1", "TOPSHEET_SMTP_PORT",
                Integer.toString(relay.port()), "TOPSHEET_SMTP_FROM", "topsheet@example.com");
    }
}
