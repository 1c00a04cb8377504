package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BankChecksTest {

    /** On 5 September what was paid up to 25 August is asked about. */
    @Test
    void aPaymentWithoutBankLineAndABankLineWithoutPaymentAreFound() {
        var books = new Books()
                .given("invoices", """
                        document  line  vendor     paid_on     amount  tax_recoverable
                        D-1       1     Acme       2026-08-25  600     -
                        D-1       2     Acme       2026-08-25  400     70
                        D-2       1     Bay        2026-08-25  500     -
                        D-3       1     Coral      2026-08-26  500     -
                        D-4       1     Delta      -           500     -
                        D-5       1     Echo       2026-08-01  20      -
                        D-5       2     Echo       2026-08-01  -20     -
                        D-6       1     Foxtrot    2026-08-10  -80     -
                        """)
                .given("bank", """
                        reference  date        description   amount
                        W-1        2026-09-04  Acme          -1070
                        W-2        2026-09-05  Bay           -500
                        W-3        2026-08-25  Mystery LLC   -333
                        W-4        2026-08-26  Mystery LLC   -444
                        W-5        2026-08-12  Foxtrot       80
                        T-1        2026-08-01  Equity        6000
                        """);

        assertThat(books.ask("bank-unmatched")).isEqualTo("""
                500.00  3600  invoice D-2  exports/invoices-1.csv:4
                    Invoice D-2 of Bay was paid on 25 August 2026, and the bank shows no line of
                    −500.00 within 10 days. Ask the bank, or take the payment date back.
                    mailed: Invoice D-2 was paid on 25 August 2026, and the bank shows no line
                    of −500.00 within 10 days. Ask the bank, or take the payment date back.
                333.00  -  bank line W-3  exports/bank-2.csv:4
                    The bank paid 333.00 on 25 August 2026 (W-3, Mystery LLC), and nothing of
                    that amount is booked as paid within 10 days of it. Book it, enter when it
                    was paid, or ask the bank.
                    mailed: The bank paid 333.00 on 25 August 2026, and nothing of that amount
                    is booked as paid within 10 days of it. Book it, enter when it was paid, or
                    ask the bank.
                """);
    }

    @Test
    void whatWasPaidTogetherIsOnePaymentOfItsReferenceElseOfOneVendorAndDay() {
        var books = new Books()
                .given("invoices", """
                        document  vendor   vendor_id  paid_on     payment_ref  amount
                        D-1       Acme     -          2026-08-10  C-77         100
                        D-2       Bay      -          2026-08-10  C-77         200
                        D-3       Coral    V1         2026-08-10  -            40
                        D-4       Corals   V1         2026-08-10  -            50
                        D-5       Coral    V1         2026-08-11  -            60
                        D-6       Delta    -          2026-08-10  C-78         1
                        D-7       Delta    -          2026-08-10  C-78         2
                        D-8       Echo     -          2026-08-10  -            7
                        D-9       Foxtrot  -          2026-08-10  -            8
                        """)
                .given("bank", """
                        reference  date        amount
                        W-1        2026-08-10  -300
                        W-2        2026-08-10  -90
                        W-3        2026-08-10  -60
                        W-4        2026-08-10  -1
                        W-5        2026-08-10  -2
                        W-6        2026-08-10  -15
                        """);

        assertThat(subjects(books.ask("bank-unmatched"))).isEqualTo("""
                15.00  bank line W-6
                8.00  invoice D-9
                7.00  invoice D-8
                """);
    }

    /** Two of one amount: the line is of the nearer one, the other is found. */
    @Test
    void aLineIsOfOnePaymentTheNearestOne() {
        var books = new Books()
                .given("invoices", """
                        document  vendor  paid_on     amount
                        D-1       Acme    2026-08-01  100
                        D-2       Bay     2026-08-08  100
                        D-3       Coral   2026-08-12  100
                        """)
                .given("bank", """
                        reference  date        amount
                        W-1        2026-08-09  -100
                        W-2        2026-08-10  -100
                        """);

        assertThat(subjects(books.ask("bank-unmatched"))).isEqualTo("""
                100.00  invoice D-1
                """);
    }

    @Test
    void locationsAndForeignInvoicesCountInBaseCurrencyAndPayrollExplainsItsLine() {
        var books = new Books()
                .given("locations", """
                        document  paid_on     amount
                        L-1       2026-08-10  100
                        """)
                .given("invoices", """
                        document  vendor  paid_on     currency  rate  amount  tax_recoverable
                        D-1       Acme    2026-08-10  CAD       0.75  200     20
                        """)
                .given("payroll", """
                        document  line  check_date  week_ending  amount
                        PR-1      1     2026-08-10  2026-08-08   700
                        PR-1      2     2026-08-10  2026-08-08   70
                        PR-2      1     2026-08-10  2026-08-08   5
                        """)
                .given("bank", """
                        account  reference  date        amount
                        0110     W-1        2026-08-10  -165
                        0110     W-2        2026-08-11  -770
                        0110     W-3        2026-08-11  -9
                        """);

        assertThat(subjects(books.ask("bank-unmatched"))).isEqualTo("""
                100.00  location cost L-1
                9.00  bank line W-3, account 0110
                """);
    }

    private static String subjects(String found) {
        return found.lines().filter(each -> !each.startsWith(" "))
                .map(each -> each.split(" {2}")[0] + "  " + each.split(" {2}")[2] + "\n")
                .reduce("", String::concat);
    }

    @Test
    void aFloatThatDoesNotCountUpIsFoundByItsNewestCount() {
        var books = new Books().given("float-counts", """
                holder   counted_on  account  float  cash  receipts
                J. Lee   2026-08-29  0120     5000   1     1
                J LEE    2026-09-05  0120     5000   2000  2900
                A. Ray   2026-08-29  0120     5000   2000  3000
                A. Ray   2026-09-06  0120     5000   2000  2000
                B. Sol   2026-08-29  -        500    500   12.50
                C. Tam   2026-08-29  -        500    500   -0.50
                """);

        assertThat(books.set("float-off", "above", "0.50").ask("float-off")).isEqualTo("""
                100.00  0120  holder J LEE  exports/float-counts-1.csv:3
                    The float of 5,000.00 that J LEE holds was counted on 5 September 2026:
                    2,000.00 in cash and 2,900.00 in receipts make 4,900.00, 100.00 less than
                    the float. Have what is missing found, or paid back.
                    mailed: A float of 5,000.00 was counted on 5 September 2026: 2,000.00 in
                    cash and 2,900.00 in receipts make 4,900.00, 100.00 less than the float.
                    Have what is missing found, or paid back.
                12.50  -  holder B. Sol  exports/float-counts-1.csv:6
                    The float of 500.00 that B. Sol holds was counted on 29 August 2026: 500.00
                    in cash and 12.50 in receipts make 512.50, 12.50 more than the float. Count
                    again; a receipt may be of another envelope.
                    mailed: A float of 500.00 was counted on 29 August 2026: 500.00 in cash and
                    12.50 in receipts make 512.50, 12.50 more than the float. Count again; a
                    receipt may be of another envelope.
                """);
    }
}
