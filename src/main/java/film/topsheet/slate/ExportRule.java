package film.topsheet.slate;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Which export files are of which feed.
 *
 * @param files   a glob over paths seen from the production's folder; {@code **}{@code /} also
 *                stands for no folder. The rule is known by it: it names the series of a
 *                cumulative export
 * @param profile the profile that reads them; empty: the feed's canonical one
 * @param parameters what the production sets for the profile
 * @param mode    overrides the feed's own
 * @param expect  the weekday on which a new one is expected every week
 */
public record ExportRule(
        String files, String feed, Optional<String> profile, Map<String, String> parameters,
        Optional<LoadMode> mode, Optional<DayOfWeek> expect) {

    public ExportRule {
        parameters = Map.copyOf(parameters);
        if (!(files.startsWith("exports/") || files.startsWith("**/"))) {
            throw new Contradiction("files", "can match nothing: exports lie in exports/",
                    "Begin it with exports/, as \"exports/**/payroll*.csv\".");
        }
        matcher(files);
    }

    boolean matches(Path relative) {
        return matcher(files).matches(relative);
    }

    private static PathMatcher matcher(String files) {
        try {
            return FileSystems.getDefault().getPathMatcher(
                    "glob:" + files.replaceAll("(?<![^/])\\*\\*/", "{,**/}"));
        } catch (PatternSyntaxException e) {
            throw new Contradiction("files", "is not a pattern of files",
                    "Use *, ?, **/ and {one,other}; close every bracket and brace.");
        }
    }
}
