package film.topsheet.job;

import static film.topsheet.job.MailedFilm.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.ScriptedRelay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fails where mails are concerned is said, returns 3, and stops no night. */
class MailDiskTest {

    @TempDir
    private Path folder;

    private MailedFilm mailed;

    @BeforeEach
    void aWeekThatIsIssuedWithThreeMails() {
        mailed = MailedFilm.in(folder);
    }

    @Test
    void mailsThatCannotBeWrittenAsFilesAreSentAllTheSameAndWrittenOnceThatIsMended()
            throws IOException {
        Files.createDirectories(mailed.mail("").getParent());
        var inTheWay = Files.writeString(mailed.mail(""), "a file");
        try (var relay = new ScriptedRelay(Map.of())) {
            var round = mailed.round(relay.named(), NOON);

            assertThat(relay.taken()).hasSize(3);
            assertThat(round.needsPerson()).isTrue();
            assertThat(round.err()).isEqualTo("""
                    SF: mails are not written as files: %s can't be read or written: a file is in \
                    the place of a folder.
                      Once that is mended, the next nightly writes them.
                    """.formatted(inTheWay));
        }
        Files.delete(inTheWay);

        assertThat(mailed.round(Map.of(), NOON.plusSeconds(60)).needsPerson()).isFalse();
        assertThat(mailed.mail("003-cid@example.com.eml")).exists();
    }

    /** The other weeks' files do not wait. */
    @Test
    void oneFolderThatFailsLeavesTheOthersToBeWritten() throws IOException {
        mailed.issue(2, "ann");
        Files.createDirectories(mailed.mail("").getParent());
        Files.writeString(mailed.mail(""), "a file");

        mailed.round(Map.of(), NOON);

        assertThat(mailed.film.out().resolve("SF/2026-06-27-v2/mail/001-ann@example.com.eml"))
                .exists();
    }

    @Test
    void aPasswordThatIsNoTextKeepsTheMailsWaiting() throws IOException {
        var password = secret("pässword".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(withPassword(password)).isEqualTo("""
                SF: no mail is sent: TOPSHEET_SMTP_PASSWORD_FILE: %s is not UTF-8 text.
                  Save the password in the encoding UTF-8.
                """.formatted(password));
    }

    @Test
    void soDoesAPasswordFileThatIsEmptyOrAFolderOrNotThere() throws IOException {
        var empty = secret(new byte[0]);
        assertThat(withPassword(empty)).contains(empty + " is empty.");
        assertThat(withPassword(folder)).contains(folder + " cannot be read.");
        var gone = folder.resolve("gone");
        assertThat(withPassword(gone)).contains(gone + " cannot be read.");
    }

    /** Whatever happens between the look at the file and the reading of it. */
    @Test
    void aPasswordFileThatFailsAtTheLastMomentIsSaidLikewise() {
        var exam = new MailExam(Map.of("TOPSHEET_SMTP_PASSWORD_FILE", "secret"));

        assertThat(exam.unread(new IOException("Input/output error")).says()).isEqualTo(
                "TOPSHEET_SMTP_PASSWORD_FILE: secret can't be read or written: Input/output error");
    }

    private String withPassword(Path file) throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            var environment = new HashMap<>(relay.named());
            environment.put("TOPSHEET_SMTP_USER", "topsheet");
            environment.put("TOPSHEET_SMTP_PASSWORD_FILE", file.toString());
            var round = mailed.round(environment, NOON);
            assertThat(round.needsPerson()).isTrue();
            assertThat(relay.lines()).isEmpty();
            return round.err();
        }
    }

    private Path secret(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("secret"), bytes);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
