package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverAwardTest {

    @Test
    void aPackageIsWhatItsPostingsAndOrdersNameAndAgainstItsAward() {
        var books = new Books()
                .given("bids", """
                        package     vendor        amount  currency  rate  awarded
                        VFX harbor  Lattice Row   1000    CAD       0.75  true
                        VFX harbor  Other         900     USD       -     false
                        VFX storm   Lattice Row   500     USD       -     true
                        VFX fog     Lattice Row   500     USD       -     false
                        """)
                .given("purchase-orders", """
                        po_number  line  account  amount  package
                        0301       1     5520     400     VFX Harbor
                        0301       2     5520     100     VFX Harbor
                        0302       1     5520     400     VFX storm
                        0302       2     5530     400     -
                        """)
                .given("commitment", """
                        number  line  account  left
                        0301    1     5520     300
                        0301    2     5520     0
                        0302    1     5520     100
                        0302    2     5530     77
                        """)
                .given("invoices", """
                        document  account  posting_date  po_number  po_line  package     amount
                        D-1       5520     2026-08-20    0301       1        -           100
                        D-2       5520     2026-08-20    0301       -        -           200
                        D-3       5520     2026-08-20    -          -        VFX harbor  200.01
                        D-4       5520     2026-08-20    0302       1        -           400
                        D-5       5520     2026-08-20    0302       -        -           900
                        D-6       5520     2026-09-06    -          -        VFX storm   900
                        D-7       5520     2026-08-20    -          -        VFX fog     900
                        """);

        assertThat(books.ask("over-award")).isEqualTo("""
                50.01  5520  package VFX harbor  exports/bids-1.csv:2
                    VFX harbor (Lattice Row) was awarded for 750.00, and what is posted and
                    ordered for it comes to 800.01: 50.01 more. Approve the overage, or claim it
                    back.
                    mailed: VFX harbor was awarded for 750.00, and what is posted and ordered
                    for it comes to 800.01: 50.01 more. Approve the overage, or claim it back.
                """);
    }

    @Test
    void aPackageThatNothingNamesIsHeldAgainstItsAccount() {
        var books = new Books()
                .given("bids", """
                        package  account  amount
                        Harbor   5520     500
                        Storm    5530     500
                        Fog      5540     500
                        """)
                .given("cost_line", """
                        account  to_date  efc
                        5520     100      500.01
                        5530     600      580
                        5540     500      400
                        """);

        assertThat(books.ask("over-award")).isEqualTo("""
                100.00  5530  package Storm  exports/bids-1.csv:3
                    Storm (Lattice Row) was awarded for 500.00, and account 5530 comes to
                    600.00: 100.00 more. Approve the overage; if other cost stands there too,
                    name the package on its postings.
                    mailed: Storm was awarded for 500.00, and account 5530 comes to 600.00:
                    100.00 more. Approve the overage; if other cost stands there too, name the
                    package on its postings.
                0.01  5520  package Harbor  exports/bids-1.csv:2
                    Harbor (Lattice Row) was awarded for 500.00, and account 5520 comes to
                    500.01: 0.01 more. Approve the overage; if other cost stands there too, name
                    the package on its postings.
                    mailed: Harbor was awarded for 500.00, and account 5520 comes to 500.01:
                    0.01 more. Approve the overage; if other cost stands there too, name the
                    package on its postings.
                """);
    }
}
