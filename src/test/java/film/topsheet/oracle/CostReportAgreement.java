package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product's cost reports on random productions, cell by cell against the oracle's.
 *
 * <p>{@code -Dseed=17} plays one production, {@code -Dproductions=40} the first forty. A slate
 * holds several at once, so that they also run side by side.
 */
abstract class CostReportAgreement {

    private static final int IN_ONE_SLATE = 10;

    @TempDir
    Path folder;

    /** What is judged. */
    abstract Product product();

    @Test
    void everyCellOfAFewRandomProductionsAgrees() {
        play(Long.getLong("seed", 1), Integer.getInteger("productions",
                System.getProperty("seed") == null ? 6 : 1));
    }

    @Test
    @Tag("campaign")
    void everyCellOfManyRandomProductionsAgrees() {
        play(Long.getLong("seed", 1), Integer.getInteger("productions", 500));
    }

    private void play(long first, int count) {
        for (var seed = first; seed < first + count; seed += IN_ONE_SLATE) {
            var stories = LongStream.range(seed, Math.min(seed + IN_ONE_SLATE, first + count))
                    .mapToObj(RandomProduction::of).toList();
            assertThat(differences(stories, folder.resolve("from-" + seed)))
                    .as("differences; R17 is seed 17").isEmpty();
        }
    }

    private List<String> differences(List<Story> stories, Path in) {
        return new Trial(product(), in, stories).play();
    }
}
