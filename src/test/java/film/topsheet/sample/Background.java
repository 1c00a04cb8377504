package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The background payroll: one invoice a shoot week, whose total is given, because the three
 * weeks before the late one average what the late one brings.
 */
final class Background {

    /** Totals of weeks 7 to 14. */
    private static final List<String> TOTALS = List.of("36912.75", "37910.40", "38615.25",
            "38194.35", "38240.00", "38905.60", "37454.10", "36118.20");
    /** The vouchers of week 11 come a week late. */
    static final int LATE_WEEK = 11;

    private static final long DAY_RATE = 18_200;
    private static final long STAND_IN_RATE = 24_000;
    private static final int STAND_INS = 4;
    private static final long MILEAGE = 185_000;
    private static final long CHARGE = 10_000;

    private Background() {}

    static long total(int week) {
        return Weeks.shoots(week) ? Cents.of(TOTALS.get(week - Weeks.FIRST_SHOOT)) : 0;
    }

    /** What the week reports: nothing when the vouchers are late, two weeks of it afterwards. */
    static long reported(int week) {
        if (week == LATE_WEEK) {
            return 0;
        }
        return total(week) + (week == LATE_WEEK + 1 ? total(LATE_WEEK) : 0);
    }

    static List<Entry> vouchers(int week) {
        var invoice = new PayInvoice(Numbered.of("PR-", week, 2) + "-B", "background", week);
        var people = new ArrayList<Person>();
        for (var index = 0; index < STAND_INS; index++) {
            people.add(person(Numbered.of("S", index + 1, 2), 400 + index, "2115", "Stand-in",
                    STAND_IN_RATE));
            pay(invoice, people.get(index), 5);
        }
        invoice.add(people.get(0), "mileage", "2125", MILEAGE);
        var random = Seed.random("background" + week);
        var index = 0;
        while (true) {
            var number = 404 + (week * 17 + index++) % 90;
            var extra = person(Numbered.of("B", number, 3), number, "2110", "Background", DAY_RATE);
            var days = 2 + random.nextInt(4);
            if (invoice.total() + cost(days) + CHARGE > total(week)) {
                break;
            }
            pay(invoice, extra, days);
        }
        invoice.charge("4940", total(week) - invoice.total());
        return invoice.closed();
    }

    private static void pay(PayInvoice invoice, Person person, int days) {
        var gross = person.pay(days * 10L);
        invoice.pay(person, "gross", days * 10L, gross);
        Contributions.of(person.plan()).forEach(each ->
                invoice.add(person, each.component(), each.account(), each.uncapped(gross)));
    }

    private static long cost(int days) {
        return Cents.share(DAY_RATE * days, 13, 10);
    }

    private static Person person(String id, int number, String account, String occupation,
            long rate) {
        return new Person(id, Names.person(number), account, occupation, "background",
                PayUnit.DAY, rate);
    }
}
