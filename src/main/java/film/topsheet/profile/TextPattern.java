package film.topsheet.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that may match anywhere in a text. What is a plain word between {@code ^}
 * and {@code $} is compared as such, and a plain beginning is looked at before the rest: rows are
 * asked by the million.
 */
final class TextPattern {

    private static final String SPECIAL = "\\.[]{}()*+?^$|";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    private final Pattern pattern;
    private final String plain;
    private final boolean fromBegin;
    private final boolean toEnd;
    private final boolean whole;

    /** @throws java.util.regex.PatternSyntaxException when it is none */
    TextPattern(String expression) {
        pattern = Pattern.compile(expression);
        fromBegin = expression.startsWith("^");
        var body = fromBegin ? expression.substring(1) : expression;
        toEnd = body.endsWith("$") && !body.endsWith("\\$");
        var word = toEnd ? body.substring(0, body.length() - 1) : body;
        var end = firstSpecial(word);
        whole = end == word.length();
        plain = whole ? word : beginning(expression, word, end);
    }

    private static int firstSpecial(String word) {
        var at = 0;
        while (at < word.length() && SPECIAL.indexOf(word.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** What a text must begin with; nothing where that can't be told. */
    private String beginning(String expression, String word, int end) {
        if (!fromBegin || expression.indexOf('|') >= 0) {
            return "";
        }
        var last = "*+?{".indexOf(word.charAt(end)) >= 0 ? end - 1 : end;
        return word.substring(0, Math.max(0, last));
    }

    boolean fits(String text) {
        if (!whole) {
            return text.startsWith(plain) && pattern.matcher(text).find();
        }
        if (fromBegin) {
            return toEnd ? text.equals(plain) : text.startsWith(plain);
        }
        return toEnd ? text.endsWith(plain) : text.contains(plain);
    }

    /** The match in this text, or null. */
    Matcher match(String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher : null;
    }

    /** Its named parts, in order. */
    List<String> groups() {
        var names = new ArrayList<String>();
        var found = GROUP.matcher(pattern.pattern());
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    int parts() {
        return pattern.matcher("").groupCount();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
