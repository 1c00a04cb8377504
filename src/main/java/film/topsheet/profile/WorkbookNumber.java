package film.topsheet.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number of a workbook as Excel shows it, without ever being a binary number here.
 *
 * <p>Excel calculates with 15 digits and stores 17, so that 1.1 may lie in the file as
 * 1.1000000000000001. A number with more than it can hold is written as Excel itself writes it,
 * in scientific notation, which no amount and no code is: it is held, not loaded.
 */
final class WorkbookNumber {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal TOO_LARGE = new BigDecimal("1E15");
    /** As much as rounding may move a number before somebody misses it. */
    private static final BigDecimal MISSED = new BigDecimal("0.0005");
    /** Excel knows no number closer to nothing. */
    private static final int SMALLEST = 320;

    private WorkbookNumber() {}

    /** The number that stands in a cell's raw text, or null when that is no number. */
    static BigDecimal of(String raw) {
        try {
            var number = new BigDecimal(raw.strip());
            return number.scale() - number.precision() > SMALLEST ? BigDecimal.ZERO : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Digits and one point; in scientific notation what Excel could not hold. */
    static String shown(BigDecimal number) {
        var rounded = number.round(SHOWN).stripTrailingZeros();
        return isBeyond(number, rounded) ? scientific(rounded) : rounded.toPlainString();
    }

    private static boolean isBeyond(BigDecimal number, BigDecimal rounded) {
        return rounded.abs().compareTo(TOO_LARGE) >= 0
                || number.precision() > SHOWN.getPrecision()
                && number.subtract(rounded).abs().compareTo(MISSED) >= 0;
    }

    private static String scientific(BigDecimal number) {
        var digits = number.unscaledValue().abs().toString();
        var exponent = (long) digits.length() - number.scale() - 1;
        return "%s%c%s%sE+%02d".formatted(number.signum() < 0 ? "-" : "", digits.charAt(0),
                digits.length() > 1 ? "." : "", digits.substring(1), exponent);
    }

    /** Whether a number's text is one that Excel could not hold. */
    static boolean isBeyond(String shown) {
        return shown.indexOf('E') > 0;
    }
}
