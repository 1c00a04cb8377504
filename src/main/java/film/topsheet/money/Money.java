package film.topsheet.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

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
