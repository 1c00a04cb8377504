package film.topsheet.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an export writes numbers.
 *
 * @param decimal  the mark before decimals
 * @param group    between groups of digits; 0 for none, {@link #BLANK} for blanks of any kind
 * @param indian   whether groups left of the last three digits have two
 * @param implied  decimals of numbers without a mark; −1 where the mark is written
 * @param decimals as many as may be written; −1 where not said
 * @param strip    texts at either end that say nothing
 * @param symbols  currencies by the sign at either end
 * @param zero     spellings of zero
 */
record NumberStyle(
        char decimal, char group, boolean indian, int implied, int decimals,
        Set<Negative> negative, List<String> strip, Map<String, String> symbols,
        Set<String> zero) {

    static final char BLANK = ' ';
    static final char APOSTROPHE = '\'';

    static final NumberStyle PLAIN = new NumberStyle('.', '\0', false, -1, -1,
            Set.of(Negative.MINUS), List.of(), Map.of(), Set.of());

    /** How a number below zero is marked. */
    enum Negative {
        MINUS,
        TRAILING_MINUS,
        PARENTHESES,
        UNICODE_MINUS,
        /** CR behind it; DR stands behind the others. */
        CR,
        /** DR behind it; CR stands behind the others. */
        DR
    }

    /** Whether a plain decimal means what it says. */
    boolean readsPlain() {
        return decimal == '.' && implied < 0;
    }
}
