package film.topsheet.profile;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Map;

/**
 * The tags of an OFX file and the text that follows each of them. Version 1 is SGML that does not
 * close what holds a text, version 2 is XML; both read the same this way. Knows no document type
 * and no entity but the few of the format, opens nothing else, and keeps no more than one text.
 */
final class OfxTags implements Closeable {

    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_ENTITY = 10;
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private final BufferedReader in;
    private final String encoding;
    private final StringBuilder tag = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private long line = 1;
    private int ahead;

    OfxTags(Opened opened) throws IOException, FileRefused {
        in = new BufferedReader(
                new InputStreamReader(opened.bytes(), opened.charset().newDecoder()));
        encoding = opened.charset().name();
        ahead = take();
        readText();
    }

    /** The next tag in capitals, with a slash before it where it closes; null at the end. */
    String next() throws IOException, FileRefused {
        while (ahead >= 0) {
            readTag();
            if (tag.indexOf("!--") == 0) {
                skipComment();
            } else if (tag.indexOf("!") == 0) {
                throw new FileRefused(line, "declares a document type or an entity",
                        "Export it again from the bank itself.");
            }
            readText();
            if (tag.indexOf("!--") != 0 && tag.indexOf("?") != 0) {
                return tag.toString().strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** What follows the tag, without the blanks and line ends around it. */
    String text() {
        return text.toString().strip();
    }

    long line() {
        return line;
    }

    private int take() throws IOException, FileRefused {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw new FileRefused(line, "is not text in " + encoding,
                    "Export it as %s, or name its encoding in the profile.".formatted(encoding));
        }
    }

    private int read() throws IOException, FileRefused {
        var c = ahead;
        ahead = take();
        if (c == '\n' || c == '\r' && ahead != '\n') {
            line++;
        }
        return c;
    }

    private void readTag() throws IOException, FileRefused {
        tag.setLength(0);
        read();
        while (ahead != '>') {
            if (ahead < 0 || tag.length() == LONGEST_TAG && tag.charAt(0) != '?') {
                throw new FileRefused(line, "breaks off inside a tag", "Export it again.");
            }
            tag.append((char) read());
            if (tag.length() == 3 && tag.indexOf("!--") == 0) {
                return;
            }
        }
        read();
    }

    private void skipComment() throws IOException, FileRefused {
        var dashes = 0;
        while (ahead != '>' || dashes < 2) {
            if (ahead < 0) {
                throw new FileRefused(line, "breaks off inside a comment", "Export it again.");
            }
            dashes = read() == '-' ? dashes + 1 : 0;
        }
        read();
    }

    private void readText() throws IOException, FileRefused {
        text.setLength(0);
        while (ahead >= 0 && ahead != '<') {
            var c = (char) read();
            if (c == '&') {
                readEntity();
            } else {
                text.append(c);
            }
            if (text.length() > LONGEST_TEXT) {
                throw new FileRefused(line, "has a text of more than %,d characters"
                        .formatted(LONGEST_TEXT), "Export it again.");
            }
        }
    }

    /** What is none of the format's stays as written: a plain ampersand is common. */
    private void readEntity() throws IOException, FileRefused {
        var name = new StringBuilder();
        while (name.length() < LONGEST_ENTITY
                && (Character.isLetterOrDigit(ahead) || ahead == '#')) {
            name.append((char) read());
        }
        var known = ahead == ';' ? ENTITIES.get(name.toString()) : null;
        if (known == null) {
            text.append('&').append(name);
        } else {
            read();
            text.append(known);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
