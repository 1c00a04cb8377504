package film.topsheet.profile;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import film.topsheet.intake.Sources;
import film.topsheet.job.Feeds;
import film.topsheet.slate.SettingsProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each built-in profile with samples of what it reads, under {@code builtin/NAME}, and beside each
 * the page of what becomes of it. The samples are ours: names and figures are invented, habits are
 * those of the real format.
 */
class BuiltInProfilesTest {

    private static final Path SAMPLES =
            Path.of("src/test/resources/film/topsheet/profile/builtin");
    private static final String PAGE = ".expected.txt";
    private static final Profiles BUILT_IN =
            Profiles.read(null, Sources.words(Feeds.ALL));

    @TempDir
    private Path slate;

    @Test
    void allCanBeRead() {
        assertThat(BUILT_IN.problems()).extracting(SettingsProblem::message).isEmpty();
        assertThat(BUILT_IN.names()).containsExactlyElementsOf(ProfileFiles.builtIn());
    }

    @Test
    void eachHasASampleAndNoSampleIsLeftOver() {
        assertThat(samples().map(each -> each.getParent().getFileName().toString()).distinct())
                .containsExactlyElementsOf(ProfileFiles.builtIn());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aSampleBecomesTheRowsBesideIt(Path sample) throws Exception {
        var folder = sample.getParent().getFileName().toString();
        var page = SamplePage.of(readerOf(folder, sample), source(sample));

        assertGolden(sample.resolveSibling(sample.getFileName() + PAGE), page);
    }

    static Stream<Path> samples() {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(PAGE)).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What reads a workbook reads its rows also where they were saved as CSV. */
    private Profile readerOf(String name, Path sample) throws IOException {
        var profile = BUILT_IN.find(name).orElseThrow();
        var isText = !sample.toString().endsWith(".xlsx");
        return isText && profile.spec().read().kind() == ReadSpec.Shape.WORKBOOK
                ? own(name, "read: {kind: delimited}") : profile;
    }

    /** A profile of the slate's own that begins with a built-in one. */
    private Profile own(String base, String changes) throws IOException {
        Files.createDirectories(slate.resolve("profiles"));
        Files.writeString(slate.resolve("profiles/own.yaml"),
                "profile: own\nversion: 1\nextends: %s\n%s\n".formatted(base, changes));
        var profiles = Profiles.read(slate, Sources.words(Feeds.ALL));
        assertThat(profiles.problems()).extracting(SettingsProblem::message).isEmpty();
        return profiles.find("own").orElseThrow();
    }

    private static Source source(Path sample) throws IOException {
        return source(sample.getFileName().toString(), Files.readAllBytes(sample));
    }

    private static Source source(String name, byte[] bytes) {
        return new Source("exports/" + name, () -> new ByteArrayInputStream(bytes), "USD",
                Map.of("account", "1090", "payments-account", "2090"));
    }

    /** The sample in Latin letters, with something in it replaced. */
    private static Source changed(String sample, String text, String by) throws IOException {
        var file = SAMPLES.resolve(sample);
        var now = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(now).contains(text);
        return source(file.getFileName().toString(),
                now.replace(text, by).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String refusal(Profile profile, Source source) {
        var refused = catchThrowableOfType(
                FileRefused.class, () -> SamplePage.of(profile, source));
        assertThat(refused).as("the file is read").isNotNull();
        return refused.problem();
    }
}
