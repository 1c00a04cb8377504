package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.oracle.RandomProduction;
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

    private static final String AS_OF = "2026-08-06";
    private static final int BULK = 120_000;
    private static final Set<Integer> DONE = Set.of(0, 3);

    /**
     * Two productions of two weeks, the first of Night Ferry's closed; then four more weeks of
     * exports, those of an invented production and one large file arrive at once.
     */
    static Scenario night(Path folder) {
        var place = new Place(folder.resolve("before"));
        var other = RandomProduction.of(17);
        NightFerry.arrives(place, 1);
        run(place, List.of("nightly", "--as-of", "2026-06-27"), DONE);
        run(place, NightFerry.close(1), Set.of(0));
        NightFerry.arrives(place, 2);
        place.write(other.folder() + "/production.yaml", other.yaml());
        other.nights().get(0).files().forEach((path, text) ->
                place.write(other.folder() + "/" + path, text));
        run(place, List.of("nightly", "--as-of", "2026-07-04"), DONE);
        NightFerry.arrives(place, 3, 4, 5, 6);
        NightFerry.arrivesInBulk(place, "w06/journals-later.csv", BULK);
        other.nights().stream().skip(1).forEach(night -> night.files().forEach((path, text) ->
                place.write(other.folder() + "/" + path, text)));
        return undisturbed("night", place, folder.resolve("after-night"),
                List.of("nightly", "--as-of", AS_OF), DONE);
    }

    /** The close of a week that the night has just drafted. */
    static Scenario close(Scenario night, Path folder) {
        return undisturbed("close", night.after(folder), folder.resolve("after-close"),
                NightFerry.close(6), Set.of(0));
    }

    private Place after(Path folder) {
        return new Place(folder.resolve("after-" + name));
    }

    private static Scenario undisturbed(String name, Place before, Path after,
            List<String> command, Set<Integer> goodEnds) {
        var place = before.copiedTo(after);
        var duration = run(place, command, goodEnds);
        return new Scenario(name, before, command, goodEnds, Outputs.of(place.out()), duration);
    }

    private static Duration run(Place place, List<String> command, Set<Integer> goodEnds) {
        try (var launched = Launched.start(place, command.toArray(String[]::new))) {
            assertThat(launched.end()).as(launched.err()).isIn(goodEnds);
            return launched.sinceItsStart();
        }
    }

    Launched start(Place place) {
        return Launched.start(place, command.toArray(String[]::new));
    }
}
