package film.topsheet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The payroll registers of all weeks: crew, cast, background, and one supplemental. */
final class Payroll {

    private static final List<String> BACKGROUND_ACCOUNTS = List.of("2110", "2115", "2125");
    private static final int PASSES = 400;
    /** After so many passes the scale is near, and steps about it find a week that fits. */
    private static final int CLOSE = 8;
    private static final long WHOLE = 1_000_000;
    /** What the payroll company charges a week besides its percentages. */
    private static final long LEAST_CHARGE = Cents.dollars(50);
    private static final long MOST_CHARGE = Cents.dollars(2200);
    private static final int SUPPLEMENTAL_WEEK = 9;
    private static final int PENALTY_WEEK = 10;

    private final Roster roster = new Roster();
    private final Map<String, Long> earned = new HashMap<>();
    private final SpendingPlan plan = SpendingPlan.of(Source.PAYROLL, List.of(), Payroll::wanted,
            account -> !account.fringe() && !BACKGROUND_ACCOUNTS.contains(account.code()));

    /** File name to rows, of the exports that arrive in the week. */
    Map<String, List<Entry>> week(int week) {
        var files = new TreeMap<String, List<Entry>>();
        var paid = settled(week);
        paid.crew().charge("4940", wanted(week) - paid.total());
        files.put(file("crew", week), paid.crew().closed());
        if (paid.cast().total() > 0) {
            files.put(file("cast", week), paid.cast().closed());
        }
        paid.earned().forEach((person, cents) -> earned.merge(person, cents, Long::sum));
        if (Weeks.shoots(week) && week != Background.LATE_WEEK) {
            files.put(file("background", week), Background.vouchers(week));
        }
        if (week == Background.LATE_WEEK + 1) {
            files.put(file("background", week - 1), Background.vouchers(week - 1));
        }
        if (week == SUPPLEMENTAL_WEEK) {
            files.put(file("supplemental", week), supplemental());
        }
        return files;
    }

    /** What crew and cast cost in the week, contributions and charge included. */
    private static long wanted(int week) {
        return WeeklyTotals.of(Source.PAYROLL, week) - Background.reported(week)
                - (week == SUPPLEMENTAL_WEEK ? 12_600 : 0);
    }

    /** Pay draws contributions with it, so the scale is found by trying. */
    private CrewWeek settled(int week) {
        var scale = WHOLE;
        for (var pass = 1; pass <= PASSES; pass++) {
            var paid = paid(week, scale);
            var charge = wanted(week) - paid.total();
            if (charge > LEAST_CHARGE && charge < MOST_CHARGE) {
                return paid;
            }
            scale += pass < CLOSE
                    ? Cents.share(scale, charge - MOST_CHARGE / 2, wanted(week))
                    : pass % 2 == 0 ? 23L * pass : -23L * pass;
        }
        throw new IllegalStateException("no scale found for the payroll of week " + week);
    }

    private CrewWeek paid(int week, long scale) {
        var paid = new CrewWeek(week, roster, earned);
        var accounts = new ArrayList<>(plan.accounts());
        accounts.remove("2515");
        accounts.add("2515");
        accounts.forEach(account ->
                paid.payAccount(account, Cents.share(plan.of(account, week), scale, WHOLE)));
        paid.contribute();
        if (week == PENALTY_WEEK) {
            paid.payMealPenalties();
        }
        return paid;
    }

    /** A rise that was agreed late: last week's pay taken back, and paid at the new rate. */
    private List<Entry> supplemental() {
        var invoice = new PayInvoice("PR-09-S", "crew", SUPPLEMENTAL_WEEK - 1);
        var person = roster.person("2035", 1);
        var risen = person.at(Cents.of("21.60"));
        invoice.pay(person, "gross", 700, -person.pay(700)).set("hours", "-60.0")
                .set("pay_hours", "-70.0");
        invoice.pay(risen, "gross", 700, risen.pay(700));
        var rows = invoice.closed();
        rows.forEach(row -> row.set("supplements", "PR-08-C")
                .set("posting_date", Weeks.ending(SUPPLEMENTAL_WEEK)));
        return rows;
    }

    private static String file(String payroll, int week) {
        return "payroll-" + payroll + "-" + Weeks.ending(week) + ".csv";
    }
}
