package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.financing.CashStanding;
import film.topsheet.money.Money;
import film.topsheet.slate.Calendar;
import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A week in few words, for those who pay: the investor report begins with it and the mail is made
 * of it, so that nothing is worded twice. All figures are those of the report, of the variance
 * report and of the cash flow. Nobody's pay, rate or hours are in it.
 *
 * @param movement   of the final cost before contingency since the last issued report
 * @param reasons    that add up to it, the largest first; none where nothing moved
 * @param weeks      one per issued report, then this one
 * @param cash       empty: nobody reckoned it
 * @param callShares what each party is to pay of the next call, by name
 * @param calendar   when the film is shot and delivered
 * @param decides    who signs changes; blank: nobody is named
 */
public record Brief(
        CostReport report,
        Money movement,
        List<Reason> reasons,
        List<Week> weeks,
        Optional<CashStanding> cash,
        Map<String, Money> callShares,
        Calendar calendar,
        String decides) {

    /** Categories with a bar of their own. */
    private static final int NAMED = 8;

    public Brief {
        reasons = List.copyOf(reasons);
        weeks = List.copyOf(weeks);
        callShares = Map.copyOf(callShares);
    }

    /** One of the four numbers: what it is, the number itself, and one line without full stop. */
    public record Number(String label, String figure, String line) {}

    /** A part of the movement; positive costs more. */
    public record Reason(String what, Money amount) {}

    /** How far a category is from its locked budget; positive is over. */
    public record CategoryOver(String name, Money over) {}

    /**
     * Where a report stood.
     *
     * @param finalCost       before contingency
     * @param contingencyLeft that no signed change has assigned; may be below zero
     * @param contingencyFree may be below zero
     */
    public record Week(int report, LocalDate weekEnding, Money finalCost, Money contingencyLeft,
            Money contingencyFree) {}

    /** As in "On budget." */
    public String verdict() {
        return Verdict.of(report, 0).verdict();
    }

    /** Why, in one sentence. */
    public String sentence() {
        return Verdict.of(report, 0).sentence();
    }

    /**
     * For a list of mails: at most 78 characters, the verdict first.
     *
     * @param party reads of a call only where it is to pay of it; empty: of every call
     */
    public String subject(Optional<String> party) {
        return Subject.of(report, nextCall().filter(call ->
                party.isEmpty() || callShares.containsKey(party.get())));
    }

    Optional<CashStanding.Call> nextCall() {
        return cash.flatMap(CashStanding::nextCall);
    }

    /** What one party's share is of the next call. */
    String ofCall(Money share) {
        var call = nextCall().orElseThrow().amount();
        return share.equals(call) ? "the whole call" : "your share of " + Figure.plain(call);
    }

    /** The final cost itself. */
    public Number finalCost() {
        return new BriefNumbers(this).finalCost();
    }

    /** The same told by how far it is from the budget. */
    public Number overBudget() {
        return new BriefNumbers(this).overBudget();
    }

    public Number contingency() {
        return new BriefNumbers(this).contingency();
    }

    public Number schedule() {
        return new BriefNumbers(this).schedule();
    }

    /** @param party whose own share it tells; empty: of all investors together */
    public Number call(Optional<String> party) {
        return new BriefNumbers(this).call(party);
    }

    /** As in "26,020 up this week" or "no change this week". */
    public String moved() {
        return BriefNumbers.moved(movement, since());
    }

    /** "this week", or since which report where weeks lie between. */
    String since() {
        return VarianceAssembly.since(report.cover());
    }

    /**
     * What somebody must do or decide, each a sentence or two.
     *
     * @param party whose own share of the call is asked for; empty: of all investors together
     */
    public List<String> asked(Optional<String> party) {
        return new BriefLines(this).asked(party);
    }

    /** What is known and not in the figures, each a sentence. */
    public List<String> notInFigures() {
        return new BriefLines(this).notInFigures();
    }

    /** What may still change the figures, each a sentence. */
    public List<String> risks() {
        return new BriefLines(this).risks();
    }

    /** Which week, report and state, as one sentence. */
    public String asOf() {
        return new BriefLines(this).asOf();
    }

    /** What the figures rest on, and whether the books tie out. */
    public String basis() {
        return new BriefLines(this).basis();
    }

    /** Who prepared and who approved it. */
    public String people() {
        return BriefLines.people(report.cover());
    }

    /**
     * The categories that are farthest from their locked budget, from the largest over to the
     * largest under; the others, if any, as one at the end. They add up to all that is over
     * outside contingency.
     */
    public List<CategoryOver> categories() {
        var off = report.categories().stream()
                .filter(each -> each.section() != Section.CONTINGENCY)
                .map(each -> new CategoryOver(each.name(), each.figures().overLocked()))
                .filter(each -> !each.over().isZero())
                .sorted(Comparator.<CategoryOver, Money>comparing(each -> each.over().abs())
                        .reversed())
                .toList();
        var named = off.size() <= NAMED + 1 ? off.size() : NAMED;
        var shown = new ArrayList<>(off.subList(0, named));
        shown.sort(Comparator.comparing(CategoryOver::over).reversed());
        if (named < off.size()) {
            shown.add(new CategoryOver("All other categories",
                    sum(off.subList(named, off.size()).stream().map(CategoryOver::over).toList())));
        }
        return shown;
    }

    Optional<LocalDate> delivery() {
        return calendar.phase(PhaseName.DELIVERY).map(Phase::to);
    }

    /** The last day of the shoot until it is over, then of the phase the week stands in. */
    Optional<LocalDate> horizon() {
        var week = report.cover().weekEnding();
        return calendar.phase(PhaseName.SHOOT).filter(each -> !each.to().isBefore(week))
                .or(() -> calendar.phaseOn(week)).map(Phase::to);
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(report.cover().currency()), Money::plus);
    }
}
