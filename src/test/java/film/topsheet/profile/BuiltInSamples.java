package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import film.topsheet.intake.Sources;
import film.topsheet.job.Feeds;
import film.topsheet.slate.SettingsProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Samples of what the built-in profiles read, under {@code builtin/NAME}, each with the page of
 * what becomes of it beside it. They are ours: names and figures are invented, habits are those of
 * the real format.
 */
final class BuiltInSamples {

    static final String PAGE = ".expected.txt";
    static final Profiles PROFILES = Profiles.read(null, Sources.words(Feeds.ALL));

    private static final Path FOLDER =
            Path.of("src/test/resources/film/topsheet/profile/builtin");

    private BuiltInSamples() {}

    static Stream<Path> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(PAGE)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name as {@code bank-csv/signed.csv} */
    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static Profile profileOf(Path sample) {
        return PROFILES.find(sample.getParent().getFileName().toString()).orElseThrow();
    }

    /** Whether it holds, as text, what its profile reads from a workbook. */
    static boolean isTwin(Path sample) {
        return profileOf(sample).spec().read().kind() == ReadSpec.Shape.WORKBOOK
                && !sample.toString().endsWith(".xlsx");
    }

    /** What reads the sample; a twin is read by a profile that begins with the workbook's. */
    static Profile reader(Path sample, Path slate) throws IOException {
        return isTwin(sample)
                ? own(slate, profileOf(sample).name(), "read: {kind: delimited}")
                : profileOf(sample);
    }

    /** A profile of the slate's own that begins with a built-in one. */
    static Profile own(Path slate, String base, String changes) throws IOException {
        Files.createDirectories(slate.resolve("profiles"));
        Files.writeString(slate.resolve("profiles/own.yaml"),
                "profile: own\nversion: 1\nextends: %s\n%s\n".formatted(base, changes));
        var profiles = Profiles.read(slate, Sources.words(Feeds.ALL));
        assertThat(profiles.problems()).extracting(SettingsProblem::message).isEmpty();
        return profiles.find("own").orElseThrow();
    }

    static Source source(Path sample) throws IOException {
        return source(sample.getFileName().toString(), Files.readAllBytes(sample));
    }

    static Source source(String name, byte[] bytes) {
        return new Source("exports/" + name, () -> new ByteArrayInputStream(bytes), "USD",
                Map.of("account", "1090", "payments-account", "2090"));
    }

    /** The sample with something in it replaced; its other bytes stay what they are. */
    static Source changed(String sample, String text, String by) throws IOException {
        var file = file(sample);
        var now = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(now).contains(text);
        return source(file.getFileName().toString(),
                now.replace(text, by).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The totals of the source that its rows do not make. */
    static List<String> differences(Profile profile, Source source)
            throws IOException, FileRefused {
        try (var file = ProfiledFile.open(profile, source)) {
            while (file.next()) {
                continue;
            }
            return file.controlTotals().stream().filter(each -> !each.agrees())
                    .map(each -> "states " + each.stated().toPlainString()).toList();
        }
    }

    static String refusal(Profile profile, Source source) {
        var refused = catchThrowableOfType(
                FileRefused.class, () -> SamplePage.of(profile, source));
        assertThat(refused).as("the file is read").isNotNull();
        return refused.problem();
    }
}
