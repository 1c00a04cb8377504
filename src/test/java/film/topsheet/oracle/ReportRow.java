package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row of cost-report.csv, cell by cell; what was never put is blank. */
final class ReportRow {

    static final List<String> COLUMNS = List.of("level", "section", "category", "account", "name",
            "actual_this_period", "actual_to_date", "commitments", "total_cost", "etc", "efc",
            "locked_budget", "approved_changes", "revised_budget", "over_under_locked",
            "over_under_revised", "previous_efc", "efc_movement", "method", "estimate_week",
            "schedule_efc", "held_efc", "flags");

    /** The columns of money. */
    static final List<String> AMOUNTS = COLUMNS.stream().filter(column -> column.matches(
            "actual_.*|commitments|.*cost|etc|.*efc|.*budget|approved_changes|over_under_.*"
                    + "|efc_movement")).toList();

    private final Map<String, String> cells = new LinkedHashMap<>();

    void put(String column, String value) {
        cells.put(column, value);
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    List<String> flags() {
        return List.of(get("flags").split(" "));
    }

    void dropFlag(String word) {
        put("flags", flags().stream().filter(each -> !each.equals(word))
                .collect(Collectors.joining(" ")));
    }

    /** What makes the row the same row in another report. */
    String place() {
        return String.join(" ", get("level"), get("section"), get("category"), get("account"))
                .trim().replaceAll(" +", " ");
    }

    static List<ReportRow> read(String text) {
        var records = Csv.parse(text);
        var rows = new ArrayList<ReportRow>();
        for (var record : records.subList(1, records.size())) {
            var row = new ReportRow();
            for (var i = 0; i < record.size(); i++) {
                row.put(records.get(0).get(i), record.get(i));
            }
            var flags = row.get("flags").split(" ");
            Arrays.sort(flags);
            row.put("flags", String.join(" ", flags));
            rows.add(row);
        }
        return rows;
    }

    static String write(List<ReportRow> rows) {
        var records = new ArrayList<List<String>>();
        records.add(COLUMNS);
        rows.forEach(row -> records.add(COLUMNS.stream().map(row::get).toList()));
        return Csv.text(records);
    }
}
