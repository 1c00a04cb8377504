package film.topsheet.slate;

import static film.topsheet.Golden.fileOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a settings file, it is read or answered; it never throws. */
class MangledSettingsTest {

    private static final long SEED = 20260601;
    private static final String[] PIECES = {
        "{", "}", "[", "]", ":", ",", "- ", "\"", "'", "#", "&a", "*a", "!", "|", ">", "%", "@",
        "\t", "\n", "  ", "?", "~", "null", "-1", "1e9", "2026-13-01", "off", "\u2028", "é"};

    @TempDir
    private Path dir;

    @Test
    void aFileWithPiecesPutInOrTakenOutIsReadOrAnswered() throws IOException {
        var whole = Files.readString(fileOf(ProductionSettingsTest.class, "contract.yaml"));
        var random = new Random(SEED);
        var answered = 0;
        for (var i = 0; i < 400; i++) {
            var yaml = mangled(whole, random);
            new SlateFolder(dir).production("night-ferry", yaml);
            var slate = new SlateFolder(dir).read();
            assertThat(slate.productions().size() + slate.refused().size())
                    .as("seed %d, file %d:%n%s", SEED, i, yaml).isEqualTo(1);
            answered += slate.refused().size();
        }
        assertThat(answered).isGreaterThan(100);
    }

    @Test
    void theTermsOfRecoupmentLikewise() throws IOException {
        new SlateFolder(dir).production("night-ferry", SlateFolder.LEAST);
        var random = new Random(SEED);
        var answered = 0;
        for (var i = 0; i < 600; i++) {
            var yaml = mangled(WaterfallSettingsTest.CONTRACT, random);
            Files.writeString(dir.resolve("night-ferry/waterfall.yaml"), yaml);
            var slate = new SlateFolder(dir).read();
            assertThat(slate.productions().size() + slate.refused().size())
                    .as("seed %d, file %d:%n%s", SEED, i, yaml).isEqualTo(1);
            answered += slate.refused().size();
        }
        assertThat(answered).isGreaterThan(150);
    }

    private static String mangled(String whole, Random random) {
        var text = new StringBuilder(whole);
        for (var edit = random.nextInt(3); edit >= 0; edit--) {
            var at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
            }
        }
        return text.toString();
    }
}
