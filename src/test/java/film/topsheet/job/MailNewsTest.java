package film.topsheet.job;

import static film.topsheet.job.MailedFilm.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.ScriptedRelay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of a mail is reported by a run that ends well, whichever run it happened in. */
class MailNewsTest {

    private static final String REFUSED =
            "SF: mail 2026-06-27/001 to ann@example.com is refused: 550 no such user\n";
    private static final String DOUBTED = "SF: mail 2026-06-27/001 to ann@example.com is in doubt: "
            + "the run ended before the relay's answer came\n";

    @TempDir
    private Path folder;

    private MailedFilm mailed;

    @BeforeEach
    void aWeekThatIsIssuedWithThreeMails() {
        mailed = MailedFilm.in(folder);
    }

    @Test
    void aRefusalInANightThatFailedIsToldByTheNextThatDoesNot() throws IOException {
        try (var relay = new ScriptedRelay(Map.of("RCPT TO:<ann", "550 no such user"))) {
            mailed.failingRound(relay.named(), NOON);
            mailed.failingRound(relay.named(), NOON.plusSeconds(60));
            var told = mailed.round(relay.named(), NOON.plusSeconds(120));

            assertThat(told.needsPerson()).isTrue();
            assertThat(told.err()).contains(REFUSED, "topsheet mails --production SF");
            var again = mailed.round(relay.named(), NOON.plusSeconds(180));
            assertThat(again.needsPerson()).isFalse();
            assertThat(again.err()).isEmpty();
            assertThat(relay.taken()).hasSize(2);
        }
    }

    @Test
    void soIsOneLeftInDoubt() throws IOException {
        mailed.outbox.begin(mailed.outbox.all().get(0), NOON);
        try (var relay = new ScriptedRelay(Map.of())) {
            mailed.failingRound(relay.named(), NOON);
            var told = mailed.round(relay.named(), NOON.plusSeconds(60));

            assertThat(told.needsPerson()).isTrue();
            assertThat(told.err()).contains(DOUBTED);
        }
    }

    /** Whoever settles one mail finds those that a killed run left, and has them written down. */
    @Test
    void whatSettlingAnotherMailBroughtToLightIsTold() {
        mailed.outbox.begin(mailed.outbox.all().get(0), NOON);

        assertThat(mailed.film.run("mails", "--production", "SF", "--sent", "2026-06-27/002",
                "--by", "A").exit()).isZero();

        assertThat(mailed.round(Map.of(), NOON.plusSeconds(60)).err()).contains(DOUBTED);
    }

    @Test
    void whatAPersonSettledBeforeItWasToldIsNoNews() throws IOException {
        try (var relay = new ScriptedRelay(Map.of("RCPT TO:<ann", "550 no such user"))) {
            mailed.failingRound(relay.named(), NOON.minusSeconds(60));
            assertThat(mailed.film.run("mails", "--production", "SF", "--sent", "2026-06-27/001",
                    "--by", "A").exit()).isZero();

            assertThat(mailed.round(relay.named(), NOON).needsPerson()).isFalse();
        }
    }

    /** Its next try is due before anybody heard of the last; that it still waits is news. */
    @Test
    void aMailThatIsStillTriedAfterADayIsToldOnce() throws IOException {
        try (var busy = new ScriptedRelay(Map.of("RCPT TO:<ann", "450 busy"))) {
            for (var hours : new int[] {0, 1, 3}) {
                assertThat(mailed.round(busy.named(), NOON.plusSeconds(3600L * hours))
                        .needsPerson()).isFalse();
            }
            mailed.failingRound(busy.named(), NOON.plusSeconds(3600 * 8));

            var told = mailed.round(busy.named(), NOON.plusSeconds(3600 * 40));
            assertThat(told.needsPerson()).isTrue();
            assertThat(told.err()).contains("001 to ann@example.com waits: 450 busy");
            assertThat(mailed.round(busy.named(), NOON.plusSeconds(3600 * 80)).needsPerson())
                    .isFalse();
        }
    }
}
