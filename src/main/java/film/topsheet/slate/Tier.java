package film.topsheet.slate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One place in the order in which receipts are shared out.
 *
 * @param shares      percent by party, in the order written, 100 in all; of a single party 100. In
 *                    sequence the percentages say nothing: each is paid out before the next
 * @param inSequence  one after the other
 * @param takePercent of each receipt, 0 to 100: of what the tiers above left, or of the gross
 * @param ofGross     of the receipt itself
 * @param balance     what is owed in all; empty: the tier goes on for ever
 * @param afterMinor  begins above this cumulative gross, minor units; 0 from the start
 * @param untilMinor  ends at this cumulative gross; {@link Long#MAX_VALUE}: never
 */
public record Tier(
        String name, Map<String, BigDecimal> shares, boolean inSequence, BigDecimal takePercent,
        boolean ofGross, Optional<Balance> balance, long afterMinor, long untilMinor) {

    static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Tier {
        requireNonNull(name, "name");
        requireNonNull(takePercent, "takePercent");
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        if (untilMinor <= afterMinor) {
            throw new Contradiction("until", "is not above the gross from which the tier takes",
                    "Raise it, or lower what stands under after.");
        }
    }

    /** The parties, in the order written. */
    public List<String> parties() {
        return List.copyOf(shares.keySet());
    }

    /** Whether nothing is left for a tier below, of any receipt. */
    public boolean takesAll() {
        return balance.isEmpty() && !ofGross && takePercent.compareTo(ALL) == 0
                && afterMinor == 0 && untilMinor == Long.MAX_VALUE;
    }

    /**
     * What a tier owes its parties until they have it.
     *
     * @param principalMinor         by party, minor units; empty where it follows contributions
     * @param percentOfContributions the part up to 100 is principal, the rest premium
     * @param premiumPercent         on top of the principal
     * @param interestPercent        a year on the principal not yet paid, simple, actual days ÷ 365
     * @param from                   where interest begins; empty: with each contribution
     */
    public record Balance(
            Map<String, Long> principalMinor, Optional<BigDecimal> percentOfContributions,
            BigDecimal premiumPercent, BigDecimal interestPercent, Optional<LocalDate> from) {

        public Balance {
            principalMinor = Map.copyOf(principalMinor);
            requireNonNull(premiumPercent, "premiumPercent");
            requireNonNull(interestPercent, "interestPercent");
        }
    }
}
