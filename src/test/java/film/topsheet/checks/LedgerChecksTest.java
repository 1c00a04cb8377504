package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerChecksTest {

    private static final String CHART = """
            account  kind     section
            2750     cost     PRODUCTION
            2850     cost     PRODUCTION
            3600     cost     PRODUCTION
            1150     deposit  -
            8100     cost     CONTINGENCY
            """;

    @Test
    void aLateDocumentIsFoundWhenItMovesThisPeriod() {
        var books = new Books().lastIssued("2026-08-22").given("chart", CHART).given("invoices", """
                document  line  seq  account  posting_date  week        prior_period  amount
                D-1       1     1    3600     2026-07-10    2026-08-29  true          6930
                D-2       1     1    3600     2026-07-10    2026-08-22  true          100
                D-3       1     1    3600     2026-07-10    2026-09-12  true          100
                D-4       1     1    3600     2026-09-01    2026-09-05  false         100
                D-5       1     2    3600     2026-07-10    2026-09-05  true          -100
                D-5       1     3    3600     2026-07-10    2026-09-05  true          130
                D-6       1     2    3600     2026-07-10    2026-09-05  true          -100
                D-6       1     3    3600     2026-07-10    2026-09-05  true          100
                D-7       1     2    2750     2026-07-10    2026-09-05  true          -9400
                D-7       1     3    2850     2026-07-10    2026-09-05  true          9400
                D-8       1     2    3600     2026-07-10    2026-09-05  true          -50
                D-9       1     1    1150     2026-07-10    2026-09-05  true          50
                """);

        assertThat(books.ask("prior-period")).isEqualTo("""
                6930.00  3600  invoice D-1  exports/invoices-2.csv:2
                    Invoice D-1 of 10 July 2026 on 3600 came after its week was issued: 6,930.00
                    counts in this period. Ask what else of that week is still to come.
                50.00  3600  invoice D-8  exports/invoices-2.csv:12
                    Invoice D-8 of 10 July 2026 on 3600 came after its week was issued: 50.00
                    comes off this period. Ask what else of that week is still to come.
                30.00  3600  invoice D-5  exports/invoices-2.csv:7
                    Invoice D-5 of 10 July 2026 on 3600 came after its week was issued: 30.00
                    counts in this period. Ask what else of that week is still to come.
                0.00  -  invoice D-7  exports/invoices-2.csv:11
                    Invoice D-7 of 10 July 2026 came after its week was issued: it moves cost
                    between accounts of this period. Ask what else of that week is still to
                    come.
                """);
    }

    @Test
    void beforeTheFirstReportThisPeriodIsThisWeek() {
        var books = new Books().given("chart", CHART).given("invoices", """
                document  account  posting_date  week        prior_period  amount
                D-1       3600     2026-07-10    2026-08-29  true          6930
                D-2       3600     2026-07-10    2026-09-05  true          100
                """);

        assertThat(books.ask("prior-period")).contains("D-2").doesNotContain("D-1");
    }

    @Test
    void aDocumentDatedOutsideTheCalendarIsFoundWhateverItsPeriod() {
        var books = new Books().given("chart", CHART).given("invoices", """
                document  line  seq  account  posting_date  amount
                D-1       1     1    3600     2025-05-31    100
                D-1       2     1    3600     2025-05-30    20
                D-1       3     1    3600     2026-05-30    20
                D-2       1     1    3600     2025-06-01    100
                D-3       1     1    3600     2027-02-27    100
                D-4       1     1    3600     2027-02-28    -100
                D-5       1     1    3600     2027-02-28    100
                D-5       1     2    3600     2027-02-28    -100
                D-6       1     1    1150     2027-02-28    100
                """);

        assertThat(books.ask("outside-calendar")).isEqualTo("""
                120.00  3600  invoice D-1  exports/invoices-2.csv:2
                    Invoice D-1, 120.00, is dated 30 May 2025, before development began on 1
                    June 2025. Correct the date, or the calendar in production.yaml.
                100.00  3600  invoice D-4  exports/invoices-2.csv:7
                    Invoice D-4, −100.00, is dated 28 February 2027, after the last phase ends
                    on 27 February 2027. Correct the date, or the calendar in production.yaml.
                """);
    }

    @Test
    void aPayrollInvoiceThatDoesNotAddUpIsFound() {
        var books = new Books().given("payroll", """
                document  line  seq  posting_date  account  amount   invoice_total
                P-1       1     1    2026-09-05    3600     18000    18240
                P-1       2     1    2026-09-05    3600     150      -
                P-2       1     1    2026-09-05    3600     100      100
                P-3       1     1    2026-09-05    3600     100      -
                P-4       1     1    2026-09-05    3600     100      100
                P-4       2     1    2026-09-05    3600     20       120
                P-5       1     1    2026-09-12    3600     100      120
                P-6       1     1    2026-09-05    3600     100      120
                P-6       2     1    2026-09-12    3600     20       120
                P-7       1     1    2026-09-05    3600     100      100
                P-7       2     1    2026-09-05    3600     30       100
                P-7       2     2    2026-09-05    3600     -30      100
                """);

        assertThat(books.ask("payroll-does-not-foot")).isEqualTo("""
                90.00  -  payroll invoice P-1  exports/payroll-1.csv:2
                    Payroll invoice P-1 states 18,240.00 and its rows add up to 18,150.00; they
                    differ by 90.00. Ask the payroll company for the whole invoice, or correct
                    the total.
                20.00  -  payroll invoice P-4  exports/payroll-1.csv:6
                    Payroll invoice P-4 states 100.00 and 120.00 as its total, and its rows add
                    up to 120.00; they differ by 20.00. Ask the payroll company for the whole
                    invoice, or correct the total.
                """);
    }

    @Test
    void aHeldRowIsNamedAsTheReasonWhyAPayrollInvoiceDoesNotAddUp() {
        var books = new Books().given("payroll", """
                document  currency  rate  posting_date  amount  invoice_total
                P-1       CAD       0.7   2026-09-05    100     120
                """);
        Books.jdbc().sql("""
                insert into held_row values (?, 1, 9, 'payroll', 'P-1' || chr(31) || '2', 'amount',
                    '2O', 'is not an amount', 'Write 20.', 'P-1,2', '{}', false, 'USD', null)""")
                .param(books.production()).update();

        assertThat(books.ask("payroll-does-not-foot")).isEqualTo("""
                14.00  -  payroll invoice P-1  exports/payroll-1.csv:2
                    Payroll invoice P-1 states CAD 120.00 and its rows add up to CAD 100.00;
                    they differ by CAD 20.00. 1 row of it is held: correct what rejects.csv
                    says.
                """);
    }

    @Test
    void aSumOfTheProofThatDiffersIsFoundWithBothFigures() {
        var books = new Books().given("tie_out", """
                proof         file              position  left_minor  right_minor  currency
                rows read     exports/w1/a.csv  1         1204        1203         USD
                amounts read  exports/w1/a.csv  2         500         500          USD
                amounts read  exports/w1/b.csv  3         500         700          CAD
                ledger        %1$s              4         120450      120500       USD
                files         %1$s              5         120500      120500       USD
                """.formatted("''")).given("tie_out", """
                week_ending  proof   file  position  left_minor  right_minor  currency
                2026-08-29   ledger  ''    4         120450      120500       USD
                """);

        assertThat(books.ask("does-not-tie")).isEqualTo("""
                0.50  -  ledger
                    The report and later weeks hold 1,204.50, the ledger 1,205.00: 0.50
                    unexplained. Run the night again; if it stays, the database was changed from
                    outside: restore the last backup.
                0.00  -  amounts read, exports/w1/b.csv, CAD  exports/w1/b.csv
                    b.csv: CAD 5.00 read, CAD 7.00 accounted for: CAD 2.00 unexplained. Run the
                    night again; if it stays, the database was changed from outside: restore the
                    last backup.
                0.00  -  rows read, exports/w1/a.csv  exports/w1/a.csv
                    a.csv: 1,204 rows read, 1,203 accounted for: 1 row unexplained. Run the
                    night again; if it stays, the database was changed from outside: restore the
                    last backup.
                """);
    }
}
