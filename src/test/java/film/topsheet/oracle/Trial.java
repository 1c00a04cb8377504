package film.topsheet.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays several stories in one slate, to the product and to an oracle each, and compares every
 * cell of every report after every night and every close. What was issued stays as it is.
 */
final class Trial {

    private static final int SHOWN = 60;

    private final Product product;
    private final Path slate;
    private final Path out;
    private final Path home;
    private final Map<Story, Oracle> oracles = new LinkedHashMap<>();
    private final Map<Story, List<Printed>> printed = new LinkedHashMap<>();
    private final Map<Path, byte[]> issued = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int cells;

    /** A trial in an empty folder. All stories have the same nights. */
    Trial(Product product, Path folder, List<Story> stories) {
        this.product = product;
        slate = folder.resolve("slate");
        out = folder.resolve("out");
        home = folder.resolve("home");
        stories.forEach(story -> {
            oracles.put(story, new Oracle(story.settings()));
            printed.put(story, new ArrayList<>());
        });
    }

    /** How many cells were compared. */
    int cells() {
        return cells;
    }

    /** What the product printed of one story, in that order. */
    List<Printed> printed(Story story) {
        return printed.get(story);
    }

    /** Every difference of the first night that shows one, in words; empty when all agree. */
    List<String> play() {
        oracles.keySet().forEach(story ->
                write(slate.resolve(story.folder()).resolve("production.yaml"), story.yaml()));
        var nights = oracles.keySet().iterator().next().nights().size();
        for (var i = 0; i < nights && faults.isEmpty(); i++) {
            play(i);
        }
        issued.forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, bytes(file))) {
                faults.add(out.relativize(file) + " is no longer what was issued");
            }
        });
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
            for (var week : story.draftedOn(asOf, oracles.get(story).lastIssued())) {
                compare(story, number, week, false);
            }
        }
        for (var story : oracles.keySet()) {
            for (var week : story.nights().get(number).closes()) {
                product.close(slate, out, home, story.settings().code(), week);
                compare(story, number, week, true);
                oracles.get(story).close(week);
                keep(out.resolve(story.settings().code()).resolve(week.toString()));
            }
        }
    }

    private void compare(Story story, int night, LocalDate week, boolean isIssued) {
        var place = "%s, night %s, week %s: ".formatted(story.settings().code(),
                story.nights().get(night).asOf(), week);
        var folder = out.resolve(story.settings().code()).resolve(week.toString());
        if (!Files.exists(folder.resolve("cost-report.csv"))) {
            faults.add(place + "no report");
            return;
        }
        var oracle = oracles.get(story);
        var expected = oracle.report(week);
        var got = new Printed(night, week, oracle.lastIssued(), isIssued,
                read(folder.resolve("cost-report.csv")),
                Headline.of(read(folder.resolve("cost-report.json"))));
        printed.get(story).add(got);
        var differences = Difference.between(expected.rows(), got.rows());
        differences.addAll(Difference.between(expected.headline(), got.headline()));
        cells += expected.rows().size() * ReportRow.COLUMNS.size();
        differences.forEach(each -> faults.add(place + each));
    }

    private void keep(Path folder) {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> issued.put(file, bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
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
