package film.topsheet.financing;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * All that the cash flow of a week is reckoned from.
 *
 * @param now      the week-ending of the report
 * @param oldest   the first posting's day; empty without one
 * @param paid     postings, by the day of their payment
 * @param rests    one per cost account outside contingency and deferrals
 * @param plan     flows of the plan dated after now
 * @param sources  of funding
 * @param bank     lines up to now, oldest first
 * @param drawdown the approved curve: cumulative, by day
 * @param floor    the least that should be in the bank
 */
record CashBooks(Currency currency, ProductionWeeks weeks, LocalDate now,
        Optional<LocalDate> oldest, List<Paid> paid, List<Rest> rests, List<Flow> plan,
        List<FundingSource> sources, List<BankLine> bank, NavigableMap<LocalDate, Money> drawdown,
        Money floor) {

    Money nil() {
        return Money.zero(currency);
    }

    LocalDate next() {
        return weeks.next(now);
    }
}
