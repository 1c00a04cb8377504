package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.slate.Tier;
import java.math.BigDecimal;
import java.util.Currency;

/** What a tier may take, in as few words as a column of a table has room for. */
record TierWords(Currency currency) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * {@code 1% of gross}, {@code up to 250,000}, {@code 5,200,000 and interest at 8%}, {@code 120%
     * of what is paid in}, {@code 50% of what is left}.
     *
     * @param party one whom the tier names
     */
    String of(Tier tier, String party) {
        var words = new StringBuilder();
        tier.balance().ifPresentOrElse(each -> words.append(balance(each, party)),
                () -> words.append(take(tier, party)));
        if (tier.balance().isPresent() && tier.takePercent().compareTo(HUNDRED) != 0) {
            words.append(", at most ").append(percent(tier.takePercent()))
                    .append(tier.ofGross() ? " of gross" : " of what is left");
        }
        if (tier.afterMinor() > 0) {
            words.append(", above ").append(amount(tier.afterMinor()));
        }
        if (tier.untilMinor() < Long.MAX_VALUE) {
            words.append(", up to ").append(amount(tier.untilMinor()));
        }
        return words.toString();
    }

    private String balance(Tier.Balance balance, String party) {
        var premium = balance.premiumPercent().signum() == 0 ? ""
                : " and " + percent(balance.premiumPercent()) + " premium";
        var interest = balance.interestPercent().signum() == 0 ? ""
                : (premium.isEmpty() ? " and interest at " : ", interest at ")
                        + percent(balance.interestPercent());
        var principal = balance.percentOfContributions()
                .map(each -> percent(each) + " of what is paid in")
                .orElseGet(() -> (premium.isEmpty() && interest.isEmpty() ? "up to " : "")
                        + amount(balance.principalMinor().get(party)));
        return principal + premium + interest;
    }

    /** The party's share of what the tier takes. */
    private static String take(Tier tier, String party) {
        var share = tier.inSequence() ? HUNDRED : tier.shares().get(party);
        return percent(tier.takePercent().multiply(share).divide(HUNDRED))
                + (tier.ofGross() ? " of gross" : " of what is left");
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    private String amount(long minor) {
        return Figure.plain(new Money(currency, minor));
    }
}
