package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * One part of what a source pays in.
 *
 * @param receivedOn null: not yet
 * @param amount     in the source's currency
 * @param rate       what one unit of it is worth in the production's own: of the day it came, else
 *                   the newest by now
 */
record Contribution(LocalDate dueOn, LocalDate receivedOn, Money amount, BigDecimal rate) {

    boolean isReceivedBy(LocalDate now) {
        return receivedOn != null && !receivedOn.isAfter(now);
    }

    Money worth(Currency own) {
        return new Money(own, Rounding.converted(amount.minor(), amount.currency(), rate, own));
    }
}
