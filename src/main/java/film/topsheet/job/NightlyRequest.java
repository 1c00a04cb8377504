package film.topsheet.job;

import java.time.Duration;
import java.util.Optional;

/**
 * A night, as asked for.
 *
 * @param accepted  a file held for taking too much back, which is let in now
 * @param timeLimit after which the night is ended as failed
 */
public record NightlyRequest(
        CommonOptions common, Optional<Acceptance> accepted, Duration timeLimit) {

    /**
     * @param file as {@code rejects.csv} names it
     * @param by   who answers for it
     */
    public record Acceptance(String file, String by) {}
}
