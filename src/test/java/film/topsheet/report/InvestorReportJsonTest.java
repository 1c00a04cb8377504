package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.InventedFinancing;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The JSON for investors: what it says of Night Ferry, and what holds for every film. */
class InvestorReportJsonTest {

    @Test
    void itSaysWhereCashStandsAndWhatEachPartyHasOfEachScenario() {
        var json = json(InvestorsWeek11.figures());

        assertThat(json.at("/bank").decimalValue()).isEqualTo("1967507.00");
        assertThat(json.at("/next_call/date").asString()).isEqualTo("2026-09-18");
        assertThat(json.at("/next_call/amount").decimalValue()).isEqualTo("2997663.00");
        assertThat(json.at("/signed").decimalValue()).isEqualTo("23997663.00");
        assertThat(json.at("/headroom").decimalValue()).isEqualTo("1254227.00");
        // 24,240,000 is left of 31 million by the sales agent, 5,669,109.52 has the bank, 3,426.03
        // comes of the credit; 120 % of 13,397,663, 800,000, then halves: 16,925,756 for all.
        assertThat(party(json, "base", "Breakwater Film Fund")).isEqualTo(
                "invested 4400000.00, received 5558680.39, multiple 1.2633, irr 0.139384,"
                        + " first_money 2027-06-30, principal_back 2028-12-31,"
                        + " premium_whole 2028-12-31");
        assertThat(party(json, "base", "producer")).isEqualTo(
                "invested 0.00, received 848560.45, multiple null, irr null,"
                        + " first_money 2029-06-30, principal_back null, premium_whole null");
        assertThat(json.at("/illustration").asBoolean()).isTrue();
        assertThat(json.at("/offers/0/offer").asString()).isEqualTo("O-1");
        // 9 million on delivery and 3 above it, for the 17 million that base expects.
        assertThat(json.at("/offers/0/gross").decimalValue()).isEqualTo("30842500.00");
        assertThat(json.at("/offers/0/to_whole").decimalValue()).isEqualTo("1240646.77");
    }

    @Test
    void theFundsAndTheirSharesAreThoseOfTheCashFlow() {
        var figures = InvestorsWeek11.figures();
        var funds = figures.funds();

        assertThat(funds.signed().committed()).isEqualTo(figures.standing().get().signed());
        assertThat(funds.equity().due())
                .isEqualTo(figures.standing().get().nextCall().orElseThrow().amount());
        assertThat(funds.of("Saltmarsh Capital").due()).isEqualTo(funds.equity().due());
        assertThat(funds.of("Harbor Light Equity LP").due().isZero()).isTrue();
        assertThat(funds.equity().received().plus(funds.equity().toCome()))
                .isEqualTo(funds.equity().committed());
    }

    /** The rows of waterfall.csv are the same figures, receipt by receipt. */
    @Test
    void whatThePartiesReceiveInTheJsonIsTheReceiptsToTheCentForAnyWaterfall() {
        for (var film : InventedFinancing.any(300)) {
            var figures = InvestorsWeek11.figures(film);
            var json = json(figures);
            var waterfall = waterfall(figures);
            for (var scenario : json.at("/scenarios")) {
                var word = scenario.at("/scenario").asString();
                var received = new TreeMap<String, BigDecimal>();
                scenario.at("/parties").forEach(each -> {
                    if (each.at("/received").decimalValue().signum() != 0) {
                        received.put(each.at("/party").asString(),
                                each.at("/received").decimalValue());
                    }
                });
                assertThat(received).as("%s of %s", word, json).isEqualTo(
                        waterfall.getOrDefault(word, new TreeMap<>()));
                assertThat(received.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s of %s", word, json)
                        .isEqualByComparingTo(scenario.at("/gross").decimalValue());
            }
        }
    }

    private static Map<String, TreeMap<String, BigDecimal>> waterfall(InvestorFigures figures) {
        var out = new ByteArrayOutputStream();
        WaterfallCsv.write(figures.recoupment().orElseThrow(), out);
        var sums = new LinkedHashMap<String, TreeMap<String, BigDecimal>>();
        ReadBack.csv(out.toByteArray()).forEach(row -> {
            var amount = new BigDecimal(row.get("amount"));
            if (amount.signum() != 0) {
                sums.computeIfAbsent(row.get("scenario"), key -> new TreeMap<>())
                        .merge(row.get("party"), amount, BigDecimal::add);
            }
        });
        return sums;
    }

    private static String party(JsonNode json, String scenario, String party) {
        for (var run : json.at("/scenarios")) {
            if (run.at("/scenario").asString().equals(scenario)) {
                for (var each : run.at("/parties")) {
                    if (each.at("/party").asString().equals(party)) {
                        return String.join(", ", "invested " + value(each, "invested"),
                                "received " + value(each, "received"),
                                "multiple " + value(each, "multiple"),
                                "irr " + value(each, "irr"),
                                "first_money " + value(each, "first_money"),
                                "principal_back " + value(each, "principal_back"),
                                "premium_whole " + value(each, "premium_whole"));
                    }
                }
            }
        }
        throw new AssertionError(party);
    }

    private static String value(JsonNode row, String name) {
        var text = ReadBack.plain(row.at("/" + name));
        return text.isEmpty() ? "null" : text;
    }

    private static JsonNode json(InvestorFigures figures) {
        var out = new ByteArrayOutputStream();
        InvestorReportJson.write(figures, out);
        return ReadBack.json(out.toByteArray());
    }
}
