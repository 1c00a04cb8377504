package film.topsheet.intake;

import film.topsheet.slate.Fringe;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a production knows at the moment a row is judged.
 *
 * @param production its number in the database
 * @param code       as its settings and its documents have it
 * @param asOf       the day of the night that judges
 * @param currency   its own currency
 * @param zone       in which times without an offset are meant
 * @param weekOf     the week-ending on or after a day
 * @param firstOpen  the first week that is not closed; null: none is issued yet
 * @param contingencyAccounts accounts of the section CONTINGENCY in the chart
 * @param fringes    which labour each fringe account follows
 * @param spellings  how the chart spells what rows write
 */
public record Facts(
        int production,
        String code,
        LocalDate asOf,
        Currency currency,
        ZoneId zone,
        UnaryOperator<LocalDate> weekOf,
        LocalDate firstOpen,
        Rates rates,
        Set<String> contingencyAccounts,
        List<Fringe> fringes,
        ChartSpellings spellings) {

    /** The week a posting of that day is reported in: its own, or the first open one. */
    public LocalDate period(LocalDate postingDate) {
        var own = weekOf.apply(postingDate);
        return firstOpen != null && own.isBefore(firstOpen) ? firstOpen : own;
    }

    /** The week from which on counts what people say of a week: that, or the first open one. */
    public LocalDate countsFrom(LocalDate week) {
        return firstOpen != null && weekOf.apply(week).isBefore(firstOpen) ? firstOpen : week;
    }
}
