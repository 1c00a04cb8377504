package film.topsheet.slate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the cash flow is spread.
 *
 * @param floorMinor      the least that should be in the bank, minor units; negative is a credit
 *                        line
 * @param payrollLagWeeks from the work to the payment
 * @param vendorLagWeeks  from the invoice to the payment
 * @param drawdown        the file of the approved curve, inside the production's folder; no export
 * @param curve           what it says: cumulative, minor units, by day; empty without a file
 */
public record CashSettings(long floorMinor, int payrollLagWeeks, int vendorLagWeeks,
        Optional<Path> drawdown, NavigableMap<LocalDate, Long> curve) {

    static final CashSettings USUAL = new CashSettings(0, 1, 4, Optional.empty(), new TreeMap<>());

    public CashSettings {
        curve = Collections.unmodifiableNavigableMap(new TreeMap<>(curve));
    }

    /** Whether this is the file of the curve, which is no export wherever it lies. */
    public boolean isCurve(String relativePath) {
        return drawdown.map(Path::normalize)
                .filter(each -> each.equals(Path.of(relativePath))).isPresent();
    }
}
