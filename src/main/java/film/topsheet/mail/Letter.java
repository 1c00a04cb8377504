package film.topsheet.mail;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one recipient is told about one issued report, and what goes with it.
 *
 * <p>A letter that could not be mailed as it is refuses to exist, with an
 * {@link IllegalArgumentException}: a line break where it would begin a header of its own, text
 * that is no Unicode, a picture that the page does not show, an attachment that is never mailed.
 *
 * @param production  its code, as {@code NF}
 * @param version     of the issued report; past 1 it is a correction
 * @param replyTo     whom an answer reaches: the accountant
 * @param subject     one line
 * @param text        the plain-text twin of {@code html}
 * @param html        a whole page; shows every picture as {@code cid:} and its content id
 * @param attachments in the order in which they are listed
 */
public record Letter(
        String production, LocalDate weekEnding, int version, Addressee to, Addressee replyTo,
        String subject, String text, String html, List<Picture> pictures,
        List<Attachment> attachments) {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9-]+\\.)*[A-Za-z0-9-]+");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    /** Hold every posting, who holds cash, or figures that are nobody's but their own party's. */
    private static final Pattern NEVER_MAILED = Pattern.compile(
            "(ledger|pack|transactions|findings|rejects|waterfall|run)\\..*|.*\\.(xlsx|csv|json)");

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /** What no two letters share: one issued report gives a recipient one letter. */
    public record Key(String production, LocalDate weekEnding, int version, String recipient) {

        /** @param recipient the address, in small letters */
        public Key {
            recipient = recipient.toLowerCase(Locale.ROOT);
        }
    }

    /** @param name may be blank: then the address stands alone */
    public record Addressee(String name, String address) {

        public Addressee {
            oneLine("a name", name);
            if (!ADDRESS.matcher(address).matches()) {
                throw refused("\"%s\" is not a mail address", address);
            }
        }
    }

    /** @param contentId what the page calls it, without {@code cid:}; @param png is not copied */
    public record Picture(String contentId, byte[] png) {

        public Picture {
            if (!FILE.matcher(contentId).matches()) {
                throw refused("\"%s\" is not a content id", contentId);
            }
            if (png.length < PNG.length || png[0] != PNG[0] || png[1] != PNG[1]
                    || png[2] != PNG[2] || png[3] != PNG[3]) {
                throw refused("the picture %s is not a PNG", contentId);
            }
        }
    }

    /** @param mediaType as {@code application/pdf}; @param bytes are not copied */
    public record Attachment(String fileName, String mediaType, byte[] bytes) {

        public Attachment {
            if (!FILE.matcher(fileName).matches()) {
                throw refused("\"%s\" is not the name of an attachment", fileName);
            }
            if (NEVER_MAILED.matcher(fileName.toLowerCase(Locale.ROOT)).matches()) {
                throw refused("%s is never mailed", fileName);
            }
            if (!mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
                throw refused("\"%s\" is not a media type", mediaType);
            }
        }
    }

    public Letter {
        pictures = List.copyOf(pictures);
        attachments = List.copyOf(attachments);
        if (version < 1) {
            throw refused("%d is not a version of a report", version);
        }
        oneLine("a production", production);
        oneLine("a subject", subject);
        if (subject.isBlank() || text.isBlank() || html.isBlank()) {
            throw refused("a letter without subject, text or page");
        }
        isUnicode(text);
        isUnicode(html);
        var names = new HashSet<String>();
        for (var each : pictures) {
            if (!html.contains("cid:" + each.contentId())) {
                throw refused("the page does not show the picture %s", each.contentId());
            }
            isNew(names, each.contentId());
        }
        attachments.forEach(each -> isNew(names, each.fileName().toLowerCase(Locale.ROOT)));
    }

    public Key key() {
        return new Key(production, weekEnding, version, to.address());
    }

    private static void isNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw refused("%s goes with the letter twice", name);
        }
    }

    /** Whatever ends a line would begin a header that nobody meant. */
    private static void oneLine(String what, String text) {
        if (text.codePoints().anyMatch(each -> Character.isISOControl(each)
                || each == '\u2028' || each == '\u2029')) {
            throw refused("%s is one line without control characters, not \"%s\"", what, text);
        }
        isUnicode(text);
    }

    private static void isUnicode(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text holds half a character", e);
        }
    }

    private static IllegalArgumentException refused(String problem, Object... values) {
        return new IllegalArgumentException(problem.formatted(values));
    }
}
