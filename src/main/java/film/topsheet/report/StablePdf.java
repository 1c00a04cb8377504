package film.topsheet.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what differs from one run to the next: the time it was made, its identifier,
 * and the six random letters before the name of each font. What comes in their place is as long, so
 * that every offset in the file stays true.
 */
final class StablePdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern DATE =
            Pattern.compile("/(?:CreationDate|ModDate)\\(D:(\\d{14}[^)]*)\\)");
    private static final Pattern IDENTIFIER =
            Pattern.compile("/ID\\s*\\[<([0-9a-fA-F]+)><([0-9a-fA-F]+)>\\]");
    private static final Pattern PREFIX =
            Pattern.compile("/(?:BaseFont|FontName)\\s*/([A-Z]{6})\\+");

    private StablePdf() {}

    /** Changes the bytes and answers them. */
    static byte[] of(byte[] pdf, LocalDate date) {
        fix(new Letters(ByteBuffer.wrap(pdf), 0, pdf.length), date);
        return pdf;
    }

    /** Changes a file, of any length, where it lies. */
    static void fix(Path file, LocalDate date) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            var bytes = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            fix(new Letters(bytes, 0, bytes.capacity()), date);
        }
    }

    /** Bytes as text: one byte is one character, there and back. */
    private record Letters(ByteBuffer bytes, int from, int to) implements CharSequence {

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int at) {
            return (char) (bytes.get(from + at) & 0xff);
        }

        boolean isSlash(int at) {
            return bytes.get(from + at) == '/';
        }

        @Override
        public Letters subSequence(int begin, int end) {
            return new Letters(bytes, from + begin, from + end);
        }

        @Override
        public String toString() {
            var copy = new byte[length()];
            bytes.get(from, copy);
            return new String(copy, StandardCharsets.ISO_8859_1);
        }

        void put(int at, String text) {
            bytes.put(from + at, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void fix(Letters text, LocalDate date) {
        dates(text, date);
        prefixes(text);
        identifiers(text);
    }

    /**
     * Finds the next match, as {@code find()} does: it begins with a slash, and only at one the
     * pattern is asked.
     *
     * @return where it ends; -1: there is none
     */
    private static int next(Matcher matcher, Letters text, int from) {
        for (var at = from; at < text.length(); at++) {
            if (text.isSlash(at) && matcher.region(at, text.length()).lookingAt()) {
                return matcher.end();
            }
        }
        return -1;
    }

    private static void dates(Letters text, LocalDate date) {
        var matcher = DATE.matcher(text);
        for (var at = next(matcher, text, 0); at >= 0; at = next(matcher, text, at)) {
            var length = matcher.end(1) - matcher.start(1);
            var fixed = DAY.format(date) + "000000Z" + "00'00'";
            text.put(matcher.start(1), (fixed + " ".repeat(length)).substring(0, length));
        }
    }

    private static void prefixes(Letters text) {
        Map<String, String> fixed = new LinkedHashMap<>();
        var matcher = PREFIX.matcher(text);
        for (var at = next(matcher, text, 0); at >= 0; at = next(matcher, text, at)) {
            text.put(matcher.start(1), fixed.computeIfAbsent(matcher.group(1),
                    random -> letters(fixed.size())));
        }
    }

    /** AAAAAA, BAAAAA …: in the order in which the fonts stand in the file. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (var rest = number; letters.length() < 6; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static void identifiers(Letters text) {
        var matcher = IDENTIFIER.matcher(text);
        if (next(matcher, text, 0) < 0) {
            return;
        }
        var first = matcher.start(1);
        var second = matcher.start(2);
        var length = matcher.end(1) - first;
        text.put(first, "0".repeat(length));
        text.put(second, "0".repeat(length));
        var hash = Hashes.digest();
        hash.update(text.bytes().duplicate().rewind());
        var digest = HexFormat.of().formatHex(hash.digest()).repeat(2).substring(0, length);
        text.put(first, digest);
        text.put(second, digest);
    }
}
