package film.topsheet.intake;

/** Compares texts by their UTF-8 bytes, as the database does in collation "C". */
final class Utf8Order {

    private Utf8Order() {}

    static int compare(String a, String b) {
        var shorter = Math.min(a.length(), b.length());
        for (var at = 0; at < shorter; at++) {
            var x = a.charAt(at);
            var y = b.charAt(at);
            if (x != y) {
                // A surrogate stands for a character beyond all that need no surrogates.
                var xIsHigh = Character.isSurrogate(x);
                var yIsHigh = Character.isSurrogate(y);
                return xIsHigh == yIsHigh ? Character.compare(x, y) : xIsHigh ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
