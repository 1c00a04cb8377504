package film.topsheet.profile;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import film.topsheet.intake.Sources;
import film.topsheet.job.Feeds;
import film.topsheet.slate.SettingsProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each built-in profile with samples of what it reads, under {@code builtin/NAME}, and beside each
 * the page of what becomes of it. The samples are ours: names and figures are invented, habits are
 * those of the real format.
 */
class BuiltInProfilesTest {

    private static final Path SAMPLES =
            Path.of("src/test/resources/film/topsheet/profile/builtin");
    private static final String PAGE = ".expected.txt";
    private static final Profiles BUILT_IN =
            Profiles.read(null, Sources.words(Feeds.ALL));

    @TempDir
    private Path slate;

    @Test
    void allCanBeRead() {
        assertThat(BUILT_IN.problems()).extracting(SettingsProblem::message).isEmpty();
        assertThat(BUILT_IN.names()).containsExactlyElementsOf(ProfileFiles.builtIn());
    }

    @Test
    void eachHasASampleAndNoSampleIsLeftOver() {
        assertThat(samples().map(each -> each.getParent().getFileName().toString()).distinct())
                .containsExactlyElementsOf(ProfileFiles.builtIn());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aSampleBecomesTheRowsBesideIt(Path sample) throws Exception {
        var folder = sample.getParent().getFileName().toString();
        var page = SamplePage.of(readerOf(folder, sample), source(sample));

        assertGolden(sample.resolveSibling(sample.getFileName() + PAGE), page);
    }

    static Stream<Path> samples() {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(PAGE)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}: \"{1}\" instead of \"{2}\"")
    @CsvSource(delimiter = '|', textBlock = """
            quickbooks-transaction-detail/transaction-detail.csv | $86.50        | $86.40
            xero-account-transactions/account-transactions.csv   | "1,000.10"    | "1,000.00"
            excel-ledger/ledger.csv                              | 925.93        | 925.92
            psl-ledger-bible/bible.csv                           | "1,086.41"    | "1,086.40"
            smartaccounting-ledger/bible-run.csv                 | "1,012.33"    | "1,012.32"
            greenslate-ledger/ledger.csv                         | "$1,119.21"   | "$1,119.20"
            movie-magic-budget/night-ferry.txt                   | 1,601         | 1,600
            """)
    void aTotalThatIsNotTheSumOfItsRowsRefusesTheFile(String sample, String by, String stated)
            throws IOException {
        assertThat(refusal(reader(sample), changed(sample, stated, by)))
                .contains("states " + by.replaceAll("[$,\"]", ""));
    }

    @ParameterizedTest(name = "{0} without \"{1}\"")
    @CsvSource(delimiter = '|', textBlock = """
            quickbooks-transaction-detail/transaction-detail.csv | Transaction Type
            xero-account-transactions/account-transactions.csv   | Description
            sage-50-audit-trail/audit-trail.csv                  | Details
            sage-intacct-gl/journal-entries.csv                  | LINE_NO
            wrapbook-payroll-log/payroll-log.csv                 | Earnings Type
            crew-timecard-gross-payroll/gross-payroll.csv        | Detail
            amex-card-csv/activity.csv                           | Card Member
            bank-csv/signed.csv                                  | Description
            excel-ledger/ledger.csv                              | Account
            eclipse-codes/ledger.csv                             | Reference
            movie-magic-budget/night-ferry.txt                   | Units
            psl-ledger-bible/bible.csv                           | Ref No
            smartaccounting-ledger/bible-run.csv                 | Source
            greenslate-ledger/ledger.csv                         | Type
            wrapbook-ledger/project-ledger.csv                   | Transaction ID
            """)
    void aHeaderWithoutAColumnItNeedsRefusesTheFile(String sample, String column)
            throws IOException {
        assertThat(refusal(reader(sample), changed(sample, column, "Sundry")))
                .containsAnyOf("has no column", "has no header with");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            eclipse-codes/ledger.csv           | Description | Description,Batch
            movie-magic-budget/night-ferry.txt | Currency    | Phase
            psl-ledger-bible/bible.csv         | PO No       | Cost Centre
            smartaccounting-ledger/bible-run.csv | Vendor Name | Cost Centre
            greenslate-ledger/ledger.csv       | PO #        | Cost Centre
            wrapbook-ledger/project-ledger.csv | Account Name | Cost Centre
            """)
    void aStartingPointSaysSoAndRefusesAColumnItDoesNotKnow(
            String sample, String column, String by) throws IOException {
        var name = Path.of(sample).getParent().toString();

        assertThat(BUILT_IN.find(name).orElseThrow().label()).isEqualTo("starting point");
        assertThat(BUILT_IN.find(name).orElseThrow().summary()).contains("layout")
                .contains("public").contains("refused");
        assertThat(refusal(reader(sample), changed(sample, column, by)))
                .startsWith("has columns that its profile does not know: ");
    }

    @Test
    void amexSharesItsHeaderBetweenCountriesAndAFileThatFitsBothIsRefused() throws Exception {
        var open = changed("amex-card-csv/short-uk.csv", "14/07", "04/07");
        var british = own("amex-card-csv", "dates: [dd/MM/yyyy]");

        assertThat(refusal(reader("amex-card-csv/short-uk.csv"), open)).isEqualTo("has dates that"
                + " can all be read with the day or the month first, as \"02/07/2026\"");
        assertThat(SamplePage.of(british, open)).contains("2026-07-02").contains("2026-07-04")
                .doesNotContain("2026-04-07");
    }

    @Test
    void chargesWaitInAnAccountThatTheProductionNames() throws IOException {
        var sample = SAMPLES.resolve("amex-card-csv/short-uk.csv");
        var bytes = Files.readAllBytes(sample);

        assertThat(refusal(reader("amex-card-csv/short-uk.csv"), new Source("exports/amex.csv",
                () -> new ByteArrayInputStream(bytes), "USD", Map.of())))
                .isEqualTo("needs the profile's parameter \"account\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            quickbooks-iif/payables.iif         | 1,300.50   | 1,300.51
            sage-intacct-gl/journal-entries.csv | 86.40,0.00 | 86.41,0.00
            """)
    void aJournalThatDoesNotSumToZeroRefusesTheFile(String sample, String amount, String by)
            throws IOException {
        assertThat(refusal(reader(sample), changed(sample, amount, by)))
                .contains("and not to zero");
    }

