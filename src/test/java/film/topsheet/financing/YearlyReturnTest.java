package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyReturnTest {

    @Test
    void theWorkedExampleReturns1471PercentAYearByMonths() {
        assertThat(YearlyReturn.of(flows(
                "0 -1000000 24 461000 30 474000 36 369500 48 118500"), 12).rate().orElseThrow())
                .isBetween(new BigDecimal("0.147050"), new BigDecimal("0.147149"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0 -100 365 110                 | 0.100000
            0 -100 730 121                 | 0.100000
            0 -100 365 100                 | 0.000000
            0 -100 365 50                  | -0.500000
            0 -100 365 10 730 10           | -0.629844
            0 -100 0 20 365 88             | 0.100000
            0 -100 100 0 365 110           | 0.100000
            0 -50 365 -55 730 121          | 0.100000
            0 -100000 10950 1744940        | 0.100000
            """)
    void aRateMakesTheFlowsOfTheDaysSumToZero(String flows, String rate) {
        assertThat(YearlyReturn.of(flows(flows), 365).rate()).map(Object::toString)
                .contains(rate);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0 -100                   | money goes one way only
            0 -100 365 0             | money goes one way only
            0 100 365 100            | money goes one way only
            0 -100 365 230 730 -132  | money goes in and out more than once, and several rates would fit
            0 -100 365 1101          | it is above 1,000 %
            0 -1000000 365 999       | it is below -99.9 %
            0 -100 1 300             | it is above 1,000 %
            0 -100000 1 1            | it is below -99.9 %
            """)
    void whereThereIsNoneItSaysWhyAndPrintsNoFigure(String flows, String why) {
        var none = YearlyReturn.of(flows(flows), 365);

        assertThat(none.rate()).isEmpty();
        assertThat(none.why()).isEqualTo(why);
    }

    @Test
    void datesCountByActualDaysAlsoInALeapYear() {
        var flows = new TreeMap<LocalDate, Long>();
        assertThat(YearlyReturn.of(flows).rate()).isEmpty();
        flows.put(LocalDate.of(2028, 1, 1), -10_000L);
        flows.put(LocalDate.of(2029, 1, 1), 11_000L);

        // 366 days: a little less than ten per cent.
        assertThat(YearlyReturn.of(flows).rate().orElseThrow()).isEqualTo("0.099714");
    }

    /** {@code step amount step amount …}; of one step together. */
    private static TreeMap<Long, Long> flows(String text) {
        var flows = new TreeMap<Long, Long>();
        var words = text.split(" ");
        for (var at = 0; at < words.length; at += 2) {
            flows.merge(Long.valueOf(words[at]), Long.valueOf(words[at + 1]), Long::sum);
        }
        return flows;
    }
}
