package film.topsheet.slate;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads which export files are of which feed. */
final class ExportRulesReader {

    private final Kind<String> feed;
    private final Kind<String> profile;
    private final Vocabulary vocabulary;
    private final Set<String> seen = new HashSet<>();

    private ExportRulesReader(Vocabulary vocabulary) {
        this.feed = Kinds.name("is not a feed", vocabulary.feeds());
        this.vocabulary = vocabulary;
        this.profile = vocabulary.profiles().isEmpty()
                ? Kinds.WORD : Kinds.name("is not a profile", vocabulary.profiles());
    }

    static ExportRules read(TableReader in, Vocabulary vocabulary) {
        var rules = in.tables("exports", new ExportRulesReader(vocabulary)::rule);
        return new ExportRules(rules, vocabulary.feeds());
    }

    private Optional<ExportRule> rule(TableReader in) {
        var files = in.require("files", Kinds.TEXT);
        var of = in.require("feed", feed);
        var by = in.find("profile", profile);
        var mode = in.find("mode", Kinds.choice("is not a mode", LoadMode.class));
        var expect = in.table("expect").flatMap(ExportRulesReader::weekday);
        var parameters = in.table("parameters").map(ExportRulesReader::parameters).orElse(Map.of());
        if (of.isPresent() && by.isPresent() && vocabulary.profiles().contains(by.get())) {
            refuseOtherFeed(in, of.get(), vocabulary.feedsOf().apply(by.get()));
        }
        if (files.isPresent() && !seen.add(files.get())) {
            in.refuse("files", "has a rule of its own above, which always wins",
                    "Remove one of the two rules.");
        }
        return in.whole(() -> new ExportRule(
                files.orElseThrow(), of.orElseThrow(), by, parameters, mode, expect));
    }

    private static void refuseOtherFeed(TableReader in, String feed, Set<String> given) {
        if (!given.contains(feed)) {
            in.refuse("profile", "gives no rows of %s".formatted(feed),
                    "Name one of its feeds: %s.".formatted(Kinds.listed(new TreeSet<>(given))));
        }
    }

    private static Map<String, String> parameters(TableReader in) {
        var set = new LinkedHashMap<String, String>();
        for (var name : in.keys()) {
            in.find(name, Kinds.TEXT).ifPresent(text -> set.put(name, text));
        }
        return set;
    }

    private static Optional<DayOfWeek> weekday(TableReader in) {
        var day = in.require("weekly", Kinds.WEEKDAY);
        return in.whole(day::orElseThrow);
    }
}
