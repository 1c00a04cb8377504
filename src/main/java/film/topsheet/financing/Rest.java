package film.topsheet.financing;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an account still costs, which nobody has planned.
 *
 * @param section   of the account
 * @param finalCost of the account
 * @param actual    posted up to this week
 * @param planned   what the plan pays of it in coming weeks
 * @param phase     in which it costs; empty when the production has no such phase
 * @param lagWeeks  from the cost to the payment
 */
record Rest(String section, Money finalCost, Money actual, Money planned, Optional<Span> phase,
        int lagWeeks) {

    /** First and last day of a phase. */
    record Span(LocalDate from, LocalDate to) {}

    Money amount() {
        return finalCost.minus(actual).minus(planned);
    }

    /**
     * Payments in equal parts over the coming weeks of the phase, else in the coming week, cut to
     * the minor unit; what is cut off goes to the last. Then all are shifted by the lag.
     */
    List<Flow> spread(ProductionWeeks weeks, LocalDate now) {
        var flows = new ArrayList<Flow>();
        var whole = amount();
        if (whole.isZero()) {
            return flows;
        }
        var touched = touched(weeks, now);
        var part = new Money(whole.currency(), whole.minor() / touched.size());
        var left = whole;
        for (var at = 1; at <= touched.size(); at++) {
            var pays = at == touched.size() ? left : part;
            flows.add(new Flow(touched.get(at - 1).plusWeeks(lagWeeks),
                    Flow.Kind.PAYMENT, section, pays));
            left = left.minus(pays);
        }
        return flows;
    }

    private List<LocalDate> touched(ProductionWeeks weeks, LocalDate now) {
        var touched = new ArrayList<LocalDate>();
        if (phase.isPresent()) {
            var first = weeks.endingOf(phase.get().from());
            var last = weeks.endingOf(phase.get().to());
            var week = first.isAfter(now) ? first : weeks.next(now);
            for (; !week.isAfter(last); week = week.plusWeeks(1)) {
                touched.add(week);
            }
        }
        return touched.isEmpty() ? List.of(weeks.next(now)) : touched;
    }
}
