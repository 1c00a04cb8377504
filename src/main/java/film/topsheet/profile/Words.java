package film.topsheet.profile;

import film.topsheet.slate.Kind;
import film.topsheet.slate.TableReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** The kinds of value that profiles have beyond those of all settings. */
final class Words {

    static final Kind<TextPattern> PATTERN = Kind.of(
            "is not a regular expression",
            "Put a backslash before a bracket or a mark that is meant as such, and another where"
                    + " the text stands in double quotes.",
            Words::pattern);

    static final Kind<String> ENCODING = Kind.of(
            "is no encoding",
            "Write one as utf-8, utf-16, windows-1252, iso-8859-1 or x-macroman.",
            text -> isCharset(text) ? Optional.of(text) : Optional.empty());

    static final Map<String, Character> DELIMITERS = Map.of(
            "comma", ',', "tab", '\t', "semicolon", ';', "pipe", '|', "blank", ' ');

    static final Map<String, Character> QUOTES = Map.of(
            "double", '"', "single", '\'', "none", '\0');

    static final Map<String, Character> MARKS = Map.of(
            "comma", ',', "point", '.', "blank", NumberStyle.BLANK,
            "apostrophe", NumberStyle.APOSTROPHE, "none", '\0');

    private Words() {}

    private static Optional<TextPattern> pattern(String text) {
        try {
            return Optional.of(new TextPattern(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What nothing can be written in is a guess at one of several encodings, or out of use. */
    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name) && Charset.forName(name).canEncode();
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** One character, or the word for one; what it is without is {@code otherwise}. */
    static char character(
            TableReader in, String key, Map<String, Character> words, char otherwise) {
        var written = in.written(key).orElse(null);
        if (written == null) {
            return otherwise;
        }
        var word = words.get(written);
        if (word == null && written.length() != 1) {
            in.refuse(key, "is not one character", "Write one in quotes, or one of: %s."
                    .formatted(String.join(", ", words.keySet().stream().sorted().toList())));
            return otherwise;
        }
        return word != null ? word : written.charAt(0);
    }

    /** Refuses a key that means nothing beside another setting. */
    static void refuse(TableReader in, List<String> keys, String problem, String remedy) {
        for (var key : keys) {
            if (in.has(key)) {
                in.refuse(key, problem, remedy);
            }
        }
    }
}
