package film.topsheet.financing;

import static java.util.Objects.requireNonNull;

import film.topsheet.money.Money;
import java.time.LocalDate;

/**
 * Money that moves on one day, or in the week that ends on it.
 *
 * @param name   of the source of funding, but for equity, which is one; of the section that is
 *               paid; else empty
 * @param amount of a receipt positive is in, of anything else positive is out
 */
public record Flow(LocalDate day, Kind kind, String name, Money amount) {

    public Flow {
        requireNonNull(day, "day");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(amount, "amount");
    }

    Flow(LocalDate day, Kind kind, Money amount) {
        this(day, kind, "", amount);
    }

    /** What for; whoever pays a film counts as funding, equity apart. */
    public enum Kind {
        EQUITY, FUNDING, OTHER_RECEIPT,
        /** Of cost. */
        PAYMENT,
        /** Of what is deferred, when it is called. */
        DEFERRED,
        /** Deposits and floats. */
        HELD,
        /** That is recoverable. */
        TAX;

        public boolean isReceipt() {
            return this == OTHER_RECEIPT || isFunding();
        }

        public boolean isFunding() {
            return this == EQUITY || this == FUNDING;
        }
    }

    Flow on(LocalDate other) {
        return new Flow(other, kind, name, amount);
    }
}
