package film.topsheet.report;

import film.topsheet.money.Money;
import java.util.List;

/**
 * What some postings come to, in the production's currency.
 *
 * @param code of the account; blank where it is a file or a sum of accounts
 */
record LedgerSum(String code, String name, long postings, Money thisPeriod, Money toDate) {

    LedgerSum named(String another) {
        return new LedgerSum(code, another, postings, thisPeriod, toDate);
    }

    static LedgerSum of(String name, Money nil, List<LedgerSum> parts) {
        return parts.stream().reduce(new LedgerSum("", name, 0, nil, nil), LedgerSum::plus);
    }

    private LedgerSum plus(LedgerSum other) {
        return new LedgerSum(code, name, postings + other.postings,
                thisPeriod.plus(other.thisPeriod), toDate.plus(other.toDate));
    }
}
