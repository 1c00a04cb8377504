package film.topsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.SmallFilm;
import film.topsheet.night.Launched;
import film.topsheet.night.Outputs;
import film.topsheet.night.Place;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * A night that loads one large file into the home's own database, which lasts long enough to
 * disturb it.
 *
 * @param before   as the night finds it; its server does not run
 * @param expected every document after it, when nothing goes wrong
 */
record LargeNight(Place before, SortedMap<String, byte[]> expected) {

    private static final int ROWS = 60_000;
    private static final int BUSY = 75;
    private static final int MOST_RUNS = 20;

    static LargeNight in(Path folder) {
        var film = SmallFilm.in(folder.resolve("before"), null);
        var before = new Place(folder.resolve("before"));
        ends(before, "2026-06-27");
        film.write("exports/journals-large.csv", journals());
        var after = before.copiedTo(folder.resolve("undisturbed"));
        ends(after, "2026-07-04");
        return new LargeNight(before, Outputs.of(after.out()));
    }

    private static String journals() {
        var text = new StringBuilder("journal_no,line,posting_date,account,description,amount\n");
        for (var row = 1; row <= ROWS; row++) {
            text.append("L-1,").append(row).append(",2026-09-2").append(row % 7)
                    .append(row % 2 == 0 ? ",3610," : ",3620,").append("\"For later, part ")
                    .append(row).append("\",").append(row).append(".25\n");
        }
        return text.toString();
    }

    private static void ends(Place place, String asOf) {
        try (var launched = Launched.start(place, "nightly", "--as-of", asOf)) {
            assertThat(launched.end()).as(launched.err()).isIn(0, 3);
        }
    }

    static Launched start(Place place) {
        return Launched.start(place, "nightly", "--as-of", "2026-07-04");
    }

    /** Runs it to its end; what a kill left may hold the production for a moment. */
    void endsAsUndisturbed(Place place) {
        var exit = BUSY;
        for (var run = 1; run <= MOST_RUNS && exit == BUSY; run++) {
            try (var launched = start(place)) {
                exit = launched.end();
                assertThat(exit).as(launched.err()).isIn(0, 3, BUSY);
            }
        }
        assertThat(exit).as("busy for ever").isNotEqualTo(BUSY);
        assertThat(Outputs.differences(expected, place.out())).isEmpty();
    }
}
