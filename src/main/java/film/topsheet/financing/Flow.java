package film.topsheet.financing;

import static java.util.Objects.requireNonNull;

import film.topsheet.money.Money;
import java.time.LocalDate;

/**
 * Money that moves on one day.
 *
 * @param amount of a receipt positive is in, of anything else positive is out
 */
record Flow(LocalDate day, Kind kind, Money amount) {

    Flow {
        requireNonNull(day, "day");
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
    }

    /** What for; whoever pays a film counts as funding, equity apart. */
    enum Kind {
        EQUITY, FUNDING, OTHER_RECEIPT, PAYMENT;

        boolean isReceipt() {
            return this != PAYMENT;
        }

        boolean isFunding() {
            return this == EQUITY || this == FUNDING;
        }
    }
}
