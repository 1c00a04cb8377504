package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;

/**
 * What of the postings up to this week is paid on one day, past or to come.
 *
 * @param cost on cost accounts, without tax
 * @param held on deposit and float accounts: it comes back, or becomes cost later
 * @param tax  recoverable, of both
 */
record Paid(LocalDate day, Money cost, Money held, Money tax) {

    Money total() {
        return cost.plus(held).plus(tax);
    }
}
