package film.topsheet.financing;

import film.topsheet.intake.Currencies;
import film.topsheet.intake.Rates;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings amounts to the production's currency, each rounded once. */
final class Conversion {

    private final Currency own;
    private final Rates rates;
    private final LocalDate weekEnding;
    private final Set<String> leftOut = new LinkedHashSet<>();

    Conversion(Currency own, Rates rates, LocalDate weekEnding) {
        this.own = own;
        this.rates = rates;
        this.weekEnding = weekEnding;
    }

    /**
     * What was received, at the newest rate on or before its date.
     *
     * @param name of the row, for the list of what is left out
     */
    Optional<Long> received(long minor, Currency currency, LocalDate date, String name) {
        return converted(minor, currency, rates.on(date, currency.getCurrencyCode()), name);
    }

    /** What is still to come, at the rate of the budget; without one at the newest there is. */
    Optional<Long> expected(long minor, Currency currency, String name) {
        var code = currency.getCurrencyCode();
        return converted(minor, currency,
                rates.ofBudget(code).or(() -> rates.on(weekEnding, code)), name);
    }

    private Optional<Long> converted(
            long minor, Currency currency, Optional<BigDecimal> rate, String name) {
        if (currency.equals(own)) {
            return Optional.of(minor);
        }
        if (rate.isEmpty()) {
            leaveOut("%s: there is no rate of %s".formatted(name, currency));
        }
        var fault = rate.flatMap(each -> Currencies.baseFault(minor, currency, each, own));
        fault.ifPresent(each -> leaveOut("%s: its rate %s".formatted(name, each.problem())));
        return rate.filter(each -> fault.isEmpty())
                .map(each -> Rounding.converted(minor, currency, each, own));
    }

    void leaveOut(String what) {
        leftOut.add(what);
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
