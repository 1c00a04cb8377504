package film.topsheet.profile;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Hides what is about persons, before anything else sees a record. */
final class Masks {

    /** What such columns are called, compared as all names are. */
    private static final Set<String> SOCIAL_SECURITY = Set.of("ssn", "ssnsin", "ssnno",
            "ssnumber", "ssnnumber", "socialsecurity", "socialsecurityno",
            "socialsecuritynumber", "socsecno", "socialsec", "employeessn", "taxidssn");
    private static final int LENGTH = 11;

    private final Personal[] byPlace;
    /** Whether texts stand in a column, in which a number can hide. */
    private final boolean[] texts;
    private final int width;
    private long masked;

    /** @param personal how to hide which columns */
    Masks(Map<String, Personal> personal, Layout layout, Reading reading) throws FileRefused {
        width = layout.width();
        byPlace = new Personal[width];
        for (var at = 0; at < width; at++) {
            // The 13,352nd column of a file without a header is called so by its letters.
            if (SOCIAL_SECURITY.contains(Layout.word(layout.header()[at]))
                    && !Layout.letters(at).equals(layout.header()[at])) {
                byPlace[at] = Personal.DROP;
                reading.note("The column \"%s\" was dropped: it holds social security numbers."
                        .formatted(layout.nameAt(at)));
            }
        }
        for (var each : personal.entrySet()) {
            var place = layout.askedPlace(each.getKey());
            if (place >= 0 && place < width) {
                byPlace[place] = each.getValue();
            }
        }
        texts = new boolean[width];
        Arrays.fill(texts, true);
    }

    boolean hides(int place) {
        return byPlace[place] != null;
    }

    /** A code, a date or an amount stands there: 123-45-6789 means something else. */
    void isNoText(int place) {
        texts[place] = false;
    }

    /** In how many texts a number was masked that looks like a social security number. */
    long masked() {
        return masked;
    }

    void hide(String[] cells) {
        for (var at = 0; at < cells.length; at++) {
            var cell = cells[at];
            if (at < width && byPlace[at] != null) {
                if (!cell.isBlank()) {
                    cells[at] = byPlace[at].hide(cell);
                }
            } else if ((at >= width || texts[at]) && cell.indexOf('-') >= 0) {
                cells[at] = withoutNumbers(cell);
                masked += cells[at].equals(cell) ? 0 : 1;
            }
        }
    }

    /** Hides what can be told without columns. */
    static void hideNumbers(String[] cells) {
        for (var at = 0; at < cells.length; at++) {
            if (cells[at].indexOf('-') >= 0) {
                cells[at] = withoutNumbers(cells[at]);
            }
        }
    }

    /** Of a row whose cells stand where they don't belong, nothing can be shown. */
    void hideShifted(String[] cells) {
        for (var each : byPlace) {
            if (each != null) {
                Arrays.fill(cells, Personal.HIDDEN);
                return;
            }
        }
    }

    /** The text with what is written as a social security number masked. */
    static String withoutNumbers(String text) {
        if (text.length() < LENGTH) {
            return text;
        }
        var now = text;
        for (var at = now.indexOf('-', 3); at >= 0; at = now.indexOf('-', at + 1)) {
            var from = at - 3;
            if (isNumber(now, from)) {
                now = now.substring(0, from) + "•••-••-••••" + now.substring(from + LENGTH);
            }
        }
        return now;
    }

    private static boolean isNumber(String text, int from) {
        if (from + LENGTH > text.length() || isPart(text, from - 1)
                || isPart(text, from + LENGTH)) {
            return false;
        }
        for (var at = 0; at < LENGTH; at++) {
            var c = text.charAt(from + at);
            if (at == 3 || at == 6 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String text, int at) {
        return at >= 0 && at < text.length()
                && (text.charAt(at) == '-' || Character.isLetterOrDigit(text.charAt(at)));
    }
}
