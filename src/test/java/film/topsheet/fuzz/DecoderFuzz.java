package film.topsheet.fuzz;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import film.topsheet.profile.ProfiledFile;
import film.topsheet.profile.Source;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file is read as the text that the JDK's own strict decoder makes of its bytes, line by line,
 * or it is refused; no letter is made up and none is lost.
 *
 * <p>An input's first letter chooses the encoding, from {@code A}; its second how the bytes come:
 * so many at a time, {@code A} one, {@code a} one of a file that is the input many times over.
 */
public final class DecoderFuzz {

    /** An encoding is called by its place: new ones go last. */
    private static final List<String> ENCODINGS = List.of("UTF-8", "US-ASCII", "ISO-8859-1",
            "windows-1252", "windows-1250", "x-MacRoman", "IBM437", "IBM850", "ISO-8859-15",
            "KOI8-R", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-32", "CESU-8",
            "Shift_JIS", "windows-31j", "EUC-JP", "ISO-2022-JP", "ISO-2022-KR", "GB18030", "GBK",
            "Big5", "Big5-HKSCS", "EUC-KR", "IBM037", "JIS_X0201", "x-IBM943",
            "x-COMPOUND_TEXT", "windows-874", "x-IBM942", "x-Johab", "x-EUC-TW");
    private static final char PARTING = '\u001F';
    private static final int MOST_COLUMNS = 16_384;
    private static final int MANY = 70_000;

    private static final Map<String, Profile> PROFILES = new HashMap<>();

    private DecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 3) {
            return;
        }
        var encoding = ENCODINGS.get(Math.floorMod(input[0] - 'A', ENCODINGS.size()));
        if (!Charset.isSupported(encoding)) {
            return;
        }
        var body = Arrays.copyOfRange(input, 2, input.length);
        var bytes = input[1] < 'a' ? body : manyTimes(body);
        var atATime = 1 + Math.floorMod(input[1] - 'A', 32);
        var text = expected(bytes, Charset.forName(encoding));
        if (text == null || text.indexOf('\0') < 0 && !Exports.holdsWhatIsMasked(text)) {
            agrees(bytes, atATime, encoding, text);
        }
    }

    private static byte[] manyTimes(byte[] body) {
        var many = new byte[MANY / body.length * body.length];
        for (var at = 0; at < many.length; at++) {
            many[at] = body[at % body.length];
        }
        return many;
    }

    /** What stands in the file, by its byte-order mark or else its encoding; null: no text. */
    private static String expected(byte[] bytes, Charset encoding) {
        var ofMark = Arrays.asList("EFBBBF UTF-8", "FFFE0000 UTF-32LE", "0000FEFF UTF-32BE",
                "FFFE UTF-16LE", "FEFF UTF-16BE").stream()
                .filter(each -> begins(bytes, each.split(" ")[0]))
                .map(each -> Charset.forName(each.split(" ")[1])).findFirst();
        var charset = ofMark.orElse(encoding);
        var text = Exports.decoded(bytes, charset);
        if (text == null) {
            return null;
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? text.replaceFirst("^\uFEFF?(\u00EF\u00BB\u00BF)?\uFEFF?", "")
                : text.replaceFirst(charset.name().startsWith("UTF-") ? "^\uFEFF" : "^$", "");
    }

    private static boolean begins(byte[] bytes, String with) {
        var mark = java.util.HexFormat.of().parseHex(with);
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static void agrees(byte[] bytes, int atATime, String encoding, String text) {
        var source = new Source("exports/trial.txt", () -> slowly(bytes, atATime), "USD",
                Map.of());
        try (var file = ProfiledFile.open(profile(encoding), source)) {
            var lines = text == null ? List.<String>of() : text.lines().toList();
            var number = 0;
            while (file.next()) {
                number++;
                Claim.holds(file.line() == number, "line %d comes as %d", number, file.line());
                if (text != null) {
                    var read = String.join(String.valueOf(PARTING), file.cells());
                    Claim.holds(read.equals(lines.get(number - 1)),
                            "%s, line %d: \"%s\" was read as \"%s\"", encoding, number,
                            lines.get(number - 1), read);
                }
            }
            Claim.holds(text != null, "%s read what is not text", encoding);
            Claim.holds(number == lines.size(), "%d of %d lines came", number, lines.size());
        } catch (FileRefused e) {
            Claim.isTold(e.problem(), e.remedy());
            Claim.holds(text == null || text.isEmpty()
                            || text.chars().filter(each -> each == PARTING).count() >= MOST_COLUMNS,
                    "%s refused text: line %d %s", encoding, e.line(), e.problem());
            Claim.holds(e.line() > 0 || text != null, "no line is named");
        } catch (IOException e) {
            throw new AssertionError("a fault of the disk, in memory", e);
        }
    }

    private static Profile profile(String encoding) {
        return PROFILES.computeIfAbsent(encoding, each -> Exports.profile("""
                read: {encoding: %s, delimiter: "\\x1F", quote: none}
                header: {rows: 0}
                fields: {text: A}
                """.formatted(each)));
    }

    private static InputStream slowly(byte[] bytes, int atATime) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from,
                        bytes.length < MANY / 2 ? Math.min(length, atATime) : length);
            }
        };
    }
}
