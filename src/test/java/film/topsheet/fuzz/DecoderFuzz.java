package film.topsheet.fuzz;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import film.topsheet.profile.ProfiledFile;
import film.topsheet.profile.Source;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
        var charset = ofMark(bytes, Charset.forName(encoding));
        var text = Exports.decoded(bytes, charset);
        if (text == null) {
            isRefused(bytes, atATime, encoding, charset);
        } else if (text.indexOf('\0') < 0 && !Exports.holdsWhatIsMasked(text)) {
            agrees(bytes, atATime, encoding, unmarked(text, charset));
        }
    }

    private static byte[] manyTimes(byte[] body) {
        var many = new byte[MANY / body.length * body.length];
        for (var at = 0; at < many.length; at++) {
            many[at] = body[at % body.length];
        }
        return many;
    }

    /** What the byte-order mark says, else what the profile does. */
    private static Charset ofMark(byte[] bytes, Charset encoding) {
        for (var each : List.of("EFBBBF UTF-8", "FFFE0000 UTF-32LE", "0000FEFF UTF-32BE",
                "FFFE UTF-16LE", "FEFF UTF-16BE")) {
            if (begins(bytes, each.split(" ")[0])) {
                return Charset.forName(each.split(" ")[1]);
            }
        }
        return encoding;
    }

    private static String unmarked(String text, Charset charset) {
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
        var lines = text.lines().toList();
        var number = 0;
        try (var file = ProfiledFile.open(profile(encoding), source(bytes, atATime))) {
            while (file.next()) {
                var line = lines.get(number++);
                var read = String.join(String.valueOf(PARTING), file.cells());
                Claim.holds(file.line() == number, "line %d comes as %d", number, file.line());
                Claim.holds(read.equals(line), "%s, line %d: \"%s\" was read as \"%s\"",
                        encoding, number, line, read);
            }
            Claim.holds(number == lines.size(), "%d of %d lines came", number, lines.size());
        } catch (FileRefused e) {
            Claim.isTold(e.problem(), e.remedy());
            Claim.holds(text.isEmpty()
                            || text.chars().filter(each -> each == PARTING).count() >= MOST_COLUMNS,
                    "%s refused text: line %d %s", encoding, e.line(), e.problem());
        } catch (IOException e) {
            throw new AssertionError("a fault of the disk, in memory", e);
        }
    }

    /** In the line whose bytes are no text, unless a NUL before it is met first. */
    private static void isRefused(byte[] bytes, int atATime, String encoding, Charset charset) {
        var before = CharBuffer.allocate(bytes.length * 2 + 2);
        charset.newDecoder().decode(ByteBuffer.wrap(bytes), before, true);
        var text = before.flip().toString();
        var line = (text + "x").lines().count();
        try (var file = ProfiledFile.open(profile(encoding), source(bytes, atATime))) {
            while (file.next()) {
                Claim.holds(file.line() < line, "line %d of what is no text", file.line());
            }
            throw new AssertionError("%s read what is not text".formatted(encoding));
        } catch (FileRefused e) {
            Claim.isTold(e.problem(), e.remedy());
            Claim.holds(text.indexOf('\0') >= 0 || e.line() == line,
                    "%s, line %d is no text: line %d %s", encoding, line, e.line(), e.problem());
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

    private static Source source(byte[] bytes, int atATime) {
        return new Source("exports/trial.txt", () -> slowly(bytes, atATime), "USD", Map.of());
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
