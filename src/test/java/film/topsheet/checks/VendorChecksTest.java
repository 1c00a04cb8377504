package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
