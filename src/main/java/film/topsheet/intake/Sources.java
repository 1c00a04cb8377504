package film.topsheet.intake;

import film.topsheet.profile.Beginning;
import film.topsheet.profile.FeedWords;
import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import film.topsheet.profile.ProfiledFile;
import film.topsheet.profile.Profiles;
import film.topsheet.profile.Source;
import film.topsheet.slate.ExportRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each export is read: as the canonical profile has it, or by a profile of its own. */
public final class Sources {

    static final String CANONICAL = "canonical";

    private final Map<String, Feed> feeds;
    private final Function<String, Optional<Profile>> profiles;

    private Sources(List<Feed> feeds, Function<String, Optional<Profile>> profiles) {
        this.feeds = feeds.stream().collect(Collectors.toMap(Feed::name, each -> each));
        this.profiles = profiles;
    }

    public Sources(List<Feed> feeds, Profiles profiles) {
        this(feeds, profiles::find);
    }

    /** Where there is nothing but the canonical profile. */
    public static Sources canonical(List<Feed> feeds) {
        return new Sources(feeds, name -> Optional.empty());
    }

    /** The feeds in the words of profiles. */
    public static Map<String, FeedWords> words(List<Feed> feeds) {
        var words = new LinkedHashMap<String, FeedWords>();
        for (var feed : feeds) {
            var columns = new LinkedHashMap<String, FeedWords.Kind>();
            feed.columns().forEach(each -> columns.put(each.name(), kind(feed, each)));
            words.put(feed.name(), new FeedWords(feed.name(), columns,
                    feed.columns().stream().filter(Column::required).map(Column::name)
                            .collect(Collectors.toSet()), feed.key()));
        }
        return words;
    }

    private static FeedWords.Kind kind(Feed feed, Column column) {
        return switch (column.type()) {
            case TEXT -> column.isCode() || feed.key().contains(column.name())
                    ? FeedWords.Kind.CODE : FeedWords.Kind.TEXT;
            case AMOUNT -> FeedWords.Kind.AMOUNT;
            case DATE -> FeedWords.Kind.DATE;
            case NUMBER -> FeedWords.Kind.NUMBER;
            case YES_NO -> FeedWords.Kind.YES_NO;
            case CHOICE -> FeedWords.Kind.CHOICE;
            case TIME -> FeedWords.Kind.TIME;
            case CLOCK, PAGES -> FeedWords.Kind.TEXT;
            case TAGS -> FeedWords.Kind.TAGS;
        };
    }

    /**
     * Whether a file is so far from any export that its reading will refuse it after its first
     * megabytes. Small ones are not looked at: they are read as fast.
     */
    boolean isRefusedAtSight(ExportRules.Match match, Path file, long size) throws IOException {
        if (size <= Beginning.LOOKED_AT
                || match.profile().equals(Optional.of(ExportRules.COST_REPORT))) {
            return false;
        }
        var profile = profile(match.profile().orElse(CANONICAL));
        try {
            if (profile.isPresent()) {
                Beginning.check(profile.get(), () -> Exports.open(file));
            } else {
                try (var bytes = Exports.open(file)) {
                    Beginning.check(bytes);
                }
            }
            return false;
        } catch (FileRefused atSight) {
            return true;
        }
    }

    List<Feed> feeds() {
        return List.copyOf(feeds.values());
    }

    /** The feeds whose rows the file may hold; the one that its rule names comes first. */
    List<Feed> feeds(ExportTask task) {
        Set<Feed> all = new LinkedHashSet<>();
        all.add(task.feed());
        if (task.profile().equals(ExportRules.COST_REPORT)) {
            ReportBook.FEEDS.forEach(name -> all.add(feeds.get(name)));
        }
        profile(task).ifPresent(each -> each.feeds().forEach(name -> all.add(feeds.get(name))));
        return List.copyOf(all);
    }

    /** What the profile says, hashed; null: the canonical one, which does not change. */
    String hash(String profile) {
        return profile(profile).map(Profile::hash).orElse(null);
    }

    RowSource open(ExportTask task, HashedFile file, Facts facts)
            throws IOException, FileRefused {
        if (task.profile().equals(ExportRules.COST_REPORT)) {
            return ReportBook.read(task.feed(), file, facts);
        }
        var own = facts.currency();
        var profile = profile(task);
        if (profile.isEmpty()) {
            return new CsvFile(file.open());
        }
        return new ProfiledSource(
                profiled(task, profile.get(), file, own), task.feed(), task.isFirst(), own,
                profile.get().separator());
    }

    /** What the profile made of a file that was read to its end; null for the canonical one. */
    Reading reading(ExportTask task, RowSource source) {
        if (!(source instanceof ProfiledSource profiled) || !task.isFirst()) {
            return null;
        }
        return profiled.reading(
                profile(task).orElseThrow().version(), hash(task.profile()));
    }

    /** The same for people, with its notes; empty for the canonical one and for further feeds. */
    Optional<Preview.Read> read(ExportTask task, RowSource source) {
        return source instanceof ProfiledSource profiled && task.isFirst()
                ? Optional.of(profiled.read()) : Optional.empty();
    }

    List<Preview.Field> samples(ExportTask task, Currency own) throws IOException, FileRefused {
        try (var file = new HashedFile(task);
                var rows = profiled(task, profile(task).orElseThrow(), file, own)) {
            var words = feeds.values().stream().collect(Collectors.toMap(Feed::name,
                    feed -> feed.columns().stream().map(Column::name)
                            .collect(Collectors.toSet())));
            return ProfiledSamples.read(rows, words, task.feed().name());
        }
    }

    private static ProfiledFile profiled(
            ExportTask task, Profile profile, HashedFile file, Currency own)
            throws IOException, FileRefused {
        return ProfiledFile.open(profile, new Source(
                task.path(), file::open, own.getCurrencyCode(), task.parameters()));
    }

    private Optional<Profile> profile(ExportTask task) {
        return profile(task.profile());
    }

    private Optional<Profile> profile(String name) {
        if (name.equals(CANONICAL) || name.equals(ExportRules.COST_REPORT)) {
            return Optional.empty();
        }
        var profile = profiles.apply(name);
        if (profile.isEmpty()) {
            throw new IllegalStateException(name + " is no profile");
        }
        return profile;
    }
}
