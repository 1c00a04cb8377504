package film.topsheet.sample;

import java.math.BigDecimal;

/** Amounts of the sample as whole cents, written the way the canonical profile wants them. */
final class Cents {

    private Cents() {}

    static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Refuses more than two decimals. */
    static long of(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    static long dollars(long dollars) {
        return Math.multiplyExact(dollars, 100L);
    }

    /** {@code amount × part ÷ whole}, a half away from zero. */
    static long share(long amount, long part, long whole) {
        var doubled = Math.multiplyExact(Math.multiplyExact(amount, part), 2L);
        return (doubled + (doubled < 0 ? -whole : whole)) / (2 * whole);
    }
}
