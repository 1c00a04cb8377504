package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    private static final Figure PLAIN = new Figure(Scale.UNITS, true);

    @ParameterizedTest(name = "{0} is {1}, in a sentence {2}, in thousands {3}")
    @CsvSource(delimiter = '|', textBlock = """
            24087673.00  | 24,087,673   | 24,087,673  | 24,088
            -4842500.00  | (4,842,500)  | 4,842,500   | (4,843)
            999.50       | 1,000        | 1,000       | 1
            -999.50      | (1,000)      | 1,000       | (1)
            999.49       | 999          | 999         | 1
            0.00         | –            | 0           | –
            0.49         | –            | less than 1 | –
            -0.49        | –            | less than 1 | –
            -0.50        | (1)          | 1           | –
            100          | 100          | 100         | –
            """)
    void anAmountIsRoundedAwayFromZeroAndNilIsADash(String amount, String whole, String sentence,
            String thousands) {
        var money = Money.of(NightFerryWeek11.USD, amount);

        assertThat(text(PLAIN.of(money))).isEqualTo(whole);
        assertThat(Figure.plain(money)).isEqualTo(sentence);
        assertThat(text(new Figure(Scale.THOUSANDS, true).of(money))).isEqualTo(thousands);
    }

    @Test
    void theLastDigitStandsWhereThatOfABracketedFigureStands() {
        for (var bold : new boolean[] {false, true}) {
            var type = Type.condensed(800, bold);
            var plain = type.width(PLAIN.of(NightFerryWeek11.usd("1234")));
            var bracketed = type.width(PLAIN.of(NightFerryWeek11.usd("-1234")));

            assertThat(bracketed - type.width("(") - plain).as("hundredths of a point")
                    .isBetween(-20, 20);
        }
    }

    @Test
    void aProductionMayTurnTheSignOfOverRound() {
        var turned = new Figure(Scale.UNITS, false);

        assertThat(text(turned.over(NightFerryWeek11.usd("305010")))).isEqualTo("(305,010)");
        assertThat(text(turned.of(NightFerryWeek11.usd("305010")))).isEqualTo("305,010");
    }

    @Test
    void theProofShowsEveryDecimalOfItsCurrency() {
        assertThat(text(Figure.exact(NightFerryWeek11.usd("13418466.62"))))
                .isEqualTo("13,418,466.62");
        assertThat(text(Figure.exact(Money.of(Currency.getInstance("JPY"), "-1234567"))))
                .isEqualTo("(1,234,567)");
        assertThat(text(Figure.exact(Money.of(Currency.getInstance("KWD"), "1234.005"))))
                .isEqualTo("1,234.005");
    }

    private static String text(String figure) {
        return figure.replace(Figure.HANGING, "");
    }
}
