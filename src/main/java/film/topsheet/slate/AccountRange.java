package film.topsheet.slate;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Accounts from one code to another, both included, in natural order without separators. */
public record AccountRange(String from, String to) {

    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

    public AccountRange {
        if (compare(from, to) > 0) {
            throw new Contradiction("of", "runs backwards: %s..%s".formatted(from, to),
                    "Write the lower account first.");
        }
    }

    public boolean contains(String account) {
        return compare(from, account) <= 0 && compare(account, to) <= 0;
    }

    private static int compare(String a, String b) {
        var left = runs(a);
        var right = runs(b);
        for (var i = 0; i < Math.min(left.size(), right.size()); i++) {
            var order = compareRuns(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareRuns(String a, String b) {
        return Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0))
                ? new BigInteger(a).compareTo(new BigInteger(b))
                : a.compareToIgnoreCase(b);
    }

    private static List<String> runs(String account) {
        return RUN.matcher(account.replaceAll("[^\\p{L}\\d]", "")).results()
                .map(MatchResult::group).toList();
    }
}
