package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What each party put into one scenario, what it got back, and when. */
final class Outcomes {

    private static final int MULTIPLE_DECIMALS = 4;

    private final Stakes stakes;
    private final Cascade cascade;
    private final Currency currency;
    private final List<String> members;
    private final boolean investorsArePaid;

    Outcomes(Waterfall waterfall, Stakes stakes, Cascade cascade, Currency currency) {
        this.stakes = stakes;
        this.cascade = cascade;
        this.currency = currency;
        this.members = stakes.investors();
        this.investorsArePaid = waterfall.tiers().stream()
                .anyMatch(each -> each.shares().containsKey(Waterfall.INVESTORS));
    }

    /** All who brought equity, as one: what is paid to them as investors or by name. */
    Recoupment.Outcome investors() {
        return outcome(Waterfall.INVESTORS, each -> members.contains(each.party())
                || each.party().equals(Waterfall.INVESTORS));
    }

    /** The investors by name, then the others as the tiers name them. */
    List<Recoupment.Outcome> parties(List<Tier> tiers) {
        var named = new LinkedHashSet<String>(members);
        tiers.forEach(each -> named.addAll(each.parties()));
        // While no member is known to have brought anything, their money is of all of them.
        if (!members.isEmpty() && cascade.allocations().stream()
                .noneMatch(each -> each.party().equals(Waterfall.INVESTORS))) {
            named.remove(Waterfall.INVESTORS);
        }
        var outcomes = new ArrayList<Recoupment.Outcome>();
        named.forEach(party ->
                outcomes.add(outcome(party, each -> each.party().equals(party))));
        return outcomes;
    }

    private Recoupment.Outcome outcome(String party, Predicate<Allocation> isTheirs) {
        var flows = new TreeMap<LocalDate, Long>();
        var invested = 0L;
        for (var each : stakes.of(party)) {
            flows.merge(each.date(), -each.minor(), Long::sum);
            invested += each.minor();
        }
        var received = 0L;
        LocalDate first = null;
        LocalDate back = null;
        for (var each : cascade.allocations().stream().filter(isTheirs).toList()) {
            received += each.amount().minor();
            flows.merge(each.date(), each.amount().minor(), Long::sum);
            first = first == null && received > 0 ? each.date() : first;
            back = back == null && invested > 0 && received >= invested ? each.date() : back;
        }
        return new Recoupment.Outcome(party, new Money(currency, invested),
                new Money(currency, received), multiple(received, invested),
                YearlyReturn.of(flows), Optional.ofNullable(first), Optional.ofNullable(back),
                whole(party));
    }

    private static Optional<BigDecimal> multiple(long received, long invested) {
        return invested <= 0 ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(received).divide(BigDecimal.valueOf(invested),
                        MULTIPLE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** An investor is whole with all the others: what is owed to them is one debt. */
    private Optional<LocalDate> whole(String party) {
        return cascade.wholeOn(members.contains(party) && investorsArePaid
                ? Waterfall.INVESTORS : party);
    }
}
