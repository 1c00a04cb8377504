package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.Flow;
import film.topsheet.financing.Funds;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Signed money that the cash flow counts on and that may not come: it is overdue, or waits for
 * something. Each with what it is, and the week in which it would be missed. Equity is one, and
 * none of the investors is named.
 */
record InvestorRisks(InvestorFigures figures) {

    /** @param missing what the coming weeks would go without, by week-ending */
    private record Risk(String what, SortedMap<LocalDate, Money> missing) {}

    /**
     * Each a sentence or two, in the order of the sources; then what all of them together would do
     * that none of them does alone.
     */
    List<String> lines() {
        var lines = new ArrayList<String>();
        var all = new TreeMap<LocalDate, Money>();
        var told = new HashSet<Optional<CashStanding.Closing>>();
        var counted = 0;
        for (var risk : risks()) {
            lines.add(risk.what() + without("it", risk.missing()));
            risk.missing().forEach((week, amount) -> all.merge(week, amount, Money::plus));
            told.add(closing(risk.missing()));
            counted += risk.missing().isEmpty() ? 0 : 1;
        }
        if (counted > 1 && !told.contains(closing(all))) {
            lines.add(without(counted == 2 ? "both" : "all " + Words.count(counted), all).strip());
        }
        return lines;
    }

    private List<Risk> risks() {
        var risks = new ArrayList<Risk>();
        equity(risks);
        figures.funds().others().stream().filter(each -> !each.isDeferment()
                        && each.figures().toCome().isPositive()).forEach(each -> {
                    if (!each.conditions().isBlank()) {
                        risks.add(new Risk(waits(each), coming(part ->
                                part.kind() == Flow.Kind.FUNDING
                                        && part.name().equals(each.name()))));
                    } else if (each.overdue().isPositive()) {
                        risks.add(new Risk("%s, %s: %s.".formatted(InvestorWords.name(each),
                                Figure.plain(each.overdue()), late(each)), next(each.overdue())));
                    }
                });
        return risks;
    }

    private void equity(List<Risk> risks) {
        var late = figures.funds().sources().stream()
                .filter(each -> each.isEquity() && each.since().isPresent()).toList();
        var overdue = late.stream().map(Funds.Source::overdue)
                .reduce(figures.nil(), Money::plus);
        if (overdue.isPositive()) {
            var since = late.stream().map(each -> each.since().orElseThrow())
                    .min(LocalDate::compareTo).orElseThrow();
            risks.add(new Risk("Equity, %s: due since %s and not received.".formatted(
                    Figure.plain(overdue), day(since)), next(overdue)));
        }
    }

    private String waits(Funds.Source source) {
        return "%s, %s, waits for: %s%s.".formatted(InvestorWords.name(source),
                Figure.plain(source.figures().toCome()), source.conditions(),
                source.overdue().isPositive() ? "; " + late(source) : "");
    }

    private String late(Funds.Source source) {
        var all = source.overdue().equals(source.figures().toCome()) ? ""
                : Figure.plain(source.overdue()) + " of it ";
        return "%sexpected on %s, has not come".formatted(
                source.conditions().isBlank() ? "" : all, day(source.since().orElseThrow()));
    }

    private String day(LocalDate day) {
        return Words.date(day, figures.report().cover().weekEnding());
    }

    /** What is overdue is counted on in the coming week. */
    private SortedMap<LocalDate, Money> next(Money overdue) {
        var next = new TreeMap<LocalDate, Money>();
        figures.cash().stream().flatMap(each -> each.weeks().stream())
                .filter(each -> !each.actual()).findFirst()
                .ifPresent(each -> next.put(each.weekEnding(), overdue));
        return next;
    }

    private SortedMap<LocalDate, Money> coming(Predicate<Flow> wanted) {
        var coming = new TreeMap<LocalDate, Money>();
        var now = figures.report().cover().weekEnding();
        figures.cash().stream().map(CashFlow::parts).flatMap(List::stream)
                .filter(wanted.and(each -> each.day().isAfter(now)))
                .forEach(each -> coming.merge(each.day(), each.amount(), Money::plus));
        return coming;
    }

    private Optional<CashStanding.Closing> closing(SortedMap<LocalDate, Money> missing) {
        return figures.cash().flatMap(each -> each.without(missing));
    }

    /** A sentence that goes on; blank where no cash flow was reckoned. */
    private String without(String what, SortedMap<LocalDate, Money> missing) {
        if (figures.cash().isEmpty()) {
            return "";
        }
        var floor = figures.cash().get().standing().floor();
        var week = figures.report().cover().weekEnding();
        if (missing.isEmpty()) {
            return " No week of the cash flow counts on it.";
        }
        return " Without " + what + " " + closing(missing)
                .map(each -> BriefLines.closes(each, floor, week))
                .orElse(floor.isZero() ? "no week closes below zero."
                        : "no week closes below the floor of " + Figure.plain(floor) + ".");
    }
}
