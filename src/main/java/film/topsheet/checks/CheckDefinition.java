package film.topsheet.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * One question put to the ledger and the forecast, as its {@code check-….sql} states it.
 *
 * @param id       the name of its file without {@code check-}
 * @param question its first sentence
 * @param needs    feeds without which it is not asked; of each entry one must have come
 * @param after    checks whose findings it reads
 */
public record CheckDefinition(
        String id,
        String question,
        Severity severity,
        List<Setting> settings,
        List<List<String>> needs,
        Set<String> after,
        String sql) {

    public CheckDefinition {
        settings = List.copyOf(settings);
        needs = List.copyOf(needs);
        after = Set.copyOf(after);
    }

    /**
     * What a setting holds. An amount is in whole units; the query gets minor units. A table is one
     * of texts by text; the query gets it as a JSON object.
     */
    public enum Holds { NUMBER, AMOUNT, LIST, TABLE }

    /**
     * @param usual its value when the production sets none; null: a list or a table
     * @param words a list when the production sets none; a table is then empty
     */
    public record Setting(String name, BigDecimal usual, Holds holds, List<String> words) {

        public Setting {
            words = List.copyOf(words);
        }
    }

    /** It asks only for what the production lists, so that without a list it asks nothing. */
    boolean needsAList() {
        return !settings.isEmpty()
                && settings.stream().allMatch(each ->
                        each.holds() == Holds.LIST && each.words().isEmpty());
    }
}
