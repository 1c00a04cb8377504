package film.topsheet.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The invoice register: each week's export restates all invoices so far, as that week saw them. */
final class InvoiceSeries {

    /** Documents of the development before are not in these exports. */
    private static final int FIRST_NUMBER = 290;
    private static final Set<String> RESERVED = Set.of("D-0977", "D-1188", "D-1241");
    private static final long WORTH_TWO_LINES = Cents.dollars(900);

    private final Vendors vendors;
    private final Random random = Seed.random("invoices");
    private final Map<Integer, List<Entry>> arrivals = new HashMap<>();
    private int number = FIRST_NUMBER;

    InvoiceSeries(List<Bill> bills, Vendors vendors) {
        this.vendors = vendors;
        for (var week = 1; week <= Weeks.COUNT; week++) {
            arrivals.put(week, arriving(week, bills));
        }
    }

    /** Everything so far, but for what the week says differently or not at all. */
    List<Entry> export(int week) {
        var rows = new ArrayList<Entry>();
        for (var arrived = 1; arrived <= week; arrived++) {
            arrivals.get(arrived).stream().map(row -> restated(row, week))
                    .filter(row -> row != null).forEach(rows::add);
        }
        rows.sort(Comparator.comparing(row -> row.get("document_no") + row.get("line")));
        return rows;
    }

    private static Entry restated(Entry row, int week) {
        var restated = row.copy();
        for (var each : Restatement.all()) {
            if (each.appliesTo(row, week)) {
                if (each.removes()) {
                    return null;
                }
                each.changes().forEach(restated::set);
            }
        }
        return restated;
    }

    private List<Entry> arriving(int week, List<Bill> bills) {
        var documents = new ArrayList<List<Entry>>();
        bills.stream().filter(bill -> bill.week() == week)
                .forEach(bill -> documents.add(document(bill)));
        InvoiceEvent.all().stream().filter(event -> event.week() == week)
                .forEach(event -> documents.add(List.of(document(event))));
        documents.sort(Comparator.comparing(lines -> lines.get(0).get("posting_date")));
        for (var lines : documents) {
            numbered(lines);
        }
        return documents.stream().flatMap(List::stream).toList();
    }

    private void numbered(List<Entry> lines) {
        var document = lines.get(0).get("document_no");
        while (document.isEmpty() || RESERVED.contains(document)
                && !document.equals(lines.get(0).get("document_no"))) {
            document = Numbered.of("D-", number++, 4);
        }
        for (var line = 0; line < lines.size(); line++) {
            lines.get(line).set("document_no", document).set("line", line + 1);
        }
    }

    private Entry document(InvoiceEvent event) {
        var row = completed(event.row(), vendors.named(event.vendor()));
        return row.set("document_no", event.document());
    }

    private List<Entry> document(Bill bill) {
        var earliest = Weeks.workday(bill.week(), 0);
        var invoiced = bill.posted().minusDays(random.nextInt(4));
        var first = Feeds.entry("invoices")
                .set("invoice_no", vendors.nextInvoice(bill.vendor(), 1 + random.nextInt(9)))
                .set("invoice_date", invoiced.isBefore(earliest) ? earliest : invoiced)
                .set("posting_date", bill.posted()).set("account", bill.account())
                .set("description", Account.of(bill.account()).name()).amount(bill.cents());
        if (bill.order() != null) {
            first.set("po_number", bill.order().number).set("po_line", 1);
        }
        completed(first, bill.vendor());
        if (bill.cents() < WORTH_TWO_LINES || random.nextInt(100) >= 12) {
            return List.of(first);
        }
        var part = Cents.share(bill.cents(), 20 + random.nextInt(60), 100);
        var second = first.copy().amount(bill.cents() - part)
                .set("description", first.get("description") + ", delivery");
        return List.of(first.amount(part), second);
    }

    private Entry completed(Entry row, Vendor vendor) {
        var invoiced = LocalDate.parse(row.get("invoice_date"));
        return row.set("vendor_id", vendor.id()).set("vendor", vendor.name())
                .set("due_date", invoiced.plusDays(30)).set("tax_form", "yes")
                .set("entered_by", random.nextInt(3) == 0 ? "D. Pell" : "K. Marsh")
                .set("approved_by", "R. Ortiz");
    }
}
