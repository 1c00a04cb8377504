package film.topsheet.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The server that takes our mails, and how it is spoken to.
 *
 * @param sender the address that mails come from
 * @param login  empty where it asks for none
 */
public record Relay(String host, int port, String sender, Optional<Login> login, Cover cover,
        Limits limits) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** A password never shows in a text. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** Whether others can listen. A server's certificate must name the server it is of. */
    public enum Cover {
        /** Nothing leaves the machine. */
        NONE,
        /** Where the relay offers it. */
        OFFERED,
        /** A relay that does not offer it gets neither password nor mail. */
        REQUIRED,
        /** From the first byte on. */
        ALWAYS
    }

    /** @param whole for all of one mail, however busily the relay answers */
    public record Limits(Duration connect, Duration read, Duration write, Duration whole) {

        static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30),
                Duration.ofSeconds(30), Duration.ofSeconds(120));
    }

    public Relay {
        requireNonNull(cover, "cover");
        new Letter.Addressee("", sender);
    }

    /**
     * The relay that the environment names; empty: none is named, and mails are files.
     *
     * @throws IOException when the password can't be read
     * @throws java.util.NoSuchElementException when no sender is named with it
     */
    public static Optional<Relay> of(Map<String, String> environment) throws IOException {
        var host = text(environment, "HOST");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        var port = text(environment, "PORT").map(Integer::valueOf).orElse(SUBMISSION);
        var user = text(environment, "USER");
        var password = text(environment, "PASSWORD_FILE");
        var login = user.isPresent() && password.isPresent()
                ? Optional.of(new Login(user.get(),
                        Files.readString(Path.of(password.get())).stripTrailing()))
                : Optional.<Login>empty();
        return Optional.of(new Relay(host.get(), port, text(environment, "FROM").orElseThrow(),
                login, cover(host.get(), port, login.isPresent()), Limits.USUAL));
    }

    /** The address that mails come from; empty: no relay is named. */
    public static Optional<String> sender(Map<String, String> environment) {
        return text(environment, "HOST").flatMap(host -> text(environment, "FROM"));
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get("TOPSHEET_SMTP_" + name))
                .map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Cover cover(String host, int port, boolean hasLogin) {
        if (port == SUBMISSION_OVER_TLS) {
            return Cover.ALWAYS;
        }
        if (THIS_MACHINE.contains(host)) {
            return Cover.NONE;
        }
        return hasLogin ? Cover.REQUIRED : Cover.OFFERED;
    }

    /** As the mail library wants it. A key it does not know it ignores without a word. */
    Properties properties() {
        var all = new Properties();
        all.setProperty("mail.smtp.host", host);
        all.setProperty("mail.smtp.port", Integer.toString(port));
        all.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
        all.setProperty("mail.smtp.localhost", "topsheet");
        all.setProperty("mail.smtp.connectiontimeout", millis(limits.connect()));
        all.setProperty("mail.smtp.timeout", millis(limits.read()));
        all.setProperty("mail.smtp.writetimeout", millis(limits.write()));
        all.setProperty("mail.smtp.ssl.enable", Boolean.toString(cover == Cover.ALWAYS));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        all.setProperty("mail.smtp.starttls.enable",
                Boolean.toString(cover == Cover.OFFERED || cover == Cover.REQUIRED));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(cover == Cover.REQUIRED));
        // The relay has answered; whether it also says goodbye is no matter of the mail.
        all.setProperty("mail.smtp.quitwait", "false");
        return all;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
