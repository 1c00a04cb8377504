package film.topsheet.payroll;

import static java.math.BigDecimal.ZERO;
import static java.util.Comparator.comparing;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import film.topsheet.payroll.PlanRate.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an employer owes on top of one person's pay on this picture, by the dated rates of a plan.
 * Only employer cost is ever asked for: what is withheld from pay is inside the pay.
 */
public final class Contributions {

    private static final Set<String> OF_THE_EMPLOYER =
            Set.of("tax", "pension-health", "workers-comp", "fee", "other");

    /**
     * Pay of one day or week.
     *
     * @param day       the last one worked: it decides which rates are in force
     * @param component gross, overtime, penalty …
     * @param amount    negative where pay is taken back
     */
    public record Earned(LocalDate day, String component, Money amount, BigDecimal hours) {}

    private final RateTable table;
    private final String plan;
    private final Currency currency;

    public Contributions(RateTable table, String plan, Currency currency) {
        this.table = table;
        this.plan = plan;
        this.currency = currency;
    }

    /**
     * What is due to date in one component: each rate × what its base grew by while it was in
     * force, up to the ceiling; rounded once. Less what was charged, it is what is owed. Empty when
     * a rule of it can't be reckoned from pay and hours alone: by the day, flat or of scale.
     */
    public Optional<Money> due(String component, List<Earned> earned) {
        var bases = new HashMap<String, BigDecimal>();
        var due = ZERO;
        for (var each : earned.stream().sorted(comparing(Earned::day)).toList()) {
            for (var rate : table.inForce(plan, component, each.day())) {
                if (rate.unit() != Unit.PERCENT_OF_GROSS && rate.unit() != Unit.PER_HOUR) {
                    return Optional.empty();
                }
                if (rate.counts(each.component())) {
                    var before = bases.getOrDefault(rate.item(), ZERO);
                    var after = before.add(rate.unit() == Unit.PER_HOUR
                            ? each.hours() : each.amount().decimal());
                    bases.put(rate.item(), after);
                    due = due.add(share(rate).multiply(
                            capped(after, rate).subtract(capped(before, rate))));
                }
            }
        }
        return Optional.of(new Money(currency, Rounding.minor(due, currency)));
    }

    /** All components together, on top of the pay; those that can't be reckoned are left out. */
    public Money due(List<Earned> earned) {
        return table.components(plan).stream().filter(OF_THE_EMPLOYER::contains)
                .flatMap(each -> due(each, earned).stream())
                .reduce(Money.zero(currency), Money::plus);
    }

    private static BigDecimal share(PlanRate rate) {
        return rate.unit() == Unit.PER_HOUR ? rate.rate() : rate.rate().movePointLeft(2);
    }

    private static BigDecimal capped(BigDecimal base, PlanRate rate) {
        return rate.ceiling() == null ? base : base.min(rate.ceiling().decimal());
    }
}
