package film.topsheet.payroll;

import static java.math.BigDecimal.ZERO;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import film.topsheet.payroll.Contributions.Earned;
import film.topsheet.payroll.Deal.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/**
 * Prices one person's days of one production week, in order: each costs what it adds to the week.
 * A week's pay, and the hours it is for, are taken in equal parts over the days of the week.
 */
public final class PersonWeek {

    private final RateTable table;
    private final Currency currency;
    private final int daysOfWeek;
    private final List<Earned> earned;
    private final TreeMap<LocalDate, BigDecimal> hours = new TreeMap<>();
    private Worked last;

    /**
     * @param daysOfWeek that a week's pay is for, at least 1
     * @param before     the newest day before this week; null: none is known
     * @param earned     on this picture before this week, under the plan of the deals
     */
    public PersonWeek(RateTable table, Currency currency, int daysOfWeek, Worked before,
            List<Earned> earned) {
        this.table = table;
        this.currency = currency;
        this.daysOfWeek = daysOfWeek;
        this.last = before;
        this.earned = new ArrayList<>(earned);
    }

    /** Throws with the row of the rate table that can't be read; then the day counts no hours. */
    public DayPay price(Worked day, Deal deal) {
        var rules = OvertimeRules.of(table, deal.plan(), day.date());
        var penalties = Penalties.of(table, deal.plan(), day.date());
        var paid = paid(deal, rules, day.date());
        var straight = straight(deal, rules, day.date());
        hours.merge(day.date(), day.hours(), BigDecimal::add);
        var pay = paid(deal, rules, day.date()).minus(paid);
        var straightHours = straight(deal, rules, day.date()).subtract(straight);
        var straightPay = deal.unit() == Unit.HOUR ? money(deal.rate().multiply(straightHours))
                : promised(deal).min(pay);
        var meal = penalties.ofMeal(day, currency);
        var rest = penalties.ofRest(last, day, currency);
        last = day;
        var overtimeHours = day.hours().subtract(straightHours);
        var contributions = contributions(deal, List.of(
                new Earned(day.date(), "gross", straightPay, straightHours),
                new Earned(day.date(), "overtime", pay.minus(straightPay), overtimeHours),
                new Earned(day.date(), "penalty", meal.plus(rest), ZERO)));
        return new DayPay(day.hours(), overtimeHours, pay, pay.minus(straightPay), meal, rest,
                contributions);
    }

    /** By the hour of the week up to now; else of the day, whose pay is promised whole. */
    private Money paid(Deal deal, OvertimeRules rules, LocalDate day) {
        if (deal.unit() == Unit.HOUR) {
            return money(deal.rate().multiply(rules.payHours(List.copyOf(hours.values()))));
        }
        var worked = hours.getOrDefault(day, ZERO);
        if (worked.signum() == 0) {
            return Money.zero(currency);
        }
        var guaranteed = guaranteedHours(deal);
        return guaranteed == null ? promised(deal)
                : Guarantee.ofDay(promised(deal), guaranteed, rules).due(rules.payHours(worked));
    }

    private BigDecimal straight(Deal deal, OvertimeRules rules, LocalDate day) {
        if (deal.unit() == Unit.HOUR) {
            return rules.straightHours(List.copyOf(hours.values()));
        }
        var worked = hours.getOrDefault(day, ZERO);
        var guaranteed = guaranteedHours(deal);
        return guaranteed == null ? worked : worked.min(guaranteed);
    }

    private Money promised(Deal deal) {
        var whole = money(deal.rate());
        return deal.unit() == Unit.DAY ? whole : new Money(currency, Rounding.share(
                whole.minor(), BigDecimal.ONE, BigDecimal.valueOf(daysOfWeek)));
    }

    private BigDecimal guaranteedHours(Deal deal) {
        var guaranteed = deal.guaranteedHours();
        if (guaranteed == null || guaranteed.signum() == 0) {
            return null;
        }
        return deal.unit() == Unit.DAY ? guaranteed
                : guaranteed.divide(BigDecimal.valueOf(daysOfWeek), 4, RoundingMode.HALF_UP);
    }

    /** What the day adds to what is due to date: a ceiling may have been reached before. */
    private Money contributions(Deal deal, List<Earned> today) {
        var contributions = new Contributions(table, deal.plan(), currency);
        var before = contributions.due(earned);
        earned.addAll(today);
        return deal.employed() ? contributions.due(earned).minus(before) : Money.zero(currency);
    }

    private Money money(BigDecimal amount) {
        return new Money(currency, Rounding.minor(amount, currency));
    }
}
