package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorChecksTest {

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
                    PO 0266, 27,500.00, was asked for and approved by one person, j lee. A
                    second approval is needed.
                    mailed: PO 0266, 27,500.00, was asked for and approved by one person. A
                    second approval is needed.
                15000.00  -  change 3  exports/changes-2.csv:2
                    Change 3, 15,000.00, was asked for and approved by one person, R.Ortiz. A
                    second approval is needed.
                    mailed: Change 3, 15,000.00, was asked for and approved by one person. A
                    second approval is needed.
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
                    J. Lee has 3 lines without receipt, 7,942.16. Ask for them before the next
                    envelope is paid.
                    mailed: Lines of cash and cards without receipt: 3, one holder, 7,942.16.
                    Ask for them before the next envelope is paid.
                """);
    }

    @Test
    void twoSpellingsOrIdsOfOneNameAndNearNamesAreFound() {
        var books = new Books()
                .given("purchase-orders", """
                        po_number  line  vendor            vendor_id  status    amount
                        1          1     Harbor Rentals    -          approved  100
                        2          1     Bay Lighting      -          approved  100
                        3          1     Old Mill Timber   -          void      100
                        """)
                .given("invoices", """
                        document  vendor             vendor_id  amount
                        D-1       HARBOR RENTALS,    -          700
                        D-2       Bay Lightning      -          900
                        D-3       Coral              V2         50
                        D-4       Coral              V3         80
                        D-5       Delta Grip         V4         10
                        D-6       Delta Grips Ltd    V4         10
                        D-7       Echo Cars          V5         10
                        D-8       Echo Cars          -          10
                        D-9       Old Mill Timbers   -          10
                        """)
                .given("locations", """
                        document  vendor          vendor_id  amount
                        L-1       Bay Lighting    -          12.50
                        """);

        assertThat(books.ask("duplicate-vendor")).isEqualTo("""
                50.00  -  Coral (V2), Coral (V3)  exports/invoices-2.csv:5
                    Coral (V2) and Coral (V3) may be one vendor that has two ids; 50.00 is
                    posted to the first and 80.00 to the second. If it is one, give both the
                    same vendor_id, so that what is billed twice is found.
                    mailed: A vendor perhaps has two ids; 50.00 is posted to the first and 80.00
                    to the second. If it is one, give both the same vendor_id, so that what is
                    billed twice is found.
                12.50  -  Bay Lighting, Bay Lightning  exports/invoices-2.csv:3
                    Bay Lighting and Bay Lightning may be one vendor that is written in two
                    ways; 12.50 is posted to the first and 900.00 to the second. If it is one,
                    give both the same vendor_id, so that what is billed twice is found.
                    mailed: A vendor perhaps is written in two ways; 12.50 is posted to the
                    first and 900.00 to the second. If it is one, give both the same vendor_id,
                    so that what is billed twice is found.
                0.00  -  HARBOR RENTALS,, Harbor Rentals  exports/invoices-2.csv:2
                    HARBOR RENTALS, and Harbor Rentals may be one vendor that is written in two
                    ways; 700.00 is posted to the first and 0.00 to the second. If it is one,
                    give both the same vendor_id, so that what is billed twice is found.
                    mailed: A vendor perhaps is written in two ways; 700.00 is posted to the
                    first and 0.00 to the second. If it is one, give both the same vendor_id, so
                    that what is billed twice is found.
                """);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Lanterns      | Lantern       | no
            Lanternes     | Lanterns      | found
            Lanterns      | Lanterne Ltd  | found
            Lanterns      | Lntrens       | no
            Harbours      | Harboors      | found
            Harbours      | Hrbors        | no
            Harboursx     | Harbors       | no
            Harbourside   | Harborsid     | found
            Harbourside   | xHarbuorside  | no
            abHarbourside | Harbourside   | found
            Pier House 9  | Pier House 10 | no
            Pier House 9  | Pier Hous 9   | found
            Lantern 22    | Lanterne 22   | no
            """)
    void aNearNameHasEightLettersTheSameDigitsAndAtMostTwoChanges(
            String one, String other, String state) {
        var books = new Books().given("invoices", """
                document  vendor  amount
                D-1       ONE     10
                D-2       OTHER   10
                """.replace("ONE", one).replace("OTHER", other));

        assertThat(books.ask("duplicate-vendor").isEmpty()).isEqualTo(state.equals("no"));
    }

    @Test
    void aVendorThatIsPaidWithoutATaxFormIsFoundUntilOneIsThere() {
        var books = new Books()
                .given("invoices", """
                        document  seq  vendor        vendor_id  tax_form  paid_on     amount
                        D-1       1    Acme          -          no        2026-09-05  400
                        D-2       1    ACME Inc.     -          -         2026-08-05  100
                        D-3       1    Acme          -          no        2026-09-06  50
                        D-4       1    Bay           V1         no        2026-08-05  100
                        D-5       1    Bay Rentals   V1         yes       -           10
                        D-6       1    Coral         -          no        2026-09-06  100
                        D-7       1    Delta         -          no        2026-08-05  100
                        D-8       1    Delta         -          -         2026-08-05  -100
                        D-9       1    Echo          -          no        2026-08-05  100
                        D-9       2    Echo          -          no        2026-08-05  -100
                        E-1       1    Foxtrot       -          -         2026-08-05  100
                        """.replace(" no ", " false ").replace(" yes ", " true "))
                .given("locations", """
                        document  vendor   tax_form  paid_on     amount
                        L-1       Pier 9   false     2026-08-05  80
                        """);

        assertThat(books.ask("missing-tax-form")).isEqualTo("""
                500.00  -  vendor ACME Inc.  exports/invoices-1.csv:2
                    ACME Inc. was paid 500.00 and has given no tax form. Ask for it, and pay
                    nothing more until it comes.
                    mailed: A vendor was paid 500.00 and has given no tax form. Ask for it, and
                    pay nothing more until it comes.
                80.00  -  vendor Pier 9  exports/locations-2.csv:2
                    Pier 9 was paid 80.00 and has given no tax form. Ask for it, and pay nothing
                    more until it comes.
                    mailed: A vendor was paid 80.00 and has given no tax form. Ask for it, and
                    pay nothing more until it comes.
                """);
        assertThat(books.set("missing-tax-form", "above", "80").ask("missing-tax-form"))
                .contains("ACME").doesNotContain("Pier 9");
    }

    @Test
    void theListOfVendorsSaysWhoHasAFormAndHowNamesAreWritten() {
        var books = new Books()
                .given("invoices", """
                        document  vendor         vendor_id  tax_form  paid_on     amount
                        D-1       Acme Lights    V1         -         2026-08-05  400
                        D-2       Bay            -          false     2026-08-05  50
                        D-3       Coral          V3         true      2026-08-05  60
                        D-4       Delta          V4         -         -           70
                        D-5       Echo           V5         -         2026-08-05  80
                        """)
                .given("vendors", """
                        vendor_id  name             tax_form
                        V1         Acme Lights Ltd  false
                        V2         BAY, Inc.        true
                        V3         Coral            false
                        V4         Delta            false
                        V5         Echo             -
                        V6         Acme Light       true
                        """);

        assertThat(books.ask("missing-tax-form")).isEqualTo("""
                400.00  -  vendor Acme Lights  exports/vendors-2.csv:2
                    Acme Lights was paid 400.00 and has given no tax form. Ask for it, and pay
                    nothing more until it comes.
                    mailed: A vendor was paid 400.00 and has given no tax form. Ask for it, and
                    pay nothing more until it comes.
                """);
        assertThat(books.ask("duplicate-vendor").lines().filter(each -> !each.startsWith(" ")))
                .containsExactly("0.00  -  Acme Lights (V1), Acme Light (V6)"
                        + "  exports/vendors-2.csv:7",
                        "0.00  -  BAY, Inc. (V2), Bay  exports/vendors-2.csv:3");
    }
}
