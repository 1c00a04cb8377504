package film.topsheet.profile;

import static film.topsheet.profile.BuiltInSamples.PROFILES;
import static film.topsheet.profile.BuiltInSamples.changed;
import static film.topsheet.profile.BuiltInSamples.differences;
import static film.topsheet.profile.BuiltInSamples.own;
import static film.topsheet.profile.BuiltInSamples.refusal;
import static film.topsheet.profile.BuiltInSamples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is not the export that a built-in profile is for, or not the whole of it, is refused; a
 * total that its rows do not make is told.
 */
class BuiltInRefusalsTest {

    @TempDir
    private Path slate;

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
    void aTotalThatIsNotTheSumOfItsRowsIsTold(String sample, String by, String stated)
            throws IOException, FileRefused {
        assertThat(differences(reader(sample), changed(sample, stated, by)))
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

        assertThat(PROFILES.find(name).orElseThrow().label()).isEqualTo("starting point");
        assertThat(PROFILES.find(name).orElseThrow().summary()).contains("layout")
                .contains("public").contains("refused");
        assertThat(refusal(reader(sample), changed(sample, column, by)))
                .startsWith("has columns that its profile does not know: ");
    }

    @Test
    void amexSharesItsHeaderBetweenCountriesAndAFileThatFitsBothIsRefused() throws Exception {
        var open = changed("amex-card-csv/short-uk.csv", "14/07", "04/07");
        var british = own(slate, "amex-card-csv", "dates: [dd/MM/yyyy]");

        assertThat(refusal(reader("amex-card-csv/short-uk.csv"), open)).isEqualTo("has dates that"
                + " can all be read with the day or the month first, as \"02/07/2026\"");
        assertThat(SamplePage.of(british, open)).contains("2026-07-02").contains("2026-07-04")
                .doesNotContain("2026-04-07");
    }

    @Test
    void chargesWaitInAnAccountThatTheProductionNames() throws IOException {
        var sample = BuiltInSamples.file("amex-card-csv/short-uk.csv");
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
    void aJournalThatDoesNotSumToZeroIsTold(String sample, String amount, String by)
            throws IOException, FileRefused {
        assertThat(differences(reader(sample), changed(sample, amount, by)))
                .containsExactly("states 0");
    }

    @Test
    void aXeroExportThatWasCutOffIsRefused() throws IOException {
        var sample = "xero-account-transactions/account-transactions.csv";
        var text = Files.readString(BuiltInSamples.file(sample));

        assertThat(refusal(reader(sample), changed(sample,
                text.substring(text.indexOf("Total Business")), "")))
                .isEqualTo("states no total, and its profile expects one");
    }

    @Test
    void aPoLogIsKnownByItsFileName() throws IOException {
        var sample = BuiltInSamples.all()
                .filter(each -> each.toString().contains("PO_LOG")).findFirst().orElseThrow();

        assertThat(refusal(PROFILES.find("showbiz-po-log").orElseThrow(),
                source("export.txt", Files.readAllBytes(sample)))).contains("from its name");
    }

    private Profile reader(String sample) throws IOException {
        return BuiltInSamples.reader(BuiltInSamples.file(sample), slate);
    }
}
