package film.topsheet.schedule;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of the shoot the cost so far covers, and how much is left, both in one unit: days, or
 * eighths of a page.
 */
public record RunRate(long covered, long left) {

    public RunRate {
        if (covered < 0 || left < 0) {
            throw new IllegalArgumentException(covered + " covered, " + left + " left");
        }
    }

    /** Before anything is covered there is no rate. */
    public boolean isKnown() {
        return covered > 0;
    }

    /**
     * What is still to be expected when the rest costs as much as what is done: cost ÷ covered ×
     * left − commitments, rounded half-up once; never below nil.
     *
     * @throws ArithmeticException when nothing is covered
     */
    public Money toComplete(Money cost, Money commitments) {
        var rest = BigDecimal.valueOf(cost.minor()).multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(covered), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(cost.currency(), rest).minus(commitments)
                .max(Money.zero(cost.currency()));
    }

    /** What one day or eighth cost on average, rounded half-up. */
    public Money each(Money cost) {
        return new Money(cost.currency(), BigDecimal.valueOf(cost.minor())
                .divide(BigDecimal.valueOf(covered), 0, RoundingMode.HALF_UP).longValueExact());
    }
}
