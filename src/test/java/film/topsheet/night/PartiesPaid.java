package film.topsheet.night;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample's parties get, read back from everything that says it. */
abstract class PartiesPaid extends SampleCash {

    private static final List<String> INVESTORS =
            List.of("Harbor Light Equity LP", "Breakwater Film Fund", "Saltmarsh Capital");

    @Test
    void theJsonTheWaterfallTheWorkbookAndTheStatementsSayTheSame() throws IOException {
        for (var week : new int[] {1, 11, 14}) {
            var folder = demo.week(week);
            var waterfall = waterfall(folder);
            for (var run : json(folder).at("/scenarios")) {
                var scenario = run.at("/scenario").asString();
                var received = new TreeMap<String, BigDecimal>();
                run.at("/parties").forEach(each -> {
                    if (each.at("/received").decimalValue().signum() > 0) {
                        received.put(each.at("/party").asString(),
                                each.at("/received").decimalValue());
                    }
                });
                assertThat(received).as("week %d, %s", week, scenario)
                        .isEqualTo(waterfall.getOrDefault(scenario, new TreeMap<>()));
                var gross = received.values().stream()
                        .reduce(new BigDecimal("0.00"), BigDecimal::add);
                assertThat(gross).isEqualTo(run.at("/gross").decimalValue());
                assertThat(grossOf(folder, scenario)).isEqualTo(gross);
                for (var party : INVESTORS) {
                    if (received.containsKey(party)) {
                        assertThat(statement(folder, party))
                                .contains(whole(received.get(party)));
                    }
                }
            }
        }
    }

    @Test
    void aStatementNamesItsPartyAndNoOther() throws IOException {
        for (var party : INVESTORS) {
            assertThat(statement(demo.week(11), party)).contains(party).doesNotContain(
                    INVESTORS.stream().filter(each -> !each.equals(party))
                            .toArray(String[]::new));
        }
    }

    @Test
    void theFundsOfTheJsonAreThoseOfTheCashFlow() throws IOException {
        var json = json(demo.week(11));
        var signed = BigDecimal.ZERO;
        for (var source : json.at("/funding")) {
            signed = signed.add(source.at("/committed").decimalValue());
        }

        assertThat(json.at("/signed").decimalValue()).isEqualTo(signed)
                .isEqualTo("23997663.00");
        assertThat(json.at("/next_call/date").asString()).isEqualTo("2026-09-18");
        assertThat(json.at("/next_call/amount").decimalValue()).isEqualTo("2997663.00");
        assertThat(json.at("/headroom").decimalValue()).isEqualTo(
                json.at("/funds_to_complete").decimalValue()
                        .subtract(json.at("/cash_to_complete").decimalValue()));
    }

    private static TreeMap<String, TreeMap<String, BigDecimal>> waterfall(Path folder) {
        var sums = new TreeMap<String, TreeMap<String, BigDecimal>>();
        CsvRows.of(folder.resolve("waterfall.csv")).forEach(row -> {
            var amount = new BigDecimal(row.get("amount"));
            if (amount.signum() > 0) {
                sums.computeIfAbsent(row.get("scenario"), key -> new TreeMap<>())
                        .merge(row.get("party"), amount, BigDecimal::add);
            }
        });
        return sums;
    }

    private static BigDecimal grossOf(Path folder, String scenario) throws IOException {
        try (var file = Files.newInputStream(folder.resolve("investor-report.xlsx"));
                var book = new XSSFWorkbook(file)) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (var row : book.getSheet("Recoupment")) {
                if (row.getCell(0) != null
                        && row.getCell(0).toString().equals("All, " + scenario)) {
                    // Of every party of every tier, and that nothing is left over.
                    var last = row.getLastCellNum() - 1;
                    assertThat(evaluator.evaluate(row.getCell(last)).getNumberValue()).isZero();
                    return BigDecimal.valueOf(evaluator.evaluate(row.getCell(last - 1))
                            .getNumberValue()).setScale(2, HALF_UP);
                }
            }
        }
        throw new AssertionError(scenario);
    }

    private static String statement(Path folder, String party) throws IOException {
        return Pdfs.text(folder.resolve("statement-%s.pdf".formatted(
                party.toLowerCase(Locale.ROOT).replace(' ', '-'))));
    }

    private static String whole(BigDecimal amount) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(amount.setScale(0, HALF_UP));
    }

    private static JsonNode json(Path folder) throws IOException {
        return JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build().readTree(Files.readAllBytes(folder.resolve("investor-report.json")));
    }
}
