package film.topsheet.intake;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables of a test as export files. What a test does not care for is filled in. */
final class Rows {

    private static final Map<String, Map<String, String>> USUAL = Map.ofEntries(
            entry("journals", Map.of("description", "fee")),
            entry("invoices", Map.of("vendor", "Harbor Grip", "invoice_no", "I-1",
                    "invoice_date", "2026-08-01")),
            entry("petty-cash", Map.of("holder", "A. Runner", "merchant", "Deli")),
            entry("locations", Map.of("location", "Pier", "kind", "site-fee",
                    "work_date", "2026-08-05", "vendor", "Port")),
            entry("payroll", Map.of("employee_id", "E1", "employee", "Ruiz M", "occupation", "Grip",
                    "component", "gross")),
            entry("purchase-orders", Map.of("vendor", "Harbor Grip", "status", "approved")),
            entry("accruals", Map.of("description", "stage")),
            entry("estimates", Map.of("reason", "known", "entered_by", "J. Lee")),
            entry("changes", Map.of("reason", "signed")),
            entry("chart", Map.of("name", "Grip", "category", "36")),
            entry("gl", Map.of("description", "fee")));

    private Rows() {}

    static String csv(String file, String table) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var usual = USUAL.entrySet().stream().filter(each -> name.startsWith(each.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(Map.of());
        var lines = table.strip().lines().map(line -> line.strip().split(" +")).toList();
        var added = usual.keySet().stream().sorted()
                .filter(each -> !List.of(lines.get(0)).contains(each)).toList();
        var csv = new StringBuilder();
        for (var line : lines) {
            var cells = new ArrayList<String>();
            for (var cell : line) {
                cells.add(cell.equals("_") ? "" : cell);
            }
            added.forEach(each -> cells.add(line == lines.get(0) ? each : usual.get(each)));
            csv.append(String.join(",", cells)).append('\n');
        }
        return csv.toString();
    }
}
