package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows as an export file of their feed. */
final class Sheet {

    private Sheet() {}

    static String of(Feed feed, List<Map<String, String>> rows) {
        var records = new ArrayList<List<String>>();
        records.add(feed.columns());
        for (var row : rows) {
            if (!feed.columns().containsAll(row.keySet())) {
                throw new IllegalArgumentException(feed + " has not all of " + row.keySet());
            }
            records.add(feed.columns().stream()
                    .map(column -> row.getOrDefault(column, "")).toList());
        }
        return Csv.text(records);
    }

    /** The rows of an export file; blank cells are kept. */
    static List<Map<String, String>> rows(String text) {
        var records = Csv.parse(text);
        var rows = new ArrayList<Map<String, String>>();
        for (var record : records.subList(1, records.size())) {
            var row = new LinkedHashMap<String, String>();
            for (var i = 0; i < record.size(); i++) {
                row.put(records.get(0).get(i), record.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A row from column names and values in turn. */
    static Map<String, String> row(String... pairs) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
