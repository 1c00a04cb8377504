package film.topsheet.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a column as it is compared: without case, blanks, punctuation and marks. */
final class SniffName {

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Says in which money, not what. */
    private static final Pattern MONEY = Pattern.compile("(in)?(usd|eur|gbp|cad|aud|sterling)$");

    private SniffName() {}

    static String plain(String name) {
        return MARKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Likewise, and without the currency behind it: of "Net Amount (GBP)" netamount. */
    static String meaning(String name) {
        var plain = plain(name);
        var rest = MONEY.matcher(plain).replaceFirst("");
        return rest.isEmpty() ? plain : rest;
    }
}
