package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigInteger;
import java.util.List;

/**
 * Amounts as heights of a chart that holds nil and all of them.
 *
 * @param least   the lowest one, hundredths of the height; nil or below it
 * @param spanMinor from the lowest to the highest, minor units; at least 1
 */
record ChartScale(int least, long spanMinor) {

    private static final int FULL = 10_000;

    static ChartScale of(List<Money> amounts, Money nil) {
        var top = amounts.stream().reduce(nil, Money::max);
        var least = amounts.stream().reduce(nil, (one, next) ->
                next.isMoreThan(one) ? one : next);
        var span = Math.max(1, top.minus(least).minor());
        return new ChartScale(share(least.minor(), span), span);
    }

    /** Hundredths of the whole height over nil. */
    int height(Money amount) {
        return share(amount.minor(), spanMinor);
    }

    private static int share(long minor, long span) {
        return BigInteger.valueOf(minor).multiply(BigInteger.valueOf(FULL))
                .divide(BigInteger.valueOf(span)).intValueExact();
    }

    double y(int height, double top, double bottom) {
        return bottom - (bottom - top) * (height - least) / FULL;
    }
}
