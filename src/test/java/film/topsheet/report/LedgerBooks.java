package film.topsheet.report;

import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Ledgers to print in tests: what the database would say they come to. */
final class LedgerBooks {

    private LedgerBooks() {}

    static LedgerBook of(CostReport report, List<LedgerRow> postings) {
        var nil = Money.zero(report.cover().currency());
        var previous = report.cover().previousWeekEnding();
        Function<Function<LedgerRow, String>, List<LedgerSum>> sums = by -> {
            var all = new TreeMap<String, LedgerSum>();
            for (var each : postings) {
                all.merge(by.apply(each), new LedgerSum("", "", 1,
                        each.period().isAfter(previous) ? each.baseAmount() : nil,
                        each.baseAmount()), (one, other) -> LedgerSum.of("", nil,
                                List.of(one, other)));
            }
            var named = new ArrayList<LedgerSum>();
            all.forEach((key, sum) -> named.add(sum.named(key)));
            return named;
        };
        var accounts = sums.apply(LedgerRow::account).stream().map(each -> new LedgerSum(
                each.name(), "Sites of " + each.name(), each.postings(), each.thisPeriod(),
                each.toDate())).toList();
        return new LedgerBook(report, accounts, sums.apply(LedgerRow::file),
                postings.stream().map(each -> each.baseAmount().abs()).reduce(nil, Money::plus),
                postings.stream().filter(each -> !each.amount().currency().equals(nil.currency()))
                        .mapToLong(each -> Math.abs(each.amount().minor())).max().orElse(0));
    }

}
