package film.topsheet.slate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which spellings are one account.
 *
 * @param ignoreSeparators 36-10, 3610 and 36.10 are one
 * @param pairs            the account that is meant, by what exports write
 */
public record ChartAliases(boolean ignoreSeparators, Map<String, String> pairs) {

    /** Every spelling is an account of its own. */
    public static final ChartAliases NONE = new ChartAliases(false, Map.of());

    public ChartAliases {
        pairs = Collections.unmodifiableMap(new TreeMap<>(pairs));
    }
}
