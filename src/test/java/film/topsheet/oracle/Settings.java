package film.topsheet.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a production's settings say, as far as a figure hangs on it.
 *
 * @param budgetRates   production currency for one unit of another
 * @param series        the cumulative series
 * @param scriptEighths pages of the script, eight to a page; 0: as many as are scheduled
 */
record Settings(String code, String currency, DayOfWeek weekEnding, ZoneId zone,
        Map<String, BigDecimal> budgetRates, List<Series> series, int scriptEighths,
        List<Fringe> fringes) {

    /**
     * The files whose names begin with a prefix: each restates what those before it brought.
     */
    record Series(String prefix, Feed feed) {}

    Settings named(String other) {
        return new Settings(other, currency, weekEnding, zone, budgetRates, series, scriptEighths,
                fringes);
    }

    Settings withBudgetRate(String other, BigDecimal rate) {
        var rates = new LinkedHashMap<>(budgetRates);
        rates.put(other, rate);
        return new Settings(code, currency, weekEnding, zone, rates, series, scriptEighths,
                fringes);
    }

    /** The last day of the week that holds a date; that day belongs to the week. */
    LocalDate weekOf(LocalDate date) {
        return date.with(TemporalAdjusters.nextOrSame(weekEnding));
    }

    /** An amount in the production's currency; a half goes away from zero. */
    BigDecimal rounded(BigDecimal amount) {
        return rounded(amount, currency);
    }

    static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }

    static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    BigDecimal zero() {
        return rounded(BigDecimal.ZERO);
    }

    /** The currency of a row: the one it names, else the production's. */
    String currencyOf(Row row) {
        return row.has("currency") ? row.get("currency") : currency;
    }

    Optional<Fringe> fringeOf(String account) {
        return fringes.stream().filter(each -> each.account().equals(account)).findFirst();
    }

    Optional<Series> seriesOf(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return series.stream().filter(each -> name.startsWith(each.prefix)).findFirst();
    }

    Optional<Feed> feedOf(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return seriesOf(path).map(Series::feed).or(() -> Feed.named(name));
    }
}
