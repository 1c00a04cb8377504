package film.topsheet.slate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the cash flow is spread.
 *
 * @param floorMinor      the least that should be in the bank, minor units; negative is a credit
 *                        line
 * @param payrollLagWeeks from the work to the payment
 * @param vendorLagWeeks  from the invoice to the payment
 * @param drawdown        the approved curve, inside the production's folder
 */
public record CashSettings(
        long floorMinor, int payrollLagWeeks, int vendorLagWeeks, Optional<Path> drawdown) {

    static final CashSettings USUAL = new CashSettings(0, 1, 4, Optional.empty());
}
