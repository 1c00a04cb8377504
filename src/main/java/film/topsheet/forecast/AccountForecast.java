package film.topsheet.forecast;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one account will come to, episode by episode. Where its newest estimate names no episode
 * the whole account is held and the blank episode takes the difference; otherwise each episode is
 * held by its own. Knows no database and no clock.
 */
final class AccountForecast {

    private final String account;
    private final Chart.Entry chart;
    private final TreeMap<String, Position> positions;
    private final Map<String, Estimate> estimates;
    private final Map<String, Money> lastHeld;
    private final Drivers drivers;
    private final boolean hasBudgetLine;

    /**
     * @param positions by episode, the blank one included
     * @param estimates in force, by episode
     * @param lastHeld  the newest figure that anybody held the episode at, by episode
     * @param drivers   what estimates without a figure follow
     */
    AccountForecast(String account, Chart.Entry chart, Map<String, Position> positions,
            Map<String, Estimate> estimates, Map<String, Money> lastHeld, Drivers drivers) {
        this.account = account;
        this.chart = chart;
        this.positions = new TreeMap<>(positions);
        this.estimates = estimates;
        this.lastHeld = lastHeld;
        this.drivers = drivers;
        this.hasBudgetLine = positions.values().stream().anyMatch(Position::hasBudgetLine);
    }

    List<CostLine> lines() {
        var newest = estimates.values().stream().max(Comparator.comparingInt(Estimate::rank));
        if (chart.section() == Section.CONTINGENCY) {
            return whole(contingency());
        }
        if (newest.isPresent() && decides(newest.get(), "")) {
            return whole(part(total(), "", true));
        }
        var lines = new ArrayList<CostLine>();
        positions.forEach((episode, position) ->
                lines.add(line(episode, position, part(position, episode, false))));
        return lines;
    }

    private boolean decides(Estimate newest, String episode) {
        return newest.wasSet() && newest.equals(estimates.get(episode));
    }

    private Position total() {
        return positions.values().stream().reduce(Position::plus).orElseThrow();
    }

    /**
     * @param ifHeld      what the part would come to were it held
     * @param ifScheduled what it would come to at the cost of a shoot day so far; null: not asked
     */
    private record Part(Outcome outcome, Method method, Money ifHeld, Money ifScheduled) {}

    private Part contingency() {
        var total = total();
        return new Part(Outcome.contingency(total.revised(), total.totalCost()), Method.HOLD, null,
                null);
    }

    private Part part(Position position, String episode, boolean isWhole) {
        var estimate = estimates.get(episode);
        var totalCost = position.totalCost();
        var stated = lastHeld.get(episode);
        var ifHeld = stated == null && !position.hasBudgetLine() ? totalCost
                : (stated == null ? position.revised() : stated).max(totalCost);
        var method = estimate == null ? Method.HOLD : estimate.method();
        var driven = !method.isDriven() ? null
                : drivers.toComplete(method, position, isWhole ? null : episode);
        return new Part(Outcome.of(estimate, position, driven), method, ifHeld,
                scheduled(position));
    }

    private Money scheduled(Position position) {
        if (!chart.growsWithTheShoot() || !drivers.hasSchedule()) {
            return null;
        }
        var rest = drivers.toComplete(Method.RUN_RATE_DAYS, position, null);
        return position.totalCost().plus(
                rest == null ? Outcome.atBudget(position).estimateToComplete() : rest);
    }

    /** The account is judged as one; the episodes keep what they have, the blank one the rest. */
    private List<CostLine> whole(Part part) {
        var lines = new ArrayList<CostLine>();
        var rest = part.outcome().estimateToComplete();
        var restIfHeld = part.ifHeld();
        var restIfScheduled = part.ifScheduled();
        for (var each : positions.entrySet()) {
            if (each.getKey().isEmpty()) {
                continue;
            }
            var own = Outcome.hold(each.getValue().hasBudgetLine()
                    ? each.getValue().revised() : each.getValue().totalCost(),
                    each.getValue().totalCost());
            rest = rest.minus(own.estimateToComplete());
            var ownFinal = each.getValue().totalCost().plus(own.estimateToComplete());
            restIfHeld = without(restIfHeld, ownFinal);
            restIfScheduled = without(restIfScheduled, ownFinal);
            var outcome = new Outcome(own.estimateToComplete(), null, false, false);
            lines.add(line(each.getKey(), each.getValue(), new Part(outcome, part.method(),
                    ownFinal, part.ifScheduled() == null ? null : ownFinal)));
        }
        var outcome = new Outcome(rest, part.outcome().held(), part.outcome().exceeded(),
                part.outcome().creditExpected());
        lines.add(0, line("", positions.get(""),
                new Part(outcome, part.method(), restIfHeld, restIfScheduled)));
        return lines;
    }

    private static Money without(Money amount, Money part) {
        return amount == null ? null : amount.minus(part);
    }

    private CostLine line(String episode, Position position, Part part) {
        var outcome = part.outcome();
        var figures = new Figures(position.thisPeriod(), position.toDate(), position.orders(),
                position.accruals(), outcome.estimateToComplete(), position.locked(),
                position.changes(), previous(position));
        var newest = estimates.values().stream().max(Comparator.comparingInt(Estimate::rank));
        var method = newest.map(Estimate::method).orElse(Method.HOLD);
        var heldFinalCost = method != Method.ETC ? null
                : part.method() == Method.ETC ? part.ifHeld() : figures.finalCost();
        return new CostLine(account, episode, figures, method, outcome.held(),
                estimates.values().stream().map(Estimate::week)
                        .max(Comparator.naturalOrder()).orElse(null),
                heldFinalCost, part.ifScheduled(), flags(position, outcome));
    }

    /** Before the first report, and for an account it did not have: the locked budget. */
    private Money previous(Position position) {
        var accountHadARow = positions.values().stream().anyMatch(each -> each.previous() != null);
        if (position.previous() != null) {
            return position.previous();
        }
        return accountHadARow ? Money.zero(position.locked().currency()) : position.locked();
    }

    private Set<Flag> flags(Position position, Outcome outcome) {
        var flags = EnumSet.noneOf(Flag.class);
        if (!hasBudgetLine) {
            flags.add(Flag.UNBUDGETED);
        }
        if (outcome.exceeded()) {
            flags.add(Flag.EXCEEDED);
        }
        if (position.holdsPriorPeriod()) {
            flags.add(Flag.PRIOR_PERIOD);
        }
        if (outcome.creditExpected()) {
            flags.add(Flag.CREDIT_EXPECTED);
        }
        if (chart.lockedItem()) {
            flags.add(Flag.LOCKED_ITEM);
        }
        return flags;
    }
}
