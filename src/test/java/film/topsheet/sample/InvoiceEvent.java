package film.topsheet.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of {@link InvoiceEvents}.
 *
 * @param week     the week whose export brings it
 * @param document blank for the next free number
 * @param cents    in the currency of the settings, else dollars
 * @param settings what else its row says: currency, service, accrual, final, paid, status,
 *                 tags; and {@code base} and {@code reports}, the cost and the week the report
 *                 shows
 */
record InvoiceEvent(int week, String document, String vendor, String invoice, LocalDate invoiced,
        LocalDate posted, String account, long cents, String order, Map<String, String> settings,
        String description) {

    static List<InvoiceEvent> all() {
        return InvoiceEvents.TEXT.lines().map(InvoiceEvent::read).toList();
    }

    static Map<String, String> settings(String text) {
        var settings = new TreeMap<String, String>();
        for (var part : text.isEmpty() ? new String[0] : text.split(";")) {
            var pair = part.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        return settings;
    }

    /** What the invoice adds to the report when it is first read right. */
    Pin pin() {
        var base = settings.containsKey("base") ? Cents.of(settings.get("base")) : cents;
        var reports = Integer.parseInt(settings.getOrDefault("reports", "" + week));
        return new Pin(Source.INVOICES, reports, account,
                settings.containsKey("status") ? 0 : base);
    }

    Entry row() {
        var row = Feeds.entry("invoices")
                .set("invoice_no", invoice).set("invoice_date", invoiced)
                .set("posting_date", posted).set("account", account)
                .set("description", description).amount(cents)
                .set("po_number", order).set("po_line", order.isEmpty() ? "" : "1");
        settings.forEach((name, value) -> {
            switch (name) {
                case "currency", "status", "tags" -> row.set(name, value);
                case "final" -> row.set("po_final", value);
                case "paid" -> row.set("paid_on", value);
                case "accrual" -> row.set("accrual_no", value);
                case "service" -> row
                        .set("service_from", Weeks.workday(Integer.parseInt(value), 0))
                        .set("service_to", Weeks.workday(Integer.parseInt(value), 4));
                default -> { }
            }
        });
        return row;
    }

    private static InvoiceEvent read(String line) {
        var parts = line.split("\\|", -1);
        return new InvoiceEvent(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3],
                date(parts[4]), date(parts[5]), parts[6], Cents.of(parts[7]), parts[8],
                settings(parts[9]), parts[10]);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text.length() == 5 ? "2026-" + text : text);
    }
}
