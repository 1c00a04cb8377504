package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the sample may earn, and who has it in the end. */
abstract class SharedOut extends SampleLedger {

    @Test
    void everyCentThatNightFerryMayEarnGoesToSomebodyInEveryWeek() throws IOException {
        for (var week : new int[] {1, 11, 14}) {
            var shared = new TreeMap<String, BigDecimal>();
            CsvRows.of(demo.week(week).resolve("waterfall.csv")).forEach(row -> shared.merge(
                    row.get("scenario"), new BigDecimal(row.get("amount")), BigDecimal::add));

            // Sales of 18, 31 and 44 million and the credit; no receipt is actual yet.
            assertThat(shared).as("week " + week).isEqualTo(Map.of(
                    "low", new BigDecimal("22600000.00"), "base", new BigDecimal("35775675.00"),
                    "high", new BigDecimal("48775675.00")));
        }
    }

    @Test
    void theLenderOfTheCreditHasItBeforeAnybodyElseDoes() throws IOException {
        var credit = CsvRows.of(demo.week(11).resolve("waterfall.csv")).stream()
                .filter(row -> row.get("scenario").equals("base"))
                .filter(row -> row.get("pot").equals("state-credit"))
                .map(row -> row.get("party") + " " + row.get("amount") + " "
                        + row.get("balance_after")).toList();

        // 4,600,000 and 7 % for the 271 days from 2 October to 30 June, 239,073.97, are 63,398.97
        // more than the credit as it was estimated at lock: sales pay them.
        assertThat(credit).startsWith("Millrace Lending 4775675.00 63398.97",
                "Harbor Light Equity LP 0.00 7200000.00");
    }
}
