package film.topsheet.payroll;

import static java.util.Objects.requireNonNull;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Pay that is promised for a day or a week of so many hours. The hourly rate is pay ÷ pay hours and
 * seldom a decimal: 250.00 for 12 hours is 250 ÷ 14. So it is divided last, and pay rounded once.
 *
 * @param payHours what the guaranteed hours are in hours at the straight rate, above 0
 */
public record Guarantee(Money pay, BigDecimal payHours) {

    public Guarantee {
        requireNonNull(pay, "pay");
        if (payHours.signum() <= 0) {
            throw new IllegalArgumentException("a guarantee of " + payHours + " pay hours");
        }
    }

    /** @param hours that the day's pay is for */
    public static Guarantee ofDay(Money pay, BigDecimal hours, OvertimeRules rules) {
        return new Guarantee(pay, rules.payHours(hours));
    }

    /** @param days hours of each day that the week's pay is for */
    public static Guarantee ofWeek(Money pay, List<BigDecimal> days, OvertimeRules rules) {
        return new Guarantee(pay, rules.payHours(days));
    }

    /** What is due for that time; never less than what is promised. */
    public Money due(BigDecimal workedPayHours) {
        return pay.max(new Money(pay.currency(),
                Rounding.share(pay.minor(), workedPayHours, payHours)));
    }

    /** The straight rate, for print: some payroll companies cut it, others round it. */
    public BigDecimal hourly(int decimals, RoundingMode mode) {
        return pay.decimal().divide(payHours, decimals, mode);
    }
}
