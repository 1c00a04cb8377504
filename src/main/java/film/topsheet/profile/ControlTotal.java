package film.topsheet.profile;

import java.math.BigDecimal;

/**
 * A sum that the export states, beside what its rows sum to.
 *
 * @param line   on which it stands; of a balance, the group's first row
 * @param scope  what it sums: the section's heading, {@code file}, or the group that must balance
 * @param column of the export; of a balance, of the feed
 * @param stated of a balance: zero
 */
public record ControlTotal(
        long line, String scope, String column, BigDecimal stated, BigDecimal summed) {

    public boolean agrees() {
        return stated.compareTo(summed) == 0;
    }

    /** What the export states beyond its rows. */
    public BigDecimal difference() {
        return stated.subtract(summed);
    }
}
