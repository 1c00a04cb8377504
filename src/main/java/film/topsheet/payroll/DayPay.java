package film.topsheet.payroll;

import film.topsheet.money.Money;
import java.math.BigDecimal;

/**
 * What one person's day costs.
 *
 * @param overtimeHours of the hours, those that are paid at more than the straight rate
 * @param pay           with overtime, without penalties
 * @param overtime      of the pay, what the hours of overtime are paid
 * @param contributions what the employer owes on top
 */
public record DayPay(BigDecimal hours, BigDecimal overtimeHours, Money pay, Money overtime,
        Money mealPenalty, Money restPenalty, Money contributions) {

    public Money penalties() {
        return mealPenalty.plus(restPenalty);
    }
}
