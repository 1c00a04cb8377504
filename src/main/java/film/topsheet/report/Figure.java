package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts as they stand on paper: rounded half-up, groups of three, negative in brackets, nil as an
 * en dash. A half goes away from zero.
 *
 * @param scale          what one printed figure counts
 * @param overIsPositive false: over stands in brackets
 */
record Figure(Scale scale, boolean overIsPositive) {

    /** As wide as a closing bracket, and no blank, which would be trimmed at the end of a field. */
    static final String HANGING = "\u2008\u200a";

    static final String NIL = "–";

    /** A figure of a table: its last digit stands where that of a bracketed figure stands. */
    String of(Money amount) {
        return hung(amount.decimal().movePointLeft(scale.zeros()), 0);
    }

    /** The same in a drawing or beside a word, where no column hangs. */
    String loose(Money amount) {
        return unhung(of(amount));
    }

    /** A figure of a column that says over or under. */
    String over(Money over) {
        return of(overIsPositive ? over : over.negated());
    }

    /** A figure of a table with all decimals of its currency. */
    static String exact(Money amount) {
        return hung(amount.decimal(), Money.digits(amount.currency()));
    }

    static String count(long count) {
        return hung(BigDecimal.valueOf(count), 0);
    }

    /** Hours and the like, to the tenth. */
    static String tenths(BigDecimal number) {
        return hung(number, 1);
    }

    /** The size of an amount in a sentence, where a word says the direction: {@code 305,010}. */
    static String plain(Money amount) {
        var rounded = amount.decimal().abs().setScale(0, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && !amount.isZero()) {
            return "less than 1";
        }
        return grouped(rounded.toPlainString());
    }

    /** The same with all decimals of its currency: {@code 1,204.50}. */
    static String plainExact(Money amount) {
        return grouped(amount.decimal().abs().toPlainString());
    }

    /** A small amount inside a line of words, negative in brackets. */
    static String inline(Money amount) {
        return amount.isNegative() ? "(" + plain(amount) + ")" : plain(amount);
    }

    /** A count in a sentence: {@code 9,412}. */
    static String grouped(long count) {
        return grouped(Long.toString(count));
    }

    /** A figure outside of tables, where nothing hangs. */
    static String unhung(String figure) {
        return figure.replace(HANGING, "");
    }

    private static String hung(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return NIL + HANGING;
        }
        var digits = grouped(rounded.abs().toPlainString());
        return rounded.signum() < 0 ? "(" + digits + ")" : digits + HANGING;
    }

    private static String grouped(String digits) {
        var text = new StringBuilder(digits);
        var point = digits.indexOf('.');
        for (var at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
