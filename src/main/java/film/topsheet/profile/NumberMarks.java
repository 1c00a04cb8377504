package film.topsheet.profile;

import film.topsheet.profile.NumberStyle.Negative;

/** Cuts off what stands around the digits of a number, and remembers what it said. */
final class NumberMarks {

    private final NumberStyle style;
    private String text;
    private String symbol;
    private int signs;
    private boolean negative;

    NumberMarks(NumberStyle style) {
        this.style = style;
    }

    void forget() {
        symbol = null;
        signs = 0;
        negative = false;
    }

    /** What is left of a number without its marks; null where two of them say its sign. */
    String cut(String number) {
        text = number;
        while (cutMark()) {
            text = trimmed(text);
        }
        return signs > 1 ? null : text;
    }

    boolean negative() {
        return negative;
    }

    /** The currency whose sign stood there, or null. */
    String symbol() {
        return symbol;
    }

    /** Cuts one mark off either end; false when none is left. */
    private boolean cutMark() {
        if (text.isEmpty() || signs > 1) {
            return false;
        }
        var first = text.charAt(0);
        var last = text.charAt(text.length() - 1);
        if (first == '+' || first == '-' && may(Negative.MINUS)
                || first == '\u2212' && may(Negative.UNICODE_MINUS)) {
            return sign(first != '+', 1, text.length());
        }
        if (first == '(' && last == ')' && may(Negative.PARENTHESES)) {
            return sign(true, 1, text.length() - 1);
        }
        if (may(Negative.TRAILING_MINUS) && (last == '-'
                || last == '\u2212' && may(Negative.UNICODE_MINUS))) {
            return sign(true, 0, text.length() - 1);
        }
        return cutSide() || cutWord();
    }

    private boolean may(Negative way) {
        return style.negative().contains(way);
    }

    private boolean sign(boolean less, int from, int to) {
        signs++;
        negative = less;
        text = text.substring(from, to);
        return true;
    }

    /** The side of the books behind the number. */
    private boolean cutSide() {
        if (!may(Negative.CR) && !may(Negative.DR) || text.length() < 3) {
            return false;
        }
        var cr = text.regionMatches(true, text.length() - 2, "CR", 0, 2);
        var dr = text.regionMatches(true, text.length() - 2, "DR", 0, 2);
        return (cr || dr) && sign(cr == may(Negative.CR), 0, text.length() - 2);
    }

    private boolean cutWord() {
        for (var each : style.symbols().entrySet()) {
            // The signs of two currencies are no amount.
            if ((symbol == null || symbol.equals(each.getValue())) && cutEnd(each.getKey())) {
                symbol = each.getValue();
                return true;
            }
        }
        for (var each : style.strip()) {
            if (cutEnd(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean cutEnd(String word) {
        if (text.startsWith(word)) {
            text = text.substring(word.length());
            return true;
        }
        if (text.endsWith(word)) {
            text = text.substring(0, text.length() - word.length());
            return true;
        }
        return false;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Without outer blanks of any kind, also those that don't break a line. */
    static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
