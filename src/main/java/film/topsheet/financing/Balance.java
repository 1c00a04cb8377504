package film.topsheet.financing;

import film.topsheet.money.Money;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether the money that is there and promised pays for what is still to be paid. */
record Balance(CashBooks books) {

    /** Final cost without contingency and deferrals, less what is paid of it, without tax. */
    Money cashToComplete() {
        var finalCost = books.rests().stream().map(Rest::finalCost)
                .reduce(books.nil(), Money::plus);
        return finalCost.minus(paid(Paid::cost));
    }

    /** In the bank, undrawn of what is signed, and to come back of what was paid. */
    Money fundsToComplete(Money bank) {
        return bank.plus(sources(each -> each.isSignedBy(books.now()) && !each.isDeferment(),
                        each -> each.undrawn(books.now(), books.currency())))
                .plus(paid(Paid::held)).plus(paid(Paid::tax));
    }

    Money signed() {
        return sources(each -> each.isSignedBy(books.now()), each -> each.worth(books.currency()));
    }

    Money unsigned() {
        return sources(each -> !each.isSignedBy(books.now()), each -> each.worth(books.currency()));
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
