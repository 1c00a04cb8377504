package film.topsheet.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.activation.DataHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What all mails of one production have in common. The same letter on the same stationery is the
 * same mail to the byte: nothing in it comes from a clock, a machine or chance.
 *
 * @param sender        the address that mails come from
 * @param testRecipient gets every mail instead of those that it is for
 * @param dated         the date that the mails carry
 */
public record Stationery(String sender, Optional<String> testRecipient, ZonedDateTime dated) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String UTF_8 = "UTF-8";

    public Stationery {
        new Letter.Addressee("", sender);
        testRecipient.ifPresent(each -> new Letter.Addressee("", each));
    }

    /** The mail that a letter becomes. */
    public Sealed seal(Letter letter) {
        var to = new Letter.Addressee(letter.to().name(),
                testRecipient.orElse(letter.to().address()));
        var id = "<%s@%s>".formatted(fingerprint(letter, to).substring(0, 32), domain());
        var mime = bytes(message -> {
            head(message, to, letter.subject(), id);
            message.setReplyTo(new InternetAddress[] {address(letter.replyTo())});
            message.setContent(body(letter));
        });
        return new Sealed(letter.key(), letter.to().name(), sender, to.address(), id, mime);
    }

    /** A few words to one person, with nothing that goes with them. */
    public Sealed seal(Letter.Key key, String subject, String words) {
        var to = new Letter.Addressee("", testRecipient.orElse(key.recipient()));
        var id = "<%s@%s>".formatted(new Fingerprint().add(key.production())
                .add(key.weekEnding().toString()).add(to.address()).add(subject).add(words)
                .text().substring(0, 32), domain());
        var mime = bytes(message -> {
            head(message, to, subject, id);
            message.setText(words, UTF_8);
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        });
        return new Sealed(key, "", sender, to.address(), id, mime);
    }

    private String domain() {
        return sender.substring(sender.indexOf('@') + 1);
    }

    private String fingerprint(Letter letter, Letter.Addressee to) {
        var print = new Fingerprint().add(letter.production())
                .add(letter.weekEnding().toString()).add(Integer.toString(letter.version()))
                .add(letter.key().recipient()).add(to.address()).add(letter.to().name())
                .add(letter.replyTo().toString()).add(sender).add(DATE.format(dated))
                .add(letter.subject()).add(letter.text()).add(letter.html());
        letter.pictures().forEach(each -> print.add(each.contentId()).add(each.png()));
        letter.attachments().forEach(each ->
                print.add(each.fileName()).add(each.mediaType()).add(each.bytes()));
        return print.text();
    }

    private void head(MimeMessage message, Letter.Addressee to, String subject, String id)
            throws MessagingException {
        message.setHeader("Message-ID", id);
        message.setHeader("Date", DATE.format(dated));
        message.setFrom(address(new Letter.Addressee("Topsheet", sender)));
        message.setRecipient(MimeMessage.RecipientType.TO, address(to));
        message.setSubject(subject, UTF_8);
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** Words in two kinds, of which a reader takes the better; the page with what it shows. */
    private static Multipart body(Letter letter) throws MessagingException {
        var page = text(letter.html(), "html");
        var shown = new ArrayList<BodyPart>(List.of(page));
        for (var each : letter.pictures()) {
            var picture = part(each.contentId() + ".png", "image/png", each.png(), Part.INLINE);
            picture.setContentID("<" + each.contentId() + ">");
            shown.add(picture);
        }
        var words = new Parts("alternative", List.of(text(letter.text(), "plain"),
                shown.size() == 1 ? page : enclosed(new Parts("related", shown))));
        if (letter.attachments().isEmpty()) {
            return words;
        }
        var all = new ArrayList<BodyPart>(List.of(enclosed(words)));
        for (var each : letter.attachments()) {
            all.add(part(each.fileName(), each.mediaType(), each.bytes(), Part.ATTACHMENT));
        }
        return new Parts("mixed", all);
    }

    private static BodyPart enclosed(Multipart parts) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart part(String name, String type, byte[] bytes, String disposition)
            throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setFileName(name);
        part.setDisposition(disposition);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** The library draws a boundary from the clock; no line of ours can begin like these. */
    private static final class Parts extends MimeMultipart {

        Parts(String subtype, List<BodyPart> parts) throws MessagingException {
            super(subtype);
            var type = new ContentType("multipart", subtype, null);
            type.setParameter("boundary", "=_topsheet-" + subtype);
            contentType = type.toString();
            for (var each : parts) {
                addBodyPart(each);
            }
        }
    }

    private interface Writing {
        void into(MimeMessage message) throws MessagingException;
    }

    private static byte[] bytes(Writing writing) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() {
                    // It is set, and from nothing that differs between two machines.
                }
            };
            writing.into(message);
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter can't be put into a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InternetAddress address(Letter.Addressee addressee) {
        try {
            return new InternetAddress(addressee.address(),
                    addressee.name().isBlank() ? null : addressee.name(), UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }
}
