package film.topsheet.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Every night some rows in the books are taken back by one more file and brought again, word for
 * word, by the next. Only rows whose rate cannot be another by then, and of no series.
 */
final class TakenBack {

    private static final int EVERY = 4;

    private final Story story;
    private final Oracle oracle;
    private final Random random;
    private final Set<String> taken = new HashSet<>();

    private TakenBack(Story story) {
        this.story = story;
        oracle = new Oracle(story.settings());
        random = new Random(story.settings().code().hashCode());
    }

    static Story andBroughtAgain(Story story) {
        var taken = new TakenBack(story);
        var nights = new ArrayList<Story.Night>();
        for (var i = 0; i < story.nights().size(); i++) {
            nights.add(taken.night(i));
        }
        return story.withNights(nights);
    }

    private Story.Night night(int number) {
        var night = story.nights().get(number);
        oracle.night(night.files());
        var files = new LinkedHashMap<>(night.files());
        var chosen = oracle.livePostings().stream().filter(this::canBeTaken)
                .filter(posting -> random.nextInt(EVERY) == 0)
                .filter(posting -> taken.add(posting.row().key())).map(Posting::row).toList();
        chosen.stream().map(Row::feed).distinct().forEach(feed -> {
            var rows = chosen.stream().filter(row -> row.feed() == feed).map(Row::cells).toList();
            var name = feed.code + "-x";
            files.put(Plan.path(number, name + 1), Sheet.of(feed, reversed(feed, rows)));
            files.put(Plan.path(number, name + 2), again(feed, rows));
        });
        night.closes().forEach(oracle::close);
        return night.with(files);
    }

    private boolean canBeTaken(Posting posting) {
        var row = posting.row();
        return story.settings().seriesOf(row.path()).isEmpty()
                && (posting.currency().equals(story.settings().currency())
                        || row.has("exchange_rate"))
                && (row.feed() == Feed.INVOICES || posting.amount().signum() > 0);
    }

    private static List<Map<String, String>> reversed(Feed feed, List<Map<String, String>> rows) {
        return rows.stream().map(row -> {
            Map<String, String> other = new LinkedHashMap<>(row);
            if (feed == Feed.INVOICES) {
                other.putAll(Sheet.row("status", "void", "amount", ""));
            } else {
                other.put("amount", "-" + row.get("amount"));
            }
            return other;
        }).toList();
    }

    /** Other bytes than those of any file that brought the rows first: its last row comes twice. */
    private static String again(Feed feed, List<Map<String, String>> rows) {
        var twice = new ArrayList<>(rows);
        twice.add(rows.get(rows.size() - 1));
        twice.add(rows.get(rows.size() - 1));
        return Sheet.of(feed, twice);
    }
}
