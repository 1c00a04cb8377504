package film.topsheet.slate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A fringe account and the labour it follows.
 *
 * @param of          the labour accounts
 * @param ratePercent of their cost; empty: as the locked budget has it
 */
public record Fringe(String account, List<AccountRange> of, Optional<BigDecimal> ratePercent) {

    public Fringe {
        of = List.copyOf(of);
        if (of.stream().anyMatch(each -> each.contains(account))) {
            throw new Contradiction("of", "holds the fringe account itself, " + account,
                    "Leave it out of the range.");
        }
    }
}
