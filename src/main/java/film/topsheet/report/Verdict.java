package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.forecast.Headline;
import film.topsheet.money.Money;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first words of a report: how it stands, and one sentence that says why. Numbers in figures,
 * small days in words, no adverbs, no blame.
 */
record Verdict(String verdict, String sentence) {

    static final Set<Section> DIRECT = EnumSet.copyOf(
            Stream.of(Section.values()).filter(Section::isDirectCost).toList());

    /** @param proofPage where the proof is printed; 0: the text has no pages */
    static Verdict of(CostReport report, int proofPage) {
        var sentence = Stream.of(forecast(report), contingency(report), pace(report))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; ", "", "."));
        return new Verdict(verdict(report, proofPage), sentence);
    }

    /** The same without contingency, where a number of its own follows at once. */
    static Verdict inFewWords(CostReport report) {
        var sentence = Stream.of(forecast(report), pace(report))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; ", "", "."));
        return new Verdict(verdict(report, 0), sentence);
    }

    String text() {
        return verdict + " " + sentence;
    }

    private static String verdict(CostReport report, int proofPage) {
        if (!report.tieOut().ties()) {
            // Only an override, which page 1 prints in full, issues such a report.
            return "%s: the books do not tie out, %s unexplained%s.".formatted(
                    report.cover().state() == CostReport.State.DRAFT ? "Not issued" : "Overridden",
                    unexplained(report),
                    proofPage > 0 ? " (page " + proofPage + ")" : "");
        }
        var headline = report.headline();
        if (isFirst(report) && headline.overBeforeContingency().isZero()) {
            return "No report issued yet.";
        }
        return switch (headline.verdict()) {
            case UNDER -> "Under budget.";
            case OVER -> "Over budget by " + Figure.plain(headline.overBudget()) + ".";
            // Where all of it is free it was short at lock, and nothing of it has gone.
            case ON_BUDGET -> isShort(report) && headline.overBeforeContingency().isPositive()
                    ? "On budget, contingency nearly gone."
                    : "On budget.";
        };
    }

    private static String forecast(CostReport report) {
        var headline = report.headline();
        var over = headline.overBeforeContingency();
        if (over.isZero()) {
            return headline.finalCostBeforeContingency()
                    .equals(headline.budgetBeforeContingency())
                    ? "Forecast equals the locked budget, " + Figure.plain(
                            headline.budgetBeforeContingency().plus(headline.lockedContingency()))
                    : "Forecast neither over nor under before contingency";
        }
        var words = "Forecast %s %s".formatted(
                Figure.plain(over), over.isPositive() ? "over" : "under");
        if (!headline.lockedContingency().isPositive()) {
            return words;
        }
        return words + " before contingency" + carried(report, over);
    }

    private static String carried(CostReport report, Money over) {
        var headline = report.headline();
        if (!over.isPositive()) {
            return "";
        }
        if (headline.verdict() == Headline.Verdict.OVER) {
            return ", which carries " + Figure.plain(headline.lockedContingency()) + " of it";
        }
        return isShort(report) ? ", which still carries it" : ", which carries it";
    }

    private static String contingency(CostReport report) {
        var headline = report.headline();
        var locked = headline.lockedContingency();
        var free = headline.contingencyFree();
        if (!locked.isPositive()) {
            return "there is no contingency";
        }
        if (!free.isPositive()) {
            return "none is free";
        }
        if (free.equals(locked)) {
            return "all " + Figure.plain(locked) + " of contingency is free";
        }
        var share = " (" + Words.share(free, locked) + ")";
        if (!isShort(report)) {
            return Figure.plain(free) + " of contingency is free" + share;
        }
        var ratio = Words.ratio(free, report.sum(DIRECT).costToComplete());
        return Figure.plain(free) + " is free" + share
                + (ratio.isEmpty() ? "" : ", " + ratio + " of the cost to complete");
    }

    private static String pace(CostReport report) {
        var cover = report.cover();
        if (report.pace() != null && cover.shootDay() > 0) {
            var halves = report.pace().daysBehindHalves();
            return halves == 0 ? "on schedule"
                    : Words.days(Math.abs(halves))
                            + (halves > 0 ? " behind schedule" : " ahead of schedule");
        }
        var begins = cover.shootBegins();
        return begins != null && begins.isAfter(cover.weekEnding())
                ? "the shoot begins on " + Words.date(begins, cover.weekEnding())
                : "";
    }

    /** A draft before any report, of which nobody has been told anything. */
    private static boolean isFirst(CostReport report) {
        return report.cover().previousNumber() == 0
                && report.cover().state() == CostReport.State.DRAFT;
    }

    private static boolean isShort(CostReport report) {
        return report.findings().stream().anyMatch(each -> each.check().equals("contingency-short")
                && each.state() == Finding.State.OPEN);
    }

    /** The largest difference of all proofs; one in another currency only where no other is. */
    static String unexplained(CostReport report) {
        var own = report.cover().currency();
        var differences = report.tieOut().proofs().stream()
                .map(proof -> proof.difference().abs())
                .filter(difference -> !difference.isZero())
                .toList();
        return differences.stream().filter(each -> each.currency().equals(own))
                .max(Comparator.naturalOrder())
                .map(Figure::plainExact)
                .orElseGet(() -> differences.get(0).currency() + " "
                        + Figure.plainExact(differences.get(0)));
    }
}
