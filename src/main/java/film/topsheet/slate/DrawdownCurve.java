package film.topsheet.slate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Reads the approved drawdown curve: a header {@code date,cumulative}, then one point a line, later
 * and not lower than the one before. Blank lines say nothing.
 */
final class DrawdownCurve {

    private static final String HEADER = "date,cumulative";
    private static final String WRITE =
            "Write a header date,cumulative and one point a line, as 2026-08-03,10400000.00.";

    private final String name;
    private final Kind<Long> amount;
    private final BiConsumer<String, String> refuse;
    private final NavigableMap<LocalDate, Long> points = new TreeMap<>();

    /** @param refuse is told each problem, a clause that names the line, and its remedy */
    private DrawdownCurve(String name, Currency currency, BiConsumer<String, String> refuse) {
        this.name = name;
        this.amount = MoneyKinds.amountNotBelowZero(currency);
        this.refuse = refuse;
    }

    /** Minor units by day. A link is not followed. */
    static NavigableMap<LocalDate, Long> read(
            Path folder, Path file, Currency currency, BiConsumer<String, String> refuse) {
        var curve = new DrawdownCurve(file.toString(), currency, refuse);
        try (var in = Files.newInputStream(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            curve.read(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes())).toString());
        } catch (CharacterCodingException e) {
            refuse.accept("is not text in UTF-8", WRITE);
        } catch (IOException e) {
            refuse.accept("is no file that can be read",
                    "Put the curve there, or name another file. " + WRITE);
        }
        return curve.points;
    }

    private void read(String text) {
        var lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            refuse(1, "is not the header " + HEADER, WRITE);
            return;
        }
        for (var at = 1; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                read(at + 1, lines.get(at));
            }
        }
    }

    private void read(int line, String text) {
        var cells = text.split(",", -1);
        if (cells.length != 2) {
            refuse(line, "is \"%s\", not a date and an amount".formatted(text), WRITE);
            return;
        }
        var date = Kinds.DATE.reader().apply(cells[0]);
        var cumulative = amount.reader().apply(cells[1]);
        if (date.isEmpty()) {
            refuse(line, says(cells[0], Kinds.DATE), Kinds.DATE.remedy());
        } else if (cumulative.isEmpty()) {
            refuse(line, says(cells[1], amount), amount.remedy());
        } else if (!points.isEmpty() && !date.get().isAfter(points.lastKey())) {
            refuse(line, "has %s, which is not after %s above it".formatted(
                    date.get(), points.lastKey()), "Give each day one point, the oldest first.");
        } else if (!points.isEmpty() && cumulative.get() < points.lastEntry().getValue()) {
            refuse(line, "has %s, which is less than the point above it".formatted(cells[1]),
                    "Each point says all that is drawn by its day: it never falls.");
        } else {
            points.put(date.get(), cumulative.get());
        }
    }

    private static String says(String text, Kind<?> kind) {
        return "has \"%s\", which %s".formatted(text, kind.problem());
    }

    private void refuse(int line, String problem, String remedy) {
        refuse.accept("is refused: line %d of %s %s".formatted(line, name, problem), remedy);
    }
}
