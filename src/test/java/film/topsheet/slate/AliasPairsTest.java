package film.topsheet.slate;

import static film.topsheet.slate.SlateFolder.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of pairs is a setting: what is wrong with it is refused with its line. */
class AliasPairsTest {

    @TempDir
    private Path dir;

    private SlateFolder slate;

    @BeforeEach
    void aProductionWithAFileOfPairs() throws IOException {
        slate = new SlateFolder(dir);
        slate.production("night-ferry", LEAST + "chart-aliases: aliases.csv\n");
    }

    @Test
    void aPairLeadsFromWhatExportsWriteToTheAccountThatIsMeant() throws IOException {
        pairs("from,to\n36.10,36-10\n\nSITE,36-10\n");

        assertThat(slate.only().chartAliases().pairs())
                .isEqualTo(Map.of("36.10", "36-10", "SITE", "36-10"));
    }

    @Test
    void whatIsNoPairIsRefusedWithItsLine() throws IOException {
        refuses("36.10,36-10\n", "line 1 of aliases.csv is not the header from,to");
        refuses("from,to\n36.10\n", "line 2 of aliases.csv is not a pair of accounts");
        refuses("from,to\n36.10, 36-10\n", "line 2 of aliases.csv is not a pair of accounts");
        refuses("from,to\nA,A\n", "line 2 of aliases.csv leads from A to itself");
        refuses("from,to\nA,B\nA,C\n", "line 3 of aliases.csv names A, which line 2 names already");
        refuses("from,to\nA,B\nB,C\n",
                "line 2 of aliases.csv leads from A to B, which is itself written as C");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(slate.read().refused()).singleElement().extracting(RefusedProduction::message)
                .asString().contains("\"aliases.csv\" is no file that can be read");
    }

    private void refuses(String text, String problem) throws IOException {
        pairs(text);
        assertThat(slate.read().refused()).singleElement().extracting(RefusedProduction::message)
                .asString().contains(problem);
    }

    private void pairs(String text) throws IOException {
        Files.writeString(dir.resolve("night-ferry/aliases.csv"), text);
    }
}
