package film.topsheet.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Of the feed's own words, what is accepted is what the JDK makes of the same text, and what the
 * JDK makes of plain digits is accepted, within the bounds of the books; all else is refused with
 * a word.
 *
 * <p>An input's first character is the number of decimals, from 0 to 4; the rest is the text.
 */
public final class ValuesFuzz {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999_999_999L);

    private ValuesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        var digits = Math.floorMod(input[0] - '0', 5);
        agree(text, expectedAmount(text, digits), amount(text, digits));
        agree(text, expectedDate(text), date(text));
        timeAgrees(text);
        numberAgrees(text);
    }

    private static void agree(String text, Object expected, Object read) {
        if (expected == null ? read != null : !expected.equals(read)) {
            throw new AssertionError("\"%s\" is %s and was read as %s".formatted(
                    text, expected, read));
        }
    }

    private static Long amount(String text, int digits) {
        try {
            return Values.amount(text, digits);
        } catch (Unreadable e) {
            return told(e, text);
        }
    }

    /** In minor units; null where it has decimals too many, or digits. */
    private static Long expectedAmount(String text, int digits) {
        if (!AMOUNT.matcher(text).matches()) {
            return null;
        }
        var amount = new BigDecimal(text);
        var minor = amount.movePointRight(digits);
        return amount.scale() > digits || minor.abs().compareTo(MOST) > 0
                ? null : minor.longValueExact();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.ofEpochDay(Values.date(text));
        } catch (Unreadable e) {
            return told(e, text);
        }
    }

    private static LocalDate expectedDate(String text) {
        try {
            var date = DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
            return date == null || date.getYear() < 1990 || date.getYear() > 2099 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void timeAgrees(String text) {
        try {
            var read = Values.time(text, ZoneOffset.UTC);
            var offset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? "" : "Z";
            agree(text, OffsetDateTime.parse(text + offset), read);
        } catch (Unreadable e) {
            told(e, text);
        }
    }

    private static void numberAgrees(String text) {
        try {
            var read = Values.number(text);
            agree(text, new BigDecimal(text), read);
        } catch (Unreadable e) {
            told(e, text);
        }
    }

    private static <T> T told(Unreadable e, String text) {
        var problem = e.in("amount", text);
        if (problem.problem().isBlank() || problem.remedy().isBlank()) {
            throw new AssertionError("\"%s\" is refused without a word".formatted(text), e);
        }
        return null;
    }
}
