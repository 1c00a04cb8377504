package film.topsheet.profile;

import film.topsheet.profile.NumberStyle.Negative;
import java.math.BigDecimal;

/**
 * Reads numbers as one export writes them; exact, nothing guessed or rounded. Holds the last
 * number read, so it belongs to one file.
 */
final class NumberReader {

    static final String REMEDY =
            "Correct it in the export, or describe such numbers under number: in the profile.";

    private static final String NONE = "is not an amount";
    /** So many digits fit a long whatever they are. */
    private static final int DIGITS = 18;

    private final NumberStyle style;
    private final boolean plain;
    private final boolean minus;
    private final NumberMarks marks;
    private final StringBuilder written = new StringBuilder();
    private String canonical;
    private BigDecimal big;
    private long unscaled;
    private int scale;

    NumberReader(NumberStyle style) {
        this.style = style;
        this.plain = style.readsPlain();
        this.minus = style.negative().contains(Negative.MINUS);
        this.marks = new NumberMarks(style);
    }

    /** Reads a text that is not blank; null when it is a number, else the problem as a clause. */
    String read(String given) {
        big = null;
        marks.forget();
        if (plain && readPlain(given)) {
            canonical = given;
            return checkDecimals();
        }
        return readStyled(given);
    }

    /** As the canonical profile writes it: digits, a point, a minus. */
    String canonical() {
        return canonical;
    }

    BigDecimal value() {
        return big != null ? big : BigDecimal.valueOf(unscaled, scale);
    }

    boolean isZero() {
        return big == null ? unscaled == 0 : big.signum() == 0;
    }

    /** The currency whose sign stood there, or null. */
    String symbol() {
        return marks.symbol();
    }

    private boolean readPlain(String given) {
        var length = given.length();
        var at = 0;
        if (length > 0 && given.charAt(0) == '-' && minus) {
            at = 1;
        }
        var first = at;
        var point = -1;
        var value = 0L;
        for (; at < length; at++) {
            var c = given.charAt(at);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            } else if (c == '.' && point < 0 && at > first) {
                point = at;
            } else {
                return false;
            }
        }
        if (length - first > DIGITS || length == first || point == length - 1) {
            return false;
        }
        // Below zero nothing is written as such.
        if (first == 1 && value == 0) {
            return false;
        }
        unscaled = first == 1 ? -value : value;
        scale = point < 0 ? 0 : length - point - 1;
        return true;
    }

    private String checkDecimals() {
        return style.decimals() >= 0 && scale > style.decimals()
                ? "has more than %d decimals".formatted(style.decimals()) : null;
    }

    private String readStyled(String given) {
        var text = NumberMarks.trimmed(given);
        if (style.zero().contains(text)) {
            canonical = "0";
            unscaled = 0;
            scale = 0;
            return null;
        }
        if (isScientific(text)) {
            return "is in scientific notation: its digits were lost";
        }
        var digits = marks.cut(text);
        return digits != null && readDigits(digits) ? checkDecimals() : NONE;
    }

    /** A digit, perhaps more behind a mark, and a power of ten: 5.66E+11. */
    static boolean isScientific(String text) {
        // The second character tells of almost every text that it is none.
        var from = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        if (text.length() < from + 3 || text.length() > 24
                || ".,Ee".indexOf(text.charAt(from + 1)) < 0) {
            return false;
        }
        var at = Math.max(text.indexOf('E'), text.indexOf('e'));
        var marked = at - from > 2 && ".,".indexOf(text.charAt(from + 1)) >= 0;
        if (at - from != 1 && !marked || !isDigit(text.charAt(from))
                || marked && !areDigits(text, from + 2, at)) {
            return false;
        }
        var signed = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
        return areDigits(text, signed ? at + 2 : at + 1, text.length());
    }

    /** The same of a code, which may stand between blanks. */
    static boolean isScientificCode(String code) {
        var first = code.charAt(0);
        return (isDigit(first) || first == '-' || first <= ' ') && isScientific(code.strip());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (var at = from; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return from < to;
    }

    private boolean readDigits(String text) {
        var point = style.implied() >= 0 ? -1 : text.indexOf(style.decimal());
        var whole = point < 0 ? text : text.substring(0, point);
        var decimals = point < 0 ? "" : text.substring(point + 1);
        written.setLength(0);
        if (!appendWhole(whole) || point >= 0 && !appendDigits(decimals)
                || whole.isEmpty() && decimals.isEmpty()) {
            return false;
        }
        scale = decimals.length();
        if (style.implied() >= 0) {
            scale = style.implied();
            while (written.length() <= scale) {
                written.insert(0, '0');
            }
        } else if (whole.isEmpty()) {
            written.insert(0, '0');
        }
        finish();
        return true;
    }

    private void finish() {
        var digits = written.toString();
        if (digits.length() <= DIGITS) {
            var size = Long.parseLong(digits);
            unscaled = marks.negative() ? -size : size;
        } else {
            var value = new BigDecimal(digits).movePointLeft(scale);
            big = marks.negative() ? value.negate() : value;
        }
        if (scale > 0) {
            written.insert(written.length() - scale, '.');
        }
        if (marks.negative() && !isZero()) {
            written.insert(0, '-');
        }
        canonical = written.toString();
    }

    /** Digits in groups of three, or as the style has them, or in none. */
    private boolean appendWhole(String whole) {
        var end = whole.length();
        var inGroup = 0;
        var groups = 0;
        for (var at = end - 1; at >= 0; at--) {
            var c = whole.charAt(at);
            if (isDigit(c)) {
                inGroup++;
            } else if (isGroupMark(c) && inGroup == groupSize(groups)) {
                groups++;
                inGroup = 0;
            } else {
                return false;
            }
        }
        if (groups > 0 && (inGroup == 0 || inGroup > groupSize(groups))) {
            return false;
        }
        for (var at = 0; at < end; at++) {
            if (isDigit(whole.charAt(at))) {
                written.append(whole.charAt(at));
            }
        }
        return true;
    }

    private int groupSize(int groups) {
        return style.indian() && groups > 0 ? 2 : 3;
    }

    private boolean isGroupMark(char c) {
        if (style.group() == NumberStyle.BLANK) {
            return NumberMarks.isSpace(c);
        }
        return c == style.group() && c != '\0'
                || style.group() == NumberStyle.APOSTROPHE && c == '\u2019';
    }

    private boolean appendDigits(String decimals) {
        written.append(decimals);
        return areDigits(decimals, 0, decimals.length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
