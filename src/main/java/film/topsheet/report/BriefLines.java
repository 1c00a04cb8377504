package film.topsheet.report;

import film.topsheet.checks.Finding;
import film.topsheet.financing.CashStanding;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sentences of a week: what is asked, what is not in the figures, what they rest on. */
record BriefLines(Brief brief) {

    /** Checks about the money as a whole: their findings are what an investor must know. */
    private static final Set<String> OF_INVESTORS =
            Set.of("contingency-short", "not-in-balance", "cash-below-floor");

    List<String> asked(Optional<String> party) {
        var asked = new ArrayList<String>();
        brief.nextCall().ifPresent(call -> {
            var share = party.map(brief.callShares()::get);
            if (party.isEmpty()) {
                asked.add("Investors pay %s %s.%s".formatted(
                        Figure.plain(call.amount()), by(call.date()), without()));
            } else if (share.isPresent()) {
                asked.add("Pay %s %s, %s.%s".formatted(Figure.plain(share.get()),
                        by(call.date()), brief.ofCall(share.get()), without()));
            }
        });
        pending().forEach(each -> asked.add("Change %s (%s), %s: %s.".formatted(each.number(),
                VarianceNote.clause(each.reason()), Figure.plain(amount(each)),
                brief.decides().isBlank() ? "waits for approval"
                        : "waits for " + brief.decides())));
        return asked;
    }

    private String by(LocalDate date) {
        var week = report().cover().weekEnding();
        return (date.isAfter(week) ? "by " : "at once: it was due on ")
                + Words.fullWeekday(date, week);
    }

    /** What happens if no equity comes any more. */
    private String without() {
        var needed = brief.cash().flatMap(CashStanding::needed);
        return needed.map(each -> " If no equity comes, " + closes(each,
                brief.cash().orElseThrow().floor(), report().cover().weekEnding())).orElse("");
    }

    /** As in {@code the week ending 19 September closes at 1,307,193 below zero.} */
    static String closes(CashStanding.Closing closing, Money floor, LocalDate week) {
        return "the week ending %s closes at %s.".formatted(
                Words.date(closing.weekEnding(), week),
                closing.amount().isNegative() ? Figure.plain(closing.amount()) + " below zero"
                        : Figure.plain(closing.amount()) + ", below the floor of "
                                + Figure.plain(floor));
    }

    private List<CostReport.Change> pending() {
        return report().changes().stream().filter(each -> each.approvedOn() == null).toList();
    }

    /** What goes to accounts; the same comes from others where it is a transfer. */
    private Money amount(CostReport.Change change) {
        return change.legs().stream().map(CostReport.Change.Leg::amount)
                .filter(Money::isPositive)
                .reduce(Money.zero(report().cover().currency()), Money::plus);
    }

    List<String> notInFigures() {
        var lines = new ArrayList<String>();
        report().notInActuals().forEach(each -> lines.add("%s%s: %s.".formatted(each.what(),
                each.amount().isZero() ? "" : ", " + Figure.plain(each.amount()),
                each.amount().isNegative() ? "not deducted"
                        : each.insideFinalCost() ? "in the forecast, not in the cost to date"
                                : "not in the forecast")));
        report().recoveries().stream()
                .filter(each -> report().notInActuals().stream().noneMatch(other ->
                        other.amount().equals(each.amount())))
                .forEach(each -> lines.add("%s, %s%s: not deducted.".formatted(each.name(),
                        Figure.plain(each.amount()), each.expectedOn() == null ? ""
                                : " expected " + Words.shortDate(each.expectedOn()))));
        return lines;
    }

    List<String> risks() {
        var lines = new ArrayList<String>();
        pending().forEach(each -> lines.add("Change %s, %s, %s: asked, not signed.".formatted(
                each.number(), VarianceNote.clause(each.reason()), Figure.plain(amount(each)))));
        var outlook = new FactBlocks(report()).pace().note().text();
        if (!outlook.isEmpty() && report().cover().shootDay() < report().cover().shootDays()) {
            lines.add(outlook);
        }
        brief.cash().filter(each -> each.unsigned().isPositive()).ifPresent(each ->
                lines.add("Not signed: %s of funding; it counts for nothing here.".formatted(
                        Figure.plain(each.unsigned()))));
        report().findings().stream()
                .filter(each -> OF_INVESTORS.contains(each.check())
                        && each.state() == Finding.State.OPEN)
                .sorted(FindingPages.BY_MONEY)
                .forEach(each -> lines.add(each.mailable()));
        return lines;
    }

    String asOf() {
        var cover = report().cover();
        return "As of the week ending %s, %s%s.".formatted(Words.day(cover.weekEnding()),
                Words.small(new Labels(report(), Scale.UNITS).number()),
                cover.state() == CostReport.State.DRAFT ? ": a draft" : ", issued");
    }

    String basis() {
        var review = report().review();
        var share = review == null ? "" : Words.share(review.etcReviewed(), review.etc());
        return "Ledger to %s, %s%s.".formatted(Words.date(report().cover().weekEnding()),
                report().tieOut().ties() ? "tied out to the cent"
                        : "not tied out: %s unexplained".formatted(Verdict.unexplained(report())),
                review == null ? "" : "; estimates of %d of %d accounts confirmed %s%s".formatted(
                        review.accountsReviewed(), review.accounts(), brief.since(),
                        share.isEmpty() ? "" : " (" + share + " of ETC)"));
    }

    /** Who prepared the report and who approved it, if it is; blank where nobody is named. */
    static String people(CostReport.Cover cover) {
        var prepared = cover.preparedBy() == null || cover.preparedBy().isBlank() ? ""
                : "Prepared by " + cover.preparedBy();
        var approved = cover.state() == CostReport.State.DRAFT ? "not approved yet"
                : cover.approvedBy() == null || cover.approvedBy().isBlank() ? ""
                        : "approved by " + cover.approvedBy();
        if (prepared.isEmpty() && approved.isEmpty()) {
            return "";
        }
        return Words.capital(prepared + (prepared.isEmpty() || approved.isEmpty() ? "" : "; ")
                + approved) + ".";
    }

    private CostReport report() {
        return brief.report();
    }
}
