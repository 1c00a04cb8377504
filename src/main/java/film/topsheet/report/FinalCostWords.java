package film.topsheet.report;

import film.topsheet.money.Money;

/** What the final cost report says in words, and what people sign. */
record FinalCostWords(FinalCost cost) {

    String verdict() {
        if (!cost.isFinal()) {
            var open = cost.open().size();
            return "Not final: %s still open.".formatted(
                    open == 1 ? "one thing is" : Words.count(open) + " things are");
        }
        var over = report().headline().overBeforeContingency();
        return "Final cost %s, %s.".formatted(Figure.plain(cost.spent().finalCost()),
                over.isZero() ? "as budgeted before contingency" : "%s %s before contingency"
                        .formatted(Figure.plain(over), over.isPositive() ? "over" : "under"));
    }

    String sentence() {
        var headline = report().headline();
        var locked = headline.lockedContingency();
        var contingency = !locked.isPositive() ? "There was no contingency"
                : headline.overBudget().isPositive()
                        ? "Contingency carried %s; over budget by %s".formatted(
                                Figure.plain(locked), Figure.plain(headline.overBudget()))
                        : "Of the contingency of %s, %s was not needed".formatted(
                                Figure.plain(locked), Figure.plain(headline.contingencyFree()));
        if (!cost.isFinal()) {
            contingency = "Cost as it stands %s, %s before contingency".formatted(
                    Figure.plain(cost.spent().finalCost()), directed(
                            headline.overBeforeContingency()));
        }
        return contingency + ".";
    }

    private static String directed(Money over) {
        return over.isZero() ? "as budgeted"
                : Figure.plain(over) + (over.isPositive() ? " over" : " under");
    }

    String statement() {
        if (!cost.isFinal()) {
            return "Nobody signs this page while something is open. Close the orders, settle what"
                    + " is left to complete, the claims, the floats and the deposits, and answer"
                    + " the findings: the report is final when the list above is empty.";
        }
        var cover = report().cover();
        return ("We state that this final cost of %s %s agrees with the books of %s up to the week"
                + " ending %s. %s No purchase order is open and nothing is left to complete."
                + " Creditors still to be paid are %s, of which %s is accrued and %s is posted;"
                + " they are listed on the pages that follow. %s %s%s").formatted(
                        cover.currency(), Figure.plainExact(cost.spent().finalCost()),
                        cover.title(), Words.date(cover.weekEnding()),
                        new Proofs(report()).tieOut(0).text().strip(),
                        amount(cost.owed(true).plus(cost.owed(false))), amount(cost.owed(true)),
                        amount(cost.owed(false)), closed(cost.claims().size(), "insurance claim"),
                        closed(cost.advances().size(), "float or deposit"),
                        cover.state() == CostReport.State.DRAFT
                                ? " This is a draft, to be signed when report " + cover.number()
                                        + " is issued." : "");
    }

    private static String closed(int count, String what) {
        var many = what.equals("float or deposit") ? "floats and deposits" : what + "s";
        return switch (count) {
            case 0 -> "There are no %s.".formatted(many);
            case 1 -> "The one %s is closed.".formatted(what);
            default -> "All %s %s are closed.".formatted(
                    Words.count(count), many);
        };
    }

    private static String amount(Money amount) {
        return amount.isZero() ? "nothing" : Figure.plainExact(amount);
    }

    private CostReport report() {
        return cost.report();
    }
}
