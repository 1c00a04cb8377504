package film.topsheet.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
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

    static byte[] of(byte[] pdf, LocalDate date) {
        // One byte is one character, there and back.
        var text = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        dates(text, date);
        prefixes(text);
        identifiers(text);
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void dates(StringBuilder text, LocalDate date) {
        var matcher = DATE.matcher(text);
        while (matcher.find()) {
            var length = matcher.end(1) - matcher.start(1);
            var fixed = DAY.format(date) + "000000Z" + "00'00'";
            text.replace(matcher.start(1), matcher.end(1),
                    (fixed + " ".repeat(length)).substring(0, length));
        }
    }

    private static void prefixes(StringBuilder text) {
        Map<String, String> fixed = new LinkedHashMap<>();
        var matcher = PREFIX.matcher(text);
        while (matcher.find()) {
            var letters = fixed.computeIfAbsent(matcher.group(1), random -> letters(fixed.size()));
            text.replace(matcher.start(1), matcher.end(1), letters);
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

    private static void identifiers(StringBuilder text) {
        var matcher = IDENTIFIER.matcher(text);
        if (!matcher.find()) {
            return;
        }
        var first = matcher.start(1);
        var second = matcher.start(2);
        var length = matcher.end(1) - first;
        blank(text, first, length);
        blank(text, second, length);
        var digest = digest(text).repeat(2).substring(0, length);
        text.replace(first, first + length, digest).replace(second, second + length, digest);
    }

    private static void blank(StringBuilder text, int from, int length) {
        text.replace(from, from + length, "0".repeat(length));
    }

    private static String digest(StringBuilder text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
