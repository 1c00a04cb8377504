package film.topsheet.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a folder of documents says about itself. Its {@code run.json} takes its place last, so a
 * folder that says it is issued holds every document of the issue.
 *
 * @param issued    its week is issued: it is never written again
 * @param documents names of the documents that the run wrote, run.json aside
 */
record Published(boolean issued, Set<String> documents) {

    static final String RUN_JSON = "run.json";

    /** Empty where no run has finished here, or where its record can't be read. */
    static Optional<Published> in(Path folder) throws IOException {
        var file = folder.resolve(RUN_JSON);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var run = JsonMapper.shared().readTree(Files.readAllBytes(file));
            var issued = "issued".equals(run.path("state").asString(""));
            return Optional.of(
                    new Published(issued, new TreeSet<>(run.path("outputs").propertyNames())));
        } catch (JacksonException unreadable) {
            // Somebody wrote over it: then nothing is known, and nothing will be removed.
            return Optional.empty();
        }
    }
}
