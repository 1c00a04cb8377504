package film.topsheet.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One invoice of the payroll company: who was paid what for one week, and its total. */
final class PayInvoice {

    private final String number;
    private final String payroll;
    private final int week;
    private final List<Entry> rows = new ArrayList<>();

    PayInvoice(String number, String payroll, int week) {
        this.number = number;
        this.payroll = payroll;
        this.week = week;
    }

    Entry add(Person person, String component, String account, long cents) {
        var row = Feeds.entry("payroll")
                .set("invoice_no", number).set("line", rows.size() + 1).set("payroll", payroll)
                .set("week_ending", Weeks.ending(week))
                .set("work_from", Weeks.workday(week, 0)).set("work_to", Weeks.workday(week, 4))
                .set("check_date", Weeks.ending(week).plusDays(5))
                .set("employee_id", person.id()).set("employee", person.name())
                .set("engagement", "employee").set("union", person.plan())
                .set("plan", person.plan()).set("occupation", person.occupation())
                .set("account", account).set("component", component)
                .amount(cents).set("work_state", "NY");
        rows.add(row);
        return row;
    }

    /** Pay with its hours and rate; the rate is per unit, the hours in tenths. */
    Entry pay(Person person, String component, long tenths, long cents) {
        var hourly = component.equals("overtime");
        var worked = hourly ? tenths * 2 / 3 : person.unit().workedTenths(week, tenths);
        var row = add(person, component, person.account(), cents)
                .set("hours", tenths(worked))
                .set("rate", Cents.text(hourly ? person.hourly() : person.rate()))
                .set("rate_unit", hourly ? PayUnit.HOUR : person.unit());
        return hourly || person.unit() == PayUnit.HOUR ? row.set("pay_hours", tenths(tenths)) : row;
    }

    /** The payroll company's own charge, which also carries the cents that rates leave over. */
    Entry charge(String account, long cents) {
        var row = add(new Person("PAYCO", "Lanternlight Payroll", account, "service charge", "",
                PayUnit.HOUR, 0), "fee", account, cents);
        return row.set("engagement", "contractor");
    }

    long total() {
        return rows.stream().mapToLong(Entry::cents).sum();
    }

    /** The rows, each naming the total of the invoice. */
    List<Entry> closed() {
        rows.forEach(row -> row.set("invoice_total", Cents.text(total())));
        return List.copyOf(rows);
    }

    private static String tenths(long tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
