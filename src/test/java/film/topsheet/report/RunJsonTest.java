package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RunJsonTest {

    @Test
    void everyFileSaysWhatBecameOfItsRowsAndAmounts() {
        var json = written(RunRecords.some(CostReport.State.DRAFT));

        var file = json.get("files").get(0);
        assertThat(file.get("path").asString()).isEqualTo("exports/w11/invoices.csv");
        assertThat(file.get("totals").get(0).get("rows").toString())
                .isEqualTo("{\"read\":4,\"loaded\":2,\"known\":1,\"held\":1,\"headings\":0}");
        assertThat(file.get("totals").get(0).get("amounts").get("known").decimalValue())
                .isEqualTo(new BigDecimal("20.10"));
        assertThat(file.get("totals").get(0).get("freed").toString())
                .isEqualTo("{\"rows\":2,\"amount\":12.50}");
        assertThat(file.get("totals").get(1).get("amounts").isNull()).isTrue();
    }

    @Test
    void theProofPrintsBothSidesAndTheirDifference() {
        var proof = written(RunRecords.some(CostReport.State.ISSUED)).get("tie_out");

        assertThat(proof.get("ties").asBoolean()).isTrue();
        var first = proof.get("proofs").get(0);
        assertThat(first.get("left_sum")).isEqualTo(first.get("right_sum"));
        assertThat(first.get("difference").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void twoNightsOnTheSameBooksDifferInTheClockBlockOnly() {
        var first = RunRecords.some(CostReport.State.DRAFT)
                .wrote(Map.of("b.csv", "02", "a.csv", "01"));
        var later = new RunRecord.ClockBlock(Instant.parse("2026-09-07T02:00:00Z"),
                Instant.parse("2026-09-07T02:00:09Z"), new TreeMap<>(), "run-2", "accounts-2");
        var second = new RunRecord(first.production(), first.weekEnding(), first.state(),
                first.number(), first.version(), first.asOf(), first.program(), first.files(),
                first.tieOut(), first.inputs(), first.outputs(), later);
        var one = (ObjectNode) written(first);
        var two = (ObjectNode) written(second);

        assertThat(one).isNotEqualTo(two);
        assertThat(one.without("clock")).isEqualTo(two.without("clock"));
        assertThat(one.get("outputs").propertyNames()).containsExactly("a.csv", "b.csv");
    }

    private static JsonNode written(RunRecord run) {
        var out = new ByteArrayOutputStream();
        RunJson.write(run, out);
        return ReadBack.json(out.toByteArray());
    }
}
