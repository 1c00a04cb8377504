package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.ledger.Productions;
import film.topsheet.ledger.Runs;
import film.topsheet.mail.Letter;
import film.topsheet.mail.Letter.Addressee;
import film.topsheet.mail.Mail;
import film.topsheet.mail.Outbox;
import film.topsheet.mail.ScriptedRelay;
import film.topsheet.mail.Stationery;
import film.topsheet.slate.ProductionSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails of an issued week, from the outbox to the relay. */
class DispatchTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 6, 27);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private SmallFilm film;
    private JdbcClient jdbc;
    private Outbox outbox;
    private ProductionSettings settings;

    @BeforeEach
    void aWeekThatIsIssuedWithThreeMails() {
        film = SmallFilm.in(folder);
        jdbc = JdbcClient.create(film.database());
        settings = film.production();
        assertThat(new Productions(jdbc).enter(Nightly.identity(settings))).isEqualTo(1);
        outbox = new Outbox(jdbc, 1);
        issue(1, "ann", "bob", "cid");
    }

    private void issue(int version, String... names) {
        jdbc.sql("""
                        insert into issued_report (production, week_ending, version, number, load,
                            issued_on, prepared_by, approved_by, settings, program,
                            over_before_contingency_minor)
                        values (1, ?, ?, 1, 0, ?, 'a', 'b', '', '', 0)""")
                .params(WEEK, version, WEEK).update();
        for (var name : names) {
            var letter = new Letter("SF", WEEK, version, new Addressee(name, name + "@example.com"),
                    new Addressee("J. Lee", "jl@example.com"), "SF #1: on budget", "On budget.",
                    "<p>On budget.</p>", List.of(), List.of());
            outbox.add(new Stationery("topsheet@example.com", Optional.empty(),
                    WEEK.atStartOfDay(ZoneOffset.UTC)).seal(letter),
                    outbox.of(WEEK, version).size() + 1, NOON);
        }
    }

    @Test
    void withoutARelayTheMailsAreFilesOfTheWeek() throws IOException {
        outbox.all().forEach(each -> outbox.file(each, NOON));

        assertThat(round(Map.of(), NOON).needsPerson()).isFalse();

        assertThat(files()).containsExactly("001-ann@example.com.eml", "002-bob@example.com.eml",
                "003-cid@example.com.eml");
        assertThat(Files.readString(mail("001-ann@example.com.eml")))
                .contains("To: ann <ann@example.com>\r\n", "Subject: SF #1: on budget");
        assertThat(film.run("status").out()).contains("  mails            3 as files\n");
        assertThat(film.run("mails").out()).isEqualTo("""
                SF  Small Film: 3 mails
                  2026-06-27/001     a file    ann@example.com
                  2026-06-27/002     a file    bob@example.com
                  2026-06-27/003     a file    cid@example.com
                """);
    }

    @Test
    void whatWasCorrectedBeforeItWasSentIsNotSent() throws IOException {
        issue(2, "ann");
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(round(relay.named(), NOON).needsPerson()).isTrue();

            assertThat(relay.taken()).hasSize(1);
        }
        assertThat(outbox.of(WEEK, 1)).allSatisfy(each -> assertThat(each.state())
                .isEqualTo(Mail.State.REFUSED));
    }

    @Test
    void aRelayGetsEachMailOnceAsItsFileHasIt() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            round(relay.named(), NOON);
            round(relay.named(), NOON.plusSeconds(100_000));

            assertThat(relay.taken()).hasSize(3).contains(
                    Files.readString(mail("002-bob@example.com.eml"), StandardCharsets.US_ASCII));
        }
        assertThat(film.run("status").out()).contains("  mails            3 sent\n");
    }

    @Test
    void oneOfThreeIsRefusedAndOneInDoubtWhichAPersonSettles() throws IOException {
        try (var relay = new ScriptedRelay(Map.of("RCPT TO:<ann", "550 no such user",
                "RCPT TO:<bob", "450 busy"))) {
            var round = round(relay.named(), NOON);

            assertThat(round.needsPerson()).isTrue();
            assertThat(round.err()).contains(
                    "SF: mail 2026-06-27/001 to ann@example.com is refused: 550 no such user\n",
                    "SF: mail 2026-06-27/002 to bob@example.com waits: 450 busy\n",
                    "topsheet mails --production SF");
            assertThat(relay.taken()).hasSize(1);
        }
        try (var relay = new ScriptedRelay(Map.of(".", ScriptedRelay.HANGS_UP))) {
            assertThat(round(relay.named(), NOON.plusSeconds(899)).needsPerson()).isFalse();
            assertThat(relay.whole()).isEmpty();
            assertThat(round(relay.named(), NOON.plusSeconds(900)).needsPerson()).isTrue();
            assertThat(round(relay.named(), NOON.plusSeconds(900_000)).needsPerson()).isFalse();
            assertThat(relay.whole()).hasSize(1);
        }
        assertThat(film.run("mails").exit()).isEqualTo(3);
        assertThat(film.run("status").out())
                .contains("mails            1 sent, 1 refused, 1 in doubt; settle it with");

        assertThat(film.run("mails", "--production", "SF", "--sent", "2026-06-27/002", "--by", "JL")
                .exit()).isZero();
        assertThat(film.run("mails", "--production", "SF", "--resend", "2026-06-27/001", "--by",
                "J. Lee").out()).isEqualTo("SF: mail 2026-06-27/001 to ann@example.com waits and "
                        + "goes with the next nightly or close.\n");
        try (var relay = new ScriptedRelay(Map.of())) {
            round(relay.named(), NOON);
            assertThat(relay.taken()).hasSize(1);
        }
        assertThat(film.run("mails").exit()).isZero();
        assertThat(film.run("audit").out()).contains("found to be sent", "to be sent again");
    }

    @Test
    void whatIsSentCannotBeSentAgain() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            round(relay.named(), NOON);
        }

        var all = film.run("mails", "--production", "SF", "--resend", "2026-06-27/001", "--by=A");

        assertThat(all.exit()).isEqualTo(2);
        assertThat(all.err()).startsWith("mail 2026-06-27/001 was sent on ");
        assertThat(film.run("mails", "--production", "SF", "--sent", "x", "--by", "A").err())
                .startsWith("\"x\" is no mail of SF.");
    }

    @Test
    void anAttemptThatAKilledNightBeganIsInDoubt() throws IOException {
        outbox.begin(outbox.all().get(0), NOON);
        try (var relay = new ScriptedRelay(Map.of())) {
            var round = round(relay.named(), NOON);

            assertThat(round.needsPerson()).isTrue();
            assertThat(round.err()).contains("mail 2026-06-27/001 to ann@example.com is in doubt: "
                    + "the run ended before the relay's answer came");
            assertThat(relay.taken()).hasSize(2);
        }
    }

    @Test
    void whatTheSettingsForbidByNowIsNotSent() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            settingsOf("mail-domains: [example.org]\n");
            assertThat(round(relay.named(), NOON).err()).contains(
                    "mail 2026-06-27/001 to ann@example.com is refused: the address is outside");
            film.run("mails", "--production", "SF", "--resend", "2026-06-27/001", "--by", "A");
            settingsOf("test-recipient: me@example.com\n");
            assertThat(round(relay.named(), NOON).err()).contains(
                    "mail 2026-06-27/001 to ann@example.com waits: it is held while the settings");

            assertThat(relay.taken()).isEmpty();
        }
    }

    private void settingsOf(String more) {
        film.write("production.yaml", film.settings(more));
        settings = film.production();
    }

    @Test
    void aRelayThatIsNamedByHalfOrNoMoreKeepsTheMailsWaiting() {
        assertThat(round(Map.of(), NOON).err()).contains("SF: no mail is sent: mails wait, and");
        var round = round(Map.of("TOPSHEET_SMTP_HOST", "127.0.0.1"), NOON);

        assertThat(round.needsPerson()).isTrue();
        assertThat(round.err()).contains("SF: no mail is sent: TOPSHEET_SMTP_FROM is not set.");
        assertThat(outbox.due(NOON)).hasSize(3);
    }

    /** @param needsPerson whether the run that did it returns 3 */
    private record Round(boolean needsPerson, String err) {}

    private Round round(Map<String, String> environment, Instant now) {
        var err = new ByteArrayOutputStream();
        var world = new Session.World(System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8), environment,
                InstantSource.fixed(now), "test");
        var run = UUID.nameUUIDFromBytes(new byte[0]);
        var fence = new Runs(jdbc).begin(1, run, "nightly", WEEK, now);
        var books = new Books(film.database(), 1, fence);
        var dispatch = new Dispatch(books, settings, new Publisher(
                books, settings, film.out(), Machine.run(world, run, Set.of())), world);
        try {
            dispatch.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new Round(dispatch.needsPerson(), err.toString(StandardCharsets.UTF_8));
    }

    private Path mail(String name) {
        return film.out().resolve("SF/2026-06-27").resolve("mail").resolve(name);
    }

    private List<String> files() {
        try (var files = Files.list(mail(""))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
