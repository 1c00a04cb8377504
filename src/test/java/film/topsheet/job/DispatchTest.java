package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Letter;
import film.topsheet.mail.Letter.Addressee;
import film.topsheet.mail.Outbox;
import film.topsheet.mail.ScriptedRelay;
import film.topsheet.mail.Stationery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails of an issued week, from the outbox to the relay, as nights hand them over. */
class DispatchTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private IssuedFilm film;
    private Outbox outbox;

    @BeforeEach
    void aFilmWhoseWeekIsIssuedWithThreeMails() {
        film = IssuedFilm.in(folder);
        outbox = new Outbox(JdbcClient.create(film.film().database()), 1);
        for (var name : List.of("ann", "bob", "cid")) {
            var letter = new Letter("SF", LocalDate.parse(IssuedFilm.WEEK), 1,
                    new Addressee(name, name + "@example.com"),
                    new Addressee("J. Lee", "jl@example.com"), "SF #1: on budget", "On budget.",
                    "<p>On budget.</p>", List.of(), List.of());
            var stationery = new Stationery("topsheet@example.com", Optional.empty(),
                    LocalDate.parse(IssuedFilm.WEEK).atStartOfDay(ZoneOffset.UTC));
            outbox.add(stationery.seal(letter), outbox.all().size() + 1, NOON);
        }
    }

    @Test
    void withoutARelayTheMailsAreFilesOfTheWeek() throws IOException {
        assertThat(night(Map.of(), NOON).exit()).isNotEqualTo(1);

        assertThat(files()).containsExactly("001-ann@example.com.eml", "002-bob@example.com.eml",
                "003-cid@example.com.eml");
        assertThat(Files.readString(mail("001-ann@example.com.eml")))
                .contains("To: ann <ann@example.com>\r\n").contains("Subject: SF #1: on budget");
        assertThat(said("mails").out()).isEqualTo("""
                SF  Small Film: 3 mails
                  2026-06-27/001     filed     ann@example.com, as a file
                  2026-06-27/002     filed     bob@example.com, as a file
                  2026-06-27/003     filed     cid@example.com, as a file
                """);
    }

    @Test
    void aRelayGetsEachMailOnceAsItsFileHasIt() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            night(naming(relay), NOON);
            night(naming(relay), NOON.plusSeconds(100_000));

            assertThat(relay.taken()).hasSize(3).contains(
                    Files.readString(mail("002-bob@example.com.eml"), StandardCharsets.US_ASCII));
        }
        assertThat(said("status").out()).contains("  mails            3 sent\n");
    }

    @Test
    void oneOfThreeIsRefusedAndOneInDoubtWhichAPersonSettles() throws IOException {
        try (var relay = new ScriptedRelay(Map.of("RCPT TO:<ann", "550 no such user",
                "RCPT TO:<bob", "450 busy"))) {
            var said = night(naming(relay), NOON);

            assertThat(said.exit()).isEqualTo(3);
            assertThat(said.err()).contains(
                    "SF: mail 2026-06-27/001 to ann@example.com is refused: 550 no such user\n",
                    "SF: mail 2026-06-27/002 to bob@example.com waits: 450 busy\n",
                    "topsheet mails --production SF");
            assertThat(relay.taken()).hasSize(1);
        }
        try (var relay = new ScriptedRelay(Map.of(".", ScriptedRelay.HANGS_UP))) {
            assertThat(night(naming(relay), NOON.plusSeconds(899)).exit()).isZero();
            assertThat(relay.whole()).isEmpty();
            assertThat(night(naming(relay), NOON.plusSeconds(900)).exit()).isEqualTo(3);
            assertThat(night(naming(relay), NOON.plusSeconds(900_000)).exit()).isZero();
            assertThat(relay.whole()).hasSize(1);
        }
        assertThat(said("mails").exit()).isEqualTo(3);
        assertThat(said("status").out())
                .contains("mails            1 sent, 1 refused, 1 in doubt; settle it with");

        assertThat(said("mails", "--production", "SF", "--sent", "2026-06-27/002", "--by", "J. Lee")
                .exit()).isZero();
        assertThat(said("mails", "--production", "SF", "--resend", "2026-06-27/001", "--by",
                "J. Lee").out()).isEqualTo("SF: mail 2026-06-27/001 to ann@example.com waits and "
                        + "goes with the next nightly or close.\n");
        try (var relay = new ScriptedRelay(Map.of())) {
            night(naming(relay), NOON);
            assertThat(relay.taken()).hasSize(1);
        }
        assertThat(said("mails").exit()).isZero();
        assertThat(said("audit").out()).contains("found to be sent").contains("to be sent again");
    }

    @Test
    void whatIsSentCannotBeSentAgain() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            night(naming(relay), NOON);
        }

        var said = said("mails", "--production", "SF", "--resend", "2026-06-27/001", "--by", "A");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith("mail 2026-06-27/001 was sent on ");
        assertThat(said("mails", "--production", "SF", "--sent", "x", "--by", "A").err())
                .startsWith("\"x\" is no mail of SF.");
    }

    @Test
    void anAttemptThatAKilledNightBeganIsInDoubt() throws IOException {
        outbox.begin(outbox.all().get(0), NOON);
        try (var relay = new ScriptedRelay(Map.of())) {
            var said = night(naming(relay), NOON);

            assertThat(said.exit()).isEqualTo(3);
            assertThat(said.err()).contains("mail 2026-06-27/001 to ann@example.com is in doubt: "
                    + "the run ended before the relay's answer came");
            assertThat(relay.taken()).hasSize(2);
        }
    }

    @Test
    void aRelayThatIsNamedByHalfKeepsTheMailsWaiting() {
        var said = night(Map.of("TOPSHEET_SMTP_HOST", "127.0.0.1"), NOON);

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("SF: no mail is sent: TOPSHEET_SMTP_FROM is not set.");
        assertThat(outbox.due(NOON)).hasSize(3);
    }

    private InProcess.Said night(Map<String, String> more, Instant now) {
        return in(more, now).run("nightly", "--as-of", IssuedFilm.WEEK);
    }

    private InProcess.Said said(String... arguments) {
        return in(Map.of(), NOON).run(arguments);
    }

    private InProcess in(Map<String, String> more, Instant now) {
        var environment = new HashMap<>(film.film().environment());
        environment.putAll(more);
        return new InProcess(film.film().slate(), film.film().out(), film.film().home(),
                environment, now);
    }

    private static Map<String, String> naming(ScriptedRelay relay) {
        return Map.of("TOPSHEET_SMTP_HOST", "127.0.0.1", "TOPSHEET_SMTP_PORT",
                Integer.toString(relay.port()), "TOPSHEET_SMTP_FROM", "topsheet@example.com");
    }

    private Path mail(String name) {
        return film.folder(IssuedFilm.WEEK).resolve("mail").resolve(name);
    }

    private List<String> files() {
        try (var files = Files.list(mail(""))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
