package film.topsheet.oracle;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of an export: what stands in its cells, blank cells left out. Two rows of one feed are
 * equal in content when their cells are.
 *
 * @param path the file, from the production's folder on
 * @param line the line in the file, the heading being line 1
 */
record Row(Feed feed, String path, int line, Map<String, String> cells) {

    /** The rows of a file with a heading, in the order in which they stand. */
    static List<Row> read(Feed feed, String path, String text) {
        var records = Csv.parse(text);
        var rows = new ArrayList<Row>();
        for (var i = 1; i < records.size(); i++) {
            var cells = new LinkedHashMap<String, String>();
            for (var j = 0; j < records.get(i).size(); j++) {
                if (!records.get(i).get(j).isEmpty()) {
                    cells.put(records.get(0).get(j), records.get(i).get(j));
                }
            }
            rows.add(new Row(feed, path, i + 1, cells));
        }
        return rows;
    }

    /** The cell's text, empty where the cell is blank. */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    LocalDate date(String column) {
        return LocalDate.parse(get(column));
    }

    BigDecimal number(String column) {
        return new BigDecimal(get(column));
    }

    /** What makes this row the same row again, within its feed. */
    String key() {
        return feed.key().stream().map(this::get).collect(joining("\u0001", feed + "\u0001", ""));
    }

    boolean saysTheSameAs(Row other) {
        return other != null && cells.equals(other.cells);
    }

    boolean isVoid() {
        return get("status").equals("void") && feed == Feed.INVOICES;
    }

    LocalDate postingDate() {
        return date(has("posting_date") ? "posting_date" : "week_ending");
    }
}
