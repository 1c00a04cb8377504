package film.topsheet.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as a test writes it: a line of column names, then rows, two blanks or more between cells,
 * {@code -} for none,
 * {@code ''} for a text of no length.
 */
final class TextTable {

    private TextTable() {}

    static List<Map<String, String>> rows(String text) {
        var lines = text.strip().lines().map(String::strip).toList();
        var names = lines.get(0).split(" {2,}");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(" {2,}");
            if (cells.length != names.length) {
                throw new IllegalArgumentException(
                        "%d cells under %d names: %s".formatted(cells.length, names.length, line));
            }
            var row = new LinkedHashMap<String, String>();
            for (var at = 0; at < cells.length; at++) {
                row.put(names[at], switch (cells[at]) {
                    case "-" -> null;
                    case "''" -> "";
                    default -> cells[at];
                });
            }
            rows.add(row);
        }
        return rows;
    }
}
