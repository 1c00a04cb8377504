package film.topsheet.financing;

import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether the money that is there and promised pays for what is still to be paid. */
record Balance(CashBooks books) {

    /**
     * In the bank, undrawn of what is signed, and to come back of what was paid; then the final
     * cost without contingency and deferrals, less what is paid of it, without tax.
     */
    List<BalanceLine> lines(Money bank) {
        var lines = new ArrayList<BalanceLine>();
        lines.add(new BalanceLine(BalanceLine.Kind.BANK, bank));
        undrawn().forEach((name, amount) ->
                lines.add(new BalanceLine(BalanceLine.Kind.UNDRAWN, name, amount)));
        lines.add(new BalanceLine(BalanceLine.Kind.DEPOSITS, paid(Paid::held)));
        lines.add(new BalanceLine(BalanceLine.Kind.TAX, paid(Paid::tax)));
        lines.add(new BalanceLine(BalanceLine.Kind.FINAL_COST, books.rests().stream()
                .map(Rest::finalCost).reduce(books.nil(), Money::plus)));
        lines.add(new BalanceLine(BalanceLine.Kind.PAID, paid(Paid::cost).negated()));
        return lines;
    }

    static Money cashToComplete(List<BalanceLine> lines, Money nil) {
        return sum(lines, each -> !each.kind().isFunds(), nil);
    }

    static Money fundsToComplete(List<BalanceLine> lines, Money nil) {
        return sum(lines, each -> each.kind().isFunds(), nil);
    }

    private static Money sum(
            List<BalanceLine> lines, Predicate<BalanceLine> wanted, Money nil) {
        return lines.stream().filter(wanted).map(BalanceLine::amount).reduce(nil, Money::plus);
    }

    Money signed() {
        return sources(each -> each.isSignedBy(books.now()), each -> each.worth(books.currency()));
    }

    Money unsigned() {
        return sources(each -> !each.isSignedBy(books.now()), each -> each.worth(books.currency()));
    }

    /** By source; equity is one. Nobody pays a deferment in. */
    private TreeMap<String, Money> undrawn() {
        var undrawn = new TreeMap<String, Money>();
        books.sources().stream()
                .filter(each -> each.isSignedBy(books.now()) && !each.isDeferment())
                .forEach(each -> undrawn.merge(each.publicName(),
                        each.undrawn(books.now(), books.currency()), Money::plus));
        return undrawn;
    }

    private Money paid(Function<Paid, Money> part) {
        return books.paid().stream().filter(each -> !each.day().isAfter(books.now()))
                .map(part).reduce(books.nil(), Money::plus);
    }

    private Money sources(Predicate<FundingSource> wanted, Function<FundingSource, Money> part) {
        return books.sources().stream().filter(wanted).map(part)
                .reduce(books.nil(), Money::plus);
    }
}
