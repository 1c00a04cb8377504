package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.InProcess;
import film.topsheet.oracle.RandomProduction;
import film.topsheet.oracle.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * One command on one state of the books, and what it leaves when nobody disturbs it.
 *
 * @param before     the place as the command finds it, its database stopped
 * @param goodEnds   exit codes that say it was done
 * @param expected   every file under out/ after it
 * @param duration   from its start to its end
 */
record Scenario(String name, Place before, List<String> command, Set<Integer> goodEnds,
        SortedMap<String, byte[]> expected, Duration duration) {

    private static final String AS_OF = "2026-07-25";
    private static final int BULK = 60_000;
    private static final Set<Integer> DONE = Set.of(0, 3);

    /** Its weeks end on Saturday too, so that one night drafts one week of each. */
    private static final int OTHER = 11;

    /**
     * Two weeks of two productions, Night Ferry's closed; then three more weeks of exports and one
     * large file arrive at once.
     */
    static Scenario night(Path folder) {
        var place = new Place(folder.resolve("before"));
        var other = RandomProduction.of(OTHER);
        NightFerry.arrives(place, 1, 2);
        place.write(other.folder() + "/production.yaml", other.yaml());
        arrive(place, other, 0, 1);
        inThisProcess(place, List.of("nightly", "--as-of", "2026-07-04"), DONE);
        inThisProcess(place, NightFerry.close(2), Set.of(0));
        NightFerry.arrives(place, 3, 4, 5);
        NightFerry.arrivesInBulk(place, "w05/journals-later.csv", BULK);
        arrive(place, other, 1, 6);
        return undisturbed("night", place, folder.resolve("after-night"),
                List.of("nightly", "--as-of", AS_OF), DONE);
    }

    private static void arrive(Place place, Story story, int from, int to) {
        story.nights().subList(from, to).forEach(night -> night.files().forEach((path, text) ->
                place.write(story.folder() + "/" + path, text)));
    }

    private static void inThisProcess(Place place, List<String> command, Set<Integer> goodEnds) {
        var said = new InProcess(place.slate(), place.out(), place.home(), Launched.ENVIRONMENT)
                .run(command.toArray(String[]::new));
        assertThat(said.exit()).as(said.err()).isIn(goodEnds);
    }

    /** The close of a week that the night has just drafted. */
    static Scenario close(Scenario night, Path folder) {
        return undisturbed("close", night.after(folder), folder.resolve("after-close"),
                NightFerry.close(5), Set.of(0));
    }

    private Place after(Path folder) {
        return new Place(folder.resolve("after-" + name));
    }

    private static Scenario undisturbed(String name, Place before, Path after,
            List<String> command, Set<Integer> goodEnds) {
        var place = before.copiedTo(after);
        try (var launched = Launched.start(place, command.toArray(String[]::new))) {
            assertThat(launched.end()).as(launched.err()).isIn(goodEnds);
            return new Scenario(name, before, command, goodEnds, Outputs.of(place.out()),
                    launched.sinceItsStart());
        }
    }

    Launched start(Place place) {
        return Launched.start(place, command.toArray(String[]::new));
    }
}
