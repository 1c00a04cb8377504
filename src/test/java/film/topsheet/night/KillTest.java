package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night killed at any moment and run again leaves the same bytes as an undisturbed one.
 *
 * <p>{@code -Dseed=…} repeats the moments of a run, {@code -Dkills=…} says how many. How far a
 * night has come at a moment is the machine's own, so a seed does not repeat it exactly.
 */
class KillTest {

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));

    @Test
    void aNightKilledAtAnyMomentAndRunAgainLeavesTheSameBytes() {
        var nights = new KilledNights(folder, seed);
        var scenario = Scenario.night(folder);

        var kills = Integer.getInteger("kills", 5);
        for (var trial = 0; nights.figures().hits() < kills && trial < 4 * kills; trial++) {
            nights.trial(scenario, List.of(Blow.PROGRAM));
        }

        System.out.printf("%s seed=%d night=%d ms%n",
                nights.figures(), seed, scenario.duration().toMillis());
        assertThat(nights.figures().faults()).isEmpty();
        assertThat(nights.figures().hits()).as("kills before the night's end").isEqualTo(kills);
    }

    /** Of ten: five nights, one more killed five times, two closes, two blows at the server. */
    @Test
    @Tag("campaign")
    void soDoManyNightsAndClosesAndTheirServers() {
        var nights = new KilledNights(folder, seed);
        var night = Scenario.night(folder);
        var close = Scenario.close(night, folder);

        var kills = Integer.getInteger("kills", 200);
        for (var trial = 0; nights.figures().hits() < kills && trial < 4 * kills; trial++) {
            switch (trial % 10) {
                case 0 -> nights.trial(night, Collections.nCopies(5, Blow.PROGRAM));
                case 1, 2 -> nights.trial(close, List.of(Blow.PROGRAM));
                case 3 -> nights.trial(night, List.of(Blow.BACKEND));
                case 4 -> nights.trial(trial % 20 == 4 ? night : close,
                        List.of(Blow.POSTMASTER));
                default -> nights.trial(night, List.of(Blow.PROGRAM));
            }
            if (trial % 20 == 19) {
                System.out.println("so far " + nights.figures());
            }
        }

        System.out.printf("%s seed=%d night=%d ms close=%d ms%n", nights.figures(), seed,
                night.duration().toMillis(), close.duration().toMillis());
        assertThat(nights.figures().faults()).isEmpty();
        assertThat(nights.figures().hits()).as("blows before the end").isGreaterThan(kills - 1);
    }
}
