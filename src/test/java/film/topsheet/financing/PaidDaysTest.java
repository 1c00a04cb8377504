package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which day what is posted is paid. */
class PaidDaysTest {

    @TempDir
    private Path folder;

    private CashLedger ledger(String... settings) throws IOException {
        return new CashLedger(folder, String.join("\n", settings))
                .account("2010", "cash payroll").account("3600", "cash vendor");
    }

    @Test
    void payrollIsPaidAWeekAfterTheWorkVendorsAfterFourAndPettyCashAtOnce() throws IOException {
        assertThat(ledger()
                .posting("payroll", "P1", "3600", "2026-08-01", "10", "")
                .posting("journals", "J1", "2010", "2026-08-02", "20", "")
                .posting("invoices", "I1", "3600", "2026-08-01", "30", "")
                .posting("locations", "L1", "9999", "2026-08-02", "40", "")
                .posting("petty-cash", "E1", "3600", "2026-08-01", "50", "")
                .posting("petty-cash", "E2", "2010", "2026-08-01", "5", "").paid()).isEqualTo("""
                08-01 PRODUCTION 55 0 0
                08-08 PRODUCTION 10 0 0
                08-09 PRODUCTION 20 0 0
                08-29 PRODUCTION 30 0 0
                08-30 OTHER 40 0 0
                """);
    }

    @Test
    void theDayThatARowNamesIsTheDayAndTheSettingsNameTheLags() throws IOException {
        assertThat(ledger("cash: {lags: {payroll: 2, vendor: 0}}")
                .posting("payroll", "P1", "2010", "2026-08-01", "10", "")
                .posting("payroll", "P2", "2010", "2026-08-01", "11", "check_date 2026-08-07")
                .posting("invoices", "I1", "3600", "2026-08-01", "20", "")
                .posting("invoices", "I2", "3600", "2026-08-01", "21", "paid_on 2026-09-30")
                .posting("petty-cash", "E1", "3600", "2026-08-01", "5", "").paid()).isEqualTo("""
                08-01 PRODUCTION 25 0 0
                08-07 PRODUCTION 11 0 0
                08-15 PRODUCTION 10 0 0
                09-30 PRODUCTION 21 0 0
                """);
    }

    @Test
    void aReversalFallsOnTheDayOfWhatItTakesBack() throws IOException {
        var ledger = ledger()
                .posting("invoices", "I1", "3600", "2026-08-01", "10", "paid_on 2026-08-05")
                .posting("invoices", "I1", "3600", "2026-08-01", "-10", "seq 2 week 2026-08-29"
                        + " paid_on 2026-08-05")
                .posting("journals", "J1", "3600", "2026-07-01", "30", "")
                .posting("journals", "J2", "3600", "2026-08-20", "-30", "reverses J1")
                .posting("invoices", "I2", "2010", "2026-07-05", "7", "paid_on 2026-07-06")
                .posting("journals", "J3", "3600", "2026-08-20", "-7", "reverses I2")
                .posting("journals", "J4", "3600", "2026-08-01", "-1", "reverses nothing");

        assertThat(ledger.paid()).isEqualTo("""
                07-06 PRODUCTION 0 0 0
                07-29 PRODUCTION 0 0 0
                08-05 PRODUCTION 0 0 0
                08-29 PRODUCTION -1 0 0
                """);
    }

    @Test
    void recoverableTaxIsPaidWithTheInvoiceAtItsRateAndIsNoCost() throws IOException {
        assertThat(ledger()
                .posting("invoices", "I1", "3600", "2026-08-01", "100",
                        "currency EUR rate 1.0850 base 108.50 tax_recoverable 19.03")
                .posting("invoices", "I2", "3600", "2026-08-01", "50", "tax_recoverable 4.75")
                .paid()).isEqualTo("08-29 PRODUCTION 158.50 0 25.40\n");
    }

    @Test
    void depositsAndFloatsAreHeldAndContingencyDeferredAndOtherBalancesPayNothing()
            throws IOException {
        assertThat(ledger().account("0140", "kind deposit section -")
                .account("0120", "kind float section -").account("0110", "kind cash section -")
                .account("0210", "kind payable section -")
                .account("0310", "kind receivable section -")
                .account("8100", "section CONTINGENCY").account("8300", "cash deferred")
                .posting("locations", "L1", "0140", "2026-08-01", "15", "")
                .posting("journals", "J1", "0120", "2026-08-01", "5", "tax_recoverable 1")
                .posting("journals", "J2", "0110", "2026-08-01", "1000", "")
                .posting("journals", "J3", "0210", "2026-08-01", "1000", "")
                .posting("journals", "J4", "0310", "2026-08-01", "1000", "")
                .posting("journals", "J5", "8100", "2026-08-01", "1000", "")
                .posting("invoices", "I1", "8300", "2026-08-01", "1000", "paid_on 2026-08-01")
                .paid()).isEqualTo("08-01 OTHER 0 20 1\n");
    }

    @Test
    void whatBelongsToALaterPeriodIsNotPosted() throws IOException {
        assertThat(ledger()
                .posting("invoices", "I1", "3600", "2026-09-05", "1", "")
                .posting("invoices", "I2", "3600", "2026-09-06", "2", "")
                .posting("invoices", "I3", "3600", "2026-09-01", "4", "week 2026-09-12").paid())
                .isEqualTo("10-03 PRODUCTION 1 0 0\n");
    }
}
