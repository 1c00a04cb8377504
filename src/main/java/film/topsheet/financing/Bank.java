package film.topsheet.financing;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

/**
 * What the bank says: from the week of its first line to that of its newest, a week closes at the
 * balance of its accounts.
 *
 * @param lines up to this week, oldest first
 */
record Bank(ProductionWeeks weeks, List<BankLine> lines) {

    boolean speaksOf(LocalDate week) {
        return !lines.isEmpty() && !week.isBefore(first())
                && !week.isAfter(weeks.endingOf(lines.get(lines.size() - 1).day()));
    }

    LocalDate first() {
        return weeks.endingOf(lines.get(0).day());
    }

    /**
     * The last balance stated by the end of a week, and what moved since.
     *
     * @param before what there was before the first line; it stood on that line's account
     */
    Money closing(LocalDate week, Money before) {
        var balances = new HashMap<String, Money>();
        balances.put(lines.get(0).account(), before);
        for (var line : lines) {
            if (line.day().isAfter(week)) {
                break;
            }
            balances.merge(line.account(), line.balance() == null ? line.amount() : line.balance(),
                    (old, next) -> line.balance() == null ? old.plus(next) : next);
        }
        return balances.values().stream().reduce(Money.zero(before.currency()), Money::plus);
    }
}
