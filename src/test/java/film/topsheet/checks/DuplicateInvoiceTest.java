package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicateInvoiceTest {

    @Test
    void theSameNumberOfOneVendorIsFoundWhateverItsSpellingItsAmountAndItsDate() {
        var books = new Books().given("invoices", """
                document  vendor               invoice_no  invoice_date  account  amount
                D-1188    Harbor Rentals LLC   INV-20418   2026-08-19    3220     14862.50
                D-1241    HARBOR RENTALS, LLC  Inv 020418  2026-08-24    3220     14862.50
                D-1       Bay Lighting         7           2026-03-01    3220     100
                D-2       Bay Lighting Ltd.    007         2026-08-01    3210     90
                """);

        assertThat(books.ask("duplicate-invoice")).isEqualTo("""
                14862.50  3220  invoice D-1188, invoice D-1241  exports/invoices-1.csv:3
                    INV-20418 also came as "Inv 020418": HARBOR RENTALS, LLC, 14,862.50 each, 5
                    days apart (invoice D-1188, invoice D-1241). If it is one invoice, void the
                    second.
                    mailed: INV-20418 also came as "Inv 020418": same vendor, 14,862.50 each, 5
                    days apart (invoice D-1188, invoice D-1241). If it is one invoice, void the
                    second.
                90.00  3210  invoice D-1, invoice D-2  exports/invoices-1.csv:5
                    7 also came as "007": Bay Lighting Ltd., 100.00 and 90.00, 153 days apart
                    (invoice D-1, invoice D-2). If it is one invoice, void the second.
                    mailed: 7 also came as "007": same vendor, 100.00 and 90.00, 153 days apart
                    (invoice D-1, invoice D-2). If it is one invoice, void the second.
                """);
    }

    @Test
    void oneVendorIsOneIdOrElseOneName() {
        var books = new Books().given("invoices", """
                document  vendor_id  vendor         invoice_no  amount
                D-1       V1         Acme           1           100
                D-2       V1         Acme Rentals   1           200
                D-3       V2         Bay            1           100
                D-4       V3         Bay            1           200
                D-5       V4         Coral          1           100
                D-6       -          CORAL          1           200
                D-7       V5         Delta          1           100
                D-8       V6         Echo           1           100
                """);

        assertThat(subjects(books)).isEqualTo("""
                invoice D-1, invoice D-2
                invoice D-5, invoice D-6
                """);
    }

    @Test
    void anEqualTotalWithinTheDaysIsFoundAndOneDayLaterIsNot() {
        var books = new Books().given("invoices", """
                document  line  vendor  invoice_no  invoice_date  amount
                D-1       1     Acme    A1          2026-08-01    60
                D-1       2     Acme    A1          2026-08-01    40
                D-2       1     Acme    A2          2026-08-08    100
                D-3       1     Bay     B1          2026-08-01    100
                D-4       1     Bay     B2          2026-08-09    100
                D-5       1     Bay     B3          2026-08-30    -100
                D-6       1     Bay     B4          2026-08-30    -100
                """);

        assertThat(books.ask("duplicate-invoice")).startsWith("""
                100.00  3600  invoice D-1, invoice D-2  exports/invoices-1.csv:4
                    A1 and A2: Acme, 100.00 each, 7 days apart (invoice D-1, invoice D-2). If it
                    is one invoice, void the second.
                """).doesNotContain("Bay");
        assertThat(books.set("duplicate-invoice", "days", "6").ask("duplicate-invoice")).isEmpty();
    }

    @Test
    void anEqualAmountInAnotherCurrencyIsAnotherInvoice() {
        var books = new Books().given("invoices", """
                document  vendor  invoice_no  currency  rate  amount
                D-1       Acme    A1          USD       -     100
                D-2       Acme    A2          CAD       1     100
                """);

        assertThat(subjects(books)).isEmpty();
    }

    @Test
    void rentalsAndOtherWeeksOfServiceAreNoDuplicatesUnlessTheNumberIsTheSame() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  vendor  amount  return_on
                        R          1     Acme    52000   2026-09-26
                        R          2     Acme    52000   -
                        """)
                .given("invoices", """
                        document  vendor  invoice_no  service_from  po_number  po_line  amount
                        D-1       Acme    A1          2026-08-03    -          -        6500
                        D-2       Acme    A2          2026-08-10    -          -        6500
                        D-3       Bay     B1          -             R          1        6500
                        D-4       Bay     B2          -             R          -        6500
                        D-5       Coral   C1          -             R          1        6500
                        D-6       Coral   C2          -             R          2        6500
                        D-7       Delta   D1          2026-08-03    -          -        6500
                        D-8       Delta   D2          -             -          -        6500
                        D-9       Echo    7           2026-08-03    R          1        6500
                        E-1       Echo    7           2026-08-10    R          1        6500
                        """);

        assertThat(subjects(books)).isEqualTo("""
                invoice D-5, invoice D-6
                invoice D-7, invoice D-8
                invoice D-9, invoice E-1
                """);
    }

    @Test
    void oneSupplyInTwoFeedsIsFoundOnTheSameDayOnly() {
        var books = new Books()
                .given("invoices", """
                        document  vendor        invoice_no  invoice_date  amount
                        D-1       Pier 9 LLC    A1          2026-08-12    12500
                        D-2       Quik Copy     Q1          2026-08-12    80
                        D-3       Quik Copy     Q9          2026-08-20    95
                        """)
                .given("locations", """
                        document  line  vendor  work_date   amount
                        L-1       1     Pier 9  2026-08-11  6250
                        L-1       2     Pier 9  2026-08-12  6250
                        """)
                .given("petty-cash", """
                        document  line  vendor     receipt_date  amount
                        E-1       1     Quik Copy  2026-08-12    80
                        E-1       2     Diner      2026-08-12    31
                        E-2       1     Quik Copy  2026-08-21    95
                        """);

        assertThat(books.ask("duplicate-invoice")).isEqualTo("""
                12500.00  3600  invoice D-1, location cost L-1  exports/locations-2.csv:2
                    A1 and location cost L-1: Pier 9, 12,500.00 each, same day (invoice D-1,
                    location cost L-1). If it is one invoice, void the second.
                    mailed: A1 and location cost L-1: same vendor, 12,500.00 each, same day
                    (invoice D-1, location cost L-1). If it is one invoice, void the second.
                80.00  3600  invoice D-2, envelope E-1  exports/petty-cash-3.csv:2
                    Q1 and envelope E-1: Quik Copy, 80.00 each, same day (invoice D-2, envelope
                    E-1). If it is one invoice, void the second.
                    mailed: Q1 and envelope E-1: same vendor, 80.00 each, same day (invoice D-2,
                    envelope E-1). If it is one invoice, void the second.
                """);
    }

    @Test
    void eachLaterDocumentIsOneFindingWithTheEarliest() {
        var books = new Books().given("invoices", """
                document  vendor  invoice_no  amount
                D-9       Acme    A1          100
                D-8       Acme    A1          100
                D-7       Acme    A1          100
                """);

        assertThat(subjects(books)).isEqualTo("""
                invoice D-9, invoice D-7
                invoice D-9, invoice D-8
                """);
    }

    @Test
    void anAmendmentOfTheEarlierDocumentDoesNotMakeItTheLater() {
        var books = new Books()
                .given("invoices", """
                        document  seq  vendor  invoice_no  amount
                        D-1       1    Acme    A1          100
                        D-2       1    Acme    A1          100
                        """)
                .given("invoices", """
                        document  seq  vendor  invoice_no  amount
                        D-1       2    Acme    A1          -100
                        D-1       3    Acme    A1          120
                        """);

        assertThat(subjects(books)).isEqualTo("""
                invoice D-1, invoice D-2
                """);
    }

    @Test
    void theVoidedOneOfTwoIsNoDuplicate() {
        var books = new Books().given("invoices", """
                document  seq  vendor  invoice_no  amount
                D-1       1    Acme    A1          100
                D-2       1    Acme    A1          100
                D-2       2    Acme    A1          -100
                """);

        assertThat(subjects(books)).isEmpty();
    }

    private static String subjects(Books books) {
        return books.ask("duplicate-invoice").lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.split(" {2,}")[2] + "\n")
                .reduce("", String::concat);
    }
}
