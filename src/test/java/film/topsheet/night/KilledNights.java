package film.topsheet.night;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Disturbs a command at random moments, runs it to its end and compares every byte. */
final class KilledNights {

    private static final int BUSY = 75;
    private static final int MOST_RUNS = 20;

    private final Path folder;
    private final long seed;
    private final Random random;
    private final Map<String, Duration> durations = new HashMap<>();
    private final KillFigures figures = new KillFigures();
    private int number;

    /** @param seed decides every moment; it stands in every fault */
    KilledNights(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
        this.random = new Random(seed);
    }

    KillFigures figures() {
        return figures;
    }

    /** One copy of the scenario: the blows, one a run, then a run to its end, then the look. */
    void trial(Scenario scenario, List<Blow> blows) {
        figures.trial();
        var name = "trial-" + ++number;
        var place = scenario.before().copiedTo(folder.resolve(name));
        var story = new StringBuilder("seed %d, %s, %s".formatted(seed, name, scenario.name()));
        for (var at = 0; at < blows.size(); at++) {
            strike(scenario, place, blows.get(at), at == 0, story);
        }
        finish(scenario, place, story);
        var differences = Outputs.differences(scenario.expected(), place.out());
        if (!differences.isEmpty()) {
            figures.fault(story + ": " + String.join("; ", differences));
        }
    }

    /** Of a whole one: the machine may be quicker than it was when the scenario was measured. */
    private Duration duration(Scenario scenario) {
        return durations.getOrDefault(scenario.name(), scenario.duration());
    }

    private void strike(Scenario scenario, Place place, Blow blow, boolean isFirst,
            StringBuilder story) {
        var what = scenario.name() + " " + blow.name().toLowerCase();
        var moment = Duration.ofNanos(
                (long) (random.nextDouble() * duration(scenario).toNanos()));
        try (var launched = scenario.start(place)) {
            launched.endsWithin(moment);
            var step = launched.step();
            story.append(", %s after %d ms while %s".formatted(what, moment.toMillis(), step));
            if (blow.strike(launched, place, random)) {
                figures.hit(what, step);
            } else {
                figures.missed(what);
                if (isFirst && blow == Blow.PROGRAM) {
                    durations.put(scenario.name(), launched.sinceItsStart());
                }
            }
            var exit = launched.end();
            var expected = blow == Blow.PROGRAM ? List.of(128 + 9, 0, 3) : List.of(0, 1, 3, BUSY);
            if (!expected.contains(exit) || launched.err().contains("Exception")) {
                figures.fault(story + ": exit " + exit + ": " + launched.err());
            }
        }
    }

    /** What a kill left may hold the production for a moment; then it is asked again. */
    private void finish(Scenario scenario, Place place, StringBuilder story) {
        for (var run = 1; run <= MOST_RUNS; run++) {
            try (var launched = scenario.start(place)) {
                var exit = launched.end();
                if (scenario.goodEnds().contains(exit)) {
                    return;
                }
                if (exit != BUSY) {
                    figures.fault(story + ": then exit " + exit + ": " + launched.err());
                    return;
                }
                figures.waited();
            }
        }
        figures.fault(story + ": busy for ever");
    }
}
