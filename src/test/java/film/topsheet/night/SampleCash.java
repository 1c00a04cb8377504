package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The cash of the sample: what the bank says, what the books say, and what is approved. */
abstract class SampleCash extends SharedOut {

    @Test
    void theBankAndTheBooksDifferByChequesUnderWayAndByNothingElse() throws IOException {
        assertThat(unexplained(14)).isEqualTo(Map.of("2026-07-25", "3480.00", "2026-08-01",
                "-3480.00", "2026-09-05", "18250.00", "2026-09-12", "-18250.00"));
    }

    /** The held line of week 3 and the late bill of week 9: paid before they are known. */
    @Test
    void whatTheBankPaidBeforeTheBooksKnewItIsUnexplainedUntilTheyDo() throws IOException {
        assertThat(unexplained(3)).isEqualTo(Map.of("2026-07-11", "-86.40"));
        assertThat(unexplained(8)).containsEntry("2026-08-15", "-6930.00");
        assertThat(unexplained(9)).doesNotContainKeys("2026-07-11", "2026-08-15");
    }

    private Map<String, String> unexplained(int week) throws IOException {
        var found = new TreeMap<String, String>();
        for (var row : CsvRows.of(demo.week(week).resolve("cash-flow.csv"))) {
            if (new BigDecimal(row.get("unexplained")).signum() != 0) {
                found.put(row.get("week_ending"), row.get("unexplained"));
            }
        }
        return found;
    }

    @Test
    void signedFundingIsTheLockedBudgetSoHeadroomIsContingencyFree() throws IOException {
        var free = new JsonMapper().readTree(Files.readString(
                        demo.week(14).resolve("cost-report.json")))
                .at("/headline/contingency_free").asString();
        var printed = "%,d".formatted(new BigDecimal(free).setScale(0, RoundingMode.HALF_UP)
                .longValueExact());

        assertThat(Pdfs.page(demo.week(14).resolve("cash-flow.pdf"), 1))
                .contains("In balance.", "Headroom/(short) " + printed);
    }

    @Test
    void halfAPresaleLoanIsBehindTheApprovedCurve() throws IOException {
        var rows = CsvRows.of(demo.week(14).resolve("cash-flow.csv"));

        assertThat(rows.get(0)).containsEntry("drawn", "6000000.00")
                .containsEntry("drawdown", "6000000.00");
        assertThat(rows.get(13)).containsEntry("state", "actual")
                .containsEntry("drawn", "15577663.00").containsEntry("drawdown", "18597663.00");
        assertThat(Pdfs.page(demo.week(14).resolve("cash-flow.pdf"), 1))
                .contains("Drawn 15,577,663, 3,020,000 behind the approved curve");
    }
}
