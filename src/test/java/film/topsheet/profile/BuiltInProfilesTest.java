package film.topsheet.profile;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.profile.BuiltInSamples.PROFILES;
import static film.topsheet.profile.BuiltInSamples.source;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each built-in profile makes of its samples what the page beside each says. */
class BuiltInProfilesTest {

    @TempDir
    private Path slate;

    static Stream<Path> samples() {
        return BuiltInSamples.all();
    }

    /** Statements of banks have no header. */
    static Stream<Path> samplesThatTheirProfileOpens() {
        return BuiltInSamples.all().filter(each -> !BuiltInSamples.isTwin(each)
                && !BuiltInSamples.profileOf(each).spec().read().kind().isStatement());
    }

    @Test
    void allCanBeRead() {
        assertThat(PROFILES.problems()).extracting(SettingsProblem::message).isEmpty();
        assertThat(PROFILES.names()).containsExactlyElementsOf(ProfileFiles.builtIn());
    }

    @Test
    void eachHasASampleAndNoSampleIsLeftOver() {
        assertThat(samples().map(each -> each.getParent().getFileName().toString()).distinct())
                .containsExactlyElementsOf(ProfileFiles.builtIn());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aSampleBecomesTheRowsBesideIt(Path sample) throws Exception {
        var page = SamplePage.of(BuiltInSamples.reader(sample, slate), source(sample));

        assertGolden(sample.resolveSibling(sample.getFileName() + BuiltInSamples.PAGE), page);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplesThatTheirProfileOpens")
    void theHeaderOfASampleTellsItsProfile(Path sample) throws Exception {
        assertThat(Fits.of(sample, PROFILES).best()).get().extracting(Fit::profile)
                .isEqualTo(BuiltInSamples.profileOf(sample).name());
    }

    @Test
    void nothingOfASocialSecurityNumberIsLeft() throws Exception {
        var sample = BuiltInSamples.file("crew-timecard-gross-payroll/gross-payroll.csv");
        var page = SamplePage.of(BuiltInSamples.profileOf(sample), source(sample));

        assertThat(Files.readString(sample)).contains("6789", "2222");
        assertThat(page).doesNotContain("6789").doesNotContain("2222");
    }

    @Test
    void thePageOnProfilesListsThemAll() throws IOException {
        var page = Files.readString(Path.of("src/main/resources/profiles/README.md"));
        var listed = page.substring(page.indexOf("## The built-in profiles")).lines()
                .filter(each -> each.startsWith("| `"))
                .map(each -> each.substring(3, each.indexOf('`', 3))).sorted().toList();

        assertThat(listed).isEqualTo(ProfileFiles.builtIn());
    }
}
