package film.topsheet.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A text's bytes with the encoding they are in: what its byte-order mark says, else the first of
 * the profile's in which every byte is text. The last one is not tried but read as it comes, so
 * that what is wrong in it is said with its line.
 *
 * @param bytes   without a byte-order mark
 * @param wasTwice whether the mark was encoded twice
 */
record Opened(InputStream bytes, Charset charset, boolean wasTwice) {

    private static final int LOOK = 64;
    private static final int BLOCK = 65_536;
    /** The mark of UTF-8, taken for three letters and encoded again. */
    private static final byte[] TWICE = "\u00EF\u00BB\u00BF".getBytes(StandardCharsets.UTF_8);
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** @throws FileRefused for what no export is: trying an encoding reads the file whole */
    static Opened of(Source source, ReadSpec spec) throws IOException, FileRefused {
        var encodings = spec.encodings();
        if (encodings.size() > 1 && Beginning.isLong(source.bytes())) {
            Beginning.check(spec, source.bytes());
        }
        var charset = charset(source.bytes(), encodings, Long.MAX_VALUE);
        return opened(source.bytes().open(), charset);
    }

    /** What the mark says, else the first in which so many of the bytes are text. */
    static Charset charset(Source.Opening file, List<String> encodings, long bytes)
            throws IOException {
        var charset = marked(file);
        for (var at = 0; charset == null && at < encodings.size(); at++) {
            var each = Charset.forName(encodings.get(at));
            var tried = each.equals(StandardCharsets.UTF_16) ? unmarked16(file) : each;
            if (at == encodings.size() - 1 || isText(file, tried, bytes)) {
                charset = tried;
            }
        }
        return charset;
    }

    /** @param bytes from the beginning of the file */
    static Opened opened(InputStream bytes, Charset charset) throws IOException {
        var in = new PushbackInputStream(bytes, LOOK);
        var first = in.readNBytes(LOOK);
        var from = first.length >= 3 && begins(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var twice = charset.equals(StandardCharsets.UTF_8)
                && Arrays.equals(first, from, Math.min(first.length, from + TWICE.length),
                        TWICE, 0, TWICE.length);
        from += twice ? TWICE.length : 0;
        in.unread(first, from, first.length - from);
        return new Opened(in, charset, twice);
    }

    private static byte[] beginning(Source.Opening file) throws IOException {
        try (var in = file.open()) {
            return in.readNBytes(LOOK);
        }
    }

    private static Charset marked(Source.Opening file) throws IOException {
        var first = beginning(file);
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(first, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        }
        if (begins(first, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        }
        if (begins(first, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(first, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (var at = 0; at < with.length; at++) {
            if ((bytes[at] & 0xFF) != with[at]) {
                return false;
            }
        }
        return true;
    }

    /** The half of a letter that is zero in Latin text tells which half comes first. */
    private static Charset unmarked16(Source.Opening file) throws IOException {
        var first = beginning(file);
        var zeros = new int[2];
        for (var at = 0; at < first.length; at++) {
            zeros[at % 2] += first[at] == 0 ? 1 : 0;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isText(Source.Opening file, Charset charset, long most)
            throws IOException {
        var left = most;
        var decoder = charset.newDecoder();
        var bytes = ByteBuffer.allocate(BLOCK);
        var chars = CharBuffer.allocate(BLOCK);
        try (var in = file.open()) {
            while (left > 0) {
                var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                chars.clear();
                if (decoder.decode(bytes, chars, count < 0).isError()) {
                    return false;
                }
                if (count < 0) {
                    return !decoder.flush(chars).isError();
                }
                bytes.compact();
                left -= count;
            }
            return true;
        }
    }

    /** Its lines, whatever the encoding. */
    Lines lines() {
        return holdsAscii(charset) ? new Lines(bytes, charset) : new Lines(
                new Utf8Stream(bytes, charset), StandardCharsets.UTF_8, charset.name());
    }

    /** Whether each byte of ASCII is that character, and none changes what those behind it are. */
    static boolean holdsAscii(Charset charset) {
        var ascii = new byte[128];
        for (var at = 0; at < ascii.length; at++) {
            ascii[at] = (byte) at;
        }
        return new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
    }
}
