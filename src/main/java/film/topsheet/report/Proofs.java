package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.TieOut;
import film.topsheet.checks.TieOut.FeedTotals;
import film.topsheet.money.Money;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of page 1 that bridge one figure to another and say that the books tie out. */
record Proofs(CostReport report) {

    /** How the headline's figure and the grand total's belong together. */
    Block.Note bridge() {
        var headline = report.headline();
        var over = headline.overBeforeContingency();
        var bold = (over.isNegative() ? "Under" : "Over") + " before contingency "
                + (over.isZero() ? "nil" : Figure.plain(over));
        var previous = report.previousHeadline() == null ? ""
                : " (report %d: %s)".formatted(report.cover().previousNumber(),
                        directed(report.previousHeadline().overBeforeContingency(), over));
        return new Block.Note("", bold, ": " + parts(over) + previous + "." + grandTotal(over));
    }

    private String parts(Money over) {
        var direct = report.sum(Verdict.DIRECT).overLocked();
        var fees = report.sum(Set.of(Section.FEES)).overLocked();
        var words = "direct cost " + directed(direct, over);
        if (Sections.stands(report, Section.FEES)) {
            words += "; bond, overhead and financing " + directed(fees, over);
        }
        var funded = direct.plus(fees).minus(over);
        return funded.isZero() ? words
                : words + "; less " + Figure.inline(funded) + " that brings its own money";
    }

    private String grandTotal(Money over) {
        var total = report.total().overLocked();
        var moved = report.sum(Set.of(Section.CONTINGENCY)).overLocked().negated();
        if (total.equals(over) || !moved.isPositive()) {
            return "";
        }
        return " The grand total shows %s because %s has already moved from contingency to the"
                .formatted(directed(total, over), Figure.plain(moved))
                + " accounts it pays for.";
    }

    /** The size, with a word where its direction is another than the sentence's. */
    private static String directed(Money amount, Money direction) {
        if (amount.isZero()) {
            return "nil";
        }
        var same = amount.isNegative() == direction.isNegative();
        return Figure.plain(amount) + (same ? "" : amount.isNegative() ? " under" : " over");
    }

    /** One line for page 1; the proof itself is printed on the page it names. */
    Block.Note tieOut(int proofPage) {
        var tieOut = report.tieOut();
        var where = proofPage > 0 ? " Proof on page " + proofPage + "." : "";
        if (tieOut.proofs().isEmpty()) {
            return new Block.Note("", "Nothing to tie out yet.", "");
        }
        var bold = tieOut.ties() ? "Ties out to the cent."
                : "Does not tie out: " + Verdict.unexplained(report)
                        + " unexplained.";
        var proof = tieOut.proofs().stream()
                .filter(each -> tieOut.ties() || !each.difference().isZero())
                .findFirst().orElseThrow();
        return new Block.Note("", bold, " %s %s %s%s.%s%s".formatted(side(proof.left()),
                proof.difference().isZero() ? "=" : "against", Words.small(side(proof.right())),
                read(tieOut), held(tieOut), where));
    }

    private static String side(List<TieOut.Part> parts) {
        var words = parts.stream()
                .map(each -> Words.small(each.name()) + " " + exact(each.amount()))
                .collect(Collectors.joining(" + "));
        return Words.capital(words);
    }

    private static String read(TieOut tieOut) {
        var rows = tieOut.feeds().stream().mapToLong(FeedTotals::rowsRead).sum();
        return rows == 0 ? "" : " = %s %s, %s %s read".formatted(
                Figure.grouped(tieOut.files()), tieOut.files() == 1 ? "file" : "files",
                Figure.grouped(rows), rows == 1 ? "row" : "rows");
    }

    private static String held(TieOut tieOut) {
        var rows = tieOut.feeds().stream().mapToLong(FeedTotals::rowsHeld).sum();
        if (rows == 0) {
            return "";
        }
        var amounts = perCurrency(tieOut, FeedTotals::amountHeld);
        return " %s %s held%s.".formatted(Words.capital(Words.count(rows)),
                rows == 1 ? "row" : "rows", amounts.isEmpty() ? "" : ", " + amounts);
    }

    /** Nil sums are left out; several currencies stand side by side, one without its name. */
    private static String perCurrency(TieOut tieOut, Function<FeedTotals, Money> amount) {
        var sums = new TreeMap<String, Money>();
        tieOut.feeds().forEach(feed ->
                sums.merge(feed.currency(), amount.apply(feed), Money::plus));
        return sums.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> (sums.size() == 1 ? "" : each.getKey() + " ")
                        + exact(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String exact(Money amount) {
        return amount.isNegative()
                ? "(" + Figure.plainExact(amount) + ")" : Figure.plainExact(amount);
    }
}
