package film.topsheet.slate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant. Suggested only, never taken for the word. */
public final class Nearest {

    /** As many words as somebody reads to find the right one. */
    private static final int READABLE = 12;

    private Nearest() {}

    /**
     * What to do about an unknown word: the nearest known one, and {@code otherwise}, which names
     * all known ones, unless these are many and one of them is near.
     */
    public static String remedy(String given, Collection<String> known, String otherwise) {
        return to(given, known)
                .map("Did you mean \"%s\"?"::formatted)
                .map(near -> known.size() > READABLE ? near : near + " " + otherwise)
                .orElse(otherwise);
    }

    /**
     * The known word with the fewest letters added, left out, replaced or swapped; empty when
     * none is near. Case does not count; of equally near words the first in the alphabet.
     */
    public static Optional<String> to(String given, Collection<String> known) {
        var word = given.strip().toLowerCase(Locale.ROOT);
        var reach = Math.max(1, word.length() / 3);
        return known.stream()
                .sorted()
                .filter(each -> distance(word, each.toLowerCase(Locale.ROOT)) <= reach)
                .min(Comparator.comparingInt(
                        each -> distance(word, each.toLowerCase(Locale.ROOT))));
    }

    private static int distance(String a, String b) {
        var steps = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : least(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int least(int[][] steps, String a, String b, int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var least = Math.min(
                steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
