package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Who pays for the film, and what of it has come.
 *
 * @param name          as the funding feed has it
 * @param kind          equity, loan, presale, tax-credit, grant, gap or deferment
 * @param amount        in the source's own currency
 * @param rate          what one unit of it is worth in the production's own, the newest by now
 * @param signedOn      null: not signed
 * @param expectedOn    of what no contribution names; null: nobody said
 * @param contributions received and to come
 */
record FundingSource(String name, String kind, Money amount, BigDecimal rate,
        LocalDate signedOn, LocalDate expectedOn, List<Contribution> contributions) {

    boolean isSignedBy(LocalDate now) {
        return signedOn != null && !signedOn.isAfter(now);
    }

    boolean isEquity() {
        return kind.equals("equity");
    }

    /** Who holds which part of the equity is not everybody's business: empty. */
    String publicName() {
        return isEquity() ? "" : name;
    }

    /** Nobody pays it in: somebody waits for what he is owed. */
    boolean isDeferment() {
        return kind.equals("deferment");
    }

    Money worth(Currency own) {
        return worth(amount, own);
    }

    /** What can still be drawn; never below zero. */
    Money undrawn(LocalDate now, Currency own) {
        var left = amount;
        for (var each : contributions) {
            if (each.isReceivedBy(now)) {
                left = left.minus(each.amount());
            }
        }
        return worth(left.max(Money.zero(amount.currency())), own);
    }

    List<Contribution> awaited(LocalDate now) {
        return contributions.stream().filter(each -> !each.isReceivedBy(now)).toList();
    }

    /**
     * What came, whoever signed it, and what is to come of a signed source. What is overdue comes
     * in the coming week. A deferment brings nothing.
     *
     * @param next the coming week-ending
     */
    List<Flow> flows(LocalDate now, LocalDate next, Currency own) {
        var flows = new ArrayList<Flow>();
        if (isDeferment()) {
            return flows;
        }
        var kind = isEquity() ? Flow.Kind.EQUITY : Flow.Kind.FUNDING;
        for (var each : contributions) {
            if (each.isReceivedBy(now)) {
                flows.add(new Flow(each.receivedOn(), kind, publicName(), each.worth(own)));
            } else if (isSignedBy(now)) {
                flows.add(new Flow(coming(each.dueOn(), now, next), kind, publicName(),
                        each.worth(own)));
            }
        }
        var rest = unnamed(own);
        if (isSignedBy(now) && expectedOn != null && rest.isPositive()) {
            flows.add(new Flow(coming(expectedOn, now, next), kind, publicName(), rest));
        }
        return flows;
    }

    private static LocalDate coming(LocalDate day, LocalDate now, LocalDate next) {
        return day.isAfter(now) ? day : next;
    }

    /** What no contribution names, received or not. */
    private Money unnamed(Currency own) {
        var left = amount;
        for (var each : contributions) {
            left = left.minus(each.amount());
        }
        return worth(left, own);
    }

    private Money worth(Money given, Currency own) {
        return new Money(own, Rounding.converted(given.minor(), given.currency(), rate, own));
    }
}
