package film.topsheet.intake;

import java.nio.file.Path;

/**
 * An export file that may bring something new.
 *
 * @param path    below the production's folder
 * @param mode    incremental, cumulative or reference
 * @param pattern of the rule that claims it: the name of its series when it is cumulative
 */
public record ExportTask(
        String path, Path file, long size, String sha256, Feed feed, String profile, String mode,
        String pattern) {

    boolean isCumulative() {
        return mode.equals("cumulative");
    }
}
