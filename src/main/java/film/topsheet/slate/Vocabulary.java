package film.topsheet.slate;

import java.util.Map;
import java.util.Set;

/**
 * What settings may name and the slate cannot know itself.
 *
 * @param feeds    the feeds of the program
 * @param checks   the checks of the program by id, each with its settings
 * @param profiles the export profiles by name, each with the feeds its rows can be of; empty: they
 *                 are not known, and any name will do
 */
public record Vocabulary(
        Set<String> feeds, Map<String, Map<String, CheckSetting>> checks,
        Map<String, Set<String>> profiles) {

    public Vocabulary {
        feeds = Set.copyOf(feeds);
        checks = Map.copyOf(checks);
        profiles = Map.copyOf(profiles);
    }

    /** Where no profile is known. */
    public Vocabulary(Set<String> feeds, Map<String, Map<String, CheckSetting>> checks) {
        this(feeds, checks, Map.of());
    }
}
