package film.topsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night of which any one call of the database or of a file fails ends with a clear word, and
 * the next night leaves the same bytes as an undisturbed one.
 *
 * <p>{@code -Dseed=…} repeats a run. A campaign fails every call, {@code -Drounds=3} in every way
 * that it can fail.
 */
class FaultTest {

    private static final List<Fault> OF_DATABASE =
            List.of(Fault.REFUSED, Fault.LOST, Fault.LOST_AFTER);
    private static final List<Fault> OF_FILES = List.of(Fault.BROKEN, Fault.FULL);
    private static final String NEED_ROOM = "(create|write|force|move|make|copy|link) .*";

    @TempDir
    private static Path folder;

    private static Saboteur saboteur;
    private static SmallNight night;

    private final long seed = Long.getLong("seed", 52_739);
    private final Random random = new Random(seed);
    private final DisturbedNights nights = new DisturbedNights(night, saboteur, folder);

    @BeforeAll
    static void begin() {
        saboteur = Saboteur.in(folder);
        night = SmallNight.in(folder.resolve("film"));
    }

    @AfterAll
    static void end() {
        saboteur.close();
        night.remove();
    }

    @Test
    void aNightOfWhichACallFailsIsWholeAfterTheNextOne() {
        spread(false, nights.calls(false).size(), 6, OF_DATABASE);
        var calls = nights.calls(true);
        spread(true, calls.size(), 4, List.of(Fault.BROKEN));
        spread(true, (int) calls.stream().filter(each -> each.matches(NEED_ROOM)).count(), 2,
                List.of(Fault.FULL));

        say("sample");
    }

    /** The driver holds a connection until its stream is closed: such a night never ended. */
    @Test
    void aNightWhoseStreamFailsAtItsFirstBytesEnds() {
        var calls = nights.calls(false);
        var first = IntStream.range(0, calls.size())
                .filter(at -> calls.get(at).startsWith("writeToCopy")).findFirst().orElseThrow();

        assertThat(nights.trial(false, Fault.LOST, first + 1)).isTrue();
        say("stream");
    }

    /** Whoever runs the night looks where something is new: that must not be lost with its end. */
    @Test
    void aNightThatFailsAtItsLastCallsHasToldNobodyWhatIsNewOrDoesNotFail() {
        var all = nights.calls(false).size();

        for (var number = all - 3; number <= all; number++) {
            assertThat(nights.trial(false, Fault.LOST, number)).isTrue();
        }
        say("end");
    }

    /** One call of each part of all that a night makes, from the first to the last. */
    private void spread(boolean ofFiles, int all, int parts, List<Fault> faults) {
        for (var part = 0; part < parts; part++) {
            var number = 1 + (int) ((part + random.nextDouble()) * all / parts);
            assertThat(nights.trial(ofFiles, faults.get(part % faults.size()), number))
                    .as("call %d of %d", number, all).isTrue();
        }
    }

    @Test
    void anExportThatMayNotBeReadIsHeldAndNothingWaitsForIt() {
        var trial = night.copiedTo(folder.resolve("denied"));
        var answer = saboteur.denied(trial, "invoices-w02.csv");

        assertThat(answer.exit()).as(answer.err()).isEqualTo(3);
        assertThat(answer.err() + answer.stray()).isEmpty();
        assertThat(trial.place().out().resolve("SF/2026-07-04/rejects.csv")).content().contains(
                "exports/w02/invoices-w02.csv,,,,may not be read by the user that runs this,"
                        + "Give that user the right to read it.");
        trial.run();
        assertThat(trial.place().out().resolve("SF/2026-07-04/rejects.csv"))
                .hasBinaryContent(night.expected().get("SF/2026-07-04/rejects.csv"));
        trial.remove();
    }

    @Test
    @Tag("campaign")
    void soIsEveryNightWhateverDatabaseCallFails() {
        for (var round = 0; round < Integer.getInteger("rounds", 1); round++) {
            var turn = (int) (seed % OF_DATABASE.size()) + round;
            var number = 1;
            while (nights.trial(false, OF_DATABASE.get((number + turn) % 3), number)) {
                number++;
            }
            say("database calls=%d round=%d".formatted(number - 1, round + 1));
        }
    }

    @Test
    @Tag("campaign")
    void soIsEveryNightWhateverFileCallFails() {
        for (var fault : OF_FILES) {
            var number = 1;
            while (nights.trial(true, fault, number)) {
                number++;
            }
            say("file calls=%d %s".formatted(number - 1, fault.name().toLowerCase()));
        }
    }

    /** Fonts are unpacked once in the life of a program, so each trial has one of its own. */
    @Test
    @Tag("campaign")
    void soIsANightThatCannotUnpackItsFonts() {
        var struck = "topsheet-fonts";
        for (var number = 1; struck.contains("topsheet-fonts"); number++) {
            var trial = night.copiedTo(folder.resolve("fonts"));
            try (var fresh = Saboteur.in(folder.resolve("program-" + number))) {
                struck = nights.look(trial, "font", number, Fault.BROKEN,
                        fresh.temporary(trial, Fault.BROKEN, number), fresh);
            }
        }
        say("fonts");
    }

    private void say(String what) {
        System.out.printf("faults: %s seed=%d %s%n", what, seed, nights.figures());
        assertThat(nights.figures().faults()).isEmpty();
    }
}
