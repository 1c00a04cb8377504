package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PurchaseOrderChecksTest {

    @Test
    void anInvoiceThatExceedsItsOrderIsFoundWithTheExcess() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  account  description  amount  status
                        0310       1     2520     crane        18000   closed
                        0311       1     2520     lift         5000    approved
                        0312       1     2530     dolly        1000    approved
                        0312       2     2530     track        9000    void
                        0313       1     2530     jib          9000    requested
                        """)
                .given("invoices", """
                        document  account  amount   po_number  po_line
                        D-1       2520     21460    0310       -
                        D-2       2520     5000     0311       1
                        D-3       2530     1000.01  0312       1
                        D-4       2530     700      0313       1
                        """);

        assertThat(books.ask("invoice-over-po")).isEqualTo("""
                3460.00  2520  PO 0310  exports/invoices-2.csv:2
                    Crane: invoiced 21,460.00 on PO 0310, which is for 18,000.00. The excess of
                    3,460.00 is posted and in the EFC. Approve it or claim a credit note.
                700.00  2530  PO 0313  exports/invoices-2.csv:5
                    Jib: invoiced 700.00 on PO 0313, which is for 0.00. The excess of 700.00 is
                    posted and in the EFC. Approve it or claim a credit note.
                0.01  2530  PO 0312  exports/invoices-2.csv:4
                    PO 0312: invoiced 1,000.01 on PO 0312, which is for 1,000.00. The excess of
                    0.01 is posted and in the EFC. Approve it or claim a credit note.
                """);
    }

    @Test
    void aLineAboveItsAmountCountsWhenItsExcessIsLargerThanTheOrders() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  account  description  amount
                        0310       1     2520     crane        1000
                        0310       2     2530     operator     800
                        """)
                .given("invoices", """
                        document  account  amount  po_number  po_line
                        D-1       2520     1100    0310       1
                        D-2       2530     300     0310       2
                        """);

        assertThat(books.ask("invoice-over-po")).isEqualTo("""
                100.00  2520  PO 0310  exports/invoices-2.csv:2
                    Crane: invoiced 1,100.00 on line 1 of PO 0310, which is for 1,000.00. The
                    excess of 100.00 is posted and in the EFC. Approve it or claim a credit
                    note.
                """);
    }

    @Test
    void theToleranceIsAShareOfTheOrderAndTheExcessCountsFromTheOrderItself() {
        var books = new Books()
                .set("invoice-over-po", "percent", "10")
                .given("purchase-orders", """
                        po_number  amount
                        0310       1000
                        0311       1000
                        """)
                .given("invoices", """
                        document  amount   po_number
                        D-1       1100     0310
                        D-2       1100.01  0311
                        """);

        assertThat(books.ask("invoice-over-po")).startsWith("100.01  3600  PO 0311  ")
                .doesNotContain("0310");
    }

    @Test
    void anOrderIsCountedInItsOwnCurrencyAndTheExcessInTheProductions() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  currency  rate  amount
                        0310       CAD       0.73  48300
                        0311       CAD       0.73  1000
                        """)
                .given("invoices", """
                        document  currency  rate    amount  po_number
                        D-1       CAD       0.7412  48300   0310
                        D-2       USD       -       803     0311
                        """);

        assertThat(books.ask("invoice-over-po")).isEqualTo("""
                73.00  3600  PO 0311  exports/invoices-2.csv:3
                    PO 0311: invoiced CAD 1,100.00 on PO 0311, which is for CAD 1,000.00. The
                    excess of CAD 100.00 is posted and in the EFC. Approve it or claim a credit
                    note.
                """);
    }

    @Test
    void aReversedInvoiceAndOneOfALaterPeriodExceedNothing() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  amount
                        0310       1000
                        """)
                .given("invoices", """
                        document  seq  posting_date  amount  po_number
                        D-1       1    2026-09-01    1000    0310
                        D-2       1    2026-09-01    500     0310
                        D-2       2    2026-09-01    -500    0310
                        D-3       1    2026-09-08    500     0310
                        """);

        assertThat(books.ask("invoice-over-po")).isEmpty();
    }

    @Test
    void anOrderThatNobodyDeliveredAndALineThatItLacksAreFound() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  status    amount
                        0217       1     approved  10
                        0218       1     void      10
                        """)
                .given("invoices", """
                        document  account  amount  po_number  po_line
                        D-1       3220     300     0217       9
                        D-2       3220     1000    0999       -
                        D-3       3220     204.50  0999       -
                        D-4       3220     50      0217       -
                        D-5       3220     50      0217       1
                        D-6       3220     50      0218       1
                        """);

        assertThat(books.ask("po-not-found")).isEqualTo("""
                1204.50  3220  PO 0999  exports/invoices-2.csv:3
                    No purchase-orders file has PO 0999; 2 postings name it, 1,204.50 (among
                    them invoice D-2). Correct the number, or deliver the PO; until then nothing
                    is relieved.
                300.00  3220  PO 0217 line 9  exports/invoices-2.csv:2
                    PO 0217 has no line 9; 1 posting names it, 300.00 (invoice D-1). Correct the
                    number, or deliver the PO; until then nothing is relieved.
                """);
    }
}
