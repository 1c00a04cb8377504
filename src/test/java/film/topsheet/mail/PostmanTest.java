package film.topsheet.mail;

import static film.topsheet.mail.ScriptedRelay.HANGS_UP;
import static film.topsheet.mail.ScriptedRelay.IS_LATE;
import static film.topsheet.mail.ScriptedRelay.IS_SILENT;
import static film.topsheet.mail.ScriptedRelay.NEVER_ENDS;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Answer.Fate;
import film.topsheet.mail.Relay.Cover;
import film.topsheet.mail.Relay.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a relay does, what is said of the mail afterwards is true. */
class PostmanTest {

    private static final Duration SHORT = Duration.ofMillis(80);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void theRelayGetsTheMailAsItIsKept() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            var mail = mail("Subject: a dot\r\n\r\n.\r\n..two\r\n\r\nthe end\r\n");

            var answer = new Postman(relay.relay(LONG, LONG)).handOver(mail);

            assertThat(answer.fate()).isEqualTo(Fate.SENT);
            assertThat(answer.says()).isEqualTo("250 queued");
            assertThat(relay.taken()).containsExactly(text(mail));
            assertThat(relay.lines()).contains("MAIL FROM:<topsheet@example.com>",
                    "RCPT TO:<ep@example.com>");
        }
    }

    @ParameterizedTest(name = "{0}: {1} leaves it {2}")
    @CsvSource(delimiter = '|', textBlock = """
            greeting | hangs up              | LATER
            greeting | 554 no service        | LATER
            greeting | 421 too many of you   | LATER
            EHLO     | hangs up              | LATER
            MAIL     | 451 try later         | LATER
            MAIL     | 550 not from you      | REFUSED
            MAIL     | hangs up              | LATER
            RCPT     | 450 mailbox busy      | LATER
            RCPT     | 421 going down        | LATER
            RCPT     | 550 no such user      | REFUSED
            RCPT     | hangs up              | LATER
            DATA     | 452 no room           | LATER
            DATA     | 554 no                | REFUSED
            DATA     | hangs up              | LATER
            .        | 451 try later         | LATER
            .        | 421 going down        | LATER
            .        | 552 too large         | REFUSED
            .        | hangs up              | UNKNOWN
            """)
    void whatTheRelayAnswersDecides(String line, String reply, Fate fate) throws IOException {
        try (var relay = new ScriptedRelay(Map.of(line, reply))) {
            var answer = new Postman(relay.relay(LONG, LONG)).handOver(mail("Subject: s\r\n\r\n"));

            assertThat(answer.fate()).as(answer.says()).isEqualTo(fate);
            assertThat(relay.taken()).isEmpty();
        }
    }

    @ParameterizedTest(name = "a relay that is silent at {0} leaves it {1}")
    @CsvSource({"greeting, LATER", "MAIL, LATER", "RCPT, LATER", "DATA, LATER", "., UNKNOWN"})
    void aSilentRelayIsNotWaitedFor(String line, Fate fate) throws IOException {
        try (var relay = new ScriptedRelay(Map.of(line, IS_SILENT))) {
            var answer = new Postman(relay.relay(SHORT, LONG)).handOver(mail("Subject: s\r\n\r\n"));

            assertThat(answer.fate()).as(answer.says()).isEqualTo(fate);
        }
    }

    @ParameterizedTest(name = "a relay that answers {0} for ever leaves it {1}")
    @CsvSource({"EHLO, LATER", "RCPT, LATER", "., UNKNOWN"})
    void aRelayThatNeverEndsItsAnswerIsLeft(String line, Fate fate) throws IOException {
        try (var relay = new ScriptedRelay(Map.of(line, NEVER_ENDS))) {
            var answer = new Postman(relay.relay(LONG, SHORT.multipliedBy(3)))
                    .handOver(mail("Subject: s\r\n\r\n"));

            assertThat(answer.fate()).as(answer.says()).isEqualTo(fate);
        }
    }

    /** A mail that was called ours after all must not be handed over behind our back. */
    @Test
    void whoGaveUpNeverSendsTheEnd() throws Exception {
        try (var relay = new ScriptedRelay(Map.of("DATA", IS_LATE))) {
            var answer = new Postman(relay.relay(LONG, SHORT)).handOver(mail("Subject: s\r\n\r\n"));
            relay.answersAtLast();

            assertThat(answer.fate()).isEqualTo(Fate.LATER);
            assertThat(relay.whole()).isEmpty();
        }
    }

    /** It has the mail, and nobody here can know. */
    @Test
    void anAnswerThatComesTooLateLeavesTheMailUnknown() throws Exception {
        try (var relay = new ScriptedRelay(Map.of(".", IS_LATE))) {
            var answer = new Postman(relay.relay(LONG, SHORT)).handOver(mail("Subject: s\r\n\r\n"));
            relay.answersAtLast();

            assertThat(answer.fate()).isEqualTo(Fate.UNKNOWN);
            assertThat(relay.taken()).hasSize(1);
        }
    }

    @Test
    void aMailCutInTheMiddleIsStillOurs() throws IOException {
        try (var relay = new ScriptedRelay(Map.of("body", HANGS_UP))) {
            var large = "Subject: s\r\n\r\n" + ("x".repeat(70) + "\r\n").repeat(200_000);

            assertThat(new Postman(relay.relay(LONG, LONG)).handOver(mail(large)).fate())
                    .isEqualTo(Fate.LATER);
            assertThat(relay.whole()).isEmpty();
        }
    }

    @Test
    void aRelayThatIsNotThereIsNotReached() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var relay = new Relay("127.0.0.1", port, "topsheet@example.com", Optional.empty(),
                Cover.NONE, new Relay.Limits(LONG, LONG, LONG, LONG));

        var answer = new Postman(relay).handOver(mail("Subject: s\r\n\r\n"));

        assertThat(answer.fate()).isEqualTo(Fate.LATER);
        assertThat(answer.reached()).isFalse();
    }

    /** Whoever has as many waiting as it holds answers nobody else, and refuses nobody. */
    @Test
    void aRelayThatNobodyAnswersAtIsNotWaitedFor() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var queue = new Queue()) {
            queue.fill(full);
            var relay = new Relay("127.0.0.1", full.getLocalPort(), "topsheet@example.com",
                    Optional.empty(), Cover.NONE, new Relay.Limits(SHORT, LONG, LONG, LONG));

            var answer = new Postman(relay).handOver(mail("Subject: s\r\n\r\n"));

            assertThat(answer.fate()).isEqualTo(Fate.LATER);
            assertThat(answer.reached()).as(answer.says()).isFalse();
        }
    }

    @Test
    void withoutTlsAPasswordIsNeverSaid() throws IOException {
        try (var server = new ScriptedRelay(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN"))) {
            var open = server.relay(LONG, LONG);
            var relay = new Relay(open.host(), open.port(), open.sender(),
                    Optional.of(new Login("topsheet", "s3cret")), Cover.REQUIRED, open.limits());

            var answer = new Postman(relay).handOver(mail("Subject: s\r\n\r\n"));

            assertThat(answer.fate()).isEqualTo(Fate.LATER);
            assertThat(answer.reached()).isFalse();
            assertThat(server.lines()).noneMatch(each -> each.startsWith("AUTH"));
        }
    }

    /** Those who have called before and wait to be answered. */
    private static final class Queue implements AutoCloseable {

        private final List<Socket> waiting = new ArrayList<>();

        void fill(ServerSocket server) throws IOException {
            while (waiting.size() < 100) {
                waiting.add(new Socket());
                try {
                    waiting.get(waiting.size() - 1).connect(server.getLocalSocketAddress(), 50);
                } catch (SocketTimeoutException e) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (var each : waiting) {
                each.close();
            }
        }
    }

    static Sealed mail(String mime) {
        return new Sealed(new Letter.Key("NF", LocalDate.of(2026, 9, 5), 1, "ep@example.com"),
                "A. Example", "topsheet@example.com", "ep@example.com", "<1@example.com>",
                mime.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(Sealed mail) {
        return new String(mail.mime(), StandardCharsets.US_ASCII);
    }
}
