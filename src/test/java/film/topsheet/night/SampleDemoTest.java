package film.topsheet.night;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo leaves, and that it says of the sample what the sample's README promises. */
class SampleDemoTest extends SampleMails {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- top-sheet -->\n```\n";
    private static final String END = "```\n<!-- /top-sheet -->";

    @Test
    void thirteenWeeksAreIssuedInOrderAndTheLastIsADraft() throws IOException {
        for (var week = 1; week <= 14; week++) {
            var run = json(demo.week(week).resolve("run.json"));
            assertThat(run.at("/number").asInt()).isEqualTo(week);
            assertThat(run.at("/state").asString()).isEqualTo(week < 14 ? "issued" : "draft");
            assertThat(run.at("/outputs").propertyNames()).contains("cost-report.pdf",
                    "cost-report.xlsx", "cost-report.csv", "cost-report.json", "ledger.csv",
                    "findings.csv", "rejects.csv", "pack.pdf", "waterfall.csv", "cash-flow.csv",
                    "cash-flow.pdf", "cash-flow.xlsx", "variance.pdf", "variance.xlsx",
                    "department-PRODUCTION.pdf", "department-POST.pdf", "department-OTHER.pdf");
        }
        assertThat(demo.said().out()).contains("Open these:",
                demo.week(14).resolve("cost-report.pdf").toString(),
                demo.week(14).resolve("cost-report.xlsx").toString());
    }

    @Test
    void aSecondDemoChangesNoByte() {
        var first = Outputs.of(demo.out());

        demo.again();

        assertThat(Outputs.differences(first, demo.out())).isEmpty();
    }

    @Test
    void aNightAfterwardsHasNothingToDoAndSaysSo() {
        var said = demo.then("nightly", "--as-of", "2026-09-26");

        assertThat(said.out().strip()).startsWith("night=2026-09-26 productions=1 files=0 rows=0"
                + " rejected=0 findings=51 tied=yes result=ok run=");
    }

    @Test
    void everyRowOfEveryFileIsAccountedForAndTheBooksTie() {
        var run = json(demo.week(14).resolve("run.json"));

        assertThat(run.at("/tie_out/ties").asBoolean()).isTrue();
        assertThat(run.at("/tie_out/proofs")).isNotEmpty();
        run.at("/tie_out/proofs").forEach(proof ->
                assertThat(proof.at("/difference").decimalValue()).as(proof.toString())
                        .isZero());
        for (var file : run.at("/files")) {
            for (var totals : file.at("/totals")) {
                var rows = totals.at("/rows");
                assertThat(rows.at("/read").asLong()).as(file.at("/path").asString())
                        .isEqualTo(IntStream.range(0, 4).mapToLong(at -> rows.at("/"
                                + List.of("loaded", "known", "held", "headings").get(at))
                                .asLong()).sum());
            }
        }
    }

    /** Row numbers are those of sample-data/README.md; over-threshold is the forecast's own. */
    @Test
    void theFindingsOfEachWeekAreThoseOfTheCatalogue() {
        assertThat(newFindings()).isEqualTo("""
                4 prior-period 2720 86.40 envelope PC-03-F05
                5 outside-calendar 4330 1860.00 invoice D-0642
                5 unknown-account 2855 214.90 2855
                6 no-po 4320 5480.00 invoice D-0717
                6 prior-period - 0.00 envelope PC-05-F06
                6 prior-period 4330 1860.00 invoice D-0642
                6 repeated-row - 580.09 exports/w06/petty-cash.csv
                8 prior-period 4320 180.00 invoice D-0856
                8 rate-over-deal 2505 175.00 employee E250501, week 2026-08-15
                8 self-approval 3520 27500.00 PO 0266
                8 split-invoice 2320 14825.00 vendor Stavely Timber, invoice D-1003
                8 unknown-file - 0.00 exports/w08/call-sheet-day-6.txt
                9 duplicate-invoice 3220 14862.50 invoice D-1089, invoice D-1168
                9 estimate-not-reviewed 2940 7022.37 2940
                9 fringe-off 1920 14700.00 employee E140501, item pension-health
                9 late-rate - 67.62 CAD 2026-08-12
                9 missing-receipt - 7842.16 holder G. Featherwood
                9 po-probably-invoiced 3330 8740.00 invoice D-1192/1, PO 0217/1
                9 prior-period 3610 6930.00 location cost L-0178
                9 rate-over-deal 2505 175.00 employee E250501, week 2026-08-22
                9 unbudgeted-account 3675 1950.00 3675
                10 estimate-not-reviewed 4330 10350.64 4330
                10 fee-off-agreement 3610 12500.00 Pier 9
                10 invoice-over-po 2520 3460.00 PO 0298
                10 old-commitment 1605 16.67 PO 0007
                10 old-commitment 2320 19.84 PO 0030
                10 old-commitment 2320 3.52 PO 0004
                10 old-commitment 4330 2029.42 PO 0015
                10 prior-period 3030 22400.00 invoice D-1188
                10 prior-period 3340 6998.25 invoice D-1170
                10 rate-over-deal 2505 175.00 employee E250501, week 2026-08-29
                10 void-without-original 1120 1180.00 invoice D-0977 line 1
                11 estimate-exceeded 2340 2180.00 2340
                11 estimate-exceeded 6910 1140.00 6910
                11 old-commitment 1102 14.27 PO 0031
                11 old-commitment 4220 5.79 PO 0042
                11 old-commitment 4310 2.70 PO 0011
                11 old-commitment 6610 67.10 PO 0028
                11 payroll-week-missing - 38240.00 payroll background, week 2026-09-05
                11 pending-change 3320 62000.00 change 7
                11 rate-over-deal 2505 175.00 employee E250501, week 2026-09-05
                12 old-commitment 1110 40.12 PO 0044
                12 old-commitment 1405 6.46 PO 0091
                12 old-commitment 1405 7.32 PO 0052
                12 old-commitment 6610 0.95 PO 0046
                12 prior-period - 38240.00 payroll invoice PR-11-B
                12 prior-period 2720 2985.00 invoice D-1316
                12 prior-period 3240 4120.00 invoice D-1345
                12 prior-period 3520 1750.00 invoice D-1447
                12 prior-period 4320 2350.00 invoice D-1290
                12 rate-over-deal 2505 175.00 employee E250501, week 2026-09-12
                13 deposit-outstanding 0140 15000.00 House on Mill Lane
                13 old-commitment 1520 9.28 PO 0088
                13 old-commitment 2225 3.00 PO 0050
                13 old-commitment 4310 8.74 PO 0022
                13 old-commitment 6940 1.22 PO 0080
                13 prior-period 4320 120.50 invoice D-1607
                13 rate-over-deal 2505 175.00 employee E250501, week 2026-09-19
                14 credit-overdue 3820 4200.00 3820
                14 old-commitment 2220 10.58 PO 0058
                14 old-commitment 2730 7.90 PO 0069
                14 old-commitment 3330 9000.00 PO 0217
                14 old-commitment 6620 2.64 PO 0018
                14 rate-over-deal 2505 175.00 employee E250501, week 2026-09-26
                """);
        assertThat(checksOf(6)).doesNotContain("unknown-account", "outside-calendar");
        assertThat(checksOf(12)).doesNotContain("estimate-exceeded", "estimate-not-reviewed");
        assertThat(findings(11).stream().filter(each ->
                each.get("check").equals("over-threshold"))).hasSize(4);
    }

