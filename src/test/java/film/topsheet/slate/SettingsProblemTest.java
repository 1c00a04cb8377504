package film.topsheet.slate;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.Golden.fileOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake has a file that makes it and the text that answers it, beside each other. */
class SettingsProblemTest {

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {
        "unknown-keys", "wrong-values", "missing", "contradictions", "people", "exports", "mail",
        "checks", "written-twice", "anchors", "tab", "colon", "open-brace", "two-documents",
        "a-list", "empty", "star", "episodes"})
    void aMistakeIsAnsweredWithPlaceProblemAndRemedy(String mistake) throws IOException {
        var yaml = Files.readString(fileOf(SettingsProblemTest.class, mistake + ".yaml"));

        assertGolden(SettingsProblemTest.class, mistake + ".txt",
                messages(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsNoTextOfSettingsIsNotReadAtAll() throws IOException {
        assertThat(messages("title: Night Ferry\ncode: \"N\0F\"\n".getBytes(
                StandardCharsets.UTF_8))).startsWith("""
                night-ferry/production.yaml:2: this line holds a character that is none of text \
                (U+0000).
                """);
        assertThat(messages("title: x\ntitle: Fähre\n".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("night-ferry/production.yaml:2: this line is not UTF-8 text.\n");
        assertThat(messages(("# " + "x".repeat(99) + "\n").repeat(3000).getBytes(
                StandardCharsets.UTF_8)))
                .startsWith("night-ferry/production.yaml: this file is larger than 256 KB.\n");
        assertThat(messages(("title: " + "[".repeat(5000) + "]".repeat(5000)).getBytes(
                StandardCharsets.UTF_8)))
                .startsWith("night-ferry/production.yaml: this is nested more than 20 deep.\n");
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefused() throws IOException {
        Files.createDirectories(dir.resolve("night-ferry/production.yaml"));

        assertThat(messages()).startsWith(
                "night-ferry/production.yaml: this is not a file.\n");
    }

    @Test
    void aLinkThatLeadsOutsideTheSlateIsRefused() throws IOException {
        var outside = Files.writeString(dir.resolve("outside.yaml"), "title: x\n");
        var slate = Files.createDirectories(dir.resolve("slate/night-ferry")).getParent();
        Files.createSymbolicLink(slate.resolve("night-ferry/production.yaml"), outside);

        assertThat(Slate.read(slate, Words.ALL).refused().get(0).message()).startsWith(
                "night-ferry/production.yaml: this link leads outside the slate.\n");
    }

    @ParameterizedTest(name = "{0} is probably {1}")
    @CsvSource(textBlock = """
            currncy,     currency
            titel,       title
            Phasen,      phases
            week_ending, week-ending
            payrol,      payroll
            """)
    void aWordOfFewWrongLettersIsRecognised(String word, String meant) {
        var known = Arrays.asList(
                "currency", "title", "phases", "week-ending", "payroll", "settle", "cash");

        assertThat(Nearest.to(word, known)).contains(meant);
        assertThat(Nearest.to("recipients", known)).isEmpty();
    }

    private String messages(byte[] yaml) throws IOException {
        var folder = Files.createDirectories(dir.resolve("night-ferry"));
        Files.write(folder.resolve("production.yaml"), yaml);
        return messages();
    }

    private String messages() {
        var slate = Slate.read(dir, Words.ALL);
        assertThat(slate.productions()).isEmpty();
        return slate.refused().stream().map(RefusedProduction::message)
                .collect(Collectors.joining());
    }
}
