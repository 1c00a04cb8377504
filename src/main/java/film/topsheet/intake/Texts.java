package film.topsheet.intake;

import film.topsheet.profile.SpreadsheetError;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rules about text: kept as it came, but for what no text holds. */
final class Texts {

    private static final int LONGEST = 65_536;

    /** Three codes of this length, of four bytes each, still fit the database's index. */
    static final int LONGEST_CODE = 200;
    private static final Pattern RUINED = Pattern.compile("-?\\d([.,]\\d+)?[Ee][+-]?\\d+");

    private Texts() {}

    /** Why this text can't be kept, or null. */
    static Unreadable fault(String text) {
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            var isControl = c < ' ' || c >= 0x7F && c <= 0x9F;
            if (isControl && c != '\t' && c != '\n' && c != '\r') {
                return new Unreadable("holds a control character",
                        "Retype it where it was entered.");
            }
            if (c == '\uFFFD') {
                return new Unreadable("holds a replacement character: letters were lost",
                        "Export it again in its own encoding.");
            }
        }
        return text.length() <= LONGEST ? null
                : new Unreadable("is longer than 65,536 characters", "Shorten it.");
    }

    /** @param fault null: there is none */
    static void refuse(Unreadable fault) throws Unreadable {
        if (fault != null) {
            throw fault;
        }
    }

    /** Why this text can't be what a column of the feed holds, or null. */
    static Unreadable valueFault(String text) {
        return SpreadsheetError.is(text)
                ? new Unreadable(SpreadsheetError.PROBLEM, SpreadsheetError.REMEDY) : fault(text);
    }

    /** Why this text can't be a code that rows are found by, or null. */
    static Unreadable codeFault(String text) {
        var fault = valueFault(text);
        return fault != null || text.length() <= LONGEST_CODE ? fault
                : new Unreadable("is a code of more than 200 characters",
                        "Shorten it, or look for a quotation mark that is never closed.");
    }

    /** A code that a spreadsheet took for a number: which one it was can't be known any more. */
    static Unreadable ruinedCode(String text) {
        // Almost no code has an E: the pattern is for the few that have.
        var mayBe = text.length() <= 24 && (text.indexOf('E') > 0 || text.indexOf('e') > 0);
        return mayBe && RUINED.matcher(text).matches()
                ? new Unreadable("is a code that a spreadsheet turned into a number",
                        "Export it again from the system itself, with its codes as text.")
                : null;
    }

    /** A text as a message can show it. */
    static String shown(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}]", "·");
        return shortened(plain, 80);
    }

    /** The beginning of a text; no character is cut in two. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    static String oneOf(String text, List<String> choices) throws Unreadable {
        if (choices.contains(text)) {
            return text;
        }
        throw new Unreadable("is none of " + String.join(", ", choices), "Write one of these.");
    }

    /**
     * The row's tags as a JSON object, names sorted: the column tags, and columns that the feed
     * does not know under their own names. Blank when there are none.
     */
    static String tags(Header header, String[] row) throws Rejected {
        var named = new TreeMap<String, String>();
        if (header.place("tags") >= 0) {
            named.put("tags", row[header.place("tags")]);
        }
        header.unknown().forEach((name, place) -> named.put(name, row[place]));
        var json = new StringBuilder();
        for (var each : named.entrySet()) {
            if (each.getValue().isEmpty()) {
                continue;
            }
            var fault = fault(each.getValue());
            if (fault != null) {
                throw new Rejected(fault.in(each.getKey(), shown(each.getValue())));
            }
            json.append(json.isEmpty() ? "{" : ",");
            quote(json, each.getKey()).append(':');
            quote(json, each.getValue());
        }
        return json.isEmpty() ? "" : json.append('}').toString();
    }

    private static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c);
            }
        }
        return json.append('"');
    }
}
