package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which rows of one file may not overtake each other, and another order of all others. */
final class RowOrder {

    private RowOrder() {}

    /**
     * The rows in another order, the same for the same file: equal files stay equal. Of two
     * versions of one reference row the later counts, so these keep their order.
     */
    static List<Map<String, String>> shuffled(Feed feed, List<Map<String, String>> rows) {
        var slots = new ArrayList<Map<String, String>>(rows);
        Collections.shuffle(slots, new Random(rows.hashCode()));
        if (feed.isLedger()) {
            return slots;
        }
        var inOrder = new HashMap<String, List<Map<String, String>>>();
        rows.forEach(row -> inOrder.computeIfAbsent(together(feed, row),
                key -> new ArrayList<>()).add(row));
        slots.replaceAll(row -> inOrder.get(together(feed, row)).remove(0));
        return slots;
    }

    /**
     * Rows of which one decides what becomes of another. Two estimates of one account count in
     * the order of loading when they were entered at the same moment.
     */
    static String together(Feed feed, Map<String, String> row) {
        return feed == Feed.ESTIMATES ? row.get("account")
                : feed.key().stream().map(row::get).toList().toString();
    }
}
