package film.topsheet.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of so many columns, as a fixed-width font shows them: han, kana and
 * hangul take two, what is drawn over the letter before takes none. No character is lost but the
 * blank at which a line ends.
 *
 * @param width at least 2, so that every character has room
 */
record Columns(int width) {

    List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (of(rest) > width) {
            var end = lineEnd(rest);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** The last place that still fits: behind a blank, beside a wide letter, else anywhere. */
    private int lineEnd(String text) {
        var columns = 0;
        var best = 0;
        var at = 0;
        while (at < text.length()) {
            var letter = text.codePointAt(at);
            if (at > 0 && columnsOf(letter) > 0
                    && (letter == ' ' || isWide(letter) || isWide(text.codePointBefore(at)))) {
                best = at;
            }
            columns += columnsOf(letter);
            if (columns > width && letter != ' ') {
                break;
            }
            at += Character.charCount(letter);
        }
        return best > 0 ? best : at;
    }

    static int of(String text) {
        return text.codePoints().map(Columns::columnsOf).sum();
    }

    private static int columnsOf(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(letter) ? 2 : 1;
        };
    }

    private static boolean isWide(int letter) {
        return Character.isIdeographic(letter)
                || letter >= 0x1100 && letter <= 0x115f
                || letter >= 0x3000 && letter <= 0x30ff
                || letter >= 0xac00 && letter <= 0xd7a3
                || letter >= 0xff01 && letter <= 0xff60
                || letter >= 0x1f300 && letter <= 0x1faff;
    }
}
