package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every feed that posts or commits, week by week: all of the sample but its estimates. */
final class Ledger {

    private final Vendors vendors = new Vendors();
    private final OrderBook book = new OrderBook(vendors);
    private final LocationCosts locations = new LocationCosts(vendors, book);
    private final PettyCash pettyCash = new PettyCash();
    private final Payroll payroll = new Payroll();
    private final Journals journals;
    private final InvoiceSeries invoices;

    Ledger() {
        var plan = SpendingPlan.of(Source.INVOICES, pins(),
                week -> WeeklyTotals.of(Source.INVOICES, week),
                account -> !ExplicitCosts.covers(account.code()));
        var bills = book.place(new Bills(plan, vendors, book).all(), vendors);
        locations.write();
        journals = new Journals(plan);
        invoices = new InvoiceSeries(bills, vendors);
    }

    /** File name to rows, of the exports of one week. */
    Map<String, List<Entry>> week(int week) {
        var files = new TreeMap<String, List<Entry>>(payroll.week(week));
        files.put("invoices.csv", invoices.export(week));
        files.put("locations.csv", locations.export(week));
        files.put("petty-cash.csv", pettyCash.export(week));
        files.put("journals.csv", journals.export(week));
        files.put("purchase-orders.csv", orders(week));
        files.put("accruals.csv", SmallFeeds.accruals(week, vendors));
        files.put("exchange-rates.csv", SmallFeeds.rates(week));
        files.values().removeIf(List::isEmpty);
        return files;
    }

    private List<Entry> orders(int week) {
        return book.upTo(week).stream().map(order -> order.row(week)).toList();
    }

    private static List<Pin> pins() {
        var pins = new ArrayList<Pin>();
        InvoiceEvent.all().forEach(event -> pins.add(event.pin()));
        pins.addAll(Restatement.pins());
        pins.addAll(ExplicitCosts.pins());
        pins.addAll(Journals.pins());
        return pins;
    }
}