    @Test
    void aXeroExportThatWasCutOffIsRefused() throws IOException {
        var sample = "xero-account-transactions/account-transactions.csv";
        var text = Files.readString(SAMPLES.resolve(sample));

        assertThat(refusal(reader(sample), changed(sample,
                text.substring(text.indexOf("Total Business")), "")))
                .isEqualTo("states no total, and its profile expects one");
    }

    @Test
    void aPoLogIsKnownByItsFileName() throws IOException {
        var sample = samples().filter(each -> each.toString().contains("PO_LOG")).findFirst()
                .orElseThrow();

        assertThat(refusal(BUILT_IN.find("showbiz-po-log").orElseThrow(),
                source("export.txt", Files.readAllBytes(sample)))).contains("from its name");
    }

    @Test
    void nothingOfASocialSecurityNumberIsLeft() throws Exception {
        var sample = SAMPLES.resolve("crew-timecard-gross-payroll/gross-payroll.csv");
        var page = SamplePage.of(BUILT_IN.find("crew-timecard-gross-payroll").orElseThrow(),
                source(sample));

        assertThat(Files.readString(sample)).contains("6789", "2222");
        assertThat(page).doesNotContain("6789").doesNotContain("2222");
    }

    @Test
    void thePageOnProfilesListsThemAll() throws IOException {
        var page = Files.readString(Path.of("src/main/resources/profiles/README.md"));
        var listed = page.substring(page.indexOf("## The built-in profiles")).lines()
                .filter(each -> each.startsWith("| `"))
                .map(each -> each.substring(3, each.indexOf('`', 3))).sorted().toList();

        assertThat(listed).isEqualTo(ProfileFiles.builtIn());
    }

    private Profile reader(String sample) throws IOException {
        var file = SAMPLES.resolve(sample);
        return readerOf(file.getParent().getFileName().toString(), file);
    }

    /** What reads a workbook reads its rows also where they were saved as CSV. */
    private Profile readerOf(String name, Path sample) throws IOException {
        var profile = BUILT_IN.find(name).orElseThrow();
        var isText = !sample.toString().endsWith(".xlsx");
        return isText && profile.spec().read().kind() == ReadSpec.Shape.WORKBOOK
                ? own(name, "read: {kind: delimited}") : profile;
    }

    /** A profile of the slate's own that begins with a built-in one. */
    private Profile own(String base, String changes) throws IOException {
        Files.createDirectories(slate.resolve("profiles"));
        Files.writeString(slate.resolve("profiles/own.yaml"),
                "profile: own\nversion: 1\nextends: %s\n%s\n".formatted(base, changes));
        var profiles = Profiles.read(slate, Sources.words(Feeds.ALL));
        assertThat(profiles.problems()).extracting(SettingsProblem::message).isEmpty();
        return profiles.find("own").orElseThrow();
    }

    private static Source source(Path sample) throws IOException {
        return source(sample.getFileName().toString(), Files.readAllBytes(sample));
    }

    private static Source source(String name, byte[] bytes) {
        return new Source("exports/" + name, () -> new ByteArrayInputStream(bytes), "USD",
                Map.of("account", "1090", "payments-account", "2090"));
    }

    /** The sample in Latin letters, with something in it replaced. */
    private static Source changed(String sample, String text, String by) throws IOException {
        var file = SAMPLES.resolve(sample);
        var now = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(now).contains(text);
        return source(file.getFileName().toString(),
                now.replace(text, by).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String refusal(Profile profile, Source source) {
        var refused = catchThrowableOfType(
                FileRefused.class, () -> SamplePage.of(profile, source));
        assertThat(refused).as("the file is read").isNotNull();
        return refused.problem();
    }
}
