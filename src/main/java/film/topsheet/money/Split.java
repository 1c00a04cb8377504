package film.topsheet.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount into whole minor units that add up to it. */
public final class Split {

    private Split() {}

    /**
     * Each part is {@code minor × weight ÷ Σ weights} without its fraction; the units that remain
     * go one each to the largest fractions, of equal ones to the part named first.
     *
     * @param minor   not negative
     * @param weights none negative, at least one above zero
     * @return as many parts as weights, in their order
     */
    public static List<Long> byWeight(long minor, List<BigDecimal> weights) {
        var whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (minor < 0 || whole.signum() <= 0
                || weights.stream().anyMatch(each -> each.signum() < 0)) {
            throw new IllegalArgumentException("%d by %s".formatted(minor, weights));
        }
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElseThrow();
        var units = weights.stream().map(each -> unscaled(each, scale)).toList();
        var sum = unscaled(whole, scale);
        var parts = new ArrayList<Long>();
        var fractions = new ArrayList<BigInteger>();
        var left = minor;
        for (var unit : units) {
            var part = unit.multiply(BigInteger.valueOf(minor)).divideAndRemainder(sum);
            parts.add(part[0].longValueExact());
            fractions.add(part[1]);
            left -= part[0].longValueExact();
        }
        // A stable sort: of equal fractions the one named first stays first.
        IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(fractions::get).reversed())
                .limit(left)
                .forEach(at -> parts.set(at, parts.get(at) + 1));
        return parts;
    }

    private static BigInteger unscaled(BigDecimal weight, int scale) {
        return weight.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    }
}
