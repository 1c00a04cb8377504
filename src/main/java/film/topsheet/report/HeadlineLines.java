package film.topsheet.report;

import film.topsheet.money.Money;
import java.util.stream.Stream;

/** The verdict and the figures before contingency that decide it, live from the totals below. */
final class HeadlineLines {

    /** How many rows they take. */
    static final int ROWS = 8;

    /** The verdict is a number, so that it can be a formula: 1 over, 0 on, -1 under budget. */
    private static final String VERDICT_FORMAT =
            "\"Over budget\";\"Under budget\";\"On budget\"";
    private static final int FIGURES = 1;

    private final Content content;
    private final Sheet sheet;

    HeadlineLines(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    /** Wide enough for the longest of its amounts. */
    static int width(Content content) {
        var headline = content.report().headline();
        return Stream.of(headline.finalCostBeforeContingency(),
                        headline.budgetBeforeContingency(), headline.overBeforeContingency(),
                        headline.overBeforeContingency().negated(),
                        headline.lockedContingency(), headline.contingencyFree())
                .mapToInt(Heads::width)
                .max()
                .orElseThrow();
    }

    /** The arguments name the cells of the totals. */
    void write(int top, String efc, String locked, String contingencyEfc,
            String contingencyLocked) {
        var headline = content.report().headline();
        // The model keeps it only inside the over; it is no formula, for nobody types it here.
        var brought = headline.finalCostBeforeContingency()
                .minus(headline.budgetBeforeContingency())
                .minus(headline.overBeforeContingency());
        int finalCost = top + 1;
        int budget = top + 2;
        int ownMoney = top + 3;
        int over = top + 4;
        int contingency = top + 5;
        int free = top + 6;
        int past = top + 7;
        line(finalCost, "EFC before contingency", efc + "-" + contingencyEfc,
                headline.finalCostBeforeContingency());
        line(budget, "Locked budget before contingency", locked + "-" + contingencyLocked,
                headline.budgetBeforeContingency());
        sheet.put(ownMoney, 0, "Approved changes that bring their own money", Ink.PLAIN);
        sheet.put(ownMoney, FIGURES, brought, Ink.PLAIN);
        var overExpression = "%s-%s-%s".formatted(at(finalCost), at(budget), at(ownMoney));
        sheet.put(over, 0, content.overWords() + " before contingency", Ink.SUM);
        sheet.formula(over, FIGURES, content.rounded(content.cover().overIsPositive()
                        ? overExpression : "-(" + overExpression + ")"),
                content.printedOver(headline.overBeforeContingency()), Ink.SUM);
        line(contingency, "Locked contingency", contingencyLocked, headline.lockedContingency());
        var plainOver = (content.cover().overIsPositive() ? "" : "-") + at(over);
        line(free, "Contingency free", "%s-MAX(0,%s)".formatted(at(contingency), plainOver),
                headline.contingencyFree());
        line(past, "Over budget by", "MAX(0,%s-%s)".formatted(plainOver, at(contingency)),
                headline.overBudget());
        verdict(top, plainOver, at(contingency));
        names(over, free, past);
    }

    private void verdict(int row, String over, String contingency) {
        int shown = switch (content.report().headline().verdict()) {
            case UNDER -> -1;
            case ON_BUDGET -> 0;
            case OVER -> 1;
        };
        sheet.put(row, 0, "Verdict", Ink.TITLE);
        if (!content.report().tieOut().ties()) {
            // Figures that nobody can account for decide nothing.
            sheet.put(row, FIGURES, "Not issued: the books do not tie out", Ink.HEADLINE_LEFT);
            return;
        }
        sheet.formula(row, FIGURES, "IF(%1$s<0,-1,IF(%1$s>%2$s,1,0))".formatted(over, contingency),
                Integer.toString(shown), VERDICT_FORMAT, Ink.HEADLINE);
    }

    private void line(int row, String name, String expression, Money shown) {
        sheet.put(row, 0, name, Ink.PLAIN);
        sheet.formula(row, FIGURES, content.rounded(expression), shown, Ink.PLAIN);
    }

    private void names(int over, int free, int past) {
        sheet.name("Topsheet_Over_before_contingency", over, FIGURES, over, FIGURES);
        sheet.name("Topsheet_Contingency_free", free, FIGURES, free, FIGURES);
        sheet.name("Topsheet_Over_budget", past, FIGURES, past, FIGURES);
    }

    private static String at(int row) {
        return Sheet.cell(row, FIGURES);
    }
}
