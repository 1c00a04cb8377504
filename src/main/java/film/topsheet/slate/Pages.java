package film.topsheet.slate;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Script pages, counted in eighths and written as {@code 4 3/8}. */
public final class Pages {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<whole>\\d{1,5})?(?:(?:^|\\s+)(?<eighths>[0-7])/8)?");

    private Pages() {}

    /** {@code 112 4/8} is 900 eighths; {@code 112} and {@code 4/8} alone are pages too. */
    public static OptionalInt eighths(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (text.isBlank() || !written.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                8 * number(written.group("whole")) + number(written.group("eighths")));
    }

    /** As a script writes it: {@code 112 4/8}, {@code 112}, {@code 4/8}, {@code 0}. */
    public static String text(int eighths) {
        if (eighths < 0) {
            return "-" + text(-eighths);
        }
        var part = eighths % 8 == 0 ? "" : eighths % 8 + "/8";
        var whole = eighths >= 8 || part.isEmpty() ? String.valueOf(eighths / 8) : "";
        return (whole + " " + part).strip();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
