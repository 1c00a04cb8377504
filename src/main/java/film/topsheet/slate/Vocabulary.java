package film.topsheet.slate;

import java.util.Map;
import java.util.Set;

/**
 * What settings may name and the slate cannot know itself.
 *
 * @param feeds  the feeds of the program
 * @param checks the checks of the program by id, each with its settings
 */
public record Vocabulary(Set<String> feeds, Map<String, Map<String, CheckSetting>> checks) {

    public Vocabulary {
        feeds = Set.copyOf(feeds);
        checks = Map.copyOf(checks);
    }
}
