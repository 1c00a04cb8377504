package film.topsheet.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
    public record Night(LocalDate asOf, Map<String, String> files, List<LocalDate> closes) {

        Night with(Map<String, String> others) {
            return new Night(asOf, others, closes);
        }
    }

    /** Tells the rows of one export anew, in whatever number and order. */
    interface Retold {
        List<Map<String, String>> rows(Feed feed, List<Map<String, String>> rows);
    }

    /** The same production under a code and in a folder of its own. */
    Story named(String suffix) {
        var code = settings.code() + "-" + suffix;
        return new Story(settings.named(code), folder + "-" + suffix,
                yaml.replaceFirst("(?m)^production: .*$", "production: " + code), nights);
    }

    Story withYaml(String other) {
        return new Story(settings, folder, other, nights);
    }

    Story withSettings(Settings others) {
        return new Story(others, folder, yaml, nights);
    }

    Story withNights(List<Night> others) {
        return new Story(settings, folder, yaml, List.copyOf(others));
    }

    /** Every file with its rows told anew. */
    Story retold(Retold how) {
        return withNights(nights.stream().map(night -> {
            var files = new LinkedHashMap<String, String>();
            night.files().forEach((path, text) -> {
                var feed = settings.feedOf(path).orElseThrow();
                files.put(path, Sheet.of(feed, how.rows(feed, Sheet.rows(text))));
            });
            return night.with(files);
        }).toList());
    }

    /** Only its first nights. */
    Story until(int count) {
        return withNights(nights.subList(0, Math.min(count, nights.size())));
    }

    /**
     * The weeks that a night drafts: the last one that ended, until it is issued, and the one the
     * date stands in.
     */
    List<LocalDate> draftedOn(LocalDate asOf, LocalDate lastIssued) {
        var weeks = new TreeSet<LocalDate>();
        weeks.add(settings.weekOf(asOf));
        weeks.add(settings.weekOf(asOf.minusDays(6)));
        weeks.removeIf(week -> lastIssued != null && !week.isAfter(lastIssued));
        return new ArrayList<>(weeks);
    }
}
