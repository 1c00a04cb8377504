package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.ScriptedRelay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
            var said = failedNight(relay.named(), "2026-06-27");

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
    void settingsThatAreRefusedAreToldWithWhatToCorrectAndNotWithWhatStandsThere()
            throws IOException {
        film.write("production.yaml", film.settings("operator: ops@example.com\n")
                .replace("currency: USD", "currency: 4711"));
        try (var relay = new ScriptedRelay(Map.of())) {
            var said = failedNight(relay.named(), "2026-06-27");

            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains("key \"currency\": \"4711\" is not");
            assertThat(failedNight(relay, "2026-06-27")).as("once a day").isEqualTo(2);
            assertThat(told(relay)).singleElement().asString()
                    .contains("Subject: SF: the night of 2026-06-27 did not run\r\n")
                    .contains("The night of SF as of 2026-06-27 did not run.\r\n",
                            "    topsheet nightly --production SF\r\n")
                    .contains("small-film/production.yaml:3, key \"currency\" is not the code")
                    .doesNotContain("4711");
        }
    }

    /** Whatever is broken in one production's file, what all share says whom to tell. */
    @Test
    void anOperatorThatAllProductionsShareIsToldOfAFileThatIsNoYaml() throws IOException {
        film.write("../slate.yaml", "operator: ops@example.com\n");
        film.write("production.yaml", "production: [SF\n");
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(failedNight(relay, "2026-06-27")).isEqualTo(2);

            assertThat(told(relay)).singleElement().asString()
                    .contains("The night of small-film as of 2026-06-27 did not run")
                    .contains("small-film/production.yaml:", "this is not YAML");
        }
    }

    @Test
    void whatAllShareStopsAllAndTheirOperatorsAreTold() throws IOException {
        film.write("../slate.yaml", "settle: [5\n");
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(failedNight(relay, "2026-06-27")).isEqualTo(2);

            assertThat(told(relay)).singleElement().asString()
                    .contains("The night of SF as of", "slate.yaml:");
        }
    }

    /** The other one runs, so the night returns 1. */
    @Test
    void oneOfTwoProductionsThatIsRefusedIsTold() throws IOException {
        film.write("production.yaml", film.settings(""));
        film.write("../other/production.yaml", film.settings(
                "operator: ops@example.com\nsettle: soon\n").replace("SF", "OTHER"));
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(failedNight(relay, "2026-06-27")).isEqualTo(1);

            assertThat(told(relay)).singleElement().asString()
                    .contains("Subject: OTHER: the night of 2026-06-27 did not run\r\n");
        }
    }

    @Test
    void anOperatorOutsideTheMailDomainsIsNotMailedEvenThen() throws IOException {
        film.write("production.yaml", film.settings(
                "operator: ops@example.com\nmail-domains: [example.org]\n"));
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(failedNight(relay, "2026-06-27")).isEqualTo(2);

            assertThat(relay.lines()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsWronglyNamedIsTold() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            var environment = new HashMap<>(relay.named());
            environment.put("TOPSHEET_DB_URL", "jdbc:mysql://db");
            assertThat(night(environment, "--as-of", "2026-06-27").exit()).isEqualTo(2);

            assertThat(told(relay)).singleElement().asString().contains("TOPSHEET_DB_URL");
        }
    }

    @Test
    void whatIsTypedWrongOrRunForTrialIsNoNews() throws IOException {
        film.write("production.yaml", film.settings("operator: ops@example.com\nsettle: soon\n"));
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(night(relay.named(), "--production", "NONE").exit()).isEqualTo(2);
            assertThat(night(relay.named(), "--as-of", "soon").exit()).isEqualTo(2);
            assertThat(night(relay.named(), "--dry-run").exit()).isEqualTo(2);

            assertThat(relay.lines()).isEmpty();
            assertThat(film.out().resolve("mail")).doesNotExist();
        }
    }

    @Test
    void whatADatabaseQuotesIsNeverMailed() {
        assertThat(Alarm.masked("The database refused: ERROR: invalid input: \"Ruiz M, 4711\", "
                + "Key (account)=(DE02120300000000202051) of 12345678."))
                .isEqualTo("The database refused: ERROR: invalid input: \"…\", "
                        + "Key (account)=(…) of ….");
    }

    /** The mails with their lines as they were before they were cut. */
    private static List<String> told(ScriptedRelay relay) {
        return relay.taken().stream().map(each -> each.replace("=\r\n", "")).toList();
    }

    private int failedNight(ScriptedRelay relay, String day) throws IOException {
        return failedNight(relay.named(), day).exit();
    }

    /** Nobody listens where the database is said to be. */
    private InProcess.Said failedNight(Map<String, String> more, String day) throws IOException {
        var environment = new HashMap<>(more);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.putAll(Map.of("TOPSHEET_DB_URL",
                    "jdbc:postgresql://127.0.0.1:%d/none".formatted(free.getLocalPort()),
                    "TOPSHEET_DB_USER", "nobody", "TOPSHEET_DB_PASSWORD", "none"));
        }
        return night(environment, "--as-of", day);
    }

    private InProcess.Said night(Map<String, String> environment, String... more) {
        var words = new ArrayList<>(List.of("nightly"));
        words.addAll(List.of(more));
        return new InProcess(film.slate(), film.out(), film.home(), environment,
                Instant.parse("2026-11-22T12:00:00Z")).run(words.toArray(String[]::new));
    }
}
