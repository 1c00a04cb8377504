package film.topsheet.profile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * In which encoding a text seems to be written. A guess to be written into a draft: what loads
 * files decodes them strictly, in the encodings that their profile names.
 *
 * @param name as a profile writes it
 * @param seen what speaks for it, as a clause
 * @param text decoded, without the mark at its beginning
 */
record SniffEncoding(String name, String seen, String text) {

    private static final String MARK = "\uFEFF";
    private static final String MARK_TWICE = "\u00EF\u00BB\u00BF";

    static SniffEncoding of(byte[] bytes) {
        var wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        var utf8 = decoded(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            var marked = utf8.startsWith(MARK);
            var foreign = utf8.chars().filter(each -> each > 127).count() - (marked ? 1 : 0);
            return new SniffEncoding("utf-8", (marked ? "a byte-order mark; " : "")
                    + (foreign == 0 ? "nothing but ASCII"
                            : "%,d characters beyond ASCII".formatted(foreign)),
                    withoutMark(utf8));
        }
        return eightBits(bytes);
    }

    private static SniffEncoding wide(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE, 0, 0) || begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return decoded(bytes, Charset.forName("UTF-32"), "utf-32", "a byte-order mark");
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, StandardCharsets.UTF_16, "utf-16", "a byte-order mark");
        }
        var seen = Math.min(bytes.length, 4_096) / 2;
        var high = 0;
        var low = 0;
        for (var at = 0; at < seen; at++) {
            high += bytes[2 * at] == 0 ? 1 : 0;
            low += bytes[2 * at + 1] == 0 ? 1 : 0;
        }
        if (seen > 0 && Math.max(high, low) * 2 > seen) {
            var charset = high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return decoded(bytes, charset, charset.name().toLowerCase(Locale.ROOT),
                    "every other byte is 0");
        }
        return null;
    }

    private static SniffEncoding decoded(byte[] bytes, Charset charset, String name, String seen) {
        return new SniffEncoding(name, seen, withoutMark(new String(bytes, charset)));
    }

    /** Macs before OS X ended lines with CR alone, and had an encoding of their own. */
    private static SniffEncoding eightBits(byte[] bytes) {
        var foreign = 0;
        var undefined = 0;
        var returns = 0;
        var feeds = 0;
        for (var each : bytes) {
            var b = each & 0xFF;
            foreign += b > 127 ? 1 : 0;
            undefined += b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D ? 1 : 0;
            returns += b == '\r' ? 1 : 0;
            feeds += b == '\n' ? 1 : 0;
        }
        var name = returns > 0 && feeds == 0 ? "x-macroman"
                : undefined > 0 ? "iso-8859-1" : "windows-1252";
        return new SniffEncoding(name, "not UTF-8; of its bytes %,d are beyond ASCII: look whether"
                .formatted(foreign) + " names read right",
                withoutMark(new String(bytes, Charset.forName(name))));
    }

    /** Null when it is not; what a cut left of its last character does not count. */
    private static String decoded(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.length + 1);
        return decoder.decode(ByteBuffer.wrap(bytes), text, false).isError()
                ? null : text.flip().toString();
    }

    private static String withoutMark(String text) {
        var rest = text.startsWith(MARK) ? text.substring(1) : text;
        return rest.startsWith(MARK_TWICE) ? rest.substring(MARK_TWICE.length()) : rest;
    }

    private static boolean begins(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (var at = 0; at < first.length; at++) {
            if ((bytes[at] & 0xFF) != first[at]) {
                return false;
            }
        }
        return true;
    }
}
