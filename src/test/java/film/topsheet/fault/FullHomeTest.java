package film.topsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import film.topsheet.night.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk with the home's own database is full: nothing is lost, and room is all it needs. */
@Tag("campaign")
class FullHomeTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int DISK_MEGABYTES = 400;

    @TempDir
    private static Path folder;

    private static LargeNight night;

    @BeforeAll
    static void begin() {
        night = LargeNight.in(folder);
    }

    @ParameterizedTest(name = "{0} MB are left")
    @ValueSource(ints = {0, 20})
    void aNightOnAFullDiskFailsAndTheNextWithRoomIsWhole(int megabytesLeft) throws Exception {
        var place = night.before().copiedTo(folder.resolve("trial-" + megabytesLeft));
        var aside = place.folder().resolve("home-before");
        Files.move(place.home(), aside);
        Files.createDirectory(place.home());
        assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(DISK_MEGABYTES),
                "topsheet-test", place.home().toString()),
                "this machine lets nobody mount a small disk");
        try {
            assertThat(isDone("cp", "-a", aside + "/.", place.home().toString())).isTrue();
            var filler = fill(place, megabytesLeft);
            try (var launched = LargeNight.start(place)) {
                assertThat(launched.end()).as(launched.err()).isEqualTo(1);
                assertThat(launched.err()).containsPattern("(?i)(full|no space|room)")
                        .containsPattern("(?i)run (it|this) again").doesNotContain("Exception");
            }
            Files.delete(filler);
            night.endsAsUndisturbed(place);
        } finally {
            isDone("umount", place.home().toString());
        }
    }

    private static Path fill(Place place, int megabytesLeft) throws IOException {
        var filler = place.home().resolve("filler");
        var room = Files.getFileStore(place.home()).getUsableSpace()
                - (long) megabytesLeft * MEGABYTE;
        var block = new byte[MEGABYTE];
        try (var out = Files.newOutputStream(filler)) {
            for (var left = room; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return filler;
    }

    private static boolean isDone(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
