package film.topsheet.report;

import film.topsheet.financing.CashStanding;
import film.topsheet.money.Money;
import java.util.ArrayList;

/** Where the film and its money stand, and in words what follows from it. */
final class InvestorSummarySheet {

    static final String NAME = "Summary";

    private static final int VALUE = 1;
    /** Characters. */
    private static final int NAMES = 78;

    private final Content content;
    private final InvestorFigures figures;
    private final Sheet sheet;
    private final FundingSheet funding;
    private final InvestorCashSheet cash;
    private int next = 4;

    InvestorSummarySheet(Content content, InvestorFigures figures, Sheet sheet,
            FundingSheet funding, InvestorCashSheet cash) {
        this.content = content;
        this.figures = figures;
        this.sheet = sheet;
        this.funding = funding;
        this.cash = cash;
    }

    void write() {
        var say = Verdict.of(figures.report(), 0);
        sheet.put(0, 0, content.cover().title() + " · investor report", Ink.TITLE);
        sheet.put(1, 0, content.reportWords() + " · " + content.cover().currency(), Ink.QUIET);
        var verdict = say.verdict() + " " + say.sentence();
        sheet.put(2, 0, verdict, Ink.WRAPPED);
        sheet.heightFor(2, verdict, NAMES);
        sheet.width(0, NAMES);
        sheet.width(VALUE, 20);
        cost();
        figures.standing().ifPresent(this::standing);
        words();
        sheet.printOnly(0, 0, next - 1, VALUE);
        sheet.finish();
    }

    private void cost() {
        var headline = figures.report().headline();
        head("The film");
        var budget = put("Locked budget before contingency", headline.budgetBeforeContingency());
        put("Forecast final cost before contingency",
                headline.budgetBeforeContingency().plus(headline.overBeforeContingency()));
        sheet.put(next, 0, "Over/(under) before contingency", Ink.SUM);
        sheet.formula(next++, VALUE, content.rounded(
                        Sheet.cell(budget + 1, VALUE) + "-" + Sheet.cell(budget, VALUE)),
                headline.overBeforeContingency(), Ink.SUM);
        put("Contingency free", headline.contingencyFree());
        next++;
    }

    private void standing(CashStanding standing) {
        head("The money");
        link("Bank", cash.bankCell(), standing.bank());
        standing.nextCall().ifPresent(each -> {
            link("Next call, all investors", funding.callCell(), each.amount());
            put("due on", each.date());
        });
        standing.lowest().ifPresent(each -> {
            put("Lowest closing ahead, calls paid", each.amount());
            put("in the week ending", each.weekEnding());
        });
        standing.needed().ifPresent(each -> {
            put("Equity needed by the week ending", each.weekEnding());
            put("which would close without it at", each.amount());
        });
        link("Signed funding, deferments included", funding.signedCell(), standing.signed());
        put("Funding not signed", standing.unsigned());
        balance(standing);
    }

    private void balance(CashStanding standing) {
        if (standing.headroom().isEmpty()) {
            sheet.put(next++, 0, "The test of balance is not made: no funding is known.",
                    Ink.QUIET);
            return;
        }
        var funds = put("Funds to complete", standing.fundsToComplete());
        put("Cash to complete", standing.cashToComplete());
        sheet.put(next, 0, "Headroom", Ink.TOTAL);
        sheet.formula(next++, VALUE, content.rounded(
                        Sheet.cell(funds, VALUE) + "-" + Sheet.cell(funds + 1, VALUE)),
                standing.headroom().orElseThrow(), Ink.TOTAL);
    }

    private void words() {
        var said = new InvestorWords(figures);
        var words = new ArrayList<String>();
        figures.standing().map(each -> new Headroom(figures.report(), each).sentence())
                .ifPresent(words::add);
        words.addAll(said.unsigned());
        words.addAll(new InvestorRisks(figures).lines());
        words.addAll(said.owed());
        if (figures.recoupment().isEmpty()) {
            words.add("Nothing is said of receipts: there is no waterfall.yaml.");
        }
        if (!said.illustration().isEmpty()) {
            words.add(Words.capital(said.illustration()) + ".");
        }
        words.add(said.nextDollar());
        words.addAll(said.leftOut());
        next++;
        head("In words");
        words.stream().filter(each -> !each.isBlank()).forEach(each -> {
            sheet.put(next, 0, each, Ink.WRAPPED);
            sheet.heightFor(next++, each, NAMES);
        });
    }

    private void head(String text) {
        sheet.put(next, 0, text, Ink.HEAD);
        sheet.put(next++, VALUE, "", Ink.HEAD_RIGHT);
    }

    /** Returns the row. */
    private int put(String name, Object value) {
        sheet.put(next, 0, name, Ink.PLAIN);
        sheet.put(next, VALUE, value, Ink.PLAIN);
        return next++;
    }

    private void link(String name, String cell, Money shown) {
        sheet.put(next, 0, name, Ink.PLAIN);
        sheet.formula(next++, VALUE, cell, shown, Ink.PLAIN);
    }
}
