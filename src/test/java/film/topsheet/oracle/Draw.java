package film.topsheet.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        random = new Random(seed * 7919);
        random.nextLong();
    }

    /** True in so many cases of a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from first to last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Above zero, with the decimals of its currency, written with all or none of them. */
    String amount(String currency, int most) {
        var decimals = Settings.decimals(currency);
        var whole = BigDecimal.valueOf(between(1, most));
        if (chance(30)) {
            return whole.toPlainString();
        }
        var minor = decimals == 0 ? 0 : random.nextInt((int) Math.pow(10, decimals));
        return whole.add(BigDecimal.valueOf(minor, decimals)).toPlainString();
    }

    /** An exchange rate near a typical one, of five significant digits or of two. */
    String rate(BigDecimal typical) {
        return typical.multiply(BigDecimal.valueOf(between(9000, 11000), 4))
                .round(new MathContext(chance(40) ? 2 : 5)).stripTrailingZeros().toPlainString();
    }
}
