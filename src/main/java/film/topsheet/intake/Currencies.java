package film.topsheet.intake;

import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The rules about currencies and rates that every feed shares. */
public final class Currencies {

    private static final long MOST = 999_999_999_999_999L;
    private static final BigDecimal LEAST_RATE = new BigDecimal("0.000000001");
    private static final BigDecimal MOST_RATE = new BigDecimal("1000000000");

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

    /** A rate that can be one. */
    static BigDecimal rate(String text) throws Rejected {
        try {
            var rate = Values.number(text);
            var fault = rateFault("exchange_rate", rate);
            if (fault.isPresent()) {
                throw new Rejected(fault.get());
            }
            return rate;
        } catch (Unreadable e) {
            throw new Rejected(e.in("exchange_rate", Texts.shown(text)));
        }
    }

    /** Why a number is no rate: not above zero, or beyond what any two currencies are worth. */
    public static Optional<Problem> rateFault(String column, BigDecimal rate) {
        var remedy = "Write what one unit of the currency is worth in the production's.";
        if (rate.signum() <= 0) {
            return Optional.of(
                    Problem.of(column, rate.toPlainString(), "is not above zero", remedy));
        }
        return rate.compareTo(LEAST_RATE) < 0 || rate.compareTo(MOST_RATE) > 0
                ? Optional.of(Problem.of(column, rate.toPlainString(),
                        "is no rate between two currencies", remedy))
                : Optional.empty();
    }

    /** The base amount of a row: converted once, rounded once. */
    static long base(long amount, Currency from, BigDecimal rate, Currency to) throws Rejected {
        var fault = baseFault(amount, from, rate, to);
        if (fault.isPresent()) {
            throw new Rejected(fault.get());
        }
        return Rounding.converted(amount, from, rate, to);
    }

    /** Why an amount can't be converted: what it makes does not fit 15 digits. */
    public static Optional<Problem> baseFault(
            long amount, Currency from, BigDecimal rate, Currency to) {
        try {
            if (Math.abs(Rounding.converted(amount, from, rate, to)) <= MOST) {
                return Optional.empty();
            }
        } catch (ArithmeticException e) {
            // Said below: it does not fit.
        }
        return Optional.of(Problem.of("exchange_rate", rate.toPlainString(),
                "makes an amount that does not fit 15 digits", "Correct the rate or the amount."));
    }
}
