package film.topsheet.report;

import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The subject of a mail, as in "NF #11: on budget, 85% contingency free, ½ day behind, call 18
 * Sep": the verdict first; what has nothing to say is left out from the right.
 */
final class Subject {

    /** A list of mails shows no more, and a header line holds it. */
    private static final int LONGEST = 78;
    private static final String ON_SCHEDULE = "on schedule";

    private Subject() {}

    static String of(CostReport report, Optional<CashStanding.Call> call) {
        var cover = report.cover();
        var clauses = new ArrayList<>(List.of(verdict(report)));
        if (report.tieOut().ties()) {
            contingency(report.headline()).ifPresent(clauses::add);
            if (report.pace() != null && cover.shootDay() > 0) {
                clauses.add(BriefNumbers.pace(report.pace().daysBehindHalves()));
            }
            call.ifPresent(each -> clauses.add("call "
                    + Words.shortDate(each.date(), cover.weekEnding())));
        }
        if (clauses.get(clauses.size() - 1).equals(ON_SCHEDULE)) {
            clauses.remove(clauses.size() - 1);
        }
        var head = "%s #%d%s: ".formatted(cover.code(), cover.number(),
                cover.version() > 1 ? " corrected" : "");
        while (clauses.size() > 1
                && head.length() + String.join(", ", clauses).length() > LONGEST) {
            clauses.remove(clauses.size() - 1);
        }
        return head + String.join(", ", clauses);
    }

    private static String verdict(CostReport report) {
        if (!report.tieOut().ties()) {
            return "does not tie out, %s unexplained".formatted(Verdict.unexplained(report));
        }
        var headline = report.headline();
        return switch (headline.verdict()) {
            case UNDER -> "under by " + Figure.plain(headline.overBeforeContingency());
            case OVER -> "over by " + Figure.plain(headline.overBudget());
            case ON_BUDGET -> Headline.Verdict.ON_BUDGET.word();
        };
    }

    /** Empty where it says nothing: under budget, or of a budget without any. */
    private static Optional<String> contingency(Headline headline) {
        var locked = headline.lockedContingency();
        if (!locked.isPositive() || headline.verdict() == Headline.Verdict.UNDER) {
            return Optional.empty();
        }
        var free = headline.contingencyFree();
        if (!free.isPositive()) {
            return Optional.of("no contingency left");
        }
        return Optional.of(free.equals(locked) ? "all contingency free"
                : Words.share(free, locked) + " contingency free");
    }
}
