package film.topsheet.slate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reads a file of chart aliases: a header {@code from,to}, then one pair a line. What exports
 * write stands first, then the account of the chart that is meant. Blank lines say nothing.
 */
final class AliasPairs {

    private static final String WRITE =
            "Write a header from,to and one pair a line, as 36.10,36-10.";

    private final String name;
    private final BiConsumer<String, String> refuse;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param refuse is told each problem, a clause that names the line, and its remedy */
    private AliasPairs(String name, BiConsumer<String, String> refuse) {
        this.name = name;
        this.refuse = refuse;
    }

    static Map<String, String> read(Path folder, Path file, BiConsumer<String, String> refuse) {
        var reader = new AliasPairs(file.toString(), refuse);
        try {
            reader.read(Files.readAllLines(folder.resolve(file)));
        } catch (CharacterCodingException e) {
            refuse.accept("is not text in UTF-8", WRITE);
        } catch (IOException e) {
            refuse.accept("is no file that can be read",
                    "Put the pairs there, or name another file. " + WRITE);
        }
        return reader.pairs;
    }

    private void read(List<String> text) {
        if (text.isEmpty() || !text.get(0).replace("\uFEFF", "").equals("from,to")) {
            refuse(1, "is not the header from,to", WRITE);
            return;
        }
        for (var at = 1; at < text.size(); at++) {
            if (!text.get(at).isBlank()) {
                read(at + 1, text.get(at).split(",", -1));
            }
        }
        lines.forEach((from, line) -> {
            if (pairs.containsKey(pairs.get(from))) {
                refuse(line, "leads from %s to %s, which is itself written as %s".formatted(from,
                        pairs.get(from), pairs.get(pairs.get(from))), "Name the last one at once.");
            }
        });
    }

    private void read(int line, String[] cells) {
        if (cells.length != 2 || isNoCode(cells[0]) || isNoCode(cells[1])) {
            refuse(line, "is not a pair of accounts", WRITE);
        } else if (cells[0].equals(cells[1])) {
            refuse(line, "leads from %s to itself".formatted(cells[0]), "Take it out.");
        } else if (pairs.containsKey(cells[0])) {
            refuse(line, "names %s, which line %d names already".formatted(
                    cells[0], lines.get(cells[0])), "Keep one of the two.");
        } else {
            pairs.put(cells[0], cells[1]);
            lines.put(cells[0], line);
        }
    }

    private static boolean isNoCode(String text) {
        return text.isBlank() || !text.equals(text.strip()) || text.contains("\"");
    }

    private void refuse(int line, String problem, String remedy) {
        refuse.accept("is refused: line %d of %s %s".formatted(line, name, problem), remedy);
    }
}
