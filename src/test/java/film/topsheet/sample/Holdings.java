package film.topsheet.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Vendors, floats, bids, insurance, deliverables and the numbered variances. */
final class Holdings {

    /** {@code week|feed|the row's cells, in the order of the feed}. */
    private static final String ROWS = """
            1|policies|SWU-9034|Stonewater Underwriters|325000.00|2026-06-22|2027-04-24|25000.00
            3|bids|VFX harbor|Lattice Row Effects|2026-07-08|VFX|||5520||
            10|claims|1|SWU-9034|2026-08-19|1405|36300.00||
            10|variances|V-01|3610|2026-08-29|12500.00|schedule|Pier 9, a fourth day|J. Lee|R. Ortiz|
            11|variances|V-02|3030|2026-09-05|9000.00|weather|Ferry on standby, 2 September|J. Lee|\
            R. Ortiz|
            11|variances|V-03|3810|2026-09-05|6200.00|weather|Stage B opened early|J. Lee|R. Ortiz|
            12|deliverables|Picture, DCP|2027-04-10|||1500000.00
            12|deliverables|Music and effects, 5.1|2027-04-10|||500000.00
            12|deliverables|Chain of title|2027-04-24|||0.00
            """;
    private static final List<Integer> COUNTED_IN = List.of(6, 10, 14);
    private static final List<Integer> LISTED_IN = List.of(1, 5, 9, 13);
    private static final long FLOAT = Cents.dollars(5_000);

    private Holdings() {}

    /** Feed to rows of one week. */
    static Map<String, List<Entry>> week(int week, Map<String, List<Entry>> exports) {
        var files = new TreeMap<String, List<Entry>>();
        for (var line : ROWS.lines().toList()) {
            var parts = line.split("\\|", -1);
            if (Integer.parseInt(parts[0]) == week) {
                files.computeIfAbsent(parts[1], key -> new ArrayList<>())
                        .add(row(parts[1], Arrays.copyOfRange(parts, 2, parts.length)));
            }
        }
        if (LISTED_IN.contains(week)) {
            files.put("vendors", vendors(exports));
        }
        if (COUNTED_IN.contains(week)) {
            files.put("float-counts", counts(week, exports.get("petty-cash.csv")));
        }
        files.values().removeIf(List::isEmpty);
        return files;
    }

    private static Entry row(String feed, String[] cells) {
        var row = Feeds.entry(feed);
        var columns = Feeds.columns(feed);
        for (var at = 0; at < cells.length; at++) {
            row.set(columns.get(at), cells[at].equals("VFX")
                    ? Cents.text(Account.of("5520").locked()) : cells[at]);
        }
        return feed.equals("bids") ? row.set("awarded", "yes") : row;
    }

    /** Everybody bought from so far. */
    private static List<Entry> vendors(Map<String, List<Entry>> exports) {
        var rows = new TreeMap<String, Entry>();
        for (var file : List.of("purchase-orders.csv", "invoices.csv", "locations.csv")) {
            for (var row : exports.getOrDefault(file, List.of())) {
                if (row.has("vendor_id")) {
                    rows.putIfAbsent(row.get("vendor_id"), Feeds.entry("vendors")
                            .set("vendor_id", row.get("vendor_id")).set("name", row.get("vendor"))
                            .set("tax_form", "yes"));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private static List<Entry> counts(int week, List<Entry> envelopes) {
        var rows = new TreeMap<String, Entry>();
        for (var row : envelopes) {
            if (!row.has("card")) {
                var cash = Cents.share(FLOAT, 10 + Math.abs(row.get("holder").hashCode()) % 40
                        + week, 100);
                rows.putIfAbsent(row.get("holder"), Feeds.entry("float-counts")
                        .set("holder", row.get("holder")).set("account", "0120")
                        .set("counted_on", Weeks.ending(week)).set("float", Cents.text(FLOAT))
                        .set("cash", Cents.text(cash)).set("receipts", Cents.text(FLOAT - cash)));
            }
        }
        return List.copyOf(rows.values());
    }
}
