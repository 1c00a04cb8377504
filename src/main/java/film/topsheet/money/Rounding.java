package film.topsheet.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The one rule of rounding: half-up to the minor unit, where a half goes away from zero, so that a
 * reversal is always the exact opposite of what it reverses.
 */
public final class Rounding {

    private Rounding() {}

    /**
     * An amount in another currency: {@code minor × rate}, rounded to the target's minor unit.
     *
     * @param rate units of {@code to} that one unit of {@code from} is worth
     */
    public static long converted(long minor, Currency from, BigDecimal rate, Currency to) {
        return minor(BigDecimal.valueOf(minor, Money.digits(from)).multiply(rate), to);
    }

    /** The way back: {@code minor ÷ rate}, rounded to the target's minor unit. */
    public static long divided(long minor, Currency from, BigDecimal rate, Currency to) {
        return BigDecimal.valueOf(minor, Money.digits(from))
                .divide(rate, Money.digits(to), RoundingMode.HALF_UP)
                .movePointRight(Money.digits(to))
                .longValueExact();
    }

    /** A part of an amount: {@code minor × part ÷ whole}, rounded to the minor unit. */
    public static long share(long minor, BigDecimal part, BigDecimal whole) {
        return BigDecimal.valueOf(minor).multiply(part)
                .divide(whole, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** An exact amount in whole units, rounded to the currency's minor unit. */
    public static long minor(BigDecimal amount, Currency currency) {
        return amount.setScale(Money.digits(currency), RoundingMode.HALF_UP)
                .movePointRight(Money.digits(currency))
                .longValueExact();
    }
}
