package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingRowsTest {

    @Test
    void aRowStandsUntilItsReversalAndAgainWhenItComesAgain() {
        var rows = new StandingRows(4);

        rows.add(7, 9, 1, 100);
        assertThat(rows.stands(7, 9)).isTrue();
        rows.add(7, 9, 2, 101);
        assertThat(rows.stands(7, 9)).isFalse();
        rows.add(7, 9, 5, 104);
        assertThat(rows.stands(7, 9)).isTrue();
        assertThat(rows.stands(9, 7)).isFalse();
        assertThat(rows.live()).isEqualTo(1);
        assertThat(rows.unseen()).containsExactly(104);
    }

    @Test
    void theOrderInWhichRowsAreReadDoesNotMatter() {
        var rows = new StandingRows(4);
        rows.add(7, 9, 3, 103);
        rows.add(7, 9, 2, 102);
        rows.add(7, 9, 1, 101);

        assertThat(rows.stands(7, 9)).isTrue();
        assertThat(rows.unseen()).containsExactly(103);
    }

    @Test
    void theFirstTickIsARowAndTheNextARepetition() {
        var rows = new StandingRows(4);
        rows.add(7, 9, 1, 100);

        assertThat(rows.tick(7, 9)).isTrue();
        assertThat(rows.tick(7, 9)).isFalse();
        assertThat(rows.isTicked(7, 9)).isTrue();
        assertThat(rows.unseen()).isEmpty();
    }

    @Test
    void itGrowsBeyondWhatWasExpectedAndForgetsNothing() {
        var random = new Random(42);
        var rows = new StandingRows(0);
        var expected = new HashMap<Long, Integer>();
        for (var i = 0; i < 20_000; i++) {
            var hash = (long) random.nextInt(8_000);
            var seq = expected.merge(hash, 1, Integer::sum);
            rows.add(hash, hash << 40, seq, hash);
        }
        var standing = new HashSet<Long>();
        expected.forEach((hash, seq) -> {
            assertThat(rows.stands(hash, hash << 40)).as("%d", hash).isEqualTo(seq % 2 == 1);
            if (seq % 2 == 1) {
                standing.add(hash);
            }
        });

        assertThat(rows.live()).isEqualTo(standing.size());
        assertThat(rows.unseen()).hasSize(standing.size()).containsOnly(
                standing.stream().mapToLong(Long::longValue).toArray());
    }
}
