package film.topsheet.oracle;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Orders texts as people do: runs of digits by their value, all else letter by letter, so that 2
 * comes before 10. Texts that differ only in leading zeros go by their letters.
 */
final class Natural implements Comparator<String> {

    static final Natural ORDER = new Natural();

    private static final Pattern PIECE = Pattern.compile("\\d+|\\D");

    private Natural() {}

    @Override
    public int compare(String left, String right) {
        var lefts = PIECE.matcher(left).results().map(result -> result.group()).toList();
        var rights = PIECE.matcher(right).results().map(result -> result.group()).toList();
        for (var i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
            var difference = piece(lefts.get(i), rights.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        var difference = Integer.compare(lefts.size(), rights.size());
        return difference != 0 ? difference : left.compareTo(right);
    }

    private static int piece(String left, String right) {
        if (Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0))) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return left.compareTo(right);
    }
}
