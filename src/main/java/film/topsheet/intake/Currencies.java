package film.topsheet.intake;

import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The rules about currencies and rates that every feed shares. */
final class Currencies {

    private static final long MOST = 999_999_999_999_999L;

    private Currencies() {}

    static Optional<Currency> read(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Problem unknown(String code) {
        return Problem.of("currency", Texts.shown(code), "is not a currency",
                "Write its three letters, as USD.");
    }

    /** A rate above zero. */
    static BigDecimal rate(String text) throws Rejected {
        try {
            var rate = Values.number(text);
            if (rate.signum() > 0) {
                return rate;
            }
        } catch (Unreadable e) {
            throw new Rejected(e.in("exchange_rate", Texts.shown(text)));
        }
        throw new Rejected(Problem.of("exchange_rate", text, "is not above zero",
                "Write what one unit of the currency is worth in the production's."));
    }

    /** The base amount of a row: converted once, rounded once. */
    static long base(long amount, Currency from, BigDecimal rate, Currency to) throws Rejected {
        try {
            var base = Rounding.converted(amount, from, rate, to);
            if (Math.abs(base) <= MOST) {
                return base;
            }
        } catch (ArithmeticException e) {
            // Said below: it does not fit.
        }
        throw new Rejected(Problem.of("exchange_rate", rate.toPlainString(),
                "makes an amount that does not fit 15 digits", "Correct the rate or the amount."));
    }
}
