package film.topsheet.job;

import film.topsheet.mail.Letter;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mail relay, as far as the environment names one. Nobody is called. */
record MailExam(Map<String, String> environment) {

    private static final String HOST = "TOPSHEET_SMTP_HOST";
    private static final String PORT = "TOPSHEET_SMTP_PORT";
    private static final String USER = "TOPSHEET_SMTP_USER";
    private static final String PASSWORD_FILE = "TOPSHEET_SMTP_PASSWORD_FILE";
    private static final String FROM = "TOPSHEET_SMTP_FROM";

    List<Advice> look() {
        var set = Stream.of(PORT, USER, PASSWORD_FILE, FROM).filter(this::isSet).toList();
        if (!isSet(HOST)) {
            return List.of(set.isEmpty()
                    ? Advice.ok("mail", "no relay is named: mails are written as files")
                    : Advice.putRight("mail", "%s is set, but %s is not".formatted(
                                    String.join(", ", set), HOST),
                            "Set it too, or none: then mails are written as files."));
        }
        var advice = new ArrayList<Advice>();
        if (!isSet(FROM)) {
            advice.add(Advice.putRight("mail", FROM + " is not set",
                    "Set it to the address that the mails come from."));
        } else if (!isAddress(environment.get(FROM).strip())) {
            advice.add(Advice.putRight("mail", "%s: \"%s\" is not a mail address".formatted(
                    FROM, environment.get(FROM)), "Write one address, as topsheet@example.com."));
        }
        if (isSet(PORT) && !isPort(environment.get(PORT).strip())) {
            advice.add(Advice.putRight("mail", "%s: \"%s\" is not a port".formatted(
                    PORT, environment.get(PORT)), "Write its number, as 587."));
        }
        if (isSet(USER) != isSet(PASSWORD_FILE)) {
            advice.add(Advice.putRight("mail", "of %s and %s only one is set".formatted(
                    USER, PASSWORD_FILE), "Set both, or none where the relay asks for neither."));
        }
        if (isSet(PASSWORD_FILE)) {
            passwordFile(advice);
        }
        if (advice.isEmpty()) {
            advice.add(Advice.ok("mail", "by " + environment.get(HOST)));
        }
        return advice;
    }

    /** What keeps mails from being sent; empty: nothing, or no relay is wanted. */
    Optional<Advice> trouble() {
        return look().stream().filter(each -> each.state() != Advice.State.OK).findFirst();
    }

    /** Better nothing is issued than issued and not mailed, when that is known beforehand. */
    void refuseTrouble(List<ProductionSettings> productions) {
        if (productions.stream().anyMatch(each -> !each.mailing().recipients().isEmpty())) {
            trouble().ifPresent(each -> {
                throw new Session.Refused("%s.%n%s".formatted(each.says(), each.remedy()));
            });
        }
    }

    private void passwordFile(List<Advice> advice) {
        var file = Path.of(environment.get(PASSWORD_FILE).strip());
        try {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                advice.add(Advice.putRight("mail", "%s: %s cannot be read".formatted(
                        PASSWORD_FILE, file), "Name a file that holds the password alone."));
            } else if (Files.getPosixFilePermissions(file)
                    .contains(PosixFilePermission.OTHERS_READ)) {
                advice.add(Advice.putRight("mail", "%s: %s may be read by everybody".formatted(
                        PASSWORD_FILE, file), "Take that right away: chmod 600 " + file));
            } else if (Files.isRegularFile(file) && Files.readString(file).isBlank()) {
                advice.add(Advice.putRight("mail", "%s: %s is empty".formatted(
                        PASSWORD_FILE, file), "Write the password into it."));
            }
        } catch (IOException | UnsupportedOperationException e) {
            advice.add(unread(e));
        }
    }

    /** The password file can't be read, as far as anybody could tell beforehand. */
    Advice unread(Exception fault) {
        var file = Path.of(environment.get(PASSWORD_FILE).strip());
        if (fault instanceof CharacterCodingException) {
            return Advice.putRight("mail", "%s: %s is not UTF-8 text".formatted(
                    PASSWORD_FILE, file), "Save the password in the encoding UTF-8.");
        }
        return Advice.putRight("mail", "%s: %s".formatted(
                PASSWORD_FILE, Faults.ofDisk(file, fault)), "Keep it on a disk of this machine.");
    }

    private static boolean isAddress(String text) {
        try {
            new Letter.Addressee("", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPort(String text) {
        return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) < 65_536;
    }

    private boolean isSet(String name) {
        return environment.get(name) != null && !environment.get(name).isBlank();
    }
}
