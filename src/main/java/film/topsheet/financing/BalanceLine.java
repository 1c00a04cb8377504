package film.topsheet.financing;

import static java.util.Objects.requireNonNull;

import film.topsheet.money.Money;

/**
 * One line of the test whether a film is in balance.
 *
 * @param name   of the source that is not yet drawn, but for equity, which is one; else empty
 * @param amount what is paid is below zero
 */
public record BalanceLine(Kind kind, String name, Money amount) {

    public BalanceLine {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(amount, "amount");
    }

    BalanceLine(Kind kind, Money amount) {
        this(kind, "", amount);
    }

    /** The first four add up to the funds to complete, the others to the cash to complete. */
    public enum Kind {
        BANK, UNDRAWN, DEPOSITS, TAX, FINAL_COST, PAID;

        public boolean isFunds() {
            return ordinal() <= TAX.ordinal();
        }
    }
}
