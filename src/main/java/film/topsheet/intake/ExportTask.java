package film.topsheet.intake;

import film.topsheet.slate.ExportRules;
import film.topsheet.slate.LoadMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An export file that may bring something new.
 *
 * @param sha256 blank for what is refused at sight: nobody waits for it to be hashed
 * @param path    below the production's folder
 * @param mode    incremental, cumulative or reference
 * @param pattern of the rule that claims it: the name of its series when it is cumulative
 * @param parameters what the rule sets for the profile
 * @param isFirst whether the feed is the one that the rule names; a profile may give rows of more
 */
public record ExportTask(
        String path, Path file, long size, String sha256, Feed feed, String profile, String mode,
        String pattern, Map<String, String> parameters, boolean isFirst) {

    /**
     * A file that is claimed.
     *
     * @param match by a rule or by its name
     * @param path  below the production's folder
     * @param feed  the one that the match names
     */
    static ExportTask of(
            ExportRules.Match match, Feed feed, String path, Path file, long size, String sha256) {
        return new ExportTask(path, file, size, sha256, feed,
                match.profile().orElse(Sources.CANONICAL),
                match.mode().map(LoadMode::word)
                        .orElse(feed.isLedger() ? "incremental" : "reference"),
                match.rule().orElse(match.feed()), match.parameters(), true);
    }

    /**
     * The same with the file's size and hash, which are read now; of what no export is, and so is
     * refused at sight, the hash is blank.
     */
    public static ExportTask of(ExportRules.Match match, Feed feed, String path, Path file,
            Sources sources) throws IOException {
        var size = Files.size(file);
        return of(match, feed, path, file, size,
                sources.isRefusedAtSight(match, file, size) ? "" : Stock.sha256(file));
    }

    /** The same file for another feed whose rows it may hold. */
    ExportTask besides(Feed other) {
        return new ExportTask(path, file, size, sha256, other, profile,
                other.isLedger() == feed.isLedger() ? mode
                        : other.isLedger() ? "incremental" : "reference",
                pattern, parameters, false);
    }

    boolean isCumulative() {
        return mode.equals("cumulative");
    }
}
