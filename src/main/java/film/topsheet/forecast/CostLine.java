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
 * @param scheduleFinalCost what run-rate-days would give; null without a schedule, and for an
 *                          account that does not grow with the shoot
 */
public record CostLine(
        String account,
        String episode,
        Figures figures,
        Method method,
        Money held,
        LocalDate estimateWeek,
        Money heldFinalCost,
        Money scheduleFinalCost,
        Set<Flag> flags) {}
