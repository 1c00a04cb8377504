package film.topsheet.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The purchase orders: those the story needs, and as many more as the weekly table asks for. */
final class OrderBook {

    /** Accounts all of whose invoices stand on the planned orders of one vendor. */
    private static final List<String> CONTRACTS =
            List.of("3820", "5030", "5110", "5210", "5310", "5520", "5530");

    private static final List<String> ON_CALL = List.of("2515", "3520", "4020", "3640", "3230");

    private final List<Order> orders = new ArrayList<>();
    private final Map<String, Order> byNumber = new HashMap<>();
    private final Random random = Seed.random("orders");
    /** Bills to come of one vendor on one account, in the order of weeks. */
    private final Map<String, List<Bill>> streams = new TreeMap<>();
    private final Map<String, Order> current = new HashMap<>();
    private final List<Bill> billed = new ArrayList<>();

    OrderBook(Vendors vendors) {
        for (var line : PlannedOrders.TEXT.lines().toList()) {
            var parts = line.split("\\|", -1);
            var order = new Order(parts[1], Integer.parseInt(parts[0]), vendors.named(parts[2]),
                    parts[3], Cents.of(parts[4]), parts[6]);
            InvoiceEvent.settings(parts[5]).forEach(order::with);
            orders.add(order);
        }
    }

    /** Orders that another feed's agreements bring, before the invoices take the rest. */
    void plan(Order order) {
        orders.add(order);
    }

    /** The one vendor of a contract account; null where there are several. */
    Vendor contract(String account) {
        return CONTRACTS.contains(account) ? orders.stream()
                .filter(order -> order.account.equals(account)).findFirst().orElseThrow().vendor
                : null;
    }

    /** Gives every bill that needs one its order, and the weeks their number of new orders. */
    List<Bill> place(List<Bill> bills, Vendors vendors) {
        bills.stream().filter(bill -> ordered(bill, vendors)).forEach(bill -> streams
                .computeIfAbsent(bill.vendor().id() + bill.account(), key -> new ArrayList<>())
                .add(bill));
        bills.stream().filter(bill -> !ordered(bill, vendors)).forEach(this::placeContract);
        for (var week = 1; week <= Weeks.COUNT; week++) {
            placeWeek(week, vendors);
        }
        number();
        return billed;
    }

    List<Order> upTo(int week) {
        return orders.stream().filter(order -> order.week <= week).toList();
    }

    private static boolean ordered(Bill bill, Vendors vendors) {
        var known = vendors.ordered(bill.account());
        return known != null && known.contains(bill.vendor());
    }

    private void placeContract(Bill bill) {
        var order = orders.stream()
                .filter(each -> CONTRACTS.contains(bill.account()) && bill.cents() > 0)
                .filter(each -> each.account.equals(bill.account()) && each.week <= bill.week())
                .filter(each -> each.left() >= bill.cents()).findFirst();
        order.ifPresent(each -> each.bill(bill.cents()));
        billed.add(bill.on(order.orElse(null)));
    }

    private void placeWeek(int week, Vendors vendors) {
        var free = WeeklyTotals.newOrders(week)
                - (int) orders.stream().filter(order -> order.week == week).count();
        bill(week);
        for (var waiting = waiting(week); !waiting.isEmpty(); waiting = waiting(week)) {
            if (free > 0) {
                open(waiting.get(0), week);
                free--;
            } else {
                withoutOrder(waiting.get(0), week, vendors);
            }
            bill(week);
        }
        for (var ahead = week + 1; free > 0 && ahead <= Weeks.COUNT; ahead++) {
            for (var stream : waiting(ahead)) {
                if (free > 0 && !hasRoom(stream)) {
                    open(stream, week);
                    free--;
                }
            }
        }
        for (; free > 0; free--) {
            openOnCall(week, vendors);
        }
    }

