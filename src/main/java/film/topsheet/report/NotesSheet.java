package film.topsheet.report;

import film.topsheet.money.Money;
import java.time.LocalDate;

/**
 * What stands beside the figures: what moved, contingency drawn, changes, what is not in the
 * actuals, exchange, and the accounts that are no cost.
 */
final class NotesSheet {

    static final String NAME = "Notes";

    private static final int AMOUNT = 1;
    private static final int WORDS = 2;
    private static final int WIDTH = 60;

    private final Content content;
    private final Sheet sheet;
    private int next = 3;

    NotesSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write() {
        sheet.put(0, 0, content.cover().title() + " · notes", Ink.TITLE);
        sheet.put(1, 0, content.reportWords(), Ink.QUIET);
        sheet.width(0, 50);
        sheet.width(AMOUNT, 17);
        sheet.width(WORDS, WIDTH);
        movements();
        contingency();
        changes();
        notInActuals();
        exchange();
        balanceSheet();
        sheet.finish();
    }

    private void movements() {
        head("What moved the EFC since the last report", "");
        content.report().movements().forEach(each -> line(each.reason(), each.amount(), ""));
    }

    private void contingency() {
        head("Drawn out of contingency", "Approved by");
        content.report().drawn().forEach(each ->
                line("Change " + each.number(), each.amount(), each.approvedBy()));
        line("Pending", content.report().pendingFromContingency(), "not approved, not counted");
    }

    private void changes() {
        head("Changes", "Reason");
        for (var change : content.report().changes()) {
            var state = change.approvedOn() == null ? "pending, not counted"
                    : "approved " + change.approvedOn();
            for (var leg : change.legs()) {
                line("%s %s, account %s, %s".formatted(
                        change.number(), change.kind(), leg.account(), state),
                        leg.amount(), change.reason());
            }
        }
    }

    private void notInActuals() {
        head("Known, and not in the actuals", "Inside the EFC");
        content.report().notInActuals().forEach(each -> line(each.what(), each.amount(),
                (each.insideFinalCost() ? "yes" : "no") + ": " + each.where()));
    }

    private void exchange() {
        head("Exchange difference against the budget rate", "");
        content.report().exchange().forEach(each -> line(each.currency(), each.amount(),
                each.amount() == null ? "no budget rate" : "already inside the actuals"));
    }

    private void balanceSheet() {
        head("Balance-sheet accounts, never cost", "Kind, oldest open");
        content.report().balanceSheet().forEach(each -> line(each.code() + " " + each.name(),
                each.balance(), each.kind() + oldest(each.oldest())));
    }

    private static String oldest(LocalDate date) {
        return date == null ? "" : ", " + date;
    }

    private void head(String name, String words) {
        if (next > 3) {
            next++;
        }
        sheet.put(next, 0, name, Ink.HEAD);
        sheet.put(next, AMOUNT, "Amount", Ink.HEAD_RIGHT);
        sheet.put(next++, WORDS, words, Ink.LISTED_HEAD);
    }

    private void line(String name, Money amount, String words) {
        sheet.put(next, 0, name, Ink.PLAIN);
        sheet.put(next, AMOUNT, amount, Ink.PLAIN);
        sheet.heightFor(next, words, WIDTH);
        sheet.put(next++, WORDS, words, Ink.WRAPPED);
    }
}
