package film.topsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.mail.Letter.Addressee;
import film.topsheet.mail.Letter.Attachment;
import film.topsheet.mail.Letter.Picture;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What a mail program finds in the mail that a letter becomes. */
class StationeryTest {

    private static final ZonedDateTime DAY =
            LocalDate.of(2026, 9, 9).atStartOfDay(ZoneId.of("America/New_York"));
    private static final Stationery PLAIN =
            new Stationery("topsheet@example.com", Optional.empty(), DAY);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final String SUBJECT = "NF #11: on budget, 85% contingency free, ½ day behind";

    @Test
    void aLetterArrivesWhole() throws Exception {
        var message = read(PLAIN.seal(letter("Zoë “Z.” 한국, Łódź")).mime());

        assertThat(message.getSubject()).isEqualTo(SUBJECT);
        assertThat(message.getAllRecipients()).containsExactly(
                new InternetAddress("ep@example.com"));
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Zoë “Z.” 한국, Łódź");
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("jl@example.com"));
        assertThat(message.getFrom()).containsExactly(new InternetAddress("topsheet@example.com"));
        assertThat(message.getHeader("Date", null)).isEqualTo("Wed, 9 Sep 2026 00:00:00 -0400");
        var mixed = (Multipart) message.getContent();
        var words = (Multipart) mixed.getBodyPart(0).getContent();
        var page = (Multipart) words.getBodyPart(1).getContent();
        assertThat(words.getBodyPart(0).getContent()).isEqualTo("On budget.\r\n½ day behind.");
        assertThat(page.getBodyPart(0).getContent()).isEqualTo("<p>½</p><img src=\"cid:chart\">");
        assertThat(page.getBodyPart(1).getHeader("Content-ID")).containsExactly("<chart>");
        assertThat(bytes(page.getBodyPart(1))).isEqualTo(PNG);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("cost-report.pdf");
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo("%PDF\n\r.\n".getBytes());
    }

    /** Relays count octets, and some change what is not plain. */
    @Test
    void everyLineIsPlainAndShort() {
        var text = new String(PLAIN.seal(letter("한".repeat(150))).mime(), StandardCharsets.UTF_8);

        assertThat(text.split("\r\n", -1)).allMatch(each -> each.length() <= 998
                && each.chars().allMatch(letter -> letter >= ' ' && letter < 127
                        || letter == '\t'));
    }

    @Test
    void theSameLetterIsTheSameMailToTheByteWhereverItIsSealed() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var here = PLAIN.seal(letter("A. Example"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(PLAIN.seal(letter("A. Example")).mime()).isEqualTo(here.mime());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void theMessageIdIsTheLettersOwn() {
        var mine = PLAIN.seal(letter("A. Example"));
        var other = PLAIN.seal(letter("B. Example"));

        assertThat(mine.messageId()).matches("<[0-9a-f]{32}@example\\.com>")
                .isEqualTo(PLAIN.seal(letter("A. Example")).messageId())
                .isNotEqualTo(other.messageId());
        assertThat(new String(mine.mime(), StandardCharsets.UTF_8))
                .contains("Message-ID: " + mine.messageId() + "\r\n");
    }

    @Test
    void aTestRecipientGetsTheMailInPlaceOfWhomItIsFor() throws Exception {
        var sealed = new Stationery("topsheet@example.com", Optional.of("test@example.com"), DAY)
                .seal(letter("A. Example"));

        assertThat(sealed.address()).isEqualTo("test@example.com");
        assertThat(sealed.key().recipient()).isEqualTo("ep@example.com");
        assertThat(read(sealed.mime()).getAllRecipients())
                .containsExactly(new InternetAddress("test@example.com"));
        assertThat(new String(sealed.mime(), StandardCharsets.UTF_8))
                .doesNotContain("ep@example.com");
    }

    private static Letter letter(String name) {
        return new Letter("NF", LocalDate.of(2026, 9, 5), 1,
                new Addressee(name, "ep@example.com"), new Addressee("J. Lee", "jl@example.com"),
                SUBJECT, "On budget.\n½ day behind.", "<p>½</p><img src=\"cid:chart\">",
                List.of(new Picture("chart", PNG)), List.of(new Attachment("cost-report.pdf",
                        "application/pdf", "%PDF\n\r.\n".getBytes())));
    }

    private static MimeMessage read(byte[] mime) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mime));
    }

    private static byte[] bytes(BodyPart part) throws Exception {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
