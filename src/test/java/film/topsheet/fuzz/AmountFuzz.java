package film.topsheet.fuzz;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An amount that is accepted is the one that a plain reading of its digits, its point and its
 * sign gives; written again as the profile has it, it is read the same; anything else holds the
 * row and says so.
 *
 * <p>An input's first letter chooses how numbers are written, from {@code A}; the rest is one.
 */
public final class AmountFuzz {

    /** @param less what stands with a number below zero */
    private record Style(char decimal, String group, int implied, int decimals,
            List<String> less, Profile profile) {

        static Style of(char decimal, String group, int implied, int decimals,
                List<String> less, String yaml) {
            return new Style(decimal, group, implied, decimals, less, Exports.profile("""
                    read: {delimiter: tab, quote: none}
                    fields: {amount: {column: Amount, number: {%s}}%s}
                    """.formatted(yaml, yaml.contains("symbols:")
                            ? ", currency: {symbol-of: Amount, default: USD}" : "")));
        }
    }

    private static final Pattern CANONICAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Set<String> ZERO = Set.of("-", "$-", "nil");

    /** A style is called by its place: new ones go last. */
    private static final List<Style> STYLES = List.of(
            Style.of('.', "", -1, -1, List.of("-"), "decimal: \".\""),
            Style.of('.', ",", -1, 2, List.of("-"), "group: \",\", decimals: 2"),
            Style.of(',', ".", -1, -1, List.of("-"), "decimal: \",\", group: \".\""),
            Style.of(',', "\u00A0", -1, -1, List.of("-"), "decimal: \",\", group: blank"),
            Style.of('.', "\u2019", -1, -1, List.of("-"), "group: apostrophe"),
            Style.of('.', "", 2, -1, List.of("-"), "implied: 2"),
            Style.of('.', ",", -1, -1, List.of("("),
                    "group: \",\", negative: [parentheses], strip: [\"$\", USD]"),
            Style.of('.', "", -1, -1, List.of("-"), "negative: [trailing-minus]"),
            Style.of('.', "", -1, -1, List.of("\u2212", "-"),
                    "negative: [unicode-minus, minus, trailing-minus]"),
            Style.of('.', "", -1, -1, List.of("CR"), "negative: [cr]"),
            Style.of('.', "", -1, -1, List.of("DR", "-", "("),
                    "negative: [dr, minus, parentheses]"),
            Style.of(',', ".", -1, -1, List.of("-", "("), "decimal: \",\", group: \".\","
                    + " negative: [minus, parentheses], symbols: {\"€\": EUR, kr: SEK}"),
            Style.of('.', ",", -1, -1, List.of("-"),
                    "group: \",\", zero: [\"-\", \"$-\", nil], strip: [\"$\"]"),
            Style.of('.', ",", 2, -1, List.of("-", "("),
                    "group: \",\", implied: 2, negative: [minus, parentheses]"),
            Style.of('.', "'", -1, 0, List.of("-"), "group: \"'\", decimals: 0"));

    private AmountFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = Exports.text(input, 1);
        if (text == null || input.length == 0 || text.matches("(?s).*[\t\r\n\0].*")) {
            return;
        }
        var style = STYLES.get(Math.floorMod(input[0] - 'A', STYLES.size()));
        var canonical = read(style, text);
        if (canonical == null || canonical.isEmpty()) {
            Claim.holds(canonical == null || text.isBlank(), "\"%s\" is read as nothing", text);
            return;
        }
        Claim.holds(CANONICAL.matcher(canonical).matches(), "\"%s\" is no amount", canonical);
        var value = new BigDecimal(canonical);
        var plainly = plainly(style, text);
        Claim.holds(plainly.equals(value), "\"%s\" is %s, not %s", text, plainly, canonical);
        Claim.holds(value.signum() != 0 || !canonical.startsWith("-"), "%s is nothing", canonical);
        var again = read(style, written(style, value));
        Claim.holds(again != null && new BigDecimal(again).compareTo(value) == 0,
                "%s, written as \"%s\", is read as %s", canonical, written(style, value), again);
    }

    /** The canonical amount; null where the row is held for it. */
    private static String read(Style style, String text) {
        try (var file = Exports.open(style.profile, "Code\tAmount\n1\t" + text + "\n")) {
            Claim.holds(Exports.next(file), "no row came");
            var fault = file.fault();
            var canonical = Exports.value(file, "amount");
            if (fault != null) {
                Claim.isTold(fault.problem(), fault.remedy());
                Claim.holds(fault.column().equals("Amount"), "held for %s", fault.column());
                Claim.holds(canonical.isEmpty() && file.amountRead() == null,
                        "held, and read as %s", canonical);
                return null;
            }
            Claim.holds(canonical.isEmpty() ? file.amountRead() == null
                            : file.amountRead().compareTo(new BigDecimal(canonical)) == 0,
                    "%s counts as %s", canonical, file.amountRead());
            return canonical;
        } catch (FileRefused | IOException e) {
            throw new AssertionError("one cell refuses the file: " + text, e);
        }
    }

    /** As a person reads it: the digits, the point, and whether anything says less than zero. */
    private static BigDecimal plainly(Style style, String text) {
        if (style == STYLES.get(12) && ZERO.contains(Exports.trimmed(text))) {
            return BigDecimal.ZERO;
        }
        var digits = new StringBuilder();
        for (var c : text.toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == style.decimal && style.implied < 0) {
                digits.append('.');
            }
        }
        var value = new BigDecimal(digits.toString())
                .movePointLeft(Math.max(0, style.implied));
        var upper = text.toUpperCase(Locale.ROOT);
        return style.less.stream().anyMatch(upper::contains) ? value.negate() : value;
    }

    /** As an export of this style writes it. */
    private static String written(Style style, BigDecimal value) {
        var plain = value.abs().toPlainString();
        if (style.implied >= 0) {
            return sign(style, value, value.abs().movePointRight(style.implied).toPlainString());
        }
        var point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        var whole = new StringBuilder(plain.substring(0, point));
        for (var at = point - 3; at > 0 && !style.group.isEmpty(); at -= 3) {
            whole.insert(at, style.group);
        }
        var decimals = plain.substring(point).replace('.', style.decimal);
        return sign(style, value, whole + decimals);
    }

    private static String sign(Style style, BigDecimal value, String digits) {
        if (value.signum() >= 0) {
            return digits;
        }
        return switch (style.less.get(0)) {
            case "(" -> "(" + digits + ")";
            case "CR", "DR" -> digits + " " + style.less.get(0);
            default -> style == STYLES.get(7) ? digits + "-" : style.less.get(0) + digits;
        };
    }
}
