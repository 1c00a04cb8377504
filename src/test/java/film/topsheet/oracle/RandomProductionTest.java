package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RandomProductionTest {

    private static final int SEEDS = 25;

    @Test
    void theSameSeedInventsTheSameProduction() {
        assertThat(RandomProduction.of(3)).isEqualTo(RandomProduction.of(3));
        assertThat(RandomProduction.of(3).nights()).isNotEqualTo(RandomProduction.of(4).nights());
    }

    @Test
    void noFileWaitsAsAWholeWhileWeeksAreStillToBeIssued() {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var story = RandomProduction.of(seed);
            var oracle = new Oracle(story.settings());
            for (var night : story.nights().subList(0, story.nights().size() - 1)) {
                oracle.night(night.files());
                assertThat(oracle.heldFiles()).as("seed %s, %s", seed, night.asOf()).isEmpty();
                night.closes().forEach(oracle::close);
            }
        }
    }

    @Test
    void everythingThatARuleSpeaksOfHappensSomewhere() {
        var seen = new TreeSet<String>();
        var counts = new TreeMap<String, Integer>();
        for (var seed = 1; seed <= SEEDS; seed++) {
            var story = RandomProduction.of(seed);
            var oracle = new Oracle(story.settings());
            for (var night : story.nights()) {
                oracle.night(night.files());
                note(oracle, oracle.report(story.settings().weekOf(night.asOf())), seen);
                night.closes().forEach(oracle::close);
            }
            counts.merge("postings", oracle.postings().size(), Integer::sum);
        }

        assertThat(seen).contains("unbudgeted", "exceeded", "prior-period", "credit-expected",
                "locked-item", "hold", "etc", "expect-credit", "complete", "variances",
                "run-rate-days", "run-rate-pages", "fringe", "scheduled", "held for a rate", "held",
                "reversed", "reversed late", "prior", "foreign", "committed",
                "category Unassigned", "under", "over", "on budget", "a file held whole");
        assertThat(counts.get("postings")).isGreaterThan(SEEDS * 100);
    }

    private static void note(Oracle oracle, CostReport report, TreeSet<String> seen) {
        for (var row : report.rows()) {
            seen.addAll(List.of(row.get("flags").split(" ")));
            seen.add(row.get("method"));
            seen.add(row.get("schedule_efc").isEmpty() ? "" : "scheduled");
            seen.add(row.get("level") + " " + row.get("category"));
            if (row.get("level").equals("account") && !row.get("commitments").matches("0|0\\.0+")) {
                seen.add("committed");
            }
        }
        seen.add(report.headline().verdict());
        for (var posting : oracle.postings()) {
            seen.add(posting.reversal() ? posting.prior() ? "reversed late" : "reversed"
                    : posting.prior() ? "prior" : "posted");
            seen.add(posting.row().get("currency").isEmpty() ? "own" : "foreign");
        }
        seen.add(oracle.heldRows(true) > 0 ? "held for a rate" : "");
        seen.add(oracle.heldRows(false) > 0 ? "held" : "");
        seen.add(oracle.heldFiles().isEmpty() ? "" : "a file held whole");
    }
}
