package film.topsheet.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    /** Minor units on both sides; each rate makes a half, just less, or just more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | CAD | 0.5                   | USD | 1
            1     | CAD | 0.4999999999999999999 | USD | 0
            3     | CAD | 0.5                   | USD | 2
            5     | CAD | 0.1                   | USD | 1
            100   | CAD | 0.73                  | USD | 73
            1     | JPY | 0.00671               | USD | 1
            1     | USD | 148.955               | JPY | 1
            150   | USD | 1                     | JPY | 2
            149   | USD | 1                     | JPY | 1
            1     | USD | 0.3045                | KWD | 3
            1     | KWD | 3.25                  | USD | 0
            20    | KWD | 3.25                  | USD | 7
            0     | CAD | 0.73                  | USD | 0
            """)
    void halfAMinorUnitGoesAwayFromZeroOnBothSides(
            long minor, String from, BigDecimal rate, String to, long converted) {
        assertThat(convert(minor, from, rate, to)).isEqualTo(converted);
        assertThat(convert(-minor, from, rate, to)).isEqualTo(-converted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            73   | USD | 0.73  | CAD | 100
            1    | USD | 2     | CAD | 1
            1    | USD | 3     | CAD | 0
            100  | USD | 3     | CAD | 33
            200  | USD | 3     | CAD | 67
            100  | USD | 0.008 | JPY | 125
            1    | JPY | 150   | USD | 1
            1    | USD | 3.25  | KWD | 3
            """)
    void dividingIsRoundedTheSameWay(
            long minor, String from, BigDecimal rate, String to, long divided) {
        assertThat(divide(minor, from, rate, to)).isEqualTo(divided);
        assertThat(divide(-minor, from, rate, to)).isEqualTo(-divided);
    }

    @Test
    void theReversalOfAnAmountIsAlwaysTheReversalOfItsBase() {
        var random = new Random(20260905);
        for (var i = 0; i < 20_000; i++) {
            var minor = random.nextLong(1_000_000_000);
            var rate = BigDecimal.valueOf(random.nextInt(1, 10_000_000), random.nextInt(0, 8));

            assertThat(convert(-minor, "CAD", rate, "USD"))
                    .as("%d at %s", minor, rate)
                    .isEqualTo(-convert(minor, "CAD", rate, "USD"));
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> convert(Long.MAX_VALUE, "CAD", BigDecimal.TEN, "USD"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> divide(Long.MAX_VALUE, "CAD", new BigDecimal("0.1"), "USD"))
                .isInstanceOf(ArithmeticException.class);
    }

    private static long convert(long minor, String from, BigDecimal rate, String to) {
        return Rounding.converted(
                minor, Currency.getInstance(from), rate, Currency.getInstance(to));
    }

    private static long divide(long minor, String from, BigDecimal rate, String to) {
        return Rounding.divided(
                minor, Currency.getInstance(from), rate, Currency.getInstance(to));
    }
}
