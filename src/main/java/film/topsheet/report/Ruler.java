package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigInteger;

/**
 * Where amounts stand on an axis between two others, which may be equal.
 *
 * @param low  stands at nought
 * @param high stands at {@link #FULL}
 */
record Ruler(Money low, Money high) {

    static final int FULL = 100_000;

    /** Beyond the two for what is beyond them. */
    int at(Money amount) {
        var span = BigInteger.valueOf(high.minor()).subtract(BigInteger.valueOf(low.minor()));
        if (span.signum() == 0) {
            return 0;
        }
        return BigInteger.valueOf(amount.minor()).subtract(BigInteger.valueOf(low.minor()))
                .multiply(BigInteger.valueOf(FULL)).divide(span).intValueExact();
    }

    /** The amount that stands at a place of the axis, to the whole unit. */
    Money amount(long place) {
        var span = high.minus(low);
        var minor = BigInteger.valueOf(span.minor()).multiply(BigInteger.valueOf(place))
                .divide(BigInteger.valueOf(FULL)).longValueExact();
        return low.plus(new Money(span.currency(), minor));
    }
}