    /** Something kept on call that is never called for; the order is closed three weeks later. */
    private void openOnCall(int week, Vendors vendors) {
        var account = ON_CALL.get(random.nextInt(ON_CALL.size()));
        orders.add(new Order("", week, vendors.ordered(account).get(0), account,
                Cents.dollars(20L * (15 + random.nextInt(30))), "On call").with("closed",
                "" + Math.min(Weeks.COUNT, week + 3)));
    }

    /** Streams with a bill in the week that has no order yet, largest first. */
    private List<String> waiting(int week) {
        return streams.keySet().stream()
                .filter(stream -> streams.get(stream).stream().anyMatch(b -> b.week() == week))
                .sorted(Comparator.comparing(stream -> -largest(stream, week))).toList();
    }

    private long largest(String stream, int week) {
        return streams.get(stream).stream().filter(bill -> bill.week() == week)
                .mapToLong(Bill::cents).max().orElse(0);
    }

    private boolean hasRoom(String stream) {
        return current.containsKey(stream)
                && current.get(stream).left() >= streams.get(stream).get(0).cents();
    }

    /** An order for the next bills of the stream, and a little over. */
    private void open(String stream, int week) {
        var next = streams.get(stream);
        var many = Math.min(next.size(), bills(week));
        var last = next.get(many - 1).week();
        var cents = next.stream().limit(many).mapToLong(Bill::cents).sum();
        var round = cents > Cents.dollars(5000) ? Cents.dollars(50) : Cents.dollars(10);
        var account = Account.of(next.get(0).account());
        var order = new Order("", week, next.get(0).vendor(), account.code(),
                (cents / round + 1 + random.nextInt(2)) * round, account.name() + ", as quoted");
        if (last < Weeks.COUNT && random.nextInt(100) < 80) {
            order.with("closed", "" + (last + 1));
        }
        orders.add(order);
        current.put(stream, order);
    }

    /** How many bills an order covers, so that the orders of all weeks last for all bills. */
    private int bills(int week) {
        var bills = streams.values().stream().mapToInt(List::size).sum();
        var slots = 0;
        for (var each = week; each <= Weeks.COUNT; each++) {
            slots += WeeklyTotals.newOrders(each);
        }
        slots -= (int) orders.stream().filter(order -> order.week >= week).count();
        var tenths = slots == 0 ? 40 : Math.min(40, 10 * bills / slots);
        return Math.max(1, (tenths + random.nextInt(10)) / 10);
    }

    private void bill(int week) {
        for (var stream : List.copyOf(streams.keySet())) {
            var bills = streams.get(stream);
            while (!bills.isEmpty() && bills.get(0).week() == week && hasRoom(stream)) {
                var bill = bills.remove(0);
                current.get(stream).bill(bill.cents());
                billed.add(bill.on(current.get(stream)));
            }
            if (bills.isEmpty()) {
                streams.remove(stream);
            }
        }
    }

    /** The week has no order left for them: bills below the limit come from somebody else. */
    private void withoutOrder(String stream, int week, Vendors vendors) {
        var bills = streams.get(stream);
        while (!bills.isEmpty() && bills.get(0).week() == week) {
            var bill = bills.remove(0);
            if (bill.cents() >= Bills.NEEDS_ORDER) {
                throw new IllegalStateException("no order for " + bill);
            }
            billed.add(bill.from(vendors.small(bill.account()).get(0)));
        }
        if (bills.isEmpty()) {
            streams.remove(stream);
        }
    }

    /** Numbers run through the weeks; the planned ones keep theirs. */
    private void number() {
        orders.sort(Comparator.comparing(order -> order.week));
        orders.stream().filter(order -> !order.number.isEmpty())
                .forEach(order -> byNumber.put(order.number, order));
        var next = 1;
        for (var order : orders) {
            while (order.number.isEmpty() && byNumber.containsKey(Numbered.of("", next, 4))) {
                next++;
            }
            if (order.number.isEmpty()) {
                order.number = Numbered.of("", next, 4);
                byNumber.put(order.number, order);
            }
        }
    }
}
