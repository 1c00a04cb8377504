package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VendorChecksTest {

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
                    Crane: invoiced 21,460.00 on PO 0310, which is for 18,000.00. The excess is posted and in the EFC. Approve it or claim a credit note.
                700.00  2530  PO 0313  exports/invoices-2.csv:5
                    Jib: invoiced 700.00 on PO 0313, which is for 0.00. The excess is posted and in the EFC. Approve it or claim a credit note.
                0.01  2530  PO 0312  exports/invoices-2.csv:4
                    PO 0312: invoiced 1,000.01 on PO 0312, which is for 1,000.00. The excess is posted and in the EFC. Approve it or claim a credit note.
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
                    Crane: invoiced 1,100.00 on line 1 of PO 0310, which is for 1,000.00. The excess is posted and in the EFC. Approve it or claim a credit note.
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
                    PO 0311: invoiced CAD 1,100.00 on PO 0311, which is for CAD 1,000.00. The excess is posted and in the EFC. Approve it or claim a credit note.
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
                        po_number  line  status
                        0217       1     approved
                        0218       1     void
                        """.replace("status", "status    amount").replace("approved", "approved  10")
                        .replace("void", "void      10"))
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
                    No purchase-orders file has PO 0999; 2 postings name it, 1,204.50. Correct the number, or deliver the PO; until then nothing is relieved.
                300.00  3220  PO 0217 line 9  exports/invoices-2.csv:2
                    PO 0217 has no line 9; 1 posting names it, 300.00. Correct the number, or deliver the PO; until then nothing is relieved.
                """);
    }

    @Test
    void anInvoiceWithoutOrderNearAnOpenLineOfItsVendorIsFoundAndIsNotAlsoWithoutOrder() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  vendor_id  vendor           account  date        amount
                        0217       1     -          Harbor Rentals   3330     2026-08-10  9000
                        0217       2     -          Harbor Rentals   3330     2026-08-10  8740
                        0218       1     V7         Bay Lighting     3330     2026-08-10  600
                        """)
                .given("commitment", """
                        number  line  account  left
                        0217    1     3330     9000
                        0217    2     3330     5000
                        0218    1     3330     600
                        """)
                .given("cost_line", """
                        account  to_date  orders  efc    held
                        3330     8740     14600   30000  30000
                        """)
                .given("invoices", """
                        document  vendor_id  vendor                 invoice_date  account  amount
                        D-1       -          Harbor Rentals, Inc.   2026-08-10    3330     8740
                        D-2       -          Harbor Rentals         2026-08-09    3330     9000
                        D-3       -          Harbour Rental         2026-08-20    3330     9000
                        D-4       V8         Bay Lighting           2026-08-20    3330     600
                        D-5       V7         Bay L.                 2026-08-20    3330     630
                        D-6       V7         Bay L.                 2026-08-20    3330     630.01
                        D-7       V7         Bay L.                 2026-08-20    3330     -600
                        """);

        assertThat(books.ask("po-probably-invoiced")).isEqualTo("""
                5000.00  3330  invoice D-1/1, PO 0217/2  exports/invoices-2.csv:2
                    Invoice D-1 of 8,740.00 without PO number matches open PO 0217 within 5%. If it is the same supply it counts twice: name the PO on it or close the line. The EFC of 3330 without it stays 30,000.00; ETC rises by as much.
                600.00  3330  invoice D-5/1, PO 0218/1  exports/invoices-2.csv:6
                    Invoice D-5 of 630.00 without PO number matches open PO 0218 within 5%. If it is the same supply it counts twice: name the PO on it or close the line. The EFC of 3330 without it stays 30,000.00; ETC rises by as much.
                """);
    }

    @Test
    void theEfcWithoutTheDoubleCountFollowsTheMethodOfTheAccount() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  vendor  account  amount
                        1          A       3330     1000
                        2          B       3340     1000
                        """)
                .given("commitment", """
                        number  account  left
                        1       3330     1000
                        2       3340     1000
                        """)
                .given("cost_line", """
                        account  method  to_date  orders  etc  held
                        3330     hold    1000     1000    0    1200
                        3340     etc     1000     1000    500  -
                        """)
                .given("invoices", """
                        document  vendor  account  amount
                        D-1       A       3330     1000
                        D-2       B       3340     1000
                        """);

        assertThat(books.ask("po-probably-invoiced"))
                .contains("The EFC of 3330 without it is 1,200.00.")
                .contains("The EFC of 3340 without it is 1,500.00.");
    }

    @Test
    void invoicesWithoutOrderAreFoundAboveTheLimitPerDocument() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  vendor  amount
                        0217       Other   1000
                        """)
                .given("chart", """
                        account  kind     section
                        3600     cost     PRODUCTION
                        1150     deposit  -
                        """)
                .given("invoices", """
                        document  line  vendor       account  amount  po_number
                        D-1       1     Maria Ruiz   3600     300     -
                        D-1       2     Maria Ruiz   3600     200.01  -
                        D-2       1     Bay          3600     500     -
                        D-3       1     Bay          3600     9000    0217
                        D-3       2     Bay          3600     400     -
                        D-4       1     Bay          1150     9000    -
                        """)
                .given("journals", """
                        document  account  amount
                        J-1       3600     9000
                        """);

        assertThat(books.ask("no-po")).isEqualTo("""
                500.01  3600  invoice D-1  exports/invoices-3.csv:2
                    Invoice D-1 of Maria Ruiz has 500.01 without PO. Name its PO, or have one approved.
                    mailed: Invoice D-1 has 500.01 without PO. Name its PO, or have one approved.
                """);
    }

    @Test
    void anInvoiceThatProbablyBelongsToAnOrderIsNotAlsoWithoutOne() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  vendor  amount
                        0217       Bay     1000
                        """)
                .given("commitment", """
                        number  left
                        0217    1000
                        """)
                .given("invoices", """
                        document  line  vendor  amount
                        D-1       1     Bay     1000
                        D-1       2     Bay     2000
                        D-2       1     Bay     2000
                        """);

        assertThat(books.ask("no-po")).contains("invoice D-2").doesNotContain("D-1");
    }

    @Test
    void whoAsksAndApprovesAloneIsFoundOnOrdersAndOnChanges() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  account  amount  status     requested_by  approved_by
                        0266       1     3520     27000   closed     J. Lee        j lee
                        0266       2     3520     500     approved   R. Ortiz      J. Lee
                        0266       3     3520     900     void       R. Ortiz      J. Lee
                        0267       1     3520     100     requested  J. Lee        J. Lee
                        0268       1     3520     100     approved   -             -
                        0269       1     3520     100     approved   J. Lee        R. Ortiz
                        """)
                .given("changes", """
                        number  line  to_account  amount  requested_by  approved_by  approved_on
                        3       1     3510        20000   R. Ortiz      R.Ortiz      2026-09-05
                        3       2     3520        -5000   R. Ortiz      R.Ortiz      2026-09-05
                        4       1     3510        20000   R. Ortiz      R.Ortiz      2026-09-06
                        5       1     3510        20000   R. Ortiz      R.Ortiz      -
                        """);

        assertThat(books.ask("self-approval")).isEqualTo("""
                27500.00  3520  PO 0266  exports/purchase-orders-1.csv:2
                    PO 0266, 27,500.00, was asked for and approved by one person, j lee. A second approval is needed.
                    mailed: PO 0266, 27,500.00, was asked for and approved by one person. A second approval is needed.
                15000.00  -  change 3  exports/changes-2.csv:2
                    Change 3, 15,000.00, was asked for and approved by one person, R.Ortiz. A second approval is needed.
                    mailed: Change 3, 15,000.00, was asked for and approved by one person. A second approval is needed.
                """);
    }

    @Test
    void linesWithoutReceiptAreFoundPerHolderAndThePersonIsNotMailed() {
        var books = new Books().given("petty-cash", """
                document  line  holder   account  amount   receipt
                E-1       1     J. Lee   2320     7800     no
                E-1       2     J. Lee   2320     42.16    no
                E-2       1     J LEE    2320     100      no
                E-2       2     J. Lee   2320     50       yes
                E-2       3     J. Lee   2320     50       -
                E-3       1     A. Ray   2320     50       no
                E-3       2     A. Ray   2320     -50      no
                """);

        assertThat(books.ask("missing-receipt")).isEqualTo("""
                7942.16  2320  holder J. Lee  exports/petty-cash-1.csv:2
                    J. Lee has 3 lines without receipt, 7,942.16. Ask for them before the next envelope is paid.
                    mailed: Lines of cash and cards without receipt: 3, one holder, 7,942.16. Ask for them before the next envelope is paid.
                """);
    }
}
