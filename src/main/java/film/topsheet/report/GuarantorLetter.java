package film.topsheet.report;

import film.topsheet.money.Money;

/** The letter in which the production says what it takes to complete the film. */
record GuarantorLetter(Guarantor bond) {

    String text() {
        var report = bond.report();
        var figures = bond.beforeContingency();
        var budget = figures.lockedBudget();
        return ("Up to the week ending %s, %s of the bonded accounts of %s, before contingency, is"
                + " posted and %s more is ordered or accrued. We estimate that a further %s is"
                + " needed to complete and deliver the film. The bonded accounts then come to %s,"
                + " %s the locked budget of %s; of the contingency of %s, %s is free.%s To the best"
                + " of our knowledge this holds every cost that is known to us%s. %s").formatted(
                        Words.date(report.cover().weekEnding()), amount(figures.toDate()),
                        report.cover().title(), amount(figures.commitments()),
                        amount(figures.estimateToComplete()), amount(figures.finalCost()),
                        over(figures.overLocked()), amount(budget),
                        amount(report.headline().lockedContingency()),
                        free(report.headline().contingencyFree()), schedule(), outside(), state());
    }

    private static String over(Money over) {
        return over.isZero() ? "equal to"
                : Figure.plain(over) + (over.isPositive() ? " over" : " under");
    }

    private static String free(Money free) {
        return free.isPositive() ? Figure.plain(free) : "nothing";
    }

    private String schedule() {
        var pace = bond.report().pace();
        var cover = bond.report().cover();
        if (pace == null || cover.shootDay() == 0) {
            return "";
        }
        var halves = pace.daysBehindHalves();
        return " After shoot day %d of %d we are %s.".formatted(cover.shootDay(),
                cover.shootDays(), halves == 0 ? "on schedule" : Words.days(Math.abs(halves))
                        + (halves > 0 ? " behind schedule" : " ahead of schedule"));
    }

    private String outside() {
        return bond.report().notInActuals().isEmpty() ? ""
                : ", and what is known but not posted is listed above";
    }

    /** Whether anybody should sign it. */
    private String state() {
        var report = bond.report();
        if (!report.tieOut().ties()) {
            return "Not to be signed: the books do not tie out, " + Verdict.unexplained(report)
                    + " unexplained.";
        }
        return report.cover().state() == CostReport.State.DRAFT
                ? "This is a draft, to be signed when report " + report.cover().number()
                        + " is issued."
                : "These are the figures of report %d as issued, which ties out to the cent."
                        .formatted(report.cover().number());
    }

    private String amount(Money amount) {
        return amount.isZero() ? "nothing" : amount.currency() + " " + Figure.inline(amount);
    }
}
