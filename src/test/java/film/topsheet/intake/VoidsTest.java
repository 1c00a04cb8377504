package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoidsTest {

    private static final String HEAD = "document_no line posting_date account amount status\n";
    private static final String POSTED = "D1 1 2026-08-05 3600 100.00 posted\n";
    private static final String VOID = "D1 1 2026-08-05 3600 _ void\n";

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private Arrivals invoices(String name, String rows) {
        return arrivals.file("invoices-" + name + ".csv", HEAD + rows);
    }

    @Test
    void aVoidTakesBackThePostingOfItsKey() {
        invoices("1", POSTED + "D2 1 2026-08-05 3600 5.00 _\n").night();
        invoices("2", VOID).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D1/1 #1 3600 08-05 100.00 week 08-08
                D1/1 #2 3600 08-05 -100.00 week 08-08
                D2/1 #1 3600 08-05 5.00 week 08-08
                """);
    }

    @Test
    void itsAmountIsIgnored() {
        invoices("1", POSTED).night();
        invoices("2", "D1 1 _ _ 77.00 void\n").night();

        assertThat(arrivals.ledger()).endsWith("D1/1 #2 3600 08-05 -100.00 week 08-08\n");
        assertThat(arrivals.totals()).endsWith(
                "invoices-2.csv USD 1 = 1 + 0 + 0 + 0 · 0.00 = 0.00 + 0.00 + 0.00\n");
    }

    @Test
    void inOneFileItCountsAfterItsOriginalWhereverItStands() {
        invoices("1", "D9 1 2026-08-05 3600 1.00 _\n" + VOID + POSTED).night();
        invoices("2", "D0 1 2026-08-05 3600 100.00 posted\nD0 1 2026-08-05 3600 _ void\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D0/1 #1 3600 08-05 100.00 week 08-08
                D0/1 #2 3600 08-05 -100.00 week 08-08
                D1/1 #1 3600 08-05 100.00 week 08-08
                D1/1 #2 3600 08-05 -100.00 week 08-08
                D9/1 #1 3600 08-05 1.00 week 08-08
                """);
    }

    @Test
    void aVoidWhoseOriginalNeverCamePostsNothingAndIsReported() {
        invoices("1", VOID).night();

        assertThat(arrivals.ledger()).isEmpty();
        assertThat(orphans()).isEqualTo("D1/1 3600 USD null\n");
        assertThat(arrivals.rejects()).isEmpty();
    }

    @Test
    void aVoidThatComesAgainIsKnown() {
        invoices("1", POSTED).night();
        invoices("2", VOID).night();
        invoices("3", VOID + "D2 1 2026-08-05 3600 5.00 _\n").night();
        invoices("4", POSTED + VOID + "D3 1 2026-08-05 3600 6.00 _\n").night();

        assertThat(arrivals.ledger()).hasLineCount(4);
        assertThat(arrivals.totals()).endsWith("""
                invoices-3.csv USD 2 = 1 + 1 + 0 + 0 · 5.00 = 5.00 + 0.00 + 0.00
                invoices-4.csv USD 3 = 1 + 2 + 0 + 0 · 106.00 = 6.00 + 100.00 + 0.00
                """);
    }

    @Test
    void aKeyThatWasVoidedAndComesAgainPostsAgain() {
        invoices("1", POSTED).night();
        invoices("2", VOID).night();
        invoices("3", POSTED.replace("posted", "_")).night();
        invoices("4", "D1 1 2026-08-05 3600 60.00 _\n" + VOID).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D1/1 #1 3600 08-05 100.00 week 08-08
                D1/1 #2 3600 08-05 -100.00 week 08-08
                D1/1 #3 3600 08-05 100.00 week 08-08
                D1/1 #4 3600 08-05 -100.00 week 08-08
                D1/1 #5 3600 08-05 60.00 week 08-08
                D1/1 #6 3600 08-05 -60.00 week 08-08
                """);
    }

    @Test
    void theOriginalsKeyWithExactlyTheOppositeAmountIsAVoid() {
        invoices("1", POSTED).night();
        invoices("2", "D1 1 2026-08-12 3600 -100.00 _\n").night();
        invoices("3", "D1 1 2026-08-12 3600 -100.00 _\nD2 1 2026-08-05 3600 1.00 _\n").night();
        invoices("4", "D3 1 2026-08-05 3600 30.00 _\nD3 1 2026-08-05 3600 -30.00 _\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D1/1 #1 3600 08-05 100.00 week 08-08
                D1/1 #2 3600 08-05 -100.00 week 08-08
                D2/1 #1 3600 08-05 1.00 week 08-08
                D3/1 #1 3600 08-05 30.00 week 08-08
                D3/1 #2 3600 08-05 -30.00 week 08-08
                """);
    }

    @Test
    void aNegativeRowWithAnotherAmountIsAnAmendmentAndWithAKeyOfItsOwnAPosting() {
        invoices("1", POSTED).night();
        invoices("2", "D1 1 2026-08-05 3600 -40.00 _\nD2 1 2026-08-05 3600 -100.00 _\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D1/1 #1 3600 08-05 100.00 week 08-08
                D1/1 #2 3600 08-05 -100.00 week 08-08
                D1/1 #3 3600 08-05 -40.00 week 08-08
                D2/1 #1 3600 08-05 -100.00 week 08-08
                """);
    }

    @Test
    void anotherStatusIsNeitherPostedNorVoidAndHoldsTheRow() {
        invoices("1", "D1 1 2026-08-05 3600 100.00 VOID\nD2 1 2026-08-05 3600 1.00 voided\n")
                .night();

        assertThat(arrivals.ledger()).isEmpty();
        assertThat(arrivals.rejects()).isEqualTo("""
                invoices-1.csv:2 D1/1 status "VOID" is none of posted, void
                invoices-1.csv:3 D2/1 status "voided" is none of posted, void
                """);
    }

    @Test
    void onlyInvoicesHaveAStatusElsewhereItIsATag() {
        arrivals.file("petty-cash-1.csv", """
                envelope line posting_date account amount status
                E1       1    2026-08-05   3600    10.00  void
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("E1/1 #1 3600 08-05 10.00 week 08-08\n");
    }

    @Test
    void whatAVoidSaysIsTextToo() {
        invoices("1", POSTED).night();
        arrivals.text("invoices-2.csv", Rows.csv("invoices", HEAD + VOID)
                .replace("3600", "36\u000700")).night();

        assertThat(arrivals.ledger()).hasLineCount(1);
        assertThat(arrivals.rejects()).isEqualTo(
                "invoices-2.csv:2 D1/1 account \"36·00\" holds a control character\n");
    }

    private String orphans() {
        return arrivals.ask("select document || '/' || document_line, account, currency, "
                + "amount_minor from orphan_void where production = ?");
    }
}
