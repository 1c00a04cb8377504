package film.topsheet.job;

import film.topsheet.intake.Column;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Sources;
import film.topsheet.profile.FeedWords;
import film.topsheet.slate.Nearest;
import java.util.List;
import java.util.Locale;

/** What one feed is made of, for those who write profiles. */
final class FeedFields {

    private FeedFields() {}

    /** A line for each column: its name, what it holds, and whether a row can do without it. */
    static String text(String name) {
        var feed = Feeds.ALL.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new Session.Refused("--fields: \"%s\" is no feed.%n%s".formatted(
                        name, Nearest.remedy(name, Feeds.names(), "Feeds: %s.".formatted(
                                String.join(", ", Feeds.names().stream().sorted().toList()))))));
        var words = Sources.words(List.of(feed)).get(name);
        var text = new StringBuilder(name).append(": every row needs the fields that say so\n");
        for (var column : feed.columns()) {
            text.append("  %-18s%-28s%s".formatted(
                    column.name(), kind(column, words), needed(feed, column)).stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }

    private static String kind(Column column, FeedWords words) {
        return column.choices().isEmpty()
                ? words.columns().get(column.name()).name().toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                : String.join(", ", column.choices());
    }

    private static String needed(Feed feed, Column column) {
        return (column.required() ? "needed" : "")
                + (feed.key().contains(column.name()) ? ", tells rows apart" : "");
    }
}
