package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CAD = Currency.getInstance("CAD");

    @Test
    void aCurrencyIsItsThreeLetters() {
        assertThat(Currencies.read("CAD")).contains(CAD);
        assertThat(Currencies.read("cad")).isEmpty();
        assertThat(Currencies.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.73", "0.000000001", "1000000000"})
    void aRateIsAnyNumberThatCanBeOne(String text) throws Rejected {
        assertThat(Currencies.rate(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, is not above zero", "-0.5, is not above zero",
            "0.0000000009, is no rate between two currencies",
            "1000000000.1, is no rate between two currencies",
            "'0,73', is not a number"})
    void anyOtherIsHeldWithItsColumn(String text, String problem) {
        assertThatThrownBy(() -> Currencies.rate(text)).hasMessage(problem)
                .extracting(held -> ((Rejected) held).problem().column())
                .isEqualTo("exchange_rate");
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.75, 750", "1, 0.5, 1", "-1, 0.5, -1", "1, 0.49, 0",
            "999999999999999, 1, 999999999999999", "-999999999999999, 1, -999999999999999"})
    void anAmountIsConvertedOnceAndRoundedAwayFromZero(long amount, String rate, long base)
            throws Rejected {
        assertThat(Currencies.base(amount, CAD, new BigDecimal(rate), USD)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"500000000000000, 2", "-500000000000000, 2", "999999999999999, 1000000000"})
    void anAmountThatTheRateMakesTooLargeIsHeld(long amount, String rate) {
        assertThatThrownBy(() -> Currencies.base(amount, CAD, new BigDecimal(rate), USD))
                .hasMessage("makes an amount that does not fit 15 digits");
    }
}
