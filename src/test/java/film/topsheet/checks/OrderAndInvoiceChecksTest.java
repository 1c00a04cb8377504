package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was ordered, accrued and billed, seen beside each other. */
class OrderAndInvoiceChecksTest {

    @Test
    void anOrderWrittenAfterItsInvoiceIsFoundPerDocumentAndOrder() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  date        status     amount
                        0217       1     2026-09-03  approved   1000
                        0217       2     2026-09-02  approved   1000
                        0218       1     2026-09-01  approved   1000
                        0219       1     2026-08-31  requested  1000
                        0219       2     2026-09-09  approved   1000
                        """)
                .given("invoices", """
                        document  line  seq  po_number  account  posting_date  amount
                        D-1       1     1    0217       3220     2026-09-01    300
                        D-1       2     1    0217       3230     2026-09-01    40
                        D-1       3     1    0218       3220     2026-09-01    50
                        D-2       1     1    0219       3220     2026-09-01    60
                        D-3       1     1    0217       3220     2026-09-01    70
                        D-3       1     2    0217       3220     2026-09-01    -70
                        D-4       1     1    0217       3220     2026-09-01    80
                        D-4       2     1    0217       3220     2026-09-01    -80
                        D-5       1     1    0299       3220     2026-09-01    90
                        D-6       1     1    0217       3220     2026-09-06    90
                        """);

        assertThat(books.ask("po-after-invoice")).isEqualTo("""
                340.00  -  invoice D-1, PO 0217  exports/invoices-2.csv:2
                    Invoice D-1 of Harbor Rentals, dated 1 September 2026, names PO 0217, which
                    was written 1 day later, on 2 September 2026: 340.00. Ask who ordered it
                    before it was approved.
                    mailed: Invoice D-1, dated 1 September 2026, names PO 0217, which was
                    written 1 day later, on 2 September 2026: 340.00. Ask who ordered it before
                    it was approved.
                """);
    }

    /** Eight weeks before the report end on 11 July. */
    private static final String ORDERS = """
            po_number  line  date        account  return_on   amount
            0217       1     2026-07-11  3600     -           1000
            0218       1     2026-07-12  3600     -           1000
            0219       1     2026-07-01  3600     2026-09-06  1000
            0220       1     2026-07-01  3600     2026-09-05  1000
            0221       1     2026-07-01  3600     -           1000
            0222       1     2026-07-01  3600     -           1000
            0223       1     2026-08-20  2300     -           1000
            0223       2     2026-08-20  3600     -           1000
            0224       1     2026-07-01  3600     -           1000
            """;

    private static Books ordered(String loadedOn) {
        return new Books()
                .given("chart", """
                        account  phase
                        2300     prep
                        3600     shoot
                        """)
                .asOf(loadedOn)
                .given("purchase-orders", ORDERS)
                .asOf("2026-09-05")
                .given("invoices", """
                        document  seq  po_number  posting_date  amount
                        D-1       1    0217       2026-07-11    600
                        D-2       1    0221       2026-07-12    600
                        D-3       1    0222       2026-07-12    600
                        D-3       2    0222       2026-07-12    -600
                        """)
                .given("commitment", """
                        number  line  account  left
                        0217    1     3600     400
                        0218    1     3600     410
                        0219    1     3600     420
                        0220    1     3600     430
                        0221    1     3600     440
                        0222    1     3600     450
                        0223    1     2300     460
                        0223    2     3600     470
                        0224    1     3600     0
                        """);
    }

    @Test
    void anOrderOnWhichNothingHappenedForEightWeeksIsFoundUnlessSomethingMustBeReturned() {
        assertThat(ordered("2026-07-11").ask("old-commitment")).isEqualTo("""
                460.00  2300  PO 0223  exports/purchase-orders-2.csv:8
                    PO 0223 of Harbor Rentals still has 460.00 left, and the prep it was for is
                    over. Close what will not come: it is in the commitments.
                    mailed: PO 0223 still has 460.00 left, and the prep it was for is over.
                    Close what will not come: it is in the commitments.
                450.00  3600  PO 0222  exports/purchase-orders-2.csv:7
                    PO 0222 of Harbor Rentals still has 450.00 left, and nothing has happened on
                    it since 11 July 2026. Close what will not come: it is in the commitments.
                    mailed: PO 0222 still has 450.00 left, and nothing has happened on it since
                    11 July 2026. Close what will not come: it is in the commitments.
                430.00  3600  PO 0220  exports/purchase-orders-2.csv:5
                    PO 0220 of Harbor Rentals still has 430.00 left, and nothing has happened on
                    it since 11 July 2026. Close what will not come: it is in the commitments.
                    mailed: PO 0220 still has 430.00 left, and nothing has happened on it since
                    11 July 2026. Close what will not come: it is in the commitments.
                400.00  3600  PO 0217  exports/purchase-orders-2.csv:2
                    PO 0217 of Harbor Rentals still has 400.00 left, and nothing has happened on
                    it since 11 July 2026. Close what will not come: it is in the commitments.
                    mailed: PO 0217 still has 400.00 left, and nothing has happened on it since
                    11 July 2026. Close what will not come: it is in the commitments.
                """);
        assertThat(ordered("2026-07-11").set("old-commitment", "weeks", "7")
                .ask("old-commitment")).contains("PO 0218", "PO 0221");
    }

    @Test
    void aNewVersionOfAnOrderIsSomethingThatHappened() {
        assertThat(ordered("2026-07-12").ask("old-commitment")).contains("PO 0223")
                .doesNotContain("PO 0217");
    }

    @Test
    void anAccrualAndAnOrderOfOneVendorAndAccountAreFoundWhileBothHaveSomethingLeft() {
        var books = new Books().separatorsIgnored()
                .given("chart", """
                        account
                        3600
                        3610
                        """)
                .given("accruals", """
                        accrual_no  vendor     vendor_id  account  amount
                        A-1         Acme Inc   -          3600     500
                        A-2         Bay        V1         3600     500
                        A-3         -          -          3600     500
                        A-4         Coral      -          3600     500
                        A-5         Delta      -          3600     500
                        """)
                .given("purchase-orders", """
                        po_number  line  vendor     vendor_id  account  amount
                        1          1     ACME       V9         36-00    900
                        1          2     ACME       V9         3610     900
                        2          1     Bay        V2         3600     900
                        3          1     Bay Ltd    V1         3600     900
                        4          1     Coral      -          3600     900
                        5          1     Delta      -          3600     900
                        """)
                .given("commitment", """
                        promise  number  line  account  left
                        accrual  A-1     ''    3600     450
                        accrual  A-2     ''    3600     300
                        accrual  A-3     ''    3600     300
                        accrual  A-4     ''    3600     0
                        accrual  A-5     ''    3600     500
                        order    1       1     36-00    400
                        order    1       2     3610     400
                        order    2       1     3600     400
                        order    3       1     3600     400
                        order    4       1     3600     900
                        order    5       1     3600     0
                        """);

        assertThat(books.ask("accrual-and-po")).isEqualTo("""
                400.00  3600  accrual A-1, PO 1/1  exports/accruals-2.csv:2
                    Accrual A-1, 450.00 open, and PO 1 line 1, 400.00 open, are of Acme Inc on
                    3600. If they are for the same supply, 400.00 counts twice: reverse the
                    accrual, or close the line.
                    mailed: Accrual A-1, 450.00 open, and PO 1 line 1, 400.00 open, are of one
                    vendor on 3600. If they are for the same supply, 400.00 counts twice:
                    reverse the accrual, or close the line.
                300.00  3600  accrual A-2, PO 3/1  exports/accruals-2.csv:3
                    Accrual A-2, 300.00 open, and PO 3 line 1, 400.00 open, are of Bay on 3600.
                    If they are for the same supply, 300.00 counts twice: reverse the accrual,
                    or close the line.
                    mailed: Accrual A-2, 300.00 open, and PO 3 line 1, 400.00 open, are of one
                    vendor on 3600. If they are for the same supply, 300.00 counts twice:
                    reverse the accrual, or close the line.
                """);
    }

    @Test
    void invoicesOfOneWeekJustBelowTheLimitAreFoundTogether() {
        var books = new Books().given("invoices", """
                document  line  vendor    vendor_id  invoice_date  posting_date  account  amount
                D-1       1     Acme      -          2026-08-18    2026-08-20    3220     4999.99
                D-2       1     ACME Inc  -          2026-08-20    2026-08-20    3220     4000
                D-2       2     ACME Inc  -          2026-08-20    2026-08-20    3220     500
                D-3       1     Acme      -          2026-08-24    2026-08-24    3230     4800
                D-4       1     Acme      -          2026-08-25    2026-08-25    3220     4800
                D-5       1     Acme      -          2026-08-31    2026-08-31    3220     4800
                D-6       1     Acme      -          2026-08-18    2026-08-20    3220     5000
                D-7       1     Acme      -          2026-08-18    2026-08-20    3220     4499.99
                E-1       1     Bay       V1         2026-08-18    2026-08-20    3220     4900
                E-2       1     Bay       V2         2026-08-18    2026-08-20    3220     4900
                E-3       1     Coral     -          2026-08-18    2026-08-20    3220     4900
                E-4       1     Coral     -          2026-08-25    2026-08-25    3220     4900
                """);

        assertThat(books.ask("split-invoice")).isEqualTo("""
                14299.99  -  vendor Acme, invoice D-1  exports/invoices-1.csv:2
                    3 invoices of Acme within 6 days, each just below the limit of 5,000.00,
                    come to 14,299.99 (D-1, D-2, D-3). If it is one purchase, have its sum
                    approved.
                    mailed: 3 invoices of one vendor within 6 days, each just below the limit of
                    5,000.00, come to 14,299.99 (D-1, D-2, D-3). If it is one purchase, have its
                    sum approved.
                9600.00  3220  vendor Acme, invoice D-4  exports/invoices-1.csv:6
                    2 invoices of Acme within 6 days, each just below the limit of 5,000.00,
                    come to 9,600.00 (D-4, D-5). If it is one purchase, have its sum approved.
                    mailed: 2 invoices of one vendor within 6 days, each just below the limit of
                    5,000.00, come to 9,600.00 (D-4, D-5). If it is one purchase, have its sum
                    approved.
                """);
        assertThat(books.set("split-invoice", "limit", "5000.01").set("split-invoice", "percent",
                "10.1").ask("split-invoice")).contains("D-6", "D-7");
    }

    @Test
    void aVoidedInvoiceIsNoPartOfASplit() {
        var books = new Books().given("invoices", """
                document  seq  vendor  amount
                D-1       1    Acme    4900
                D-2       1    Acme    4900
                D-2       2    Acme    -4900
                """);

        assertThat(books.ask("split-invoice")).isEmpty();
    }
}
