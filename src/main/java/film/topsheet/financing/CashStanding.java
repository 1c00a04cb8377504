package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the cash of a production stands at the end of a week, in its currency.
 *
 * @param bank            this week's closing
 * @param unexplained     what of it the books do not say, of all weeks so far; below zero when the
 *                        books say more
 * @param lowest          the lowest closing of the coming weeks, calls paid; the first of equals
 * @param nextCall        the earliest day on which signed equity is due and not received, and what
 *                        is due on it
 * @param needed          the first coming week that would close below the floor without equity
 *                        that has not come, and how it would close
 * @param cashToComplete  still to be paid, without contingency, deferrals and tax
 * @param fundsToComplete in the bank, to be drawn, and to come back
 * @param signed          of funding, deferments included
 * @param hasFunding      whether any source is known: without one nothing is said of the balance
 */
public record CashStanding(Money bank, Money unexplained, Optional<Closing> lowest,
        Optional<Call> nextCall, Optional<Closing> needed, Money cashToComplete,
        Money fundsToComplete, Money signed, Money unsigned, Money floor, boolean hasFunding) {

    /** How a week closes. */
    public record Closing(LocalDate weekEnding, Money amount) {}

    /** What is asked of the equity on one day. */
    public record Call(LocalDate date, Money amount) {}

    /** Funds over cash to complete; below zero the film is not in balance. */
    public Optional<Money> headroom() {
        return hasFunding
                ? Optional.of(fundsToComplete.minus(cashToComplete)) : Optional.empty();
    }
}
