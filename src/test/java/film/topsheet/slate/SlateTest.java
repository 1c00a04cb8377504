package film.topsheet.slate;

import static film.topsheet.slate.SlateFolder.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlateTest {

    @TempDir
    private Path dir;

    @Test
    void whatAProductionSaysGoesBeforeWhatAllShare() throws IOException {
        slate().production("night-ferry",
                LEAST + "checks: {no-po: {above: 50}, self-approval: on}\n");
        var shared = """
                currency: CAD
                settle: 5
                checks: {no-po: {above: 900}, missing-receipt: off, self-approval: off}
                """;
        slate().shared(shared);

        var read = slate().only();
        assertThat(read.currency()).isEqualTo(Currency.getInstance("USD"));
        assertThat(read.settle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(read.check("no-po").amount("above", BigDecimal.ONE)).isEqualTo("50");
        assertThat(read.check("missing-receipt").isOn()).isFalse();
        assertThat(read.check("self-approval").isOn()).isTrue();
        assertThat(read.source()).startsWith(shared + "---\nproduction: NF\n");
    }

    @Test
    void aProblemOfASharedKeyIsFoundWhereItStands() throws IOException {
        slate().production("night-ferry", LEAST);
        slate().shared("settle: 5\ncolour: blue\n");

        assertThat(slate().read().refused().get(0).message())
                .startsWith("slate.yaml:2, key \"colour\" is not known.\n");
    }

    @Test
    void oneProductionsMistakeStopsOnlyThatProduction() throws IOException {
        slate().production("b-good", LEAST.replace("NF", "GOOD"));
        slate().production("a-bad", LEAST.replace("NF", "BAD") + "settle: soon\n");

        var slate = slate().read();
        assertThat(slate.productions()).extracting(ProductionSettings::code)
                .containsExactly("GOOD");
        assertThat(slate.refused()).extracting(RefusedProduction::name).containsExactly("BAD");
        assertThat(slate.problems()).isEmpty();
        assertThat(slate.production("GOOD")).isPresent();
        assertThat(slate.production("BAD")).isEmpty();
    }

    @Test
    void twoProductionsOfOneCodeAreBothRefusedForTheirDocumentsWouldMix() throws IOException {
        slate().production("a", LEAST);
        slate().production("b", LEAST.replace("NF", "nf"));
        slate().production("c", LEAST.replace("NF", "C"));

        var slate = slate().read();
        assertThat(slate.productions()).extracting(ProductionSettings::code).containsExactly("C");
        assertThat(slate.refused().get(0).message()).isEqualTo("""
                a/production.yaml, key "production": "NF" is also the code of b/production.yaml.
                Give each production a code of its own.
                Production NF does not run until this is corrected; the others do not wait.
                """);
        assertThat(slate.refused().get(1).message()).startsWith(
                "b/production.yaml, key \"production\": \"nf\" is also the code of a/");
    }

    @Test
    void theSlateFolderItselfCanBeTheProduction() throws IOException {
        Files.writeString(dir.resolve("production.yaml"), LEAST);
        slate().production(".hidden", LEAST);

        assertThat(slate().only().folder()).isEqualTo(dir);
    }

    @Test
    void aSlateWithoutProductionsIsAProblemOfTheWhole() throws IOException {
        assertThat(slate().read().problems())
                .extracting(SettingsProblem::message).containsExactly("""
                %s: no folder here holds a production.yaml.
                Make one for each production, or name the slate with --slate DIR.
                """.formatted(dir));
        assertThat(Slate.read(dir.resolve("none"), Words.ALL).problems())
                .extracting(SettingsProblem::problem).containsExactly("there is no such folder");

        slate().production("night-ferry", LEAST);
        slate().shared("settle: [5\n");
        assertThat(slate().read().problems()).extracting(SettingsProblem::file)
                .containsExactly("slate.yaml");
        assertThat(slate().read().productions()).isEmpty();
    }

    private SlateFolder slate() {
        return new SlateFolder(dir);
    }
}
