package film.topsheet.sample;

import java.time.LocalDate;

/**
 * One invoice of a vendor that nobody planned, before it has a document number.
 *
 * @param posted in the week
 * @param order  null as long as, or because, it has none
 */
record Bill(int week, Vendor vendor, String account, long cents, LocalDate posted, Order order) {

    Bill on(Order newOrder) {
        return new Bill(week, vendor, account, cents, posted, newOrder);
    }

    Bill from(Vendor other) {
        return new Bill(week, other, account, cents, posted, order);
    }
}
