package film.topsheet.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is shared out in whole cents, and none of them is lost or made. */
class SplitTest {

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '!', textBlock = """
            100  ! 1 1           ! 50 50
            100  ! 1 1 1         ! 34 33 33
            101  ! 1 1 1         ! 34 34 33
            100  ! 1 2           ! 33 67
            10   ! 0.55 0.25 0.2 ! 6 2 2
            7    ! 0 1 0         ! 0 7 0
            0    ! 3 4           ! 0 0
            1    ! 2 5 5         ! 0 1 0
            5    ! 1.50 1.5      ! 3 2
            """)
    void oddCentsGoToTheLargestFractionsAndOfEqualOnesToTheFirst(
            long minor, String weights, String parts) {
        assertThat(Split.byWeight(minor, weights(weights))).extracting(Object::toString)
                .containsExactly(parts.split(" "));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void thePartsAddUpAndNoneIsACentFromItsShare(long seed) {
        var random = new Random(seed);
        for (var trial = 0; trial < 200; trial++) {
            var minor = random.nextLong(1_000_000_000_000_000L);
            var weights = Stream.generate(() -> BigDecimal.valueOf(random.nextLong(1, 9_999), 2))
                    .limit(1 + random.nextInt(6)).toList();
            var parts = Split.byWeight(minor, weights);
            var whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(minor);
            for (var at = 0; at < parts.size(); at++) {
                // part × Σ weights and minor × weight differ by less than one cent's worth.
                assertThat(BigDecimal.valueOf(parts.get(at)).multiply(whole)
                        .subtract(BigDecimal.valueOf(minor).multiply(weights.get(at))).abs())
                        .isLessThan(whole);
            }
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"-1, 1", "1, 0", "1, 0 0", "1, 2 -1", "1, -1"})
    void nothingIsSharedOutByNothingOrBelowNothing(long minor, String weights) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byWeight(minor, weights(weights)))
                .withMessageContaining(minor + " by ");
    }

    @Test
    void fifteenDigitsByFineWeightsStayExact() {
        assertThat(Split.byWeight(999_999_999_999_999L, weights("0.333333333333 0.666666666667")))
                .containsExactly(333_333_333_333_000L, 666_666_666_666_999L);
    }

    private static List<BigDecimal> weights(String words) {
        return Stream.of(words.split(" ")).map(BigDecimal::new).toList();
    }
}
