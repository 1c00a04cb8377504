package film.topsheet.job;

import film.topsheet.report.OnRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A night, as asked for.
 *
 * @param accepted  a file held for taking too much back, which is let in now
 * @param timeLimit after which the night is ended as failed
 * @param with      documents that are written because they are asked for
 */
public record NightlyRequest(CommonOptions common, Optional<Acceptance> accepted,
        Duration timeLimit, Set<OnRequest> with) {

    /**
     * @param file as {@code rejects.csv} names it
     * @param by   who answers for it
     */
    public record Acceptance(String file, String by) {}
}
