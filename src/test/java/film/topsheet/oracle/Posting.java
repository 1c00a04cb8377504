package film.topsheet.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One cost line of the books; positive is cost. Never changed: what was wrong is reversed.
 *
 * @param period   the last day of the week that reports it
 * @param prior    its date lay in a week that was closed when it came
 * @param amount   in the currency of the row
 * @param base     in the production's currency
 * @param reversal it takes an earlier posting of the same row back
 */
record Posting(Row row, LocalDate period, boolean prior, String currency, BigDecimal amount,
        BigDecimal base, boolean reversal) {

    String account() {
        return row.get("account");
    }

    String episode() {
        return row.get("episode");
    }

    boolean isUpTo(LocalDate week) {
        return !period.isAfter(week);
    }

    Posting reversedIn(LocalDate week, boolean late) {
        return new Posting(row, week, late, currency, amount.negate(), base.negate(), true);
    }

    /**
     * What it counts for against an order or accrual: its own amount in the same currency, else
     * its base amount over the order's rate, rounded to the order's currency.
     */
    BigDecimal in(String currency, BigDecimal rate) {
        return this.currency.equals(currency) ? amount
                : base.divide(rate, Settings.decimals(currency), RoundingMode.HALF_UP);
    }
}
