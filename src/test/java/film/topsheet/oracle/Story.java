package film.topsheet.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What happens to one production, night by night.
 *
 * @param folder the production's folder in the slate
 * @param yaml   its production.yaml
 */
public record Story(Settings settings, String folder, String yaml, List<Night> nights) {

    /**
     * One night and what follows it.
     *
     * @param files  path within the production's folder to text: what arrived before it
     * @param closes the weeks issued after it, earliest first
     */
    public record Night(LocalDate asOf, Map<String, String> files, List<LocalDate> closes) {}
}
