package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A reckoning written as text: {@code 10 hrs x $25.00 + $32.14 OT}. A quantity with or without a
 * unit, times a rate, and what comes on top.
 */
final class Factors {

    private static final String NUMBER = "\\(?-?\\$?\\s*-?[\\d,]*\\.?\\d+\\)?";
    private static final String UNIT = "\\s*(?:[A-Za-z][A-Za-z./%-]*)?";
    private static final Pattern PRODUCT = Pattern.compile(
            "\\s*(" + NUMBER + ")(?:\\s*(?![xX]\\s)[A-Za-z][A-Za-z./%-]*)?\\s*[xX*@]\\s*("
                    + NUMBER + ")" + UNIT);
    private static final Pattern SINGLE = Pattern.compile("\\s*(" + NUMBER + ")" + UNIT);
    private static final Pattern EXTRA = Pattern.compile(
            "\\s*([+-])\\s*(" + NUMBER + ")\\s*[A-Za-z][A-Za-z ./%-]*|\\s*([+-])\\s*("
                    + NUMBER + ")\\s*");

    private Factors() {}

    /** What it comes to, exactly; null when the text is no such reckoning. */
    static BigDecimal value(String text) {
        var product = PRODUCT.matcher(text);
        var single = SINGLE.matcher(text);
        BigDecimal sum;
        int end;
        if (product.lookingAt()) {
            sum = number(product.group(1)).multiply(number(product.group(2)));
            end = product.end();
        } else if (single.lookingAt()) {
            sum = number(single.group(1));
            end = single.end();
        } else {
            return null;
        }
        var extra = EXTRA.matcher(text);
        while (!text.substring(end).isBlank()) {
            if (!extra.region(end, text.length()).lookingAt()) {
                return null;
            }
            var named = extra.group(1) != null;
            var amount = number(extra.group(named ? 2 : 4));
            var minus = "-".equals(extra.group(named ? 1 : 3));
            sum = minus ? sum.subtract(amount) : sum.add(amount);
            end = extra.end();
        }
        return sum;
    }

    private static BigDecimal number(String text) {
        var digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9' || c == '.')
                .forEach(c -> digits.append((char) c));
        var size = new BigDecimal(digits.toString());
        return text.indexOf('-') >= 0 || text.indexOf('(') >= 0 ? size.negate() : size;
    }
}
