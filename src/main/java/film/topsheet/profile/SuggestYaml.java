package film.topsheet.profile;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as a profile writes them: in quotes wherever YAML would read something else. */
final class SuggestYaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./()& -]*");
    private static final Pattern WORD =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|.* ");

    private SuggestYaml() {}

    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        for (var c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(Character.isISOControl(c) || Character.isSurrogate(c)
                        || c == '\u2028' || c == '\u2029' || c == '\uFEFF'
                        ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(SuggestYaml::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A comment on one line, whatever it quotes. */
    static String comment(String text) {
        return text.isEmpty() ? "" : "  # " + text.replaceAll("\\p{Cntrl}+|\\p{Cs}", " ");
    }
}
