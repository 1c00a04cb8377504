package film.topsheet.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Plays several stories in one slate, to the product and to an oracle each, and compares every
 * cell of every report after every night and every close.
 */
final class Trial {

    private static final int SHOWN = 60;

    private final Product product;
    private final Path slate;
    private final Path out;
    private final Path home;
    private final Map<Story, Oracle> oracles = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int cells;

    /** A trial in an empty folder. All stories have the same nights. */
    Trial(Product product, Path folder, List<Story> stories) {
        this.product = product;
        slate = folder.resolve("slate");
        out = folder.resolve("out");
        home = folder.resolve("home");
        stories.forEach(story -> oracles.put(story, new Oracle(story.settings())));
    }

    /** How many cells were compared. */
    int cells() {
        return cells;
    }

    /** Every difference of the first night that shows one, in words; empty when all agree. */
    List<String> play() {
        oracles.keySet().forEach(story ->
                write(slate.resolve(story.folder()).resolve("production.yaml"), story.yaml()));
        var nights = oracles.keySet().iterator().next().nights().size();
        for (var i = 0; i < nights && faults.isEmpty(); i++) {
            play(i);
        }
        return faults.size() <= SHOWN ? faults : faults.subList(0, SHOWN);
    }

    private void play(int number) {
        LocalDate asOf = null;
        for (var story : oracles.keySet()) {
            var night = story.nights().get(number);
            asOf = night.asOf();
            night.files().forEach((path, text) ->
                    write(slate.resolve(story.folder()).resolve(path), text));
            oracles.get(story).night(night.files());
        }
        product.night(slate, out, home, asOf);
        for (var story : oracles.keySet()) {
            for (var week : drafted(story, asOf)) {
                compare(story, asOf, week);
            }
        }
        for (var story : oracles.keySet()) {
            for (var week : story.nights().get(number).closes()) {
                product.close(slate, out, home, story.settings().code(), week);
                compare(story, asOf, week);
                oracles.get(story).close(week);
            }
        }
    }

    /** The last week that ended, until it is closed, and the one the date stands in. */
    private List<LocalDate> drafted(Story story, LocalDate asOf) {
        var weeks = new TreeSet<LocalDate>();
        weeks.add(story.settings().weekOf(asOf));
        weeks.add(story.settings().weekOf(asOf.minusDays(6)));
        var lastIssued = oracles.get(story).lastIssued();
        weeks.removeIf(week -> lastIssued != null && !week.isAfter(lastIssued));
        return List.copyOf(weeks);
    }

    private void compare(Story story, LocalDate asOf, LocalDate week) {
        var expected = oracles.get(story).report(week);
        var folder = out.resolve(story.settings().code()).resolve(week.toString());
        if (!Files.exists(folder.resolve("cost-report.csv"))) {
            faults.add("%s, night %s, week %s: no report".formatted(
                    story.settings().code(), asOf, week));
            return;
        }
        var got = ReportRow.read(read(folder.resolve("cost-report.csv")));
        var differences = Difference.between(expected.rows(), got);
        differences.addAll(Difference.between(expected.headline(),
                Headline.of(read(folder.resolve("cost-report.json")))));
        cells += expected.rows().size() * ReportRow.COLUMNS.size();
        differences.forEach(each -> faults.add("%s, night %s, week %s: %s"
                .formatted(story.settings().code(), asOf, week, each)));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
