package film.topsheet.slate;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What settings may name and the slate cannot know itself.
 *
 * @param feeds    the feeds of the program
 * @param checks   the checks of the program by id, each with its settings
 * @param profiles the names of the export profiles; empty: they are not known, and any will do
 * @param feedsOf  the feeds that a profile's rows can be of
 */
public record Vocabulary(
        Set<String> feeds, Map<String, Map<String, CheckSetting>> checks,
        Set<String> profiles, Function<String, Set<String>> feedsOf) {

    public Vocabulary {
        feeds = Set.copyOf(feeds);
        checks = Map.copyOf(checks);
        profiles = Set.copyOf(profiles);
    }

    /** Where no profile is known. */
    public Vocabulary(Set<String> feeds, Map<String, Map<String, CheckSetting>> checks) {
        this(feeds, checks, Set.of(), profile -> Set.of());
    }
}
