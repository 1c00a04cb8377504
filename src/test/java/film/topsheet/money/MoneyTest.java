package film.topsheet.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CAD = Currency.getInstance("CAD");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD | 1204.50          | 120450           | USD 1204.50
            USD | 7                | 700              | USD 7.00
            USD | -0.01            | -1               | USD -0.01
            USD | -0.00            | 0                | USD 0.00
            JPY | 1204             | 1204             | JPY 1204
            KWD | 1.234            | 1234             | KWD 1.234
            USD | 9999999999999.99 | 999999999999999  | USD 9999999999999.99
            XAU | 3                | 3                | XAU 3
            """)
    void countsMinorUnitsOfItsCurrency(String currency, String text, long minor, String shown) {
        var money = Money.of(Currency.getInstance(currency), text);

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"USD, 0.001", "JPY, 0.5", "KWD, 1.2345", "USD, 92233720368547758.08"})
    void refusesWhatItsMinorUnitCannotHold(String currency, String text) {
        assertThatThrownBy(() -> Money.of(Currency.getInstance(currency), text))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsSubtractsAndTurnsRoundToTheCent() {
        var cost = new Money(USD, 1_050);
        var credit = new Money(USD, -50);

        assertThat(cost.plus(credit)).isEqualTo(new Money(USD, 1_000));
        assertThat(cost.minus(credit)).isEqualTo(new Money(USD, 1_100));
        assertThat(credit.negated()).isEqualTo(credit.abs()).isEqualTo(new Money(USD, 50));
        assertThat(cost.max(credit)).isEqualTo(cost);
        assertThat(cost.min(credit)).isEqualTo(credit);
        assertThat(cost.isMoreThan(credit)).isTrue();
        assertThat(cost.isMoreThan(cost)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE})
    void isExactlyOneOfNegativeZeroAndPositive(long minor) {
        var money = new Money(USD, minor);

        assertThat(money.isNegative()).isEqualTo(minor < 0);
        assertThat(money.isZero()).isEqualTo(minor == 0);
        assertThat(money.isPositive()).isEqualTo(minor > 0);
    }

    @Test
    void refusesToWrapRound() {
        var most = new Money(USD, Long.MAX_VALUE);
        var least = new Money(USD, Long.MIN_VALUE);
        var cent = new Money(USD, 1);

        assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::abs).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void twoCurrenciesAreNeitherAddedNorCompared() {
        var dollar = new Money(USD, 100);
        var other = new Money(CAD, 100);

        assertThatThrownBy(() -> dollar.plus(other))
                .hasMessage("USD 1.00 and CAD 1.00 cannot be added");
        assertThatThrownBy(() -> dollar.minus(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollar.compareTo(other))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(dollar).isNotEqualTo(other);
    }

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            100.00              | 1 1 1     | 33.34 33.33 33.33
            -100.00             | 1 1 1     | -33.34 -33.33 -33.33
            0.02                | 1 1 1     | 0.01 0.01 0.00
            0.00                | 1 2       | 0.00 0.00
            10.00               | 0 2.5 7.5 | 0.00 2.50 7.50
            0.01                | 1 3 0     | 0.00 0.01 0.00
            92233720368547758.07 | 1 1      | 46116860184273879.04 46116860184273879.03
            """)
    void isSpreadByShareAndTheCentsLeftOverGoToWhoLostMost(
            String amount, String shares, String parts) {
        var spread = Money.of(USD, amount)
                .spread(Stream.of(shares.split(" ")).map(BigDecimal::new).toList());

        assertThat(spread.stream().map(each -> each.decimal().toPlainString()))
                .containsExactly(parts.split(" "));
    }

    @Test
    void isNotSpreadOverNobody() {
        assertThatThrownBy(() -> Money.of(USD, "1").spread(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of(USD, "1").spread(List.of(BigDecimal.ZERO)))
                .hasMessage("USD 1.00 cannot be spread by [0]");
        assertThatThrownBy(() -> Money.of(USD, "1")
                .spread(List.of(BigDecimal.TEN, BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
