package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestAccountTest {

    private final NearestAccount nearest =
            new NearestAccount(List.of("0077", "0350", "3610", "3620", "777"));

    @Test
    void zerosThatASpreadsheetCutOffAreTheFirstThingThatIsThoughtOf() {
        assertThat(nearest.to("77")).contains("0077");
        assertThat(nearest.to("350")).contains("0350");
        assertThat(nearest.to("0003610")).contains("3610");
    }

    @Test
    void lettersForDigitsComeNextThenTheNearest() {
        assertThat(nearest.to("362O")).contains("3620");
        assertThat(nearest.to("9999")).isEmpty();
    }
}
