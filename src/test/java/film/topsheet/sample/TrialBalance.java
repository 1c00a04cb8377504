package film.topsheet.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the accounting system says each account comes to; sent the week after it was drawn up. */
final class TrialBalance {

    private static final List<Integer> DRAWN_UP_AFTER = List.of(4, 8, 12);

    private TrialBalance() {}

    /** The week that sends it, to its rows. */
    static Map<Integer, List<Entry>> of(Replay replay) {
        return DRAWN_UP_AFTER.stream().collect(Collectors.toMap(
                week -> week + 1, week -> rows(replay, week)));
    }

    private static List<Entry> rows(Replay replay, int week) {
        var balances = new TreeMap<String, Long>();
        replay.postings().stream().filter(posting -> posting.period() <= week).forEach(
                posting -> balances.merge(posting.account(), posting.cents(), Long::sum));
        return balances.entrySet().stream().filter(each -> each.getValue() != 0)
                .map(each -> Feeds.entry("trial-balance").set("as_of", Weeks.ending(week))
                        .set("account", each.getKey())
                        .set("balance", Cents.text(each.getValue())))
                .toList();
    }
}
