package film.topsheet.slate;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the feed of an export file: by the first rule that matches, else by its name.
 *
 * @param rules in the order in which they are asked
 * @param feeds the feeds the program knows
 */
public record ExportRules(List<ExportRule> rules, Set<String> feeds) {

    /** The workbook of a report, and the built-in profile that reads what was typed into it. */
    public static final String COST_REPORT = "cost-report";

    private static final String AFTER_A_FEED = "-_.";
    private static final String ESTIMATES = "estimates";

    public ExportRules {
        rules = List.copyOf(rules);
        feeds = Set.copyOf(feeds);
    }

    /**
     * What is known of a file before it is opened.
     *
     * @param rule   the pattern that matched; empty: the file was taken by its name
     * @param parameters what the rule sets for the profile
     * @param expect the weekday on which a new file of the rule is expected
     */
    public record Match(
            String feed, Optional<String> profile, Map<String, String> parameters,
            Optional<LoadMode> mode, Optional<String> rule, Optional<DayOfWeek> expect) {

        private static Match by(ExportRule rule) {
            return new Match(rule.feed(), rule.profile(), rule.parameters(), rule.mode(),
                    Optional.of(rule.files()), rule.expect());
        }

        private static Match byName(String feed) {
            return new Match(feed, Optional.empty(), Map.of(), Optional.empty(),
                    Optional.empty(), Optional.empty());
        }

        private static Match ofCostReport() {
            return new Match(ESTIMATES, Optional.of(COST_REPORT), Map.of(), Optional.empty(),
                    Optional.empty(), Optional.empty());
        }
    }

    /**
     * The feed of a file; empty when no rule claims it and its name begins with no feed.
     *
     * @param relativePath seen from the production's folder, as {@code exports/w01/payroll.csv}
     */
    public Optional<Match> match(String relativePath) {
        var path = Path.of(relativePath);
        return rules.stream()
                .filter(rule -> rule.matches(path))
                .findFirst()
                .map(Match::by)
                .or(() -> feedOf(path.getFileName().toString()).map(Match::byName))
                .or(() -> isCostReport(path.getFileName().toString())
                        ? Optional.of(Match.ofCostReport()) : Optional.empty());
    }

    /** However it was saved under: "cost-report (1).xlsx", "Cost-report JL.xlsx". */
    private boolean isCostReport(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.startsWith(COST_REPORT) && name.endsWith(".xlsx")
                && feeds.contains(ESTIMATES);
    }

    /** Case does not count in a file's name: some systems export in capitals. */
    private Optional<String> feedOf(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return feeds.stream()
                .filter(feed -> name.startsWith(feed) && name.length() > feed.length()
                        && AFTER_A_FEED.indexOf(name.charAt(feed.length())) >= 0)
                .max(Comparator.comparingInt(String::length));
    }
}
