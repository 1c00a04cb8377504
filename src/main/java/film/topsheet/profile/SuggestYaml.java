package film.topsheet.profile;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as a profile writes them: in quotes wherever YAML would read something else. */
final class SuggestYaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./()& -]*");
    private static final Pattern WORD =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|.* ");

    private static final int WIDTH = 100;

    private SuggestYaml() {}

    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            switch (each) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(each);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isShown(each)) {
                        quoted.appendCodePoint(each);
                    } else {
                        quoted.append("\\U%08x".formatted(each));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** What may stand in a file of settings as it is, and on one line. */
    private static boolean isShown(int character) {
        return character >= ' ' && character <= '~'
                || character >= 0xA0 && character < 0xFFFE && character != 0x2028
                        && character != 0x2029 && character != 0xFEFF
                        && !(character >= 0xD800 && character <= 0xDFFF)
                || character > 0xFFFF;
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(SuggestYaml::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A line of the draft with what was seen behind it, or above it where both are long. */
    static String line(String code, String seen) {
        var comment = comment(seen);
        if (code.length() + comment.length() <= WIDTH) {
            return code + comment;
        }
        var indent = code.substring(0, code.length() - code.stripLeading().length());
        return indent + comment.strip() + "\n" + code;
    }

    /** A comment on one line, whatever it quotes. */
    static String comment(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var shown = new StringBuilder("  # ");
        text.codePoints().forEach(each -> shown.appendCodePoint(isShown(each) ? each : ' '));
        return shown.toString();
    }
}
