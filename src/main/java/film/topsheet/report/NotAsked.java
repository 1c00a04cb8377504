package film.topsheet.report;

import film.topsheet.checks.Asked;
import java.util.ArrayList;
import java.util.List;

/** A report without findings says little when nobody asked: it names the checks that were not. */
final class NotAsked {

    private NotAsked() {}

    /** A sentence for those that are switched off, one for those whose exports never came. */
    static List<String> sentences(Asked asked) {
        var sentences = new ArrayList<String>();
        if (!asked.off().isEmpty()) {
            sentences.add("Switched off in the settings, so not asked: %s."
                    .formatted(String.join(", ", asked.off())));
        }
        if (!asked.notAsked().isEmpty()) {
            sentences.add("Not asked, for the exports they need never came: %s.".formatted(
                    String.join(", ", asked.notAsked().stream()
                            .map(Asked.NotAsked::check).toList())));
        }
        return sentences;
    }
}
