package film.topsheet.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of an export: a value for every column of its feed, blank until it is set. */
final class Entry {

    private final Map<String, String> values = new LinkedHashMap<>();

    Entry(List<String> columns) {
        columns.forEach(column -> values.put(column, ""));
    }

    private Entry(Map<String, String> values) {
        this.values.putAll(values);
    }

    Entry set(String column, Object value) {
        if (values.replace(column, value.toString()) == null) {
            throw new IllegalArgumentException("no column \"%s\" in %s".formatted(column, values));
        }
        return this;
    }

    Entry amount(long cents) {
        return set("amount", Cents.text(cents));
    }

    String get(String column) {
        var value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column \"%s\" in %s".formatted(column, values));
        }
        return value;
    }

    boolean has(String column) {
        return values.containsKey(column) && !values.get(column).isEmpty();
    }

    long cents() {
        return Cents.of(get("amount"));
    }

    Entry copy() {
        return new Entry(values);
    }

    /** One CSV record without its line end. */
    String text() {
        return String.join(",", values.values().stream().map(Entry::quoted).toList());
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"")
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
