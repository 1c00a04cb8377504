package film.topsheet.sample;

import static film.topsheet.sample.Made.FILES;
import static film.topsheet.sample.Made.REPLAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimates carry the forecast where the story wants it, and nothing passes one unmeant. */
class EstimatesTest {

    @ParameterizedTest(name = "after week {0} the forecast is {1} over before contingency")
    @CsvSource(delimiter = '|', textBlock = """
            4  |      0.00
            6  |   4000.00
            7  |  82800.00
            9  | 264730.00
            10 | 278990.00
            11 | 305010.00
            12 | 316910.00
            14 | 312000.00
            """)
    void theForecastMovesAsTheStoryGoes(int week, String over) {
        assertThat(new Standing(FILES, REPLAY, week).overBeforeContingency())
                .isEqualTo(Cents.of(over));
    }

    @Test
    void onlyTwoAccountsPassTheirEstimateAndOnlyInWeekEleven() {
        var exceeded = new TreeMap<String, Long>();
        for (var week = 1; week <= Weeks.COUNT; week++) {
            var now = week;
            new Standing(FILES, REPLAY, week).exceeded().forEach((account, cents) ->
                    exceeded.put("w" + now + " " + account, cents));
        }

        assertThat(exceeded).isEqualTo(new TreeMap<>(Map.of(
                "w11 2340", Cents.of("2180.00"), "w11 6910", Cents.of("1140.00"))));
    }
}
