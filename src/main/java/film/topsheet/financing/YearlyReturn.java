package film.topsheet.financing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The internal rate of return: the yearly rate at which dated flows sum to zero.
 *
 * <p>It is sought by halving, in decimals. With the factor by which a unit loses worth in one day
 * as the unknown, the sum is a polynomial with whole exponents, so that no root and no binary
 * fraction is needed; and where the flows change their sign once, it has exactly one root above
 * zero. Libraries for this reckon in binary fractions and begin at a guess, from which they may
 * find a root that is none, or nothing.
 *
 * @param rate as a fraction with six decimals: 0.147100 is 14.71 % a year; empty: there is none
 * @param why  there is none, as a clause without its full stop; else blank
 */
public record YearlyReturn(Optional<BigDecimal> rate, String why) {

    static final int DAYS_A_YEAR = 365;

    private static final int DECIMALS = 6;
    private static final int HALVINGS = 60;
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal LEAST = new BigDecimal("-0.999");
    private static final BigDecimal MOST = BigDecimal.TEN;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @param flows what comes back is positive, minor units; those of one day together */
    static YearlyReturn of(NavigableMap<LocalDate, Long> flows) {
        var byDay = new TreeMap<Long, Long>();
        flows.forEach((date, minor) ->
                byDay.put(ChronoUnit.DAYS.between(flows.firstKey(), date), minor));
        return of(byDay, DAYS_A_YEAR);
    }

    /**
     * @param flows      by the number of steps since the first, which is step 0
     * @param stepsAYear 365, or 12 where the steps are months
     */
    static YearlyReturn of(NavigableMap<Long, Long> flows, int stepsAYear) {
        var moved = new TreeMap<>(flows);
        moved.values().removeIf(each -> each == 0);
        var changes = signChanges(moved);
        if (changes == 0) {
            return none("money goes one way only");
        }
        if (changes > 1) {
            return none("money goes in and out more than once, and several rates would fit");
        }
        var first = Long.signum(moved.firstEntry().getValue());
        var low = BigDecimal.ZERO;
        var high = TWO;
        if (sum(moved, high).signum() == first) {
            return none("it is below -99.9 %");
        }
        for (var turn = 0; turn < HALVINGS; turn++) {
            var middle = low.add(high).divide(TWO, PRECISION);
            if (sum(moved, middle).signum() == first) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return within(BigDecimal.ONE.divide(high.pow(stepsAYear, PRECISION), PRECISION)
                .subtract(BigDecimal.ONE));
    }

    private static YearlyReturn within(BigDecimal rate) {
        if (rate.compareTo(LEAST) < 0) {
            return none("it is below -99.9 %");
        }
        return rate.compareTo(MOST) > 0 ? none("it is above 1,000 %")
                : new YearlyReturn(
                        Optional.of(rate.setScale(DECIMALS, RoundingMode.HALF_UP)), "");
    }

    private static YearlyReturn none(String why) {
        return new YearlyReturn(Optional.empty(), why);
    }

    private static int signChanges(NavigableMap<Long, Long> flows) {
        var changes = 0;
        var last = 0;
        for (var minor : flows.values()) {
            var sign = Long.signum(minor);
            changes += last != 0 && sign != last ? 1 : 0;
            last = sign;
        }
        return changes;
    }

    /**
     * From the last flow back to the first, so that only the days between them are powers; many
     * flows are as many days apart.
     */
    private static BigDecimal sum(NavigableMap<Long, Long> flows, BigDecimal factor) {
        var powers = new HashMap<Long, BigDecimal>();
        var sum = BigDecimal.ZERO;
        var at = flows.lastKey();
        for (Map.Entry<Long, Long> each : flows.descendingMap().entrySet()) {
            var power = powers.computeIfAbsent(at - each.getKey(),
                    days -> factor.pow(days.intValue(), PRECISION));
            sum = sum.multiply(power, PRECISION)
                    .add(BigDecimal.valueOf(each.getValue()), PRECISION);
            at = each.getKey();
        }
        return sum;
    }
}
