package film.topsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases calculated by hand: what is left of an order or accrual. */
class OracleOrdersTest {

    /** Lines 2, 3 and 10 in that order: 1,000 and 500 on account 36, 800 on account 37. */
    private static Film order() {
        return new Film("").file(Feed.BUDGET, """
                account  amount
                36       0
                37       0
                """).file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount
                P          10    36       500
                P          2     36       1000
                P          3     37       800
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing came                       | . . 0                      | 1500.00 | 800.00
            fills the account's lines in order | . 36 1200                  |  300.00 | 800.00
            the rest fills the other lines     | . 36 1900                  |    0.00 | 400.00
            another account fills from the top | . 38 300                   | 1200.00 | 800.00
            what a line cannot take is dropped | 3 37 900                   | 1500.00 |   0.00
            a named line wherever it is posted | 3 36 300                   | 1500.00 | 500.00
            what exceeds the order is dropped  | . 36 9999                  |    0.00 |   0.00
            a credit takes back from the end   | . 36 1200, . 37 -300       |  600.00 | 800.00
            but not what was given by name     | 2 36 1000, . 36 -300       |  500.00 | 800.00
            a credit on a line gives it back   | 3 37 500, 3 37 -200        | 1500.00 | 500.00
            never more than the line was       | 3 37 -200                  | 1500.00 | 800.00
            an unknown line relieves nothing   | 77 36 400                  | 1500.00 | 800.00
            name first, account then, pool last| 2 36 400, . 36 700, . 38 500 | 400.00 | 300.00
            a credit in the pool meets a sum   | . 36 1200, . 38 -300, . 39 100 | 500.00 | 800.00
            """)
    void reliefGoesByNameThenByAccountThenByTheWholeOrder(
            String what, String postings, String left36, String left37) {
        var table = new StringBuilder("journal_no po_number po_line account amount\n");
        var number = 0;
        for (var posting : postings.split(", ")) {
            table.append("J").append(++number).append(" P ").append(posting).append('\n');
        }
        var film = order().file(Feed.JOURNALS, table.toString()
                .replace(". . 0", ". 36 0")).night();

        assertThat(film.cells(1, "36", "commitments")).as(what).containsExactly(left36);
        assertThat(film.cells(1, "37", "commitments")).as(what).containsExactly(left37);
    }

    @Test
    void onlyApprovedLinesAreCommittedAndOnlyFromTheirDate() {
        var film = new Film("").file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount  status     date
                P          1     36       1       approved   w1
                P          2     36       20      requested  w1
                P          3     36       300     closed     w1
                P          4     36       4000    void       w1
                P          5     36       50000   approved   w2
                """).night();

        assertThat(film.cells(1, "36", "commitments")).containsExactly("1.00");
        assertThat(film.cells(2, "36", "commitments")).containsExactly("50001.00");
        film.file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount  status    date
                P          1     36       7       approved  w1
                P          5     36       50000   closed    w2
                """).night();
        assertThat(film.cells(2, "36", "commitments")).containsExactly("7.00");
    }

    @Test
    void aFinalPostingClosesTheLineOrTheOrderUntilItIsTakenBack() {
        var film = order().file(Feed.INVOICES, """
                document_no  po_number  po_line  account  amount  po_final  posting_date
                D1           P          3        37       600     yes       w2
                D2           P          .        36       100     yes       w3
                """).night();
        assertThat(film.cells(1, "37", "commitments")).containsExactly("800.00");
        assertThat(film.cells(2, "37", "commitments")).containsExactly("0.00");
        assertThat(film.cells(2, "36", "commitments")).containsExactly("1500.00");
        assertThat(film.cells(3, "36", "commitments")).containsExactly("0.00");

        film.file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount
                P          4     36       77
                P          3     37       900
                """).night();
        assertThat(film.cells(3, "36", "commitments")).containsExactly("0.00");

        film.file(Feed.INVOICES, """
                document_no  po_number  account  amount  status  posting_date
                D2           P          36       .       void    w3
                """).night();
        assertThat(film.cells(3, "36", "commitments")).containsExactly("1577.00");
        assertThat(film.cells(3, "37", "commitments")).containsExactly("0.00");
    }

    @Test
    void anInvoiceAtABetterRateLeavesNoPhantomCommitment() {
        var film = new Film("CAD=0.73").file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount  currency
                P          1     36       48300   CAD
                """).file(Feed.INVOICES, """
                document_no  po_number  account  amount  currency  exchange_rate  posting_date
                D1           P          36       48300   CAD       .7412          w2
                """.replace(" .7412", " 0.7412")).night();

        assertThat(film.cells(1, "36", "commitments")).containsExactly("35259.00");
        assertThat(film.cells(2, "36", "actual_to_date commitments"))
                .containsExactly("35799.96", "0.00");
    }

    @Test
    void aPostingInAnotherCurrencyRelievesByItsBaseAmountOverTheOrdersRate() {
        var film = new Film("CAD=0.73").file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount  currency  exchange_rate
                P          2     36       1000    CAD       0.5
                P          1     36       100     CAD       0.8
                """).file(Feed.INVOICES, """
                document_no  po_number  po_line  account  amount  currency
                D1           P          2        36       100.01  .
                """).night();

        // 100.01 / 0.8 = 125.0125, so 125.01 CAD; (1000 - 125.01) x 0.8 = 699.992 and 80.00.
        assertThat(film.cells(1, "36", "commitments")).containsExactly("779.99");
    }

    @Test
    void theRateOfAnOrderIsChosenWhenItsFirstLineLoadsAndKept() {
        var film = new Film("CAD=0.73").file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount  currency
                P          2     36       100     CAD
                """).night().file(Feed.EXCHANGE_RATES, """
                date  currency  rate
                w1    CAD       0.9
                """).file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount  currency
                P          2     36       200     CAD
                """).night();
        assertThat(film.cells(1, "36", "commitments")).containsExactly("146.00");

        film.file(Feed.PURCHASE_ORDERS, """
                po_number  line  account  amount  currency  status
                P          1     36       100     CAD       void
                """).night();
        assertThat(film.cells(1, "36", "commitments")).containsExactly("180.00");
    }

    @Test
    void anAccrualIsRelievedByNumberAndEndsOnTheDayItIsReversed() {
        var film = new Film("").file(Feed.ACCRUALS, """
                accrual_no  account  amount  date  reversed_on
                A           36       31600   w1    w4
                B           36       -100    w1    w4
                """).file(Feed.INVOICES, """
                document_no  account  amount  accrual_no  posting_date
                D1           37       20000   A           w2
                D2           37       9870    A           w3
                """).night();

        assertThat(film.cells(1, "36", "commitments")).containsExactly("31500.00");
        assertThat(film.cells(2, "36", "commitments")).containsExactly("11500.00");
        assertThat(film.cells(3, "36", "commitments")).containsExactly("1630.00");
        assertThat(film.hasRow(4, "36")).isFalse();
    }
}
