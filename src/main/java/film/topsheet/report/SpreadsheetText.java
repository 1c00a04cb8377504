package film.topsheet.report;

/**
 * Text on its way into a spreadsheet. What came out of an export is data; a spreadsheet runs as a
 * formula whatever begins with one of a few characters, also when the sheet is saved as CSV first.
 */
final class SpreadsheetText {

    private SpreadsheetText() {}

    /**
     * The text itself, or with a leading apostrophe where a spreadsheet might run it: it begins
     * with {@code = + - @}, their full-width forms, a tab, a carriage return or a NUL. Blanks and
     * line breaks before such a character don't make it harmless. Null is the empty text.
     */
    static String disarmed(String text) {
        if (text == null) {
            return "";
        }
        return isLive(text) ? "'" + text : text;
    }

    private static boolean isLive(String text) {
        for (int at = 0; at < text.length(); at++) {
            char first = text.charAt(at);
            switch (first) {
                case '=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠' -> {
                    return true;
                }
                case ' ', '\n', '\u00a0', '\ufeff', '\u200b' -> { }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
