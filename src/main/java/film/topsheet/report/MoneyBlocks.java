package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import film.topsheet.report.Block.Line;
import film.topsheet.report.Block.Note;
import film.topsheet.report.CostReport.Drawn;
import film.topsheet.report.CostReport.Movement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The tables of page 1 that carry amounts: contingency, what moved the forecast, memo lines.
 *
 * @param most how many lines a table may have; the surplus is printed as one line
 */
record MoneyBlocks(CostReport report, Figure figure, int most) {

    /** Original, drawn per change, left, what no change covers yet, free: in this order. */
    Block contingency() {
        var headline = report.headline();
        var locked = headline.lockedContingency();
        if (!Sections.stands(report, Section.CONTINGENCY) && locked.isZero()) {
            return new Block("Contingency", List.of(),
                    Note.plain("The locked budget has no contingency."));
        }
        var lines = new ArrayList<Line>();
        lines.add(line(Kind.PLAIN, "Original, locked", locked));
        lines.addAll(drawn(most - 4));
        var left = report.sum(Set.of(Section.CONTINGENCY)).finalCost();
        lines.add(line(Kind.SUBTOTAL, "Left", left));
        var uncovered = headline.contingencyFree().minus(left);
        lines.add(line(Kind.PLAIN, uncovered.isPositive()
                ? "Signed changes that the forecast does not need"
                : "Forecast overs that no change covers yet", uncovered));
        lines.add(line(Kind.TOTAL, "Free", headline.contingencyFree()));
        return new Block("Contingency", lines, contingencyNote());
    }

    private List<Line> drawn(int room) {
        return shortened(report.drawn(), room,
                each -> line(Kind.PLAIN, drawnLabel(each), each.amount().negated()),
                surplus -> line(Kind.PLAIN, "Drawn: " + surplus.size() + " earlier changes",
                        sum(surplus.stream().map(Drawn::amount).toList()).negated()));
    }

    private static String drawnLabel(Drawn drawn) {
        var by = drawn.approvedBy() == null || drawn.approvedBy().isBlank()
                ? "" : " (approved " + drawn.approvedBy() + ")";
        return "Drawn: change " + drawn.number() + by;
    }

    private Note contingencyNote() {
        var headline = report.headline();
        var direct = report.sum(Verdict.DIRECT);
        var free = headline.contingencyFree();
        var share = Words.share(free, headline.lockedContingency());
        var ratio = Words.ratio(free, direct.costToComplete());
        var atLock = Words.ratio(headline.lockedContingency(), direct.lockedBudget());
        var days = Words.ratio(report.cover().shootDay(), report.cover().shootDays());
        var after = (atLock.isEmpty() ? "." : "; at lock " + atLock + ".")
                + (days.isEmpty() ? "" : " Shoot days done " + days + ".") + pending();
        var toComplete = Figure.inline(direct.costToComplete()) + " of direct cost";
        if (share.isEmpty() || !free.isPositive()) {
            return new Note("Nothing is free; still to be paid for: " + toComplete, "", after);
        }
        after = (ratio.isEmpty() ? "" : " (" + toComplete + ")") + after;
        return new Note("Free is " + share + " of the original" + (ratio.isEmpty() ? "" : " and "),
                ratio.isEmpty() ? "" : ratio + " of the cost to complete", after);
    }

    private String pending() {
        var pending = report.pendingFromContingency();
        if (pending == null || pending.isZero()) {
            return "";
        }
        var numbers = report.changes().stream()
                .filter(each -> each.approvedOn() == null && each.kind().equals("contingency"))
                .map(CostReport.Change::number)
                .toList();
        var which = numbers.isEmpty() ? ""
                : (numbers.size() == 1 ? "change " : "changes ") + Words.list(numbers) + ", ";
        return " Pending, not counted: " + which + Figure.inline(pending) + ".";
    }

    /** The reasons, and whatever they leave: the lines always add up to the movement. */
    Block moved() {
        var movement = report.total().movement();
        var rest = movement.minus(sum(report.movements().stream().map(Movement::amount).toList()));
        var all = new ArrayList<>(report.movements());
        if (!rest.isZero()) {
            all.add(new Movement("Without a stated reason", rest));
        }
        var since = new Labels(report, figure.scale()).since();
        var lines = new ArrayList<>(shortenedTail(all, most - 1));
        lines.add(line(Kind.TOTAL, "Change since " + since, movement));
        return new Block("What moved the forecast this week", lines,
                all.isEmpty() ? Note.plain("No account's final cost has moved.") : Note.NONE);
    }

    private List<Line> shortenedTail(List<Movement> all, int room) {
        var kept = all.size() <= room ? all.size() : room - 1;
        var lines = new ArrayList<Line>();
        all.subList(0, kept).forEach(each ->
                lines.add(line(Kind.PLAIN, each.reason(), each.amount())));
        var surplus = all.subList(kept, all.size());
        if (!surplus.isEmpty()) {
            lines.add(line(Kind.PLAIN, "Other, " + surplus.size() + " smaller reasons",
                    sum(surplus.stream().map(Movement::amount).toList())));
        }
        return lines;
    }

    /** Expected recoveries never lower a final cost: they stand below the total. */
    Block memo() {
        var lines = new ArrayList<Line>();
        if (!report.recoveries().isEmpty()) {
            var gross = report.total().finalCost();
            lines.add(line(Kind.PLAIN, "Grand total, gross", gross));
            report.recoveries().forEach(each -> lines.add(line(Kind.PLAIN,
                    each.expectedOn() == null ? each.name()
                            : each.name() + ", expected " + Words.shortDate(each.expectedOn()),
                    each.amount())));
            var expected = report.recoveries().stream().map(CostReport.Memo::amount).toList();
            lines.add(line(Kind.TOTAL, "Net of expected recoveries", gross.plus(sum(expected))));
        }
        return new Block("Below the total, for information", lines, Note.plain(exchange()));
    }

    private String exchange() {
        var parts = report.exchange().stream()
                .map(each -> each.currency() + " " + (each.amount() == null
                        ? "has no budget rate" : Figure.inline(each.amount())))
                .toList();
        return parts.isEmpty() ? ""
                : "Exchange difference, inside the actuals: " + String.join(", ", parts) + ".";
    }

    /** The newest stay; what is too old to fit becomes the first line. */
    private <T> List<Line> shortened(List<T> all, int room, Function<T, Line> line,
            Function<List<T>, Line> together) {
        var kept = all.size() <= room ? all.size() : Math.max(room - 1, 0);
        var surplus = all.subList(0, all.size() - kept);
        var lines = new ArrayList<Line>();
        if (!surplus.isEmpty()) {
            lines.add(together.apply(surplus));
        }
        all.subList(all.size() - kept, all.size()).forEach(each -> lines.add(line.apply(each)));
        return lines;
    }

    private Line line(Kind kind, String label, Money amount) {
        return new Line(kind, label, figure.of(amount));
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(report.cover().currency()), Money::plus);
    }
}
