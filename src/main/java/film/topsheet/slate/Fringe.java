package film.topsheet.slate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fringe account and the labour it follows.
 *
 * @param of          the labour accounts
 * @param ratePercent  of their cost; empty: as the locked budget has it
 * @param ceilingMinor cost of one such account above which nothing is contributed; empty: none
 */
public record Fringe(String account, List<AccountRange> of, Optional<BigDecimal> ratePercent,
        OptionalLong ceilingMinor) {

    public Fringe {
        of = List.copyOf(of);
        if (of.stream().anyMatch(each -> each.contains(account))) {
            throw new Contradiction("of", "holds the fringe account itself, " + account,
                    "Leave it out of the range.");
        }
    }

    /** Whether that account is this fringe account: the same code but for separators. */
    public boolean isAccount(String code) {
        return new AccountRange(account, account).contains(code);
    }

    /** Whether that account is labour that it follows. */
    public boolean follows(String code) {
        return !isAccount(code) && of.stream().anyMatch(each -> each.contains(code));
    }
}
