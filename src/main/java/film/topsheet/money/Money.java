package film.topsheet.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An exact amount in one currency, counted in its minor unit: cents for USD, whole yen for JPY.
 *
 * <p>Nothing here rounds, and nothing converts. Arithmetic that would overflow or would mix
 * currencies throws.
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {

    public Money {
        requireNonNull(currency, "currency");
    }

    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /** The amount as written with a decimal point; refuses more decimals than the currency has. */
    public static Money of(Currency currency, String amount) {
        var minor = new BigDecimal(amount).movePointRight(digits(currency));
        return new Money(currency, minor.longValueExact());
    }

    /** How many decimals amounts of this currency are written with; never negative. */
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(sharedWith(other), Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return new Money(sharedWith(other), Math.subtractExact(minor, other.minor));
    }

    public Money negated() {
        return new Money(currency, Math.negateExact(minor));
    }

    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Parts in proportion to the shares, in their order; they add up to this amount. Each is its
     * exact part without the fraction of a minor unit; the units left over go one by one to the
     * parts that lost most, the earlier first. A share of 0 gets nothing.
     *
     * @param shares none below 0, and one above it
     */
    public List<Money> spread(List<BigDecimal> shares) {
        var whole = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0 || shares.stream().anyMatch(each -> each.signum() < 0)) {
            throw new IllegalArgumentException("%s cannot be spread by %s".formatted(this, shares));
        }
        var exact = shares.stream().map(each -> BigDecimal.valueOf(minor).abs().multiply(each)
                .divideAndRemainder(whole)).toList();
        var parts = exact.stream().mapToLong(each -> each[0].longValueExact()).toArray();
        var left = BigDecimal.valueOf(minor).abs()
                .subtract(BigDecimal.valueOf(LongStream.of(parts).sum())).intValueExact();
        IntStream.range(0, parts.length).boxed()
                .sorted(Comparator.comparing((Integer at) -> exact.get(at)[1]).reversed())
                .limit(left)
                .forEach(at -> parts[at]++);
        return LongStream.of(parts)
                .mapToObj(each -> new Money(currency, minor < 0 ? -each : each)).toList();
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** The amount as a decimal with the currency's decimals, for printing and for ratios. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** Only amounts of one currency can be compared. */
    @Override
    public int compareTo(Money other) {
        sharedWith(other);
        return Long.compare(minor, other.minor);
    }

    private Currency sharedWith(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s cannot be added".formatted(this, other));
        }
        return currency;
    }

    /** The plain decimal with the currency's decimals, as in {@code USD 1204.50}. */
    @Override
    public String toString() {
        return currency + " " + decimal().toPlainString();
    }
}