    @Test
    void whatCantBeReadIsHeldUntilItComesRight() {
        var held = new TreeMap<Integer, String>();
        for (var week = 1; week <= 14; week++) {
            var rows = CsvRows.of(demo.week(week).resolve("rejects.csv"));
            if (!rows.isEmpty()) {
                held.put(week, rows.stream().map(each -> each.get("value"))
                        .sorted().collect(joining(" | ")));
            }
        }
        assertThat(held).isEqualTo(Map.of(3, "86,40", 9, "EUR",
                12, "03/04/2026 | 1.10E+03 | 120.50-"));
    }

    @Test
    void theHeadlineIsTheOneOfTheCatalogueAndThatOfTheCsv() {
        for (var each : Map.of(6, "4000.00", 10, "278990.00", 11, "305010.00", 14, "312000.00")
                .entrySet()) {
            var headline = json(demo.week(each.getKey()).resolve("cost-report.json"))
                    .at("/headline");
            assertThat(headline.at("/over_before_contingency").decimalValue().toPlainString())
                    .as("week " + each.getKey()).isEqualTo(each.getValue());
        }
    }

    /** The weather of week 11 costs 1 4/8 pages, which nobody shoots later. */
    @Test
    void theShootIsOnScheduleUntilTheWeatherAndHalfADayBehindFromThen() {
        assertThat(json(demo.week(6).resolve("cost-report.json")).at("/pace").isNull()).isTrue();
        for (var each : Map.of(7, "0 0.0 ", 10, "0 0.0 ", 11, "1 4/8 0.5 84, 86",
                14, "1 4/8 0.5 84, 86").entrySet()) {
            var pace = json(demo.week(each.getKey()).resolve("cost-report.json")).at("/pace");
            assertThat("%s %s %s".formatted(pace.at("/pages_behind").asString(),
                    pace.at("/days_behind").decimalValue(), pace.at("/scenes_owed").asString()))
                    .as("week " + each.getKey()).isEqualTo(each.getValue());
        }
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        var readme = Files.readString(README);
        var begin = readme.indexOf(BEGIN);
        var end = readme.indexOf(END);
        assertThat(begin).as("the marker before the page in README.md").isNotNegative();
        assertThat(end).as("the marker behind it").isGreaterThan(begin);
        begin += BEGIN.length();
        if ("write".equals(System.getProperty("golden"))) {
            readme = readme.substring(0, begin) + demo.readmePage() + readme.substring(end);
            Files.writeString(README, readme);
            end = readme.indexOf(END);
        }

        assertThat(demo.readmePage())
                .as("the page in README.md; -Dgolden=write writes it")
                .isEqualTo(readme.substring(begin, end));
    }

    /** Its amount cannot be read, so there is none to print. */
    @Test
    void theTieOutNamesARowThatIsHeldWithoutItsAmount() throws IOException {
        assertThat(Pdfs.cover(demo.week(3))).contains("rows read. One row held. Proof on page");
    }

    private List<Map<String, String>> findings(int week) {
        return CsvRows.of(demo.week(week).resolve("findings.csv"));
    }

    private List<String> checksOf(int week) {
        return findings(week).stream().map(each -> each.get("check")).toList();
    }

    /** Each finding in the first week that has it, in order of week, check and account. */
    private String newFindings() {
        var seen = new TreeSet<String>();
        var text = new StringBuilder();
        for (var week = 1; week <= 14; week++) {
            var number = week;
            findings(week).stream()
                    .filter(each -> !each.get("check").equals("over-threshold"))
                    .filter(each -> seen.add(each.get("check") + " " + each.get("subject")))
                    .map(each -> "%d %s %s %s %s%n".formatted(number, each.get("check"),
                            each.get("account").isEmpty() ? "-" : each.get("account"),
                            each.get("amount"), each.get("subject")))
                    .sorted().forEach(text::append);
        }
        return text.toString();
    }

    private static JsonNode json(Path file) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build().readTree(file);
    }
}
