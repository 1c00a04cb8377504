package film.topsheet.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a file seem to be written.
 *
 * @param style    marks of decimals and groups
 * @param negative the ways seen in which a number is negative, in a profile's words
 * @param signs    of currencies, seen at either end
 * @param zeros    spellings of zero that are no digits
 * @param read     how many of the cells fit
 * @param cells    how many were looked at
 * @param doubt    a cell that another style would read as another number; null for none
 */
record SuggestNumbers(Style style, Set<String> negative, Set<String> signs, Set<String> zeros,
        int read, int cells, String doubt) {

    /** Marks of decimals and of groups; no group for files that write none. */
    record Style(String decimal, String group, Pattern digits) {

        static Style of(String decimal, String group) {
            var d = Pattern.quote(decimal);
            var g = group.equals(" ") ? "[ \\u00A0\\u202F]" : Pattern.quote(group);
            return new Style(decimal, group, Pattern.compile(group.isEmpty()
                    ? "\\d+(?:" + d + "(\\d*))?|" + d + "(\\d+)"
                    : "(?:\\d{1,3}(?:" + g + "\\d{3})+|\\d+)(?:" + d + "(\\d*))?|" + d + "(\\d+)"));
        }

        private static int decimals(Matcher matched) {
            var decimals = matched.group(1) != null ? matched.group(1) : matched.group(2);
            return decimals == null ? 0 : decimals.length();
        }
    }

    private static final List<Style> STYLES = List.of(Style.of(".", ""), Style.of(".", ","),
            Style.of(",", ""), Style.of(",", "."), Style.of(",", " "), Style.of(".", " "),
            Style.of(".", "'"), Style.of(",", "'"));

    private static final String MONEY = "(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|JPY|ZAR|PLN"
            + "|CZK|HUF|RON|INR|MXN|BRL|HKD|SGD|KRW)";

    /** What stands around the digits: sign, bracket, currency, CR or DR. */
    private static final Pattern AROUND = Pattern.compile(
            "(?<open>\\()?\\s*(?<minus>[-\u2212+])?\\s*(?<sign>[A-Z]{0,3}\\p{Sc}|" + MONEY + ")?"
            + "\\s*(?<minus2>[-\u2212])?\\s*"
            + "(?<digits>(?:[0-9][0-9.,'\u2019 \u00A0\u202F]*)?[.,]?[0-9]+[.,]?)"
            + "\\s*(?<sign2>\\p{Sc}|" + MONEY + ")?\\s*(?<after>-|CR|DR|cr|dr)?\\s*"
            + "(?<close>\\))?%?");
    private static final Set<String> ZEROS = Set.of("-", "$-", "$ -", "- ");

    /** Whether the text may be a number in any style. */
    static boolean looksLike(String cell) {
        return !cell.isEmpty() && cell.length() < 40
                && (cell.chars().anyMatch(each -> each >= '0' && each <= '9')
                        ? AROUND.matcher(cell).matches() : ZEROS.contains(cell));
    }

    /** @param cells that look like numbers, without blanks around them */
    static SuggestNumbers of(Collection<String> cells) {
        var best = STYLES.get(0);
        var most = -1L;
        for (var style : STYLES) {
            var worth = 0L;
            for (var cell : cells) {
                var digits = digits(cell, style);
                worth += digits == null ? 0 : Style.decimals(digits) == 2
                        || Style.decimals(digits) == 0 ? 1_001 : 1_000;
            }
            if (worth > most) {
                most = worth;
                best = style;
            }
        }
        return described(cells, best);
    }

    private static SuggestNumbers described(Collection<String> cells, Style style) {
        var negative = new TreeSet<String>();
        var signs = new TreeSet<String>();
        var zeros = new TreeSet<String>();
        var read = 0;
        String doubt = null;
        for (var cell : cells) {
            if (ZEROS.contains(cell)) {
                zeros.add(cell);
                read++;
            } else if (digits(cell, style) != null) {
                read++;
                describe(cell, negative, signs);
                doubt = doubt == null && isDoubtful(cell) ? cell : doubt;
            }
        }
        var settled = cells.stream().anyMatch(each -> settles(each, style));
        return new SuggestNumbers(style, negative, signs, zeros, read, cells.size(),
                settled ? null : doubt);
    }

    private static void describe(String cell, Set<String> negative, Set<String> signs) {
        var around = AROUND.matcher(cell);
        if (!around.matches()) {
            return;
        }
        for (var name : List.of("minus", "minus2")) {
            if ("-".equals(around.group(name))) {
                negative.add("minus");
            } else if ("\u2212".equals(around.group(name))) {
                negative.add("unicode-minus");
            }
        }
        if (around.group("open") != null) {
            negative.add("parentheses");
        }
        if (around.group("after") != null) {
            negative.add(around.group("after").equals("-") ? "trailing-minus" : "cr");
        }
        for (var name : List.of("sign", "sign2")) {
            if (around.group(name) != null) {
                signs.add(around.group(name));
            }
        }
    }

    /** One mark, three digits behind it: 1,234 is a thousand here and one and a bit there. */
    private static boolean isDoubtful(String cell) {
        return cell.matches("\\D*\\d{1,3}[.,]\\d{3}\\D*");
    }

    /** Shows the style beyond doubt: two digits at the end behind its mark, or both marks. */
    private static boolean settles(String cell, Style style) {
        return cell.matches(".*\\d" + Pattern.quote(style.decimal()) + "\\d{1,2}\\D*")
                && digits(cell, style) != null;
    }

    private static Matcher digits(String cell, Style style) {
        var around = AROUND.matcher(cell);
        if (!around.matches()) {
            return null;
        }
        var digits = style.digits().matcher(around.group("digits").strip());
        return digits.matches() ? digits : null;
    }

    /** The number that a cell states in this style; null when it states none. */
    BigDecimal read(String cell) {
        if (ZEROS.contains(cell)) {
            return BigDecimal.ZERO;
        }
        if (cell.isEmpty() || digits(cell, style) == null) {
            return null;
        }
        var around = AROUND.matcher(cell);
        around.matches();
        var digits = new StringBuilder();
        for (var c : around.group("digits").toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (style.decimal().indexOf(c) == 0) {
                digits.append('.');
            }
        }
        var after = around.group("after");
        var minus = around.group("open") != null || around.group("minus2") != null
                || "-".equals(around.group("minus")) || "\u2212".equals(around.group("minus"))
                || "-".equals(after) || "CR".equalsIgnoreCase(after);
        var number = new BigDecimal(digits.toString());
        return minus ? number.negate() : number;
    }

    /** The profile's {@code number:} in flow style; null when nothing differs from the default. */
    String yaml() {
        var parts = new ArrayList<String>();
        if (!style.decimal().equals(".")) {
            parts.add("decimal: " + SuggestYaml.text(style.decimal()));
        }
        if (!style.group().isEmpty()) {
            parts.add("group: " + (style.group().equals(" ") ? "blank"
                    : SuggestYaml.text(style.group())));
        }
        if (!negative.isEmpty() && !negative.equals(Set.of("minus"))) {
            parts.add("negative: [" + String.join(", ", negative) + "]");
        }
        if (!signs.isEmpty()) {
            parts.add("strip: " + SuggestYaml.list(signs));
        }
        if (!zeros.isEmpty()) {
            parts.add("zero: " + SuggestYaml.list(zeros));
        }
        return parts.isEmpty() ? null : "{" + String.join(", ", parts) + "}";
    }
}
