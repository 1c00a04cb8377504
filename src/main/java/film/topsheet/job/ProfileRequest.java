package film.topsheet.job;

import java.nio.file.Path;

/** A dry run of one export file, not yet known to exist. */
public record ProfileRequest(CommonOptions common, String production, Path file) {}
