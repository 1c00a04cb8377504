package film.topsheet.oracle;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small production in US dollars, weeks ending Saturday, told in tables. */
final class Film {

    private static final String SATURDAY = "2026-07-04";
    private static final int SCRIPT_EIGHTHS = 10 * 8;

    private final Oracle oracle;
    private final Map<String, String> files = new LinkedHashMap<>();
    private int number;

    Film(String rates) {
        var budgetRates = new LinkedHashMap<String, BigDecimal>();
        for (var rate : rates.isEmpty() ? new String[0] : rates.split(" ")) {
            budgetRates.put(rate.substring(0, 3), new BigDecimal(rate.substring(4)));
        }
        oracle = new Oracle(new Settings("F", "USD", DayOfWeek.SATURDAY,
                ZoneId.of("America/New_York"), budgetRates,
                List.of(new Settings.Series("gl", Feed.JOURNALS)), SCRIPT_EIGHTHS,
                List.of(new Fringe("4910", "20-00", "43.99", null),
                        new Fringe("4920", "2000", "4399", new BigDecimal("12.5")))));
    }

    /** The last day of the n-th week. */
    static LocalDate week(int n) {
        return LocalDate.parse(SATURDAY).plusWeeks(n - 1L);
    }

    /**
     * A file for the coming night. The table's first line names columns; a point is a blank cell,
     * an underline a space, {@code w3} the last day of week 3. Required columns left out are
     * filled.
     */
    Film file(Feed feed, String table) {
        return file(feed.code + "-" + ++number, feed, table);
    }

    Film file(String name, Feed feed, String table) {
        var lines = table.strip().split("\n");
        var columns = lines[0].trim().split(" +");
        var rows = new ArrayList<Map<String, String>>();
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].trim().split(" +");
            var row = new LinkedHashMap<String, String>();
            feed.required().forEach(column -> row.put(column, filling(column)));
            for (var j = 0; j < columns.length; j++) {
                row.put(columns[j], cell(cells[j]));
            }
            rows.add(row);
        }
        files.put("exports/" + name + ".csv", Sheet.of(feed, rows));
        return this;
    }

    private static String cell(String text) {
        return text.equals(".") ? "" : text.matches("w\\d+")
                ? week(Integer.parseInt(text.substring(1))).toString() : text.replace('_', ' ');
    }

    private static String filling(String column) {
        return switch (column) {
            case "date", "invoice_date", "work_date", "week_ending", "posting_date" -> SATURDAY;
            case "entered_at" -> SATURDAY + "T10:00";
            case "line" -> "1";
            case "status" -> "approved";
            case "kind" -> "shoot";
            default -> "x";
        };
    }

    Film night() {
        oracle.night(files);
        files.clear();
        return this;
    }

    Film close(int week) {
        oracle.close(week(week));
        return this;
    }

    CostReport report(int week) {
        return oracle.report(week(week));
    }

    /** What stands in the row of an account, in the columns named. */
    List<String> cells(int week, String account, String columns) {
        return row(week, "account", account, columns);
    }

    List<String> total(int week, String columns) {
        return row(week, "total", "", columns);
    }

    List<String> row(int week, String level, String account, String columns) {
        var row = report(week).rows().stream()
                .filter(each -> each.get("level").equals(level))
                .filter(each -> each.get("account").equals(account)).findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + account));
        return List.of(columns.split(" ")).stream().map(row::get).toList();
    }

    boolean hasRow(int week, String account) {
        return report(week).rows().stream()
                .anyMatch(row -> row.get("account").equals(account));
    }

    Oracle oracle() {
        return oracle;
    }
}
