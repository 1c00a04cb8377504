package film.topsheet.intake;

import film.topsheet.profile.ControlTotal;
import java.util.List;
import java.util.Map;

/**
 * What a profile made of a file.
 *
 * @param version  of the profile, as its author counts
 * @param hash     of all that the profile says
 * @param classes  what the records were, by the word profiles have for it
 * @param controls the sums that the file states
 */
record Reading(
        int version, String hash, Map<String, Long> classes, List<ControlTotal> controls) {}
