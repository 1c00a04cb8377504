package film.topsheet.financing;

import film.topsheet.slate.Tier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.TreeSet;

/**
 * What one tier owes one party, on a day that only moves on. A payment is interest first, then
 * principal, then premium. All amounts in minor units.
 */
final class Debt {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PERCENT_DAYS_A_YEAR = BigDecimal.valueOf(36_500);

    private final Tier.Balance terms;
    private final String party;
    private final Stakes stakes;
    private LocalDate day;
    /** Each unit of principal for each day it was owed: exact until interest is asked for. */
    private BigInteger principalDays = BigInteger.ZERO;
    private long interestPaid;
    private long principalPaid;
    private long premiumPaid;

    Debt(Tier.Balance terms, String party, Stakes stakes) {
        this.terms = terms;
        this.party = party;
        this.stakes = stakes;
        this.day = LocalDate.MIN;
    }

    boolean isOfContributions() {
        return terms.percentOfContributions().isPresent();
    }

    /** What is owed on a day that is not before the last one asked about. */
    long on(LocalDate now) {
        if (now.isBefore(day)) {
            throw new IllegalArgumentException("%s after %s".formatted(now, day));
        }
        accrue(now);
        day = now;
        return interest() + principal() + premium();
    }

    /** @param minor at most what is owed on the day last asked about */
    void pay(long minor) {
        var toInterest = Math.min(minor, interest());
        var toPrincipal = Math.min(minor - toInterest, principal());
        var toPremium = minor - toInterest - toPrincipal;
        if (minor < 0 || toPremium > premium()) {
            throw new IllegalArgumentException("%d paid to %s".formatted(minor, party));
        }
        interestPaid += toInterest;
        principalPaid += toPrincipal;
        premiumPaid += toPremium;
    }

    /** The principal changes on the days on which contributions come in. */
    private void accrue(LocalDate now) {
        if (terms.interestPercent().signum() == 0) {
            return;
        }
        var days = new TreeSet<LocalDate>();
        stakes.of(party).stream().map(PaidIn::date)
                .filter(each -> isOfContributions()).forEach(days::add);
        terms.from().ifPresent(days::add);
        var begin = days.isEmpty() ? now : days.first();
        var steps = new ArrayList<>(days.subSet(begin, now.isAfter(begin) ? now : begin));
        steps.removeIf(each -> !each.isAfter(day));
        steps.add(0, day.isBefore(begin) ? begin : day);
        steps.add(now);
        for (var at = 0; at + 1 < steps.size(); at++) {
            accrue(steps.get(at), steps.get(at + 1));
        }
    }

    private void accrue(LocalDate since, LocalDate to) {
        var from = terms.from().filter(each -> each.isAfter(since)).orElse(since);
        if (to.isAfter(from)) {
            principalDays = principalDays.add(BigInteger.valueOf(principal(since))
                    .multiply(BigInteger.valueOf(ChronoUnit.DAYS.between(from, to))));
        }
    }

    private long interest() {
        return new BigDecimal(principalDays).multiply(terms.interestPercent())
                .divide(PERCENT_DAYS_A_YEAR, 0, RoundingMode.HALF_UP).longValueExact()
                - interestPaid;
    }

    private long principal() {
        return principal(day);
    }

    private long principal(LocalDate on) {
        return Math.max(0, wholePrincipal(on) - principalPaid);
    }

    private long premium() {
        var premium = rounded(wholePrincipal(day), terms.premiumPercent());
        var above = terms.percentOfContributions().map(each -> each.subtract(HUNDRED))
                .filter(each -> each.signum() > 0);
        return Math.max(0, premium - premiumPaid + above.map(each ->
                rounded(stakes.paidBy(party, day), each)).orElse(0L));
    }

    private long wholePrincipal(LocalDate on) {
        return terms.percentOfContributions()
                .map(each -> rounded(stakes.paidBy(party, on), each.min(HUNDRED)))
                .orElseGet(() -> terms.principalMinor().get(party));
    }

    private static long rounded(long minor, BigDecimal percent) {
        return BigDecimal.valueOf(minor).multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
