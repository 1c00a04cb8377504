package film.topsheet.forecast;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * The forecast of one account and episode at the end of a week.
 *
 * @param held the figure a held estimate stands at; null for other methods
 * @param estimateWeek in which the account's estimate was last entered or confirmed; null: never
 * @param heldFinalCost for a row on etc, what hold would have given; else null
 */
public record CostLine(
        String account,
        String episode,
        Figures figures,
        Method method,
        Money held,
        LocalDate estimateWeek,
        Money heldFinalCost,
        Set<Flag> flags) {}
