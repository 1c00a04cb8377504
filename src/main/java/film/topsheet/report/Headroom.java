package film.topsheet.report;

import film.topsheet.financing.CashStanding;
import film.topsheet.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Why headroom is not what is free of contingency: the two are one while signed funding equals the
 * locked budget, nothing is saved, and the bank says what the books say.
 */
record Headroom(CostReport report, CashStanding cash) {

    /** One reason; above nil it makes headroom the larger one. */
    private record Part(Money amount, String more, String less) {

        String words() {
            return amount.isNegative() ? less : more;
        }
    }

    /** Above nil: headroom is more. Nil also for cents, and where the balance is not tested. */
    private Money overFree() {
        var free = report.headline().contingencyFree();
        var over = cash.headroom().orElse(free).minus(free);
        return isCents(over) ? Money.zero(over.currency()) : over;
    }

    private static boolean isCents(Money amount) {
        return amount.decimal().setScale(0, RoundingMode.HALF_UP).signum() == 0;
    }

    /** Goes on after the figure, as {@code , of which 18,250 …}; blank where both are the same. */
    String clause() {
        var over = overFree();
        if (over.isZero()) {
            return "";
        }
        if (isCents(over.minus(cash.unexplained()))) {
            return over.isNegative()
                    ? ", after %s paid and not in the books".formatted(Figure.plain(over))
                    : ", of which %s is not cashed or unexplained".formatted(Figure.plain(over));
        }
        return ", %s than contingency free (%s)".formatted(size(over),
                Words.list(parts().stream().map(Part::words).toList()));
    }

    /** The same as a sentence of its own, each reason with its amount. */
    String sentence() {
        var over = overFree();
        if (over.isZero()) {
            return "";
        }
        var parts = parts();
        var isShort = cash.headroom().filter(Money::isNegative).isPresent();
        return "%s is %s than contingency free: %s.".formatted(
                isShort ? "The balance" : "Headroom", size(over),
                Words.list(parts.stream().map(each -> parts.size() == 1 ? each.words()
                        : each.words() + ", " + signed(each.amount())).toList()));
    }

    private static String size(Money over) {
        return Figure.plain(over) + (over.isNegative() ? " less" : " more");
    }

    private static String signed(Money amount) {
        return (amount.isNegative() ? "−" : "+") + Figure.plain(amount);
    }

    private List<Part> parts() {
        var headline = report.headline();
        var over = headline.overBeforeContingency();
        var nil = Money.zero(over.currency());
        var parts = new ArrayList<>(List.of(
                new Part(cash.unexplained(),
                        "money in the bank that the books do not explain, as cheques not cashed",
                        "payments of the bank that are not in the books"),
                new Part(cash.signed().minus(headline.budgetBeforeContingency())
                        .minus(headline.lockedContingency()),
                        "signed funding above the locked budget",
                        "locked budget that no signed funding pays"),
                new Part(nil.max(over.negated()), "a forecast under budget", ""),
                new Part(headline.budgetBeforeContingency().plus(over)
                        .minus(headline.finalCostBeforeContingency()),
                        "changes that give money back", "changes that bring their own money")));
        var rest = parts.stream().map(Part::amount).reduce(overFree(), Money::minus);
        parts.add(new Part(rest,
                "cost deferred beyond the deferments, or funding beyond its promise",
                "deferments beyond the cost that is deferred"));
        return parts.stream().filter(each -> !isCents(each.amount())).toList();
    }
}
