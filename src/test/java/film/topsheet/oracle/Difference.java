package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One cell in which two reports differ.
 *
 * @param place the row: its level, section, category and account
 */
record Difference(String place, String column, String expected, String got) {

    @Override
    public String toString() {
        return "%-40s %-20s expected %-18s got %s".formatted(place, column, quoted(expected),
                quoted(got));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "(blank)" : text;
    }

    static List<Difference> between(List<ReportRow> expected, List<ReportRow> got) {
        var differences = new ArrayList<Difference>();
        var rest = byPlace(got, differences);
        byPlace(expected, differences).forEach((place, row) -> {
            var other = rest.remove(place);
            if (other == null) {
                differences.add(new Difference(place, "(row)", "a row", "none"));
            } else {
                cells(place, row, other, differences);
            }
        });
        rest.keySet().forEach(place ->
                differences.add(new Difference(place, "(row)", "none", "a row")));
        return differences;
    }

    private static Map<String, ReportRow> byPlace(
            List<ReportRow> rows, List<Difference> differences) {
        var byPlace = new LinkedHashMap<String, ReportRow>();
        for (var row : rows) {
            if (byPlace.put(row.place(), row) != null) {
                differences.add(new Difference(row.place(), "(row)", "one row", "two"));
            }
        }
        return byPlace;
    }

    /** Names are compared where the chart gives one; flags in whatever order they stand. */
    private static void cells(
            String place, ReportRow expected, ReportRow got, List<Difference> differences) {
        for (var column : ReportRow.COLUMNS) {
            var left = expected.get(column);
            var right = got.get(column);
            var same = switch (column) {
                case "name" -> left.isEmpty() || left.equals(right);
                case "flags" -> Set.of(left.split(" ")).equals(Set.of(right.split(" ")));
                default -> left.equals(right);
            };
            if (!same) {
                differences.add(new Difference(place, column, left, right));
            }
        }
    }

    static List<Difference> between(Headline expected, Headline got) {
        var differences = new ArrayList<Difference>();
        if (!expected.equals(got)) {
            differences.add(new Difference("headline", "", expected.toString(), got.toString()));
        }
        return differences;
    }
}
