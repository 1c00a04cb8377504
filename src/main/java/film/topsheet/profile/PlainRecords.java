package film.topsheet.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of a line each, without quotation marks: cut at a delimiter, or after so many
 * characters.
 */
final class PlainRecords implements Records {

    private static final int MOST_COLUMNS = 16_384;

    private final Lines lines;
    private final char delimiter;
    private final List<ReadSpec.Width> widths;
    private final List<String> cells = new ArrayList<>();

    private PlainRecords(Lines lines, char delimiter, List<ReadSpec.Width> widths) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.widths = widths;
    }

    static PlainRecords delimited(Lines lines, char delimiter) {
        return new PlainRecords(lines, delimiter, List.of());
    }

    /** A line longer than all widths has its rest in one cell more. */
    static PlainRecords fixed(Lines lines, List<ReadSpec.Width> widths) {
        return new PlainRecords(lines, '\0', widths);
    }

    @Override
    public String[] next() throws IOException, FileRefused {
        var line = lines.next();
        if (line == null) {
            return null;
        }
        cells.clear();
        if (widths.isEmpty()) {
            cutAtDelimiters(line);
        } else {
            cutAtWidths(line);
        }
        return cells.toArray(String[]::new);
    }

    private void cutAtDelimiters(String line) throws FileRefused {
        var from = 0;
        for (var at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
            if (cells.size() >= MOST_COLUMNS) {
                throw new FileRefused(line(), "has a row of more than %,d columns"
                        .formatted(MOST_COLUMNS), "Export it again; no export has so many.");
            }
        }
        cells.add(line.substring(from));
    }

    private void cutAtWidths(String line) {
        var from = 0;
        for (var width : widths) {
            var to = Math.min(line.length(), from + width.characters());
            cells.add(line.substring(from, to));
            from = to;
        }
        if (from < line.length()) {
            cells.add(line.substring(from));
        }
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
