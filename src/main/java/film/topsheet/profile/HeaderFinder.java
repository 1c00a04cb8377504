package film.topsheet.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds where the table of a file begins, and takes what stands above it. */
final class HeaderFinder {

    private final HeaderSpec spec;
    private final Reading reading;
    private final Table table;
    private final List<String[]> above = new ArrayList<>();
    private final List<Long> aboveLines = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    /** Read too far: the first records of the table. */
    private final List<String[]> ahead = new ArrayList<>();
    private final List<Long> aheadLines = new ArrayList<>();

    HeaderFinder(Reading reading, Table table) {
        this.spec = reading.spec().header();
        this.reading = reading;
        this.table = table;
    }

    /** The columns of the table; null in files whose records name them, type by type. */
    Layout find() throws IOException, FileRefused {
        Layout layout = null;
        skip(spec.skip());
        if (reading.spec().records() == null) {
            layout = spec.rows() == 0 ? named() : spec.isSought() ? sought() : first();
        }
        for (var at = 0; at < spec.below(); at++) {
            table.next();
        }
        new Captures(reading).take(above, table.sheet());
        return layout;
    }

    /** The rows that make the header; a table may repeat them. */
    List<String[]> rows() {
        return rows;
    }

    /** The records above the header. */
    List<String[]> above() {
        return above;
    }

    List<Long> aboveLines() {
        return aboveLines;
    }

    List<String[]> ahead() {
        return ahead;
    }

    List<Long> aheadLines() {
        return aheadLines;
    }

    private void skip(int count) throws IOException, FileRefused {
        for (var at = 0; at < count; at++) {
            var cells = table.next();
            if (cells == null) {
                throw noHeader();
            }
            putAbove(cells, table.line());
        }
    }

    private void putAbove(String[] cells, long line) {
        above.add(cells);
        aboveLines.add(line);
    }

    private FileRefused noHeader() {
        if (above.isEmpty()) {
            return new FileRefused(0, "is empty",
                    "Export it again; even an export without rows has a header.");
        }
        return new FileRefused(0, spec.isSought()
                ? "has no header with %s in its first %d records".formatted(
                        String.join(", ", spec.all()), spec.within())
                : "ends before its header",
                "See whether it is the right export, or correct header: in the profile.");
    }

    private Layout layout(String[] names, long line) {
        return new Layout(names, line, false, reading.spec().columns(), reading.spec().names());
    }

    private Layout named() throws IOException, FileRefused {
        if (!spec.names().isEmpty()) {
            return layout(spec.names().toArray(String[]::new), 0);
        }
        var cells = table.next();
        if (cells == null) {
            throw noHeader();
        }
        if (spec.below() == 0) {
            ahead.add(cells);
            aheadLines.add(table.line());
        }
        var letters = new String[cells.length];
        Arrays.setAll(letters, Layout::letters);
        return layout(letters, 0);
    }

    private Layout first() throws IOException, FileRefused {
        var cells = table.next();
        while (cells != null && isBlank(cells)) {
            putAbove(cells, table.line());
            cells = table.next();
        }
        if (cells == null) {
            throw noHeader();
        }
        var line = table.line();
        rows.add(cells);
        while (rows.size() < spec.rows()) {
            cells = table.next();
            if (cells == null) {
                throw noHeader();
            }
            rows.add(cells);
        }
        return layout(joined(rows), line);
    }

    private Layout sought() throws IOException, FileRefused {
        var lines = new ArrayList<Long>();
        for (var read = 0; read < spec.within(); read++) {
            var cells = table.next();
            if (cells == null) {
                throw noHeader();
            }
            rows.add(cells);
            lines.add(table.line());
            if (rows.size() > spec.rows()) {
                putAbove(rows.remove(0), lines.remove(0));
            }
            if (rows.size() == spec.rows()) {
                var layout = layout(joined(rows), table.line());
                if (spec.all().stream().allMatch(layout::has)) {
                    return layout;
                }
            }
        }
        throw noHeader();
    }

    private static boolean isBlank(String[] cells) {
        return Arrays.stream(cells).allMatch(String::isBlank);
    }

    private String[] joined(List<String[]> upper) {
        if (upper.size() == 1) {
            return upper.get(0).clone();
        }
        var width = upper.stream().mapToInt(each -> each.length).max().orElse(0);
        var names = new String[width];
        Arrays.fill(names, "");
        for (var row = 0; row < upper.size(); row++) {
            var left = "";
            for (var at = 0; at < width; at++) {
                var cell = at < upper.get(row).length ? upper.get(row)[at].strip() : "";
                if (cell.isEmpty() && spec.merged() && row < upper.size() - 1) {
                    cell = left;
                }
                left = cell;
                names[at] = names[at].isEmpty() || cell.isEmpty()
                        ? names[at] + cell : names[at] + " " + cell;
            }
        }
        return names;
    }
}
