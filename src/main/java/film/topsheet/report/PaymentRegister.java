package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was paid in this period, reference by reference; payroll by day, never by person. */
record PaymentRegister(PackBooks books) {

    private static final String TITLE = "Payments";

    private record Payment(boolean ofPayroll, String reference, String payee, LocalDate day,
            Money amount, long documents, String document) {}

    PackPage page() {
        var question = "What was paid from " + books.period() + "?";
        var all = books.askOfPeriod("payments").query((row, at) -> new Payment(
                row.getBoolean("payroll"), row.getString("reference"), row.getString("payee"),
                row.getObject("day", LocalDate.class), books.money(row.getLong("amount")),
                row.getLong("documents"), row.getString("document"))).list();
        if (all.isEmpty()) {
            return PackPage.nothing(TITLE, question, "No export tells of a payment.");
        }
        var vendors = all.stream().filter(each -> !each.ofPayroll()).toList();
        var payroll = all.stream().filter(Payment::ofPayroll).toList();
        var tables = new ArrayList<PackTable>();
        if (!vendors.isEmpty()) {
            tables.add(table("To vendors", "Vendor", vendors));
        }
        if (!payroll.isEmpty()) {
            tables.add(table("Through payroll, by day of the checks: what it cost the production",
                    "Payroll", payroll));
        }
        var total = books.sum(all, Payment::amount);
        return new PackPage(TITLE, question,
                Words.capital(PackBooks.inline(total)) + ": to vendors "
                + (vendors.isEmpty() ? "nothing that the exports tell of"
                        : PackBooks.inline(books.sum(vendors, Payment::amount)))
                + ", through payroll "
                + PackBooks.inline(books.sum(payroll, Payment::amount)) + ".", total, tables);
    }

    private PackTable table(String heading, String payee, List<Payment> payments) {
        var lines = new ArrayList<>(PackTable.largest(payments, Payment::amount,
                each -> Line.plain(List.of(each.reference(), each.payee().isEmpty()
                        && each.ofPayroll() ? "payroll" : each.payee(), documents(each),
                        books.day(each.day())), each.amount()),
                rest -> Line.plain(List.of("", PackBooks.count(rest.size(), "smaller payment",
                        "smaller payments") + "; the ledger has them"),
                        books.sum(rest, Payment::amount))));
        lines.add(Line.total("Together", books.sum(payments, Payment::amount)));
        return new PackTable(Form.WORDS, heading,
                List.of("Reference", payee, "Documents", "Paid on", "", "", "Amount"), lines, "");
    }

    private static String documents(Payment payment) {
        return payment.documents() == 1 ? payment.document()
                : payment.document() + " and " + Words.count(payment.documents() - 1) + " more";
    }
}
