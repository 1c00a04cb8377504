package film.topsheet.slate;

import static film.topsheet.slate.SlateFolder.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The approved drawdown is a setting: what is wrong with it is refused with its line. */
class DrawdownCurveTest {

    @TempDir
    private Path dir;

    private SlateFolder slate;

    @BeforeEach
    void aProductionWithACurve() throws IOException {
        slate = new SlateFolder(dir);
        slate.production("night-ferry", LEAST + "cash: {drawdown: exports/drawdown.csv}\n");
    }

    @Test
    void aPointSaysAllThatIsDrawnByItsDay() throws IOException {
        slate.curve("night-ferry", "\uFEFFdate,cumulative\r\n2026-06-22,6000000\r\n\r\n"
                + "2026-08-03,10400000.50\r\n2026-08-28,10400000.50\r\n");

        assertThat(slate.only().cash().curve()).isEqualTo(Map.of(
                LocalDate.of(2026, 6, 22), 600_000_000L, LocalDate.of(2026, 8, 3), 1_040_000_050L,
                LocalDate.of(2026, 8, 28), 1_040_000_050L));
    }

    @Test
    void whatIsNoPointIsRefusedWithItsLine() throws IOException {
        refuses("", "line 1 of exports/drawdown.csv is not the header date,cumulative");
        refuses("day,sum\n", "line 1 of exports/drawdown.csv is not the header date,cumulative");
        refuses("date,cumulative\n\n2026-08-03\n", "line 3 of exports/drawdown.csv is"
                + " \"2026-08-03\", not a date and an amount");
        refuses("date,cumulative\n03/08/2026,1\n", "line 2 of exports/drawdown.csv has"
                + " \"03/08/2026\", which is not a date between 1990 and 2099");
        refuses("date,cumulative\n2026-08-03,12O.00\n", "line 2 of exports/drawdown.csv has"
                + " \"12O.00\", which is not an amount in USD, 0 or more");
        refuses("date,cumulative\n2026-08-03,1.005\n", "which is not an amount in USD");
        refuses("date,cumulative\n2026-08-03,-1\n", "which is not an amount in USD, 0 or more");
        refuses("date,cumulative\n2026-08-03,1\n2026-08-03,2\n", "line 3 of"
                + " exports/drawdown.csv has 2026-08-03, which is not after 2026-08-03 above it");
        refuses("date,cumulative\n2026-08-03,2\n2026-08-04,1\n", "line 3 of"
                + " exports/drawdown.csv has 1, which is less than the point above it");
    }

    @Test
    void theRefusalSaysWhatToDo() throws IOException {
        slate.curve("night-ferry", "date,cumulative\n2026-08-03,1\n2026-08-01,2\n");

        assertThat(refusal()).isEqualTo("""
                night-ferry/production.yaml:7, key "cash.drawdown": "exports/drawdown.csv" is \
                refused: line 3 of exports/drawdown.csv has 2026-08-01, which is not after \
                2026-08-03 above it.
                    cash: {drawdown: exports/drawdown.csv}
                Give each day one point, the oldest first.
                Production NF does not run until this is corrected; the others do not wait.
                """);
    }

    @Test
    void aFileThatIsNotThereOrIsALinkOrIsNoTextIsRefused() throws IOException {
        assertThat(refusal()).contains("\"exports/drawdown.csv\" is no file that can be read");
        slate.curve("night-ferry", "date,cumulative\n");
        var file = dir.resolve("night-ferry/exports/drawdown.csv");
        Files.move(file, dir.resolve("elsewhere.csv"));
        Files.createSymbolicLink(file, dir.resolve("elsewhere.csv"));
        assertThat(refusal()).contains("is no file that can be read");
        Files.delete(file);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        assertThat(refusal()).contains("is not text in UTF-8");
    }

    /** An issued week keeps its curve itself; the file may be another one by then, or gone. */
    @Test
    void settingsThatWereKeptDoNotReadTheFileAgain() throws IOException {
        slate.curve("night-ferry", "date,cumulative\n2026-08-03,1\n");
        var kept = slate.only().source();
        Files.delete(dir.resolve("night-ferry/exports/drawdown.csv"));

        var problems = new ArrayList<SettingsProblem>();
        var read = KeptSettings.ofReport(kept, dir.resolve("night-ferry"), problems);
        assertThat(problems).isEmpty();
        assertThat(read.orElseThrow().cash().curve()).isEmpty();
    }

    @Test
    void theCurveIsNoExportHoweverItsPathIsWritten() throws IOException {
        slate.production("night-ferry", LEAST + "cash: {drawdown: ./exports/drawdown.csv}\n");
        slate.curve("night-ferry", "date,cumulative\n");

        assertThat(slate.only().cash().isCurve("exports/drawdown.csv")).isTrue();
        assertThat(slate.only().cash().isCurve("exports/w01/drawdown.csv")).isFalse();
    }

    private void refuses(String text, String problem) throws IOException {
        slate.curve("night-ferry", text);
        assertThat(refusal()).contains(problem);
    }

    private String refusal() {
        var refused = slate.read().refused();
        assertThat(refused).hasSize(1);
        return refused.get(0).message();
    }
}
