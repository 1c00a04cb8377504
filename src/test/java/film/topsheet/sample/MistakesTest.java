package film.topsheet.sample;

import static film.topsheet.sample.Made.FILES;
import static film.topsheet.sample.Made.REPLAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is wrong on purpose is in the exports, in its week and with its amount. */
class MistakesTest {

    @ParameterizedTest(name = "{0}: {1}, {2} comes to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | w08/invoices.csv  | invoice_no=INV-20418                          | 14862.50
            1  | w09/invoices.csv  | invoice_no=Inv 020418                         | 14862.50
            2  | w11/invoices.csv  | po_number=0259                                | 26000.00
            3  | w09/locations.csv | kind=police;description=Scout day             | 6930.00
            4  | w07/journals.csv  | journal_no=J-0705;account=2850                | 9400.00
            4  | w07/journals.csv  | journal_no=J-0705                             | 0.00
            5  | w08/payroll-crew-2026-08-15.csv | rate=58.50;pay_hours=70.0       | 4095.00
            6  | w10/locations.csv | location=Pier 9;rate=12500.00                 | 50000.00
            7  | w11/invoices.csv  | invoice_no=SF-340                             | 9000.00
            7  | w11/locations.csv | location=Stage B;work_date=2026-09-02         | 6200.00
            8  | w08/changes.csv   | number=3                                      | 120000.00
            8  | w10/changes.csv   | number=5                                      | 95000.00
            8  | w10/changes.csv   | number=5;to_account=3610                      | 35000.00
            9  | w11/changes.csv   | number=7;approved_on=                         | 62000.00
            10 | w09/petty-cash.csv | receipt=no                                   | 7842.16
            11 | w08/invoices.csv  | currency=CAD                                  | 48300.00
            11 | w08/purchase-orders.csv | currency=CAD;exchange_rate=0.73         | 48300.00
            12 | w09/invoices.csv  | currency=EUR                                  | 6450.00
            13 | w09/invoices.csv  | document_no=D-1188;status=                    | 22400.00
            13 | w10/invoices.csv  | document_no=D-1188;status=void                | 22400.00
            13 | w10/invoices.csv  | document_no=D-1241                            | 22400.00
            14 | w06/locations.csv | kind=deposit;location=House on Mill Lane      | 15000.00
            14 | w14/locations.csv | account=0140;location=House on Mill Lane      | 0.00
            14 | w14/locations.csv | kind=restoration;description=Floor            | 4250.00
            15 | w10/invoices.csv  | po_number=0298                                | 21460.00
            15 | w10/purchase-orders.csv | po_number=0298                          | 18000.00
            16 | w09/invoices.csv  | vendor=Palisade Lens and Camera;po_number=    | 8740.00
            16 | w09/purchase-orders.csv | po_number=0217;status=approved          | 9000.00
            17 | w11/invoices.csv  | po_number=0288;po_final=yes                   | 9212.00
            17 | w11/purchase-orders.csv | po_number=0288;status=approved          | 10000.00
            18 | w09/accruals.csv  | accrual_no=AC-07                              | 31600.00
            18 | w10/invoices.csv  | accrual_no=AC-07                              | 20000.00
            18 | w11/invoices.csv  | accrual_no=AC-07                              | 29870.00
            18 | w12/accruals.csv  | accrual_no=AC-07;reversed_on=2026-09-06       | 31600.00
            19 | w12/payroll-background-2026-09-05.csv | payroll=background        | 38240.00
            20 | w09/payroll-supplemental-2026-08-22.csv | supplements=PR-08-C     | 126.00
            21 | w09/payroll-cast-2026-08-22.csv \
               | employee_id=E140501;component=pension-health | 17640.00
            21 | w09/payroll-cast-2026-08-22.csv | employee_id=E140501;component=gross | 84000.00
            22 | w10/payroll-crew-2026-08-29.csv | component=penalty               | 245.00
            22 | w10/payroll-cast-2026-08-29.csv | component=penalty               | 75.00
            23 | w08/invoices.csv  | vendor=Stavely Timber                         | 14825.00
            23 | w08/purchase-orders.csv | po_number=0266;status=approved;\
            requested_by=M. Tarn;approved_by=M. Tarn | 27500.00
            24 | w09/invoices.csv  | tags=claim-1                                  | 61300.00
            24 | w09/locations.csv | account=3675                                  | 1950.00
            """)
    void aMistakeIsInItsExport(int number, String export, String where, String amount) {
        var rows = Csv.rows(FILES.get(SampleSlate.PRODUCTION + "exports/" + export)).stream()
                .filter(row -> InvoiceEvent.settings(where).entrySet().stream().allMatch(
                        each -> row.get(each.getKey()).equals(each.getValue()))).toList();

        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().mapToLong(Entry::cents).sum()).isEqualTo(Cents.of(amount));
    }

    @Test
    void theThreeWeeksBeforeTheLateVouchersAverageTheSame() {
        var sum = Background.total(8) + Background.total(9) + Background.total(10);

        assertThat(sum).isEqualTo(3 * Cents.of("38240.00"));
        assertThat(FILES.keySet()).noneMatch(name -> name.contains("w11/payroll-background"));
    }

    @Test
    void theLedgerOfWeekTwelveLacksFourRows() {
        var gone = REPLAY.postings().stream()
                .filter(posting -> posting.period() == 12 && posting.prior())
                .filter(posting -> posting.feed().equals("invoices")).toList();

        assertThat(gone).hasSize(4);
        assertThat(gone.stream().mapToLong(Replay.Posting::cents).sum())
                .isEqualTo(Cents.of("-11205.00"));
    }

    @Test
    void theCanadianInvoiceCostsMoreThanAtTheRateOfItsOrder() {
        var posted = REPLAY.postings().stream()
                .filter(posting -> posting.row().get("currency").equals("CAD")).toList();

        assertThat(posted).singleElement().satisfies(posting -> assertThat(posting.cents())
                .isEqualTo(Cents.of("35259.00") + Cents.of("540.96")));
    }
}
