package film.topsheet.slate;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads which export files are of which feed. */
final class ExportRulesReader {

    private final Kind<String> feed;
    private final Set<String> seen = new HashSet<>();

    private ExportRulesReader(Set<String> feeds) {
        this.feed = Kinds.name("is not a feed", feeds);
    }

    static ExportRules read(TableReader in, Set<String> feeds) {
        var rules = in.tables("exports", new ExportRulesReader(feeds)::rule);
        return new ExportRules(rules, feeds);
    }

    private Optional<ExportRule> rule(TableReader in) {
        var files = in.require("files", Kinds.TEXT);
        var of = in.require("feed", feed);
        var profile = in.find("profile", Kinds.WORD);
        var mode = in.find("mode", Kinds.choice("is not a mode", LoadMode.class));
        var expect = in.table("expect").flatMap(ExportRulesReader::weekday);
        if (files.isPresent() && !seen.add(files.get())) {
            in.refuse("files", "has a rule of its own above, which always wins",
                    "Remove one of the two rules.");
        }
        return in.whole(() -> new ExportRule(
                files.orElseThrow(), of.orElseThrow(), profile, mode, expect));
    }

    private static Optional<DayOfWeek> weekday(TableReader in) {
        var day = in.require("weekly", Kinds.WEEKDAY);
        return in.whole(day::orElseThrow);
    }
}
