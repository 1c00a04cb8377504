package film.topsheet.job;

import static film.topsheet.job.MailedFilm.NOON;
import static film.topsheet.job.MailedFilm.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Mail;
import film.topsheet.mail.Outbox;
import film.topsheet.mail.ScriptedRelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails of an issued week, from the outbox to the relay. */
class DispatchTest {

    @TempDir
    private Path folder;

    private MailedFilm mailed;
    private SmallFilm film;
    private Outbox outbox;

    @BeforeEach
    void aWeekThatIsIssuedWithThreeMails() {
        mailed = MailedFilm.in(folder);
        film = mailed.film;
        outbox = mailed.outbox;
    }

    @Test
    void withoutARelayTheMailsAreFilesOfTheWeek() throws IOException {
        outbox.all().forEach(each -> outbox.file(each, NOON));

        assertThat(mailed.round(Map.of(), NOON).needsPerson()).isFalse();

        assertThat(files()).containsExactly("001-ann@example.com.eml", "002-bob@example.com.eml",
                "003-cid@example.com.eml");
        assertThat(Files.readString(mailed.mail("001-ann@example.com.eml")))
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
        mailed.issue(2, "ann");
        try (var relay = new ScriptedRelay(Map.of())) {
            assertThat(mailed.round(relay.named(), NOON).needsPerson()).isTrue();

            assertThat(relay.taken()).hasSize(1);
        }
        assertThat(outbox.of(WEEK, 1)).allSatisfy(each -> assertThat(each.state())
                .isEqualTo(Mail.State.REFUSED));
    }

    @Test
    void aRelayGetsEachMailOnceAsItsFileHasIt() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            mailed.round(relay.named(), NOON);
            mailed.round(relay.named(), NOON.plusSeconds(100_000));

            assertThat(relay.taken()).hasSize(3).contains(Files.readString(
                    mailed.mail("002-bob@example.com.eml"), StandardCharsets.US_ASCII));
        }
        assertThat(film.run("status").out()).contains("  mails            3 sent\n");
    }

    @Test
    void oneOfThreeIsRefusedAndOneInDoubtWhichAPersonSettles() throws IOException {
        try (var relay = new ScriptedRelay(Map.of("RCPT TO:<ann", "550 no such user",
                "RCPT TO:<bob", "450 busy"))) {
            var round = mailed.round(relay.named(), NOON);

            assertThat(round.needsPerson()).isTrue();
            assertThat(round.err()).contains(
                    "SF: mail 2026-06-27/001 to ann@example.com is refused: 550 no such user\n",
                    "SF: mail 2026-06-27/002 to bob@example.com waits: 450 busy\n",
                    "topsheet mails --production SF");
            assertThat(relay.taken()).hasSize(1);
        }
        try (var relay = new ScriptedRelay(Map.of(".", ScriptedRelay.HANGS_UP))) {
            assertThat(mailed.round(relay.named(), NOON.plusSeconds(899)).needsPerson()).isFalse();
            assertThat(relay.whole()).isEmpty();
            assertThat(mailed.round(relay.named(), NOON.plusSeconds(900)).needsPerson()).isTrue();
            assertThat(mailed.round(relay.named(), NOON.plusSeconds(900_000)).needsPerson())
                    .isFalse();
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
            mailed.round(relay.named(), NOON);
            assertThat(relay.taken()).hasSize(1);
        }
        assertThat(film.run("mails").exit()).isZero();
        assertThat(film.run("audit").out()).contains("found to be sent", "to be sent again");
    }

    @Test
    void whatIsSentCannotBeSentAgain() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            mailed.round(relay.named(), NOON);
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
            var round = mailed.round(relay.named(), NOON);

            assertThat(round.needsPerson()).isTrue();
            assertThat(round.err()).contains("mail 2026-06-27/001 to ann@example.com is in doubt: "
                    + "the run ended before the relay's answer came");
            assertThat(relay.taken()).hasSize(2);
        }
    }

    @Test
    void whatTheSettingsForbidByNowIsNotSent() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            mailed.settings("mail-domains: [example.org]\n");
            assertThat(mailed.round(relay.named(), NOON).err()).contains(
                    "mail 2026-06-27/001 to ann@example.com is refused: the address is outside");
            film.run("mails", "--production", "SF", "--resend", "2026-06-27/001", "--by", "A");
            mailed.settings("test-recipient: me@example.com\n");
            assertThat(mailed.round(relay.named(), NOON).err()).contains(
                    "mail 2026-06-27/001 to ann@example.com waits: it is held while the settings");

            assertThat(relay.taken()).isEmpty();
        }
    }

    @Test
    void aRelayThatIsNamedByHalfOrNoMoreKeepsTheMailsWaiting() {
        assertThat(mailed.round(Map.of(), NOON).err())
                .contains("SF: no mail is sent: mails wait, and");
        var round = mailed.round(Map.of("TOPSHEET_SMTP_HOST", "127.0.0.1"), NOON);

        assertThat(round.needsPerson()).isTrue();
        assertThat(round.err()).contains("SF: no mail is sent: TOPSHEET_SMTP_FROM is not set.");
        assertThat(outbox.due(NOON)).hasSize(3);
    }

    private List<String> files() {
        try (var files = Files.list(mailed.mail(""))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
