package film.topsheet.slate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which spellings are one account.
 *
 * @param ignoreSeparators 36-10, 3610 and 36.10 are one
 * @param pairs            a file of pairs, inside the production's folder
 */
public record ChartAliases(boolean ignoreSeparators, Optional<Path> pairs) {

    static final ChartAliases NONE = new ChartAliases(false, Optional.empty());
}
