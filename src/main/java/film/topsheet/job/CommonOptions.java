package film.topsheet.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What every command can be told.
 *
 * @param slate       the folder with the productions, not yet known to exist
 * @param out         where documents go
 * @param home        where the embedded database, locks and logs live
 * @param asOf        empty: today, in each production's time zone
 * @param productions codes in the order given, each once; empty: all
 */
public record CommonOptions(
        Path slate, Path out, Path home, Optional<LocalDate> asOf, List<String> productions,
        boolean dryRun, boolean json, boolean quiet) {

    public CommonOptions {
        productions = List.copyOf(productions);
    }
}
