package film.topsheet.sample;

import static film.topsheet.sample.Made.FILES;
import static film.topsheet.sample.Made.REPLAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The folder {@code sample-data} is what its generator makes, and what it makes adds up. After a
 * change, {@code mvn test -Dtest=SampleSlateTest -Dgolden=write} rewrites the files; the git diff
 * is the review.
 */
class SampleSlateTest {

    private static final Path FOLDER = Path.of("sample-data");

    @BeforeAll
    static void rewriteTheFolderWhenAsked() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            SampleSlate.write(FOLDER);
        }
    }

    @Test
    void theFilesOnDiskAreWhatTheGeneratorMakes() throws IOException {
        var onDisk = new TreeSet<String>();
        try (var paths = Files.walk(FOLDER)) {
            paths.filter(Files::isRegularFile)
                    .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("README.md")).forEach(onDisk::add);
        }

        assertThat(onDisk).isEqualTo(new TreeSet<>(FILES.keySet()));
        for (var file : FILES.entrySet()) {
            assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey()))).as(file.getKey())
                    .isEqualTo(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1100 586400 1200 958000 1300 761500 1400 2784300 1450 243700 1500 356900 1600 138200
            1900 588600 2000 987400 2100 263800 2200 366100 2300 721900 2400 84600 2500 541300
            2600 189700 2700 456200 2800 174900 2900 331500 3000 296800 3100 193400 3200 522700
            3300 506100 3400 104800 3500 946300 3600 1091200 3700 124500 3800 309600 4000 214700
            4200 471800 4300 284300 4900 1574500 5000 611200 5100 318500 5200 294600 5300 181300
            5400 38900 5500 782400 5600 119700 5900 166800 6500 71400 6600 246500 6700 396300
            6900 131600 8100 2053490 8200 513373 8300 350000 8400 545900
            """)
    void theLockedBudgetOfEachCategoryIsAsApproved(String categories) {
        var locked = new TreeMap<String, Long>();
        for (var line : rows("w01/budget.csv")) {
            locked.merge(Account.of(line.get("account")).category(), line.cents(), Long::sum);
        }

        var words = categories.split(" ");
        for (var word = 0; word < words.length; word += 2) {
            assertThat(locked.get(words[word])).as(words[word])
                    .isEqualTo(Cents.dollars(Long.parseLong(words[word + 1])));
        }
        assertThat(locked.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(Cents.of("23997663.00"));
        assertThat(rows("w01/budget.csv").size()).isGreaterThan(600);
        assertThat(Account.all().size()).isGreaterThan(150);
    }

    @Test
    void everyBudgetLineIsQuantityTimesRate() {
        assertThat(rows("w01/budget.csv")).allSatisfy(line -> assertThat(line.cents()).isEqualTo(
                Long.parseLong(line.get("quantity")) * Cents.of(line.get("rate"))));
    }

    @ParameterizedTest(name = "{0} out of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            PAYROLL    | payroll
            INVOICES   | invoices journals
            LOCATIONS  | locations
            PETTY_CASH | petty-cash
            """)
    void theWeeksComeToTheWeeklyTableInThousands(Source source, String feeds) {
        for (var week = 1; week <= Weeks.COUNT; week++) {
            assertThat(thousands(REPLAY.cost(week, week, feeds.split(" "))))
                    .as("%s, week %d", source, week)
                    .isEqualTo(WeeklyTotals.thousands(source, week));
        }
    }

    @Test
    void fiveMillionArePostedAfterSixWeeksAndSeventeenAndAHalfAfterFourteen() {
        assertThat(REPLAY.cost(1, 6) / 1_000_000).isEqualTo(515);
        assertThat(REPLAY.cost(1, 14) / 1_000_000).isEqualTo(1754);
        assertThat(REPLAY.postings().size()).isBetween(13_000, 15_000);
    }

    @ParameterizedTest(name = "{0}: {1} % after week 6, {2} % after week 14")
    @CsvSource(delimiter = ' ', textBlock = """
            1100 88 94
            1200 28 78
            1400 8 95
            1900 12 90
            2000 22 86
            2300 58 98
            2500 6 92
            2700 36 92
            3300 7 91
            3500 16 89
            3600 19 91
            4000 0 84
            4900 15 90
            5500 3 14
            6700 82 86
            8300 40 80
            8400 58 70
            """)
    void aCategorySpendsItsShareOfTheBudget(String category, long after6, long after14) {
        assertThat(percent(category, 6)).as("after week 6").isBetween(after6 - 2, after6 + 2);
        assertThat(percent(category, 14)).as("after week 14").isBetween(after14 - 3, after14 + 2);
    }

    @Test
    void asManyOrdersAreNewEachWeekAsTheTableSays() {
        var before = 0;
        for (var week = 1; week <= Weeks.COUNT; week++) {
            var orders = rows(Weeks.folder(week) + "/purchase-orders.csv").size();
            assertThat(orders - before).as("week %d", week)
                    .isEqualTo(WeeklyTotals.newOrders(week));
            before = orders;
        }
    }

    @Test
    void theProductionIsAsLargeAsItIsSaidToBe() {
        assertThat(different("invoices", "vendor") + different("locations", "vendor"))
                .as("vendors").isBetween(290L, 320L);
        assertThat(different("locations", "location")).as("locations").isEqualTo(22);
        assertThat(different("petty-cash", "holder")).as("floats and cards").isEqualTo(30);
        assertThat(different("payroll", "employee_id")).as("people").isGreaterThan(250);
    }

    @Test
    void everyFileHasTheColumnsOfItsFeedAndEndsItsLines() {
        FILES.forEach((name, text) -> {
            assertThat(text).as(name).endsWith("\n").doesNotContain("\r");
            if (name.endsWith(".csv") && !name.endsWith("/" + Treasury.CURVE_NAME)) {
                var feed = Feeds.named(name.substring(name.lastIndexOf('/') + 1));
                assertThat(Csv.heading(text)).as(name).isEqualTo(Feeds.columns(feed));
            }
        });
    }

    @Test
    void everyPayrollInvoiceStatesTheSumOfItsRows() {
        var totals = new TreeMap<String, Long>();
        var stated = new TreeMap<String, Long>();
        FILES.forEach((name, text) -> {
            if (name.contains("/payroll-")) {
                for (var row : Csv.rows(text)) {
                    totals.merge(row.get("invoice_no"), row.cents(), Long::sum);
                    stated.put(row.get("invoice_no"), Cents.of(row.get("invoice_total")));
                }
            }
        });

        assertThat(totals).isEqualTo(stated).hasSizeGreaterThan(30);
    }

    @Test
    void onlyWhatIsMeantToIsHeldOrphanedOrRepeated() {
        assertThat(REPLAY.held()).extracting(line -> line.replaceAll("D-\\d+", "D"))
                .containsExactlyInAnyOrder(
                        "w3 petty-cash PC-03-F05 | 1: amount 86,40",
                        "w9 invoices D | 1: rate EUR",
                        "w12 invoices D | 1: invoice_date 03/04/2026",
                        "w12 invoices D | 1: account 1.10E+03",
                        "w12 invoices D | 1: amount 120.50-");
        assertThat(REPLAY.orphanVoids()).containsExactly("invoices D-0977 | 1");
        assertThat(REPLAY.repeated()).hasSize(1).first().asString().startsWith("w6 petty-cash");
    }

    @Test
    void everyAccountIsInTheChartButTheOneMistyped() {
        var outside = new HashSet<String>();
        REPLAY.postings().stream().filter(Replay.Posting::cost).map(Replay.Posting::account)
                .filter(account -> !Account.exists(account)).forEach(outside::add);

        assertThat(outside).containsExactly("2855");
    }

    private static List<Entry> rows(String export) {
        return Csv.rows(FILES.get(SampleSlate.PRODUCTION + "exports/" + export));
    }

    private static long different(String feed, String column) {
        return REPLAY.postings().stream().filter(posting -> posting.feed().equals(feed))
                .map(posting -> posting.row().get(column)).distinct().count();
    }

    private static long percent(String category, int week) {
        var posted = REPLAY.postings().stream().filter(posting -> posting.period() <= week)
                .filter(posting -> Account.exists(posting.account()))
                .filter(posting -> Account.of(posting.account()).category().equals(category))
                .mapToLong(Replay.Posting::cents).sum();
        var locked = Account.all().stream()
                .filter(account -> account.category().equals(category))
                .mapToLong(Account::locked).sum();
        return Cents.share(100, posted, locked);
    }

    private static long thousands(long cents) {
        return Cents.share(cents, 1, 100_000);
    }
}
