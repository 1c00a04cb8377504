package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnorderedInvoiceTest {

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
                    Invoice D-1 of 8,740.00 without PO number matches open PO 0217 line 2, of
                    which 5,000.00 is left, within 5%. If it is the same supply it counts twice:
                    name the PO on it or close the line. The EFC of 3330 without it stays
                    30,000.00; ETC rises by as much.
                600.00  3330  invoice D-5/1, PO 0218/1  exports/invoices-2.csv:6
                    Invoice D-5 of 630.00 without PO number matches open PO 0218 line 1, of
                    which 600.00 is left, within 5%. If it is the same supply it counts twice:
                    name the PO on it or close the line. The EFC of 3330 without it stays
                    30,000.00; ETC rises by as much.
                """);
    }

    @Test
    void theEfcWithoutTheDoubleCountFollowsTheMethodOfTheAccount() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  vendor  account  amount
                        1          A       3330     1000
                        2          B       3340     1000
                        3          C       3350     1000
                        """)
                .given("commitment", """
                        number  account  left
                        1       3330     1000
                        2       3340     1000
                        3       3350     1000
                        """)
                .given("cost_line", """
                        account  method         to_date  orders  etc  held
                        3330     hold           1000     1000    0    1200
                        3340     etc            1000     1000    500  -
                        3350     run-rate-days  1000     1000    500  -
                        """)
                .given("invoices", """
                        document  vendor  account  amount
                        D-1       A       3330     1000
                        D-2       B       3340     1000
                        D-3       C       3350     1000
                        """);

        assertThat(books.ask("po-probably-invoiced"))
                .contains("EFC of 3330 without it is 1,200.00.")
                .contains("EFC of 3340 without it is 1,500.00.")
                .contains("EFC of 3350 without it stays 2,500.00;");
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
                    Invoice D-1 of Maria Ruiz, dated 1 September 2026, has 500.01 without PO,
                    and above 500.00 one is needed. Name its PO, or have one approved.
                    mailed: Invoice D-1, dated 1 September 2026, has 500.01 without PO, and
                    above 500.00 one is needed. Name its PO, or have one approved.
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
}
