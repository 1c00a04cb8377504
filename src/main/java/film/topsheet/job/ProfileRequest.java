package film.topsheet.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A dry run of one export file, not yet known to exist.
 *
 * @param production blank where a draft is asked for, which needs none
 * @param profile    reads the file whatever its rule says; empty: as a night would
 * @param suggest    print the draft of a profile instead
 * @param fields     print what this feed is made of instead; then no file is named
 */
public record ProfileRequest(CommonOptions common, String production, Path file,
        Optional<String> profile, boolean suggest, Optional<String> fields) {}
