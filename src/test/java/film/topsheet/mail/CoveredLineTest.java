package film.topsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Answer.Fate;
import film.topsheet.mail.Relay.Cover;
import film.topsheet.mail.Relay.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody listens to a mail or a password on its way to a relay that proves who it is. */
class CoveredLineTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    /** The certificate of the relay names localhost, and is its own proof. */
    private static SSLContext relays;
    private static SSLContext ours;
    private static SSLContext before;

    private ScriptedRelay server;

    @BeforeAll
    static void aCertificateThatTheTestTrusts() throws Exception {
        var store = certificateOf("localhost");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        relays = SSLContext.getInstance("TLS");
        relays.init(keys.getKeyManagers(), null, null);
        ours = SSLContext.getInstance("TLS");
        ours.init(null, trust.getTrustManagers(), null);
        before = SSLContext.getDefault();
    }

    @AfterAll
    static void javaTrustsWhomItDidBefore() {
        SSLContext.setDefault(before);
    }

    private static KeyStore certificateOf(String name) throws Exception {
        var file = folder.resolve("relay.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(keytool, "-genkeypair", "-alias", "relay", "-keyalg",
                "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name, "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", new String(PASSWORD)))
                .redirectErrorStream(true).start();
        var says = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as(says).isZero();
        var own = KeyStore.getInstance(file.toFile(), PASSWORD);
        own.setCertificateEntry("trusted", own.getCertificate("relay"));
        return own;
    }

    @BeforeEach
    void aRelayThatOffersIt() throws IOException {
        SSLContext.setDefault(ours);
        server = new ScriptedRelay(Map.of(), relays);
    }

    @AfterEach
    void ends() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(value = Cover.class, names = {"OFFERED", "REQUIRED"})
    void aMailAndItsPasswordGoOverALineThatTheRelayCovers(Cover cover) {
        var mail = PostmanTest.mail("Subject: s\r\n\r\nwords\r\n");

        var answer = new Postman(relay("localhost", cover)).handOver(mail);

        assertThat(answer.fate()).as(answer.says()).isEqualTo(Fate.SENT);
        assertThat(server.taken()).hasSize(1);
        assertThat(server.lines()).startsWith("EHLO topsheet", "STARTTLS", "EHLO topsheet");
        assertThat(server.lines().get(3)).startsWith("AUTH PLAIN ");
    }

    /** Where the cover is only offered, too: who answers is not who was called. */
    @ParameterizedTest
    @EnumSource(value = Cover.class, names = {"OFFERED", "REQUIRED"})
    void aRelayWhoseCertificateNamesAnotherGetsNeitherMailNorPassword(Cover cover) {
        var answer = new Postman(relay("127.0.0.1", cover))
                .handOver(PostmanTest.mail("Subject: s\r\n\r\n"));

        assertThat(answer.fate()).as(answer.says()).isEqualTo(Fate.LATER);
        assertThat(answer.reached()).isFalse();
        assertThat(server.lines()).containsExactly("EHLO topsheet", "STARTTLS");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aRelayThatNobodyVouchesForGetsNothingEither() {
        SSLContext.setDefault(before);

        var answer = new Postman(relay("localhost", Cover.OFFERED))
                .handOver(PostmanTest.mail("Subject: s\r\n\r\n"));

        assertThat(answer.reached()).isFalse();
        assertThat(server.lines()).containsExactly("EHLO topsheet", "STARTTLS");
    }

    private Relay relay(String host, Cover cover) {
        return new Relay(host, server.port(), "topsheet@example.com",
                Optional.of(new Login("topsheet", "s3cret")), cover,
                new Relay.Limits(LONG, LONG, LONG, LONG));
    }
}
