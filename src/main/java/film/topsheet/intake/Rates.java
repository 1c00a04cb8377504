package film.topsheet.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one unit of a currency is worth in the production's: the newest rate on or before a date,
 * else the rate of the budget.
 */
public final class Rates {

    private final Map<String, TreeMap<LocalDate, BigDecimal>> dated;
    private final Map<String, BigDecimal> ofBudget;

    public Rates(
            Map<String, TreeMap<LocalDate, BigDecimal>> dated, Map<String, BigDecimal> ofBudget) {
        this.dated = dated;
        this.ofBudget = ofBudget;
    }

    public Optional<BigDecimal> on(LocalDate date, String currency) {
        var rates = dated.get(currency);
        var newest = rates == null ? null : rates.floorEntry(date);
        return newest != null ? Optional.of(newest.getValue()) : ofBudget(currency);
    }

    public Optional<BigDecimal> ofBudget(String currency) {
        return Optional.ofNullable(ofBudget.get(currency));
    }
}
