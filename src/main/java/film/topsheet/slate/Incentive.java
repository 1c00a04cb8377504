package film.topsheet.slate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Money a state gives back for cost spent there; a memo line, never a lower cost.
 *
 * @param ratePercent   of qualifying cost, 0 to 100
 * @param ceilingMinor  the most there is, minor units
 * @param expectedOn    when it is expected
 * @param financedMinor the part that a loan has already paid out, minor units
 */
public record Incentive(
        String name, BigDecimal ratePercent, OptionalLong ceilingMinor,
        Optional<LocalDate> expectedOn, OptionalLong financedMinor) {

    public Incentive {
        if (ceilingMinor.isPresent() && financedMinor.orElse(0) > ceilingMinor.getAsLong()) {
            throw new Contradiction("financed", "is above the ceiling",
                    "Nobody lends on more than can come; see which of the two is right.");
        }
    }
}
