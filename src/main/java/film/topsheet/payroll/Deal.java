package film.topsheet.payroll;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person is paid by, on one day.
 *
 * @param plan            of the rate table; empty: none
 * @param rate            whole units of the currency for one {@code unit}
 * @param guaranteedHours that the pay of a day or a week is for; null: as many as it takes
 * @param employed        false: a company or a contractor, for whom nobody contributes
 * @param atScale         no memo is in force, and the rate table's scale stands in for it
 */
public record Deal(String plan, String account, BigDecimal rate, Unit unit,
        BigDecimal guaranteedHours, boolean employed, boolean atScale) {

    public Deal {
        requireNonNull(plan, "plan");
        requireNonNull(account, "account");
        requireNonNull(rate, "rate");
        requireNonNull(unit, "unit");
    }

    /** What the rate is for. */
    public enum Unit {
        HOUR,
        DAY,
        WEEK;

        /** Empty of a flat deal, which no day costs anything of. */
        public static Optional<Unit> of(String word) {
            return word.equals("flat") ? Optional.empty()
                    : Optional.of(valueOf(word.toUpperCase(Locale.ROOT)));
        }
    }

    /** What the rate table says an occupation is due at least, where it says so. */
    public static Optional<Deal> atScale(RateTable table, String plan, String occupation,
            String account, LocalDate day) {
        return table.scale(plan, occupation, day).map(row -> new Deal(plan, account, row.rate(),
                row.unit() == PlanRate.Unit.PER_HOUR ? Unit.HOUR : Unit.DAY, null, true, true));
    }
}
