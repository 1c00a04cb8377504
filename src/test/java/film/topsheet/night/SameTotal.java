package film.topsheet.night;

import static java.math.RoundingMode.HALF_UP;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One figure, read back from everything that the newest draft of the sample says it in. The tests
 * run with those of the demo, for both look at what the one replay leaves.
 */
abstract class SameTotal {

    private static final int WEEK = 14;
    private static final List<String> AMOUNTS = List.of("total_cost", "etc", "efc",
            "locked_budget", "over_under_locked");
    private static final Map<String, String> SECTIONS = Map.of("ATL", "Above the line",
            "PRODUCTION", "Production", "POST", "Post-production", "OTHER", "Other",
            "CONTINGENCY", "Contingency", "FEES", "Fees", "", "Grand total");

    final DemoRun demo = DemoRun.once();

    /** Section, blank for the grand total, to the amounts in the order of {@link #AMOUNTS}. */
    private TreeMap<String, List<BigDecimal>> csv() {
        return new TreeMap<>(CsvRows.of(demo.week(WEEK).resolve("cost-report.csv")).stream()
                .filter(row -> row.get("level").equals("section")
                        || row.get("level").equals("total"))
                .collect(toMap(row -> row.get("section"), row -> AMOUNTS.stream()
                        .map(each -> new BigDecimal(row.get(each))).toList())));
    }

    @Test
    void theDatabaseTheCsvAndTheJsonSayTheSame() {
        var csv = csv();

        assertThat(csv.keySet()).isEqualTo(SECTIONS.keySet());
        assertThat(inTheDatabase()).isEqualTo(csv);
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
                .readTree(demo.week(WEEK).resolve("cost-report.json"));
        var lines = new TreeMap<String, List<BigDecimal>>();
        for (var line : json.at("/lines")) {
            if (List.of("section", "total").contains(line.at("/level").asString())) {
                lines.put(line.at("/section").asString(), AMOUNTS.stream()
                        .map(each -> line.at("/" + each).decimalValue()).toList());
            }
        }
        assertThat(lines).isEqualTo(csv);
        assertThat(json.at("/headline/over_before_contingency").decimalValue())
                .isEqualByComparingTo(overBeforeContingency());
    }

    @Test
    void theWorkbookRecalculatedByAnotherProgramSaysTheSame() throws IOException {
        // From a stream: a workbook opened by its name is written back when it is closed.
        try (var file = Files.newInputStream(demo.week(WEEK).resolve("cost-report.xlsx"));
                var book = new XSSFWorkbook(file)) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            var found = new TreeMap<String, BigDecimal>();
            for (var row : book.getSheet("Top sheet")) {
                if (row.getCell(0) != null && row.getCell(6) != null) {
                    var cell = evaluator.evaluate(row.getCell(6));
                    found.put(row.getCell(0).getStringCellValue(),
                            BigDecimal.valueOf(cell.getNumberValue()).setScale(2, HALF_UP));
                } else if (row.getCell(0) != null && row.getCell(1) != null) {
                    found.put(row.getCell(0).getStringCellValue(), BigDecimal.valueOf(
                            evaluator.evaluate(row.getCell(1)).getNumberValue())
                            .setScale(2, HALF_UP));
                }
            }
            csv().forEach((section, amounts) -> assertThat(found.get(SECTIONS.get(section)))
                    .as("EFC of " + section).isEqualByComparingTo(amounts.get(2)));
            assertThat(found.get("Over/(under) before contingency"))
                    .isEqualByComparingTo(overBeforeContingency());
        }
    }

    /** Fees are printed part by part. */
    @Test
    void thePaperSaysTheSameInWholeUnits() throws IOException {
        var page = Pdfs.cover(demo.week(WEEK));
        csv().forEach((section, amounts) -> {
            if (!section.equals("FEES")) {
                assertThat(lineOf(page, SECTIONS.get(section))).as(section).contains(
                        printed(amounts.get(0)), printed(amounts.get(2)),
                        printed(amounts.get(3)));
            }
        });
        assertThat(page).contains("Over before contingency "
                + printed(overBeforeContingency()).strip());
    }

    private static String lineOf(String page, String beginning) {
        return page.lines().map(String::strip)
                .filter(line -> line.matches(beginning + "[^0-9a-z]*(, what is left of it)? .*"))
                .filter(line -> line.matches(".*\\d.*"))
                .findFirst().map(line -> line + " ").orElse("no line of " + beginning);
    }

    private static String printed(BigDecimal amount) {
        var whole = amount.setScale(0, HALF_UP);
        return whole.signum() == 0 ? " " : " " + new DecimalFormat("#,##0",
                DecimalFormatSymbols.getInstance(Locale.US)).format(whole) + " ";
    }

    private BigDecimal overBeforeContingency() {
        var csv = csv();
        return csv.get("").get(4).subtract(csv.get("CONTINGENCY").get(4));
    }

    private TreeMap<String, List<BigDecimal>> inTheDatabase() {
        var sections = new TreeMap<String, List<BigDecimal>>();
        JdbcClient.create(demo.database()).sql("""
                        select coalesce(section, ''),
                               sum(to_date_minor + orders_minor + accruals_minor),
                               sum(etc_minor), sum(efc_minor), sum(locked_minor),
                               sum(efc_minor - locked_minor)
                        from cost_line join production using (production)
                        where code = 'NF' and cost_line.week_ending = ?
                        group by rollup (section)""")
                .param(NightFerry.weekEnding(WEEK))
                .query((row, at) -> sections.put(row.getString(1), List.of(
                        minor(row.getLong(2)), minor(row.getLong(3)), minor(row.getLong(4)),
                        minor(row.getLong(5)), minor(row.getLong(6)))))
                .list();
        return sections;
    }

    private static BigDecimal minor(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
