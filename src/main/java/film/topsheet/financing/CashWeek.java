package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The cash of one week: opening + receipts − payments + unexplained = closing.
 *
 * @param actual      the week is over; else it is a forecast
 * @param payments    positive is out; below zero when more comes back
 * @param unexplained what the bank says over what the books say; zero where it says nothing
 * @param drawn       from funding, since the beginning
 * @param drawdown    what the approved curve has by then; empty before its first point
 */
public record CashWeek(LocalDate weekEnding, boolean actual, Money opening, Money receipts,
        Money payments, Money unexplained, Money closing, Money drawn, Optional<Money> drawdown) {

    public CashWeek {
        if (!opening.plus(receipts).minus(payments).plus(unexplained).equals(closing)) {
            throw new IllegalArgumentException(
                    "the cash of the week ending %s does not add up".formatted(weekEnding));
        }
    }
}
