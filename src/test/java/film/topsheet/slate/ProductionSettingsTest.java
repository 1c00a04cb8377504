package film.topsheet.slate;

import static film.topsheet.Golden.fileOf;
import static film.topsheet.slate.SlateFolder.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionSettingsTest {

    @TempDir
    private Path dir;

    @Test
    void whatTheContractShowsIsRead() throws IOException {
        slate().production("night-ferry", Files.readString(
                fileOf(ProductionSettingsTest.class, "contract.yaml")));
        slate().curve("night-ferry", "date,cumulative\n2026-08-03,10400000.00\n");

        var read = slate().only();
        assertThat(read.code()).isEqualTo("NF");
        assertThat(read.title()).isEqualTo("Night Ferry");
        assertThat(read.currency()).isEqualTo(Currency.getInstance("USD"));
        assertThat(read.calendar().weeks().ending()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(read.calendar().timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(read.calendar().phases()).hasSize(4);
        assertThat(read.calendar().phase(PhaseName.SHOOT)).contains(new Phase(PhaseName.SHOOT,
                day("2026-08-03"), day("2026-09-26"), OptionalInt.of(40), OptionalInt.of(900)));
        assertThat(read.budgetRates())
                .isEqualTo(Map.of(Currency.getInstance("CAD"), new BigDecimal("0.73")));
        assertThat(read.thresholds()).isEqualTo(
                new Thresholds(1_000_000, BigDecimal.TEN, 250_000, 2_500_000));
        assertThat(read.accountant())
                .contains(new Person("J. Lee", Optional.of("jl@example.com")));
        assertThat(read.approver()).contains(new Person("R. Ortiz", Optional.empty()));
        assertThat(read.cash()).isEqualTo(new CashSettings(
                10_000_000, 1, 4, Optional.of(Path.of("exports/drawdown.csv")),
                new TreeMap<>(Map.of(day("2026-08-03"), 1_040_000_000L))));
        assertThat(read.incentives()).containsExactly(new Incentive("State credit",
                new BigDecimal("25"), OptionalLong.of(500_000_000),
                Optional.of(day("2027-06-30")), OptionalLong.of(460_000_000)));
        assertThat(read.chartAliases()).isEqualTo(new ChartAliases(true, Map.of()));
        assertThat(read.fringes()).containsExactly(new Fringe(
                "4910", List.of(new AccountRange("2000", "4399")), Optional.empty(),
                OptionalLong.empty()));
        assertThat(read.folder()).isEqualTo(dir.resolve("night-ferry"));
        assertThat(read.exports()).isEqualTo(dir.resolve("night-ferry/exports"));
    }

    @Test
    void whatTheContractShowsOfChecksExportsAndMailIsRead() throws IOException {
        slate().production("night-ferry", Files.readString(
                fileOf(ProductionSettingsTest.class, "contract.yaml")));
        slate().curve("night-ferry", "date,cumulative\n");

        var read = slate().only();
        assertThat(read.check("no-po").amount("above", BigDecimal.ONE)).isEqualTo("500");
        assertThat(read.check("old-commitment").count("weeks", 1)).isEqualTo(8);
        assertThat(read.check("default-code").list("set")).containsExactly("999");
        assertThat(read.check("unusual-account").isOn()).isFalse();
        assertThat(read.exportRules().rules()).containsExactly(
                new ExportRule("exports/**/payroll*.csv", "payroll", Optional.empty(), Map.of(),
                        Optional.empty(), Optional.of(DayOfWeek.WEDNESDAY)),
                new ExportRule("exports/**/PO_LOG_*.txt", "invoices",
                        Optional.of("showbiz-po-log"), Map.of(), Optional.of(LoadMode.CUMULATIVE),
                        Optional.empty()));
        assertThat(read.mailing()).isEqualTo(new Mailing(List.of(
                new Recipient("A. Example", "ep@example.com", Optional.of("executive-producer"),
                        Optional.of("Example Equity LP"), List.of(),
                        List.of("summary", "cost-report", "investor-report")),
                new Recipient("B. Example", "ad@example.com", Optional.of("department"),
                        Optional.empty(), List.of("PRODUCTION", "POST"), List.of("department"))),
                List.of("example.com"), Optional.empty(), Optional.empty()));
    }

    @Test
    void whatIsLeftOutHasTheDefaultOfTheContract() throws IOException {
        slate().production("night-ferry", LEAST);

        var read = slate().only();
        assertThat(read.calendar().weeks().ending()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(read.calendar().timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(read.calendar().developmentFrom()).isEqualTo("2025-06-01");
        assertThat(read.budgetRates()).isEmpty();
        assertThat(read.varianceSign()).isEqualTo(VarianceSign.OVER_IS_POSITIVE);
        assertThat(read.thresholds()).isEqualTo(
                new Thresholds(1_000_000, BigDecimal.TEN, 250_000, 2_500_000));
        assertThat(read.settle()).isEqualTo(Duration.ofSeconds(60));
        assertThat(read.accountant()).isEmpty();
        assertThat(read.approver()).isEmpty();
        assertThat(read.check("no-po").isOn()).isTrue();
        assertThat(read.check("no-po").amount("above", new BigDecimal("500"))).isEqualTo("500");
        assertThat(read.cash()).isEqualTo(CashSettings.USUAL);
        assertThat(read.incentives()).isEmpty();
        assertThat(read.close()).isEqualTo(CloseRule.NEEDS_APPROVAL);
        assertThat(read.exportRules().rules()).isEmpty();
        assertThat(read.chartAliases()).isEqualTo(ChartAliases.NONE);
        assertThat(read.fringes()).isEmpty();
        assertThat(read.mailing()).isEqualTo(new Mailing(
                List.of(), List.of(), Optional.empty(), Optional.empty()));
        assertThat(read.source()).isEqualTo(LEAST);
    }

    @Test
    void whatReadmeBeginsWithIsEnough() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var begin = readme.indexOf("```yaml\nproduction: NF") + "```yaml\n".length();
        slate().production("night-ferry", readme.substring(begin, readme.indexOf("```", begin)));

        assertThat(slate().only().code()).isEqualTo("NF");
    }

    @Test
    void theWayToCloseMayStandAloneOrUnderNeeds() throws IOException {
        slate().production("night-ferry", LEAST + "close: {needs: automatic}\n");

        assertThat(slate().only().close()).isEqualTo(CloseRule.AUTOMATIC);
    }

    @Test
    void nothingIsReadIntoAValueButWhatItsKeyAsksFor() throws IOException {
        slate().production("night-ferry", LEAST
                .replace("production: NF", "production: NO")
                .replace("title: Night Ferry", "title: 1917") + """
                close: automatic
                chart-aliases: aliases.csv
                variance-sign: under-is-positive
                fringes: {4910: {of: 2000, rate: 21.5%, ceiling: 232000}}
                checks: {default-code: {set: [099, 0x1F]}, fringe-off: {plans: {IA: local-1}}}
                """);

        Files.writeString(dir.resolve("night-ferry/aliases.csv"), "from,to\n36.10,36-10\n");

        var read = slate().only();
        assertThat(read.code()).isEqualTo("NO");
        assertThat(read.title()).isEqualTo("1917");
        assertThat(read.close()).isEqualTo(CloseRule.AUTOMATIC);
        assertThat(read.chartAliases())
                .isEqualTo(new ChartAliases(false, Map.of("36.10", "36-10")));
        assertThat(read.fringes()).containsExactly(new Fringe("4910",
                List.of(new AccountRange("2000", "2000")), Optional.of(new BigDecimal("21.5")),
                OptionalLong.of(23_200_000)));
        assertThat(read.check("default-code").list("set")).containsExactly("099", "0x1F");
        assertThat(read.check("fringe-off").table("plans")).isEqualTo(Map.of("IA", "local-1"));
    }

    @Test
    void amountsHaveTheDecimalsOfTheProductionsCurrency() throws IOException {
        slate().production("tokyo", LEAST.replace("USD", "JPY") + "thresholds: {account: 1500}\n");

        assertThat(slate().only().thresholds()).isEqualTo(
                new Thresholds(1_500, BigDecimal.TEN, 2_500, 25_000));
    }

    @Test
    void aDayLiesInOnePhaseOrInNone() throws IOException {
        slate().production("night-ferry", LEAST + "  post: {from: 2026-09-28, to: 2027-02-27}\n");

        var calendar = slate().only().calendar();
        assertThat(calendar.phaseOn(day("2026-09-26")).orElseThrow().name())
                .isEqualTo(PhaseName.SHOOT);
        assertThat(calendar.phaseOn(day("2026-09-27"))).isEmpty();
        assertThat(calendar.firstDay()).isEqualTo("2026-08-03");
        assertThat(calendar.lastDay()).isEqualTo("2027-02-27");
    }

    private SlateFolder slate() {
        return new SlateFolder(dir);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
