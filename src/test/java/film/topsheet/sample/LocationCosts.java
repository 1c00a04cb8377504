package film.topsheet.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the places cost: agreed fees day by day, and police, permits and the rest around them. */
final class LocationCosts {

    private static final String SITES = "3610";
    private static final List<String> SITE_KINDS =
            List.of("police", "permit", "other", "restoration");
    private static final Map<String, List<String>> KINDS = Map.of(
            SITES, SITE_KINDS, "3620", List.of("security", "fire"), "3660", List.of("parking"),
            "3550", List.of("parking", "permit"), "3640", List.of("other"),
            "3050", List.of("other"));
    private static final Map<String, String> PROVIDERS = Map.of(
            "police", "County Police Detail", "permit", "Coast Film Office", "fire",
            "Harbor Fire Watch", "security", "Nightlamp Guards", "parking", "Longfield Parking",
            "restoration", "Trowel Makegood", "other", "Fairweather Site Services");
    private static final long USUAL = Cents.dollars(2100);

    private final Vendors vendors;
    private final Map<Integer, List<Entry>> weeks = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private SpendingPlan plan;
    private int number = 1;

    /** @param book receives an order for every agreement */
    LocationCosts(Vendors vendors, OrderBook book) {
        this.vendors = vendors;
        for (var place : LocationAgreement.all()) {
            var order = new Order("", place.firstWeek(), vendors.named(place.owner()), SITES,
                    place.agreed(), "Agreement " + place.agreement() + ", " + place.name())
                    .with("location", place.name());
            orders.put(place.name(), order);
            book.plan(order);
        }
    }

    /** Call once the orders have their numbers. */
    void write() {
        var fees = fees();
        plan = SpendingPlan.of(Source.LOCATIONS, pins(fees),
                week -> WeeklyTotals.of(Source.LOCATIONS, week),
                account -> !account.code().equals("3810") && !account.code().equals("3675"));
        for (var week = 1; week <= Weeks.COUNT; week++) {
            var rows = new ArrayList<Entry>();
            var now = week;
            fees.stream().filter(fee -> Weeks.of(posted(fee)) == now).forEach(rows::add);
            LocationEvents.all().stream().filter(event -> event.week() == now)
                    .map(this::row).forEach(rows::add);
            stages(week, rows);
            plan.accounts().forEach(account -> fill(account, now, rows));
            rows.sort(Comparator.comparing(LocationCosts::posted));
            rows.forEach(row ->
                    row.set("document_no", Numbered.of("L-", number++, 4)).set("line", 1));
            weeks.put(week, rows);
        }
    }

    /** Everything so far: the location department sends one growing list. */
    List<Entry> export(int week) {
        var rows = new ArrayList<Entry>();
        for (var each = 1; each <= week; each++) {
            rows.addAll(weeks.get(each));
        }
        return rows;
    }

    private List<Entry> fees() {
        var rows = new ArrayList<Entry>();
        for (var place : LocationAgreement.all()) {
            for (var kind = 0; kind < 3; kind++) {
                for (var day : place.days().get(kind).split(" ")) {
                    rows.add(fee(place, kind, day, place.rates().get(kind),
                            List.of("Prepared", "Shot", "Struck").get(kind)));
                }
            }
        }
        return rows;
    }

    private Entry fee(LocationAgreement place, int kind, String day, long rate, String what) {
        var worked = LocationAgreement.date(day);
        var posted = worked.plusDays(worked.getDayOfWeek() == DayOfWeek.FRIDAY ? 0 : 1);
        var row = row(place.name(), place.isByTheDay(kind) ? "site-fee" : "restoration", worked,
                posted, place.owner(), SITES, Cents.dollars(rate), what)
                .set("agreement_no", place.agreement()).set("quantity", 1)
                .set("rate", Cents.text(Cents.dollars(rate)));
        return day.startsWith("!") ? row.set("description", "Shot, fourth day")
                : row.set("po_number", orders.get(place.name()).number).set("po_line", 1);
    }

    private List<Pin> pins(List<Entry> fees) {
        var pins = new ArrayList<Pin>();
        fees.forEach(fee -> pins.add(
                new Pin(Source.LOCATIONS, Weeks.of(posted(fee)), SITES, fee.cents())));
        LocationEvents.all().stream().filter(LocationEvents.Event::cost).forEach(event -> pins.add(
                new Pin(Source.LOCATIONS, event.week(), event.account(), event.cents())));
        for (var week = 1; week <= Weeks.COUNT; week++) {
            pins.add(new Pin(Source.LOCATIONS, week, "3810", LocationEvents.stages(week)));
        }
        return pins;
    }

    private void stages(int week, List<Entry> rows) {
        var cents = LocationEvents.stages(week);
        var second = week < 7 ? Cents.share(cents, 2, 5) : 0;
        rows.add(stage("Stage A", week, cents - second));
        if (second > 0) {
            rows.add(stage("Stage B", week, second));
        }
    }

    private Entry stage(String name, int week, long cents) {
        return row(name, "site-fee", Weeks.workday(week, 0), Weeks.workday(week, 4),
                "Cinder Row Stages", "3810", cents, "Week's rent")
                .set("work_to", Weeks.workday(week, 4));
    }

    private void fill(String account, int week, List<Entry> rows) {
        var random = Seed.random("locations" + account + week);
        var left = plan.of(account, week);
        while (left > 0) {
            var part = Cents.share(USUAL, 40 + random.nextInt(90), 100) / 500 * 500;
            var cents = left - part < Cents.dollars(300) ? left : part;
            var worked = Weeks.workday(week, random.nextInt(5));
            var kind = kind(account, week, random);
            rows.add(row(place(kind, week, worked), kind, worked, worked, PROVIDERS.get(kind),
                    account, cents, Account.of(account).name()));
            left -= cents;
        }
    }

    /** The unit parks at two bases, turn about; all else is where it shoots. */
    private static String place(String kind, int week, LocalDate worked) {
        return !kind.equals("parking") ? LocationAgreement.busy(week)
                : worked.getDayOfMonth() % 2 == 0 ? "Quay field, base" : "Longfield, base";
    }

    private static String kind(String account, int week, Random random) {
        var kinds = KINDS.get(account);
        var most = Weeks.shoots(week) || !account.equals(SITES) ? kinds.size() : 3;
        return kinds.get(random.nextInt(most));
    }

    private Entry row(LocationEvents.Event event) {
        return row(event.location(), event.kind(), LocationAgreement.date(event.worked()),
                LocationAgreement.date(event.posted()), event.vendor(), event.account(),
                event.cents(), event.description());
    }

    private Entry row(String location, String kind, LocalDate worked, LocalDate posted,
            String vendor, String account, long cents, String description) {
        var named = vendors.named(vendor);
        return Feeds.entry("locations").set("location", location).set("kind", kind)
                .set("work_date", worked).set("posting_date", posted)
                .set("vendor_id", named.id()).set("vendor", named.name()).set("tax_form", "yes")
                .set("account", account).set("description", description).amount(cents);
    }

    private static LocalDate posted(Entry row) {
        return LocalDate.parse(row.get("posting_date"));
    }
}
