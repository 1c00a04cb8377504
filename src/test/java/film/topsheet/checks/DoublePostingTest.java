package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoublePostingTest {

    private static Books billed() {
        return new Books()
                .given("chart", """
                        account  kind
                        2000     payable
                        3600     cost
                        3610     cost
                        """)
                .given("invoices", """
                        document  line  vendor   vendor_id  invoice_no  account  amount
                        D-1       1     Acme     -          INV-007     3600     1000
                        D-1       2     Acme     -          INV-007     3610     204.50
                        D-2       1     Bay      V1         22          3600     -80
                        """)
                .given("payroll", """
                        document  line  amount
                        PR-9      1     5000
                        PR-9      2     600
                        """);
    }

    @Test
    void aJournalThatPostsTheWholeOfAnInvoiceOrAPayrollAgainIsFound() {
        var books = billed().given("journals", """
                document  line  vendor        vendor_id  invoice_no  account  amount
                J-1       1     ACME, Inc.    -          inv 7       3600     1204.50
                J-1       2     ACME, Inc.    -          inv 7       2000     -1204.50
                J-2       1     Bay Ltd       V1         022         3600     -80
                J-3       1     Payroll Co    -          PR-09       3600     5600
                J-4       1     Acme          -          INV-007     3600     -1204.50
                """);

        assertThat(books.ask("ledger-and-subledger")).isEqualTo("""
                5600.00  3600  journal J-3, payroll invoice PR-9  exports/journals-4.csv:5
                    Journal J-3 posts 5,600.00 for invoice number PR-09, which payroll invoice
                    PR-9 has posted already: it counts twice. Have one of the two taken back.
                1204.50  3600  journal J-1, invoice D-1  exports/journals-4.csv:2
                    Journal J-1 posts 1,204.50 for invoice number inv 7, which invoice D-1 has
                    posted already: it counts twice. Have one of the two taken back.
                1204.50  3600  journal J-4, invoice D-1  exports/journals-4.csv:6
                    Journal J-4 takes back 1,204.50 for invoice number INV-007, all that invoice
                    D-1 has posted: it counts no more. Void the document instead, or have the
                    journal taken back.
                80.00  3600  journal J-2, invoice D-2  exports/journals-4.csv:4
                    Journal J-2 posts −80.00 for invoice number 022, which invoice D-2 has
                    posted already: it counts twice. Have one of the two taken back.
                """);
    }

    @Test
    void aRecodeAPartAnotherVendorOrNumberAndWhatIsVoidedAreNoDoublePosting() {
        var books = billed().given("journals", """
                document  line  seq  vendor  vendor_id  invoice_no  account  posting_date  amount
                J-1       1     1    Acme    -          INV-007     3600     2026-09-01    -1204.50
                J-1       2     1    Acme    -          INV-007     3610     2026-09-01    1204.50
                J-2       1     1    Acme    -          INV-007     3600     2026-09-01    1204.49
                J-3       1     1    Other   -          INV-007     3600     2026-09-01    1204.50
                J-4       1     1    Acme    -          INV-008     3600     2026-09-01    1204.50
                J-5       1     1    Acme    -          -           3600     2026-09-01    1204.50
                J-6       1     1    Acme    -          INV-007     3600     2026-09-01    1204.50
                J-6       1     2    Acme    -          INV-007     3600     2026-09-01    -1204.50
                J-7       1     1    Acme    -          INV-007     3600     2026-09-06    1204.50
                J-8       1     1    Bay     V2         22          3600     2026-09-01    -80
                """);

        assertThat(books.ask("ledger-and-subledger")).isEmpty();
    }

    @Test
    void aForeignInvoiceAndItsJournalAreComparedInTheirCurrencyToo() {
        var books = new Books()
                .given("invoices", """
                        document  vendor  invoice_no  currency  rate  amount
                        D-1       Acme    7           CAD       0.73  100
                        """)
                .given("journals", """
                        document  vendor  invoice_no  currency  rate  amount
                        J-1       Acme    7           CAD       0.75  100
                        J-2       Acme    7           USD       -     73
                        J-3       Acme    7           USD       -     100
                        J-4       Acme    7           EUR       1.1   100
                        """);

        assertThat(books.ask("ledger-and-subledger").lines()
                .filter(line -> !line.startsWith(" "))).hasSize(2)
                .anyMatch(line -> line.contains("journal J-1, invoice D-1"))
                .anyMatch(line -> line.contains("journal J-2, invoice D-1"));
    }

    private static final String CODED = """
            document  line  seq  account  episode  set_code  location  posting_date  amount
            D-1       1     1    3600     -        999       -         2026-09-01    100
            D-1       2     1    3610     101      999       PIER 9    2026-09-01    20.50
            D-2       1     1    3600     000      0999      Pier 99   2026-09-01    7
            D-3       1     1    3600     -        999       -         2026-09-06    1000
            D-4       1     1    3600     -        999       -         2026-09-01    50
            D-4       1     2    3600     -        999       -         2026-09-01    -50
            D-5       1     1    2000     -        999       -         2026-09-01    5
            """;

    @Test
    void linesWithADefaultCodeAreFoundPerFeedAndCodeOnceTheProductionListsOne() {
        var books = new Books().given("chart", """
                account  kind
                2000     payable
                3600     cost
                """).given("invoices", CODED).given("journals", CODED.replace("D-", "J-"));

        assertThat(books.askAll().off()).containsExactly("default-code");
        assertThat(books.list("default-code", "set", "999", "998").askAll().off()).isEmpty();
        assertThat(books.ask("default-code")).isEqualTo("""
                120.50  -  invoices, set 999  exports/invoices-2.csv:2
                    2 lines of invoices, 120.50, have the default set 999. Enter the real one in
                    the system that exports them; ledger.csv lists them.
                120.50  -  journals, set 999  exports/journals-3.csv:2
                    2 lines of journals, 120.50, have the default set 999. Enter the real one in
                    the system that exports them; ledger.csv lists them.
                """);
        assertThat(books.list("default-code", "set").list("default-code", "episode", "000")
                .list("default-code", "location", "Pier-9").ask("default-code").lines()
                .filter(line -> !line.startsWith(" "))).containsExactly(
                        "20.50  3610  invoices, location Pier-9  exports/invoices-2.csv:3",
                        "20.50  3610  journals, location Pier-9  exports/journals-3.csv:3",
                        "7.00  3600  invoices, episode 000  exports/invoices-2.csv:4",
                        "7.00  3600  journals, episode 000  exports/journals-3.csv:4");
    }
}
