package film.topsheet.profile;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell, of one piece or of several in different type. */
final class WorkbookText {

    /** How a character is written that XML does not take: _x000D_ is a carriage return. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private WorkbookText() {}

    /** What the element holds up to its {@code end}; how Japanese is spoken is left out. */
    static String read(WorkbookXml xml, String end) throws IOException, FileRefused {
        String first = null;
        StringBuilder all = null;
        for (var name = xml.next(); name != null && !name.equals(end); name = xml.next()) {
            if (name.equals("rPh")) {
                xml.skip();
            } else if (name.equals("t")) {
                var piece = xml.text();
                if (first == null) {
                    first = piece;
                    continue;
                }
                all = all == null ? new StringBuilder(first) : all;
                if (all.append(piece).length() > WorkbookXml.LONGEST_TEXT) {
                    throw WorkbookXml.tooLong();
                }
            }
        }
        return all != null ? unescaped(all.toString()) : first != null ? unescaped(first) : "";
    }

    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(WorkbookText::character)
                : text;
    }

    /** Half a character, and none at all, stay as they are written: no text holds them. */
    private static String character(MatchResult escaped) {
        var character = (char) Integer.parseInt(escaped.group(1), 16);
        return Matcher.quoteReplacement(character == 0 || Character.isSurrogate(character)
                ? escaped.group() : String.valueOf(character));
    }
}
