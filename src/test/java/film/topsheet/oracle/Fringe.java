package film.topsheet.oracle;

import java.math.BigDecimal;

/**
 * A fringe account and the labour it follows: the accounts from one code to another, in natural
 * order without separators.
 *
 * @param percent of their cost; null: what its locked budget is of theirs
 */
record Fringe(String account, String from, String to, BigDecimal percent) {

    boolean follows(String code) {
        return !code.equals(account) && Natural.ORDER.compare(plain(from), plain(code)) <= 0
                && Natural.ORDER.compare(plain(code), plain(to)) <= 0;
    }

    private static String plain(String code) {
        return code.replaceAll("[^\\p{L}\\d]", "");
    }

    /** Its line under fringes: in production.yaml. */
    String yaml() {
        return "  \"%s\": {of: [\"%s..%s\"], rate: %s}%n".formatted(account, from, to,
                percent == null ? "budget" : percent.toPlainString() + "%");
    }
}
