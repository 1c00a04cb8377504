package film.topsheet.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** One row as a template prints it: every cell a finished text, every condition a finished word. */
final class Row {

    private final Kind kind;
    private final Map<String, Object> cells = new HashMap<>();

    private Row(Kind kind) {
        this.kind = kind;
    }

    /** A row whose rule, shading and weight follow its kind. */
    static Row of(Kind kind) {
        return new Row(kind).mark("", kind);
    }

    Row put(String field, Object value) {
        cells.put(field, value);
        return this;
    }

    /** A condition that holds for this row; conditions not named do not hold. */
    Row is(String condition) {
        return put(condition, Boolean.TRUE);
    }

    /** The kind of one of two tables that stand side by side; the prefix names the side. */
    Row mark(String side, Kind kindOfSide) {
        var word = kindOfSide == Kind.PLAIN ? "ruled" : kindOfSide.name().toLowerCase(Locale.ROOT);
        is(joined(side, word));
        return kindOfSide.isStrong() ? is(joined(side, "strong")) : this;
    }

    boolean isStrong() {
        return kind.isStrong();
    }

    /** The text of a field; empty where this row has none. */
    String text(String field) {
        return cells.get(field) instanceof String text ? text : "";
    }

    static JRDataSource source(List<Row> rows) {
        Collection<Map<String, ?>> cells = rows.stream()
                .<Map<String, ?>>map(row -> row.cells)
                .toList();
        return new JRMapCollectionDataSource(cells);
    }

    private static String joined(String side, String word) {
        return side.isEmpty()
                ? word
                : side + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
