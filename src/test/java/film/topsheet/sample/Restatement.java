package film.topsheet.sample;

import java.util.List;
import java.util.Map;

/**
 * What a later export of the invoices says differently about an earlier row.
 *
 * @param from    the first week that says so
 * @param to      the last week that says so
 * @param changes new values by column; none: the row is not there
 */
record Restatement(int from, int to, String invoice, Map<String, String> changes) {

    /** {@code from|to|invoice|changes}. */
    private static final String TABLE = """
            6|14|CW-5521|posting_date=2026-07-22
            8|14|IS-8841|amount=1420.00
            10|14|GM-4410|status=void
            12|14|MLS-3316|
            12|14|CR-208|
            12|14|PW-66|
            12|14|HT-19|
            12|12|BO-12|account=1.10E+03
            12|12|AC-118|invoice_date=03/04/2026
            12|12|8990-C|amount=120.50-
            """;
    /** What these change in the report: {@code week account amount}. */
    private static final String EFFECTS = """
            8 4320 180.00
            10 3030 -22400.00
            12 3240 -4120.00
            12 2720 -2985.00
            12 4320 -2350.00
            12 3520 -1750.00
            """;

    static List<Restatement> all() {
        return TABLE.lines().map(line -> {
            var parts = line.split("\\|", -1);
            return new Restatement(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                    parts[2], InvoiceEvent.settings(parts[3]));
        }).toList();
    }

    static List<Pin> pins() {
        return EFFECTS.lines().map(line -> {
            var parts = line.split(" ");
            return new Pin(Source.INVOICES, Integer.parseInt(parts[0]), parts[1],
                    Cents.of(parts[2]));
        }).toList();
    }

    /** Whether the export of the week says this of the row. */
    boolean appliesTo(Entry row, int week) {
        return week >= from && week <= to && row.get("invoice_no").equals(invoice);
    }

    boolean removes() {
        return changes.isEmpty();
    }
}
