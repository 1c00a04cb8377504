package film.topsheet.slate;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * How far from the locked budget is worth a word: past {@code account}, or past both
 * {@code percent} and {@code floor}. None is negative.
 *
 * @param accountMinor  minor units
 * @param percent       of the account's locked budget, 0 to 100
 * @param floorMinor    minor units
 * @param categoryMinor of a category of several accounts, minor units
 */
public record Thresholds(
        long accountMinor, BigDecimal percent, long floorMinor, long categoryMinor) {

    /** 10,000; 10 percent and 2,500; 25,000. */
    static Thresholds usual(Currency currency) {
        var one = BigDecimal.ONE.movePointRight(currency.getDefaultFractionDigits())
                .longValueExact();
        return new Thresholds(10_000 * one, BigDecimal.TEN, 2_500 * one, 25_000 * one);
    }
}
