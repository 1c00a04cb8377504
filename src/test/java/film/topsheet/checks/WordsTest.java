package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import java.util.Currency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WordsTest {

    private static JdbcClient jdbc;

    @BeforeAll
    static void connect() {
        jdbc = JdbcClient.create(TestDatabase.fresh());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Acme, Inc.                 | acme
            ACME L.L.C.                | acme
            Smith & Co. Inc.           | smith
            Smith and Co               | smithand
            O'Brien                    | obrien
            O’Brien Zinc               | obrienzinc
            Costco                     | costco
            Inc. Media                 | incmedia
            Co                         | co
            Ämter GmbH                 | ämter
            株式会社ABC                | 株式会社abc
            ???                        | ???
            """)
    void aVendorIsItsNameWithoutCasePunctuationSpacesAndLegalForm(String name, String same) {
        assertThat(text("same_vendor(?)", name)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-20418  | inv20418
            Inv 020418 | inv20418
            A0B00      | a0b0
            0-010      | 10
            1-002      | 1002
            100        | 100
            000        | 0
            #/-        |
            """)
    void aNumberIsItsLettersAndDigitsWithoutLeadingZeros(String number, String same) {
        assertThat(text("same_number(?)", number)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            J. Lee      | jlee
            j lee       | jlee
            Lee, J.     | leej
            --          |
            """)
    void aPersonIsANameWithoutCasePunctuationAndSpaces(String name, String same) {
        assertThat(text("same_person(?)", name)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} with {1} digits is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            120450             | 2 | 1,204.50
            -5                 | 2 | −0.05
            0                  | 2 | 0.00
            1234567            | 0 | 1,234,567
            1234               | 3 | 1.234
            123456789012345678 | 2 | 1,234,567,890,123,456.78
            """)
    void anAmountHasCommaGroupsAndTheDecimalsOfItsCurrency(long minor, int digits, String text) {
        assertThat(jdbc.sql("select amount_text(?, ?)").params(minor, digits)
                .query(String.class).single()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} {1} at {2} is {3} {4}")
    @CsvSource(textBlock = """
            645000,  EUR, 1.0837, 698987, USD
            1000,    JPY, 0.0068, 680,    USD
            -150,    USD, 147.1,  -221,   JPY
            1234567, KWD, 3.25,   401234, USD
            """)
    void convertingRoundsOnceAwayFromZero(
            long minor, String from, java.math.BigDecimal rate, long result, String to) {
        assertThat(jdbc.sql("select converted(?, ?, ?, ?)").params(minor, from, rate, to)
                .query(Long.class).single()).isEqualTo(result);
        assertThat(film.topsheet.money.Rounding.converted(minor, Currency.getInstance(from), rate,
                Currency.getInstance(to))).isEqualTo(result);
    }

    @Test
    void dividingIsTheWayBack() {
        assertThat(jdbc.sql("select divided(80300, 'USD', 0.73, 'CAD')")
                .query(Long.class).single()).isEqualTo(110_000);
    }

    @Test
    void decimalsOfEveryCurrencyAreThoseOfJava() {
        for (var currency : Currency.getAvailableCurrencies()) {
            var digits = currency.getDefaultFractionDigits();
            if (digits >= 0) {
                assertThat(jdbc.sql("select currency_digits(?)")
                        .param(currency.getCurrencyCode()).query(Integer.class).single())
                        .as(currency.getCurrencyCode()).isEqualTo(digits);
            }
        }
    }

    private static String text(String call, String text) {
        return jdbc.sql("select " + call).param(text).query((row, at) -> row.getString(1))
                .list().get(0);
    }
}
