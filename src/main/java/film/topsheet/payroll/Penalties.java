package film.topsheet.payroll;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a late meal or a short rest costs on a day: rows of the rate table of the component
 * {@code penalty} and the unit {@code flat}, whose base says when they are due, as in
 * {@code meal after 6 hours}, {@code meal after 7 hours, each half hour} or
 * {@code rest under 10 hours, each hour}. A begun half hour or hour counts as a whole one.
 */
final class Penalties {

    private static final String COMPONENT = "penalty";
    private static final Pattern BASE = Pattern.compile("(meal after|rest under)"
            + " ([0-9]+(?:\\.[0-9]+)?) hours(?:, each (half hour|hour))?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @param every hours after which it is due again; null: once */
    private record Rule(boolean isMeal, BigDecimal hours, BigDecimal every, BigDecimal rate) {

        /** @param beyond hours too late, or too short; above 0 it is due */
        BigDecimal due(BigDecimal beyond) {
            if (beyond.signum() <= 0) {
                return ZERO;
            }
            return rate.multiply(
                    every == null ? ONE : beyond.divide(every, 0, RoundingMode.CEILING));
        }
    }

    private final List<Rule> rules;

    private Penalties(List<Rule> rules) {
        this.rules = rules;
    }

    /** Throws with the row, what is wrong with it and the remedy when one can't be read. */
    static Penalties of(RateTable table, String plan, LocalDate day) {
        return new Penalties(table.inForce(plan, COMPONENT, day).stream()
                .map(Penalties::rule).toList());
    }

    private static Rule rule(PlanRate row) {
        var base = base(row);
        var every = base.group(3) == null ? null : base.group(3).equals("hour") ? ONE : HALF;
        return new Rule(base.group(1).startsWith("meal"), new BigDecimal(base.group(2)), every,
                row.rate());
    }

    private static Matcher base(PlanRate row) {
        var base = BASE.matcher(row.base() == null ? "" : row.base());
        if (row.unit() != PlanRate.Unit.FLAT || !base.matches()) {
            throw new IllegalArgumentException(("rate-table, plan %s, item %s, from %s: base \"%s\""
                    + " does not say when the penalty is due. Write flat and \"meal after 6 hours\""
                    + " or \"rest under 10 hours\", and \", each half hour\" behind it where it"
                    + " grows.").formatted(row.plan(), row.item(), row.from(),
                            row.base() == null ? "" : row.base()));
        }
        return base;
    }

    /** Of a meal that began too late, or never. */
    Money ofMeal(Worked day, Currency currency) {
        return sum(rules.stream().filter(Rule::isMeal).map(each ->
                each.due(day.hoursBeforeMeal().subtract(each.hours()))).toList(), currency);
    }

    /** Of a call too soon after the wrap before; nil where that is not known. */
    Money ofRest(Worked before, Worked day, Currency currency) {
        if (before == null) {
            return Money.zero(currency);
        }
        var rest = day.restSince(before);
        return sum(rules.stream().filter(each -> !each.isMeal()).map(each ->
                each.due(each.hours().subtract(rest))).toList(), currency);
    }

    private static Money sum(List<BigDecimal> amounts, Currency currency) {
        return new Money(currency, Rounding.minor(
                amounts.stream().reduce(ZERO, BigDecimal::add), currency));
    }
}
