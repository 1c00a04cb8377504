package film.topsheet.profile;

import java.math.BigDecimal;

/**
 * A sum that the export states, beside what its rows sum to.
 *
 * @param line      on which it stands; of a balance, the group's first row
 * @param scope     the section's heading, {@code file}, or the group that must balance
 * @param column    of the export; of a balance, of the feed
 * @param stated    of a balance: zero
 * @param tolerance up to which the two may differ
 * @param unread    lines of which no amount could be read, with what stands there; blank for none
 */
public record ControlTotal(long line, String scope, String column, BigDecimal stated,
        BigDecimal summed, BigDecimal tolerance, String unread) {

    /** Whether it is a row of data as the profile has it, and its cost counts twice. */
    public boolean loadsAsRow() {
        return scope.endsWith(UnnamedTotals.LOADS);
    }

    /** Whether nothing has to be looked for. */
    public boolean agrees() {
        return difference().abs().compareTo(tolerance) <= 0;
    }

    /** What the export states beyond its rows. */
    public BigDecimal difference() {
        return stated.subtract(summed);
    }
}
