package film.topsheet.profile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which feed a file seems to be for.
 *
 * @param seen what speaks for it, as a clause
 */
record SuggestFeed(FeedWords feed, String seen) {

    private static final List<String> OTHERWISE = List.of("journals", "invoices");

    static SuggestFeed of(
            String file, List<SuggestColumn> columns, Collection<FeedWords> feeds) {
        FeedWords best = null;
        var most = 0;
        var words = List.<String>of();
        for (var telling : SuggestWords.telling().entrySet()) {
            var feed = named(telling.getKey(), feeds);
            var found = columns.stream().filter(each ->
                    telling.getValue().contains(each.meaning())
                            || telling.getValue().contains(SniffName.plain(each.name())))
                    .map(SuggestColumn::name).toList();
            var worth = found.size() + (SniffName.plain(file).contains(
                    SniffName.plain(telling.getKey())) ? 2 : 0);
            if (feed != null && worth > most) {
                most = worth;
                best = feed;
                words = found;
            }
        }
        if (best != null) {
            return new SuggestFeed(best, words.isEmpty() ? "by the name of the file"
                    : "by its column%s %s".formatted(words.size() == 1 ? "" : "s",
                            String.join(", ", words)));
        }
        for (var each : OTHERWISE) {
            if (named(each, feeds) != null) {
                return new SuggestFeed(named(each, feeds),
                        "nothing tells: a ledger may carry any kind of cost");
            }
        }
        return new SuggestFeed(feeds.iterator().next(), "which feed?");
    }

    private static FeedWords named(String name, Collection<FeedWords> feeds) {
        return feeds.stream().filter(each -> each.feed().toLowerCase(Locale.ROOT).equals(name))
                .findFirst().orElse(null);
    }
}
