package film.topsheet.forecast;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A line of a purchase order, or an accrual: cost that is promised and not yet posted.
 *
 * @param number  of the order or accrual
 * @param line    of the order; blank for an accrual
 * @param amount  in the promise's own currency, minor units
 * @param rate    what one unit of it is worth in the production's; null: the same currency
 * @param isOpen  approved and neither closed nor void; no posting closed it
 */
record Promise(
        String number,
        String line,
        String account,
        String episode,
        LocalDate date,
        Currency currency,
        long amount,
        BigDecimal rate,
        boolean isOpen) {

    /** What is left of it, in the production's currency, rounded once. */
    Money inBase(long left, Currency base) {
        return new Money(base,
                rate == null ? left : Rounding.converted(left, currency, rate, base));
    }

    /** Relief is never below nil and never more than the promise, whichever sign it has. */
    long held(long relief) {
        return Math.max(Math.min(amount, 0), Math.min(Math.max(amount, 0), relief));
    }
}
