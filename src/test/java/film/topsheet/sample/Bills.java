package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Splits what the accounts spend on invoices into the bills of their vendors. */
final class Bills {

    /** Accounts whose cost comes as a journal: contract fees, overhead, financing, the bank. */
    static final Set<String> JOURNALED = Set.of(
            "1205", "1210", "1215", "1220", "1305", "1310", "6910", "8300", "8400");
    /** Above this a bill needs an order; the production's limit is 5,000. */
    static final long NEEDS_ORDER = Cents.dollars(4400);
    /** Its one order is planned, so that its total stands to the cent. */
    private static final String LIFTS = "2340";
    private static final long USUAL = Cents.dollars(2900);
    private static final long JUST_UNDER = Cents.dollars(4450);
    private static final long LIMIT = Cents.dollars(5000);
    private static final long LEAST = 4_000;
    private static final int MOST = 7;

    private final SpendingPlan plan;
    private final Vendors vendors;
    private final OrderBook book;

    Bills(SpendingPlan plan, Vendors vendors, OrderBook book) {
        this.plan = plan;
        this.vendors = vendors;
        this.book = book;
    }

    List<Bill> all() {
        var bills = new ArrayList<Bill>();
        for (var week = 1; week <= Weeks.COUNT; week++) {
            for (var account : Account.all()) {
                var code = account.code();
                var cents = plan.of(code, week) + ExplicitCosts.of(code, week);
                if (cents != 0 && !JOURNALED.contains(code)) {
                    addBills(bills, code, week, cents);
                }
            }
        }
        return bills;
    }

    private void addBills(List<Bill> bills, String account, int week, long cents) {
        var random = Seed.random("bills" + account + week);
        var contract = book.contract(account);
        for (var part : parts(cents, random)) {
            var posted = Weeks.workday(week, random.nextInt(5));
            var vendor = contract != null ? contract
                    : part >= NEEDS_ORDER || random.nextInt(100) < 55 && !account.equals(LIFTS)
                    ? any(vendors.ordered(account), random) : any(vendors.small(account), random);
            bills.add(new Bill(week, vendor, account, part, posted, null));
        }
    }

    /** Uneven parts that add up; a credit note stays whole. */
    private static List<Long> parts(long cents, Random random) {
        var parts = new ArrayList<Long>();
        var many = (int) Math.min(MOST, 1 + cents / USUAL);
        var left = cents;
        for (var more = many - 1; more > 0; more--) {
            var even = left / (more + 1);
            var part = Cents.share(even, 55 + random.nextInt(90), 100) + random.nextInt(97);
            if (part > LEAST && left - part > LEAST) {
                parts.add(part);
                left -= part;
            }
        }
        parts.add(left);
        return parts.stream().flatMap(part -> outsideLimit(part).stream()).toList();
    }

    /** Nobody bills just under the limit of 5,000 but those who mean to. */
    private static List<Long> outsideLimit(long part) {
        return part < JUST_UNDER || part >= LIMIT ? List.of(part)
                : List.of(part - part * 2 / 5, part * 2 / 5);
    }

    private static Vendor any(List<Vendor> vendors, Random random) {
        return vendors.get(random.nextInt(vendors.size()));
    }
}
