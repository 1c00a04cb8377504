package film.topsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import film.topsheet.mail.Relay.Cover;
import film.topsheet.mail.Relay.Login;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a mail server that others wrote. */
class HappyPathTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private GreenMail server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aServerThatAsksForAPasswordTakesTheMailAndItArrivesToTheByte() throws Exception {
        server = started(ServerSetup.PROTOCOL_SMTP);
        server.setUser("ep@example.com", "ep@example.com", "unused");
        server.setUser("topsheet", "s3cret");
        server.getUserManager().setAuthRequired(true);
        var sealed = new Stationery("topsheet@example.com", Optional.empty(),
                LocalDate.of(2026, 9, 9).atStartOfDay(ZoneOffset.UTC)).seal(
                        LetterTest.letter("½ day behind", "<p>page</p>", List.of(), List.of()));

        var answer = new Postman(relay("s3cret", Cover.NONE)).handOver(sealed);

        assertThat(answer.fate()).as(answer.says()).isEqualTo(Answer.Fate.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
        var arrived = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(arrived);
        assertThat(arrived.toString(StandardCharsets.US_ASCII).stripTrailing())
                .endsWith(new String(sealed.mime(), StandardCharsets.US_ASCII).stripTrailing());
    }

    @Test
    void aWrongPasswordLeavesTheMailWaiting() {
        server = started(ServerSetup.PROTOCOL_SMTP);
        server.setUser("topsheet", "s3cret");
        server.getUserManager().setAuthRequired(true);

        var answer = new Postman(relay("wrong", Cover.NONE))
                .handOver(PostmanTest.mail("Subject: s\r\n\r\n"));

        assertThat(answer.fate()).isEqualTo(Answer.Fate.LATER);
        assertThat(answer.says()).isEqualTo("it refuses the user or the password");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** Its certificate is nobody's whom Java trusts. */
    @Test
    void aServerThatCannotProveWhoItIsGetsNothing() {
        server = started(ServerSetup.PROTOCOL_SMTPS);

        var answer = new Postman(relay("s3cret", Cover.ALWAYS))
                .handOver(PostmanTest.mail("Subject: s\r\n\r\n"));

        assertThat(answer.fate()).isEqualTo(Answer.Fate.LATER);
        assertThat(answer.reached()).isFalse();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static GreenMail started(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    private Relay relay(String password, Cover cover) {
        var smtp = cover == Cover.ALWAYS ? server.getSmtps() : server.getSmtp();
        return new Relay("127.0.0.1", smtp.getPort(), "topsheet@example.com",
                Optional.of(new Login("topsheet", password)), cover,
                new Relay.Limits(LONG, LONG, LONG, LONG));
    }
}
