package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction is one more row: what stood is taken back, what is right now is posted. */
class AmendmentsTest {

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    @Test
    void otherContentUnderAKnownKeyIsAReversalAndANewPosting() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    100.00
                J2         1    2026-08-05   3600      1.00
                """).night();
        arrivals.file("journals-2.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-12   3610     90.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 100.00 week 08-08
                J1/1 #2 3600 08-05 -100.00 week 08-08
                J1/1 #3 3610 08-12 90.00 week 08-15
                J2/1 #1 3600 08-05 1.00 week 08-08
                """);
        assertThat(arrivals.ask("select load, file_line, seq from posting where production = ? "
                + "and document = 'J1' order by seq")).as("each knows what brought it")
                .isEqualTo("1 2 1\n2 2 2\n2 2 3\n");
    }

    @Test
    void anyColumnIsContentAlsoOneThatTheFeedDoesNotKnow() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount unit
                J1         1    2026-08-05   3600    100.00 main
                J2         1    2026-08-05   3600    100.00 main
                """).night();
        arrivals.file("journals-2.csv", """
                journal_no line posting_date account amount unit
                J1         1    2026-08-05   3600    100.00 second
                J2         1    2026-08-05   3600    100.00 main
                """).night();

        assertThat(arrivals.ask("select document, seq, tags from posting where production = ? "
                + "order by document, seq")).isEqualTo("""
                J1 1 {"unit": "main"}
                J1 2 {"unit": "main"}
                J1 3 {"unit": "second"}
                J2 1 {"unit": "main"}
                """);
    }

    /** What is written in another way, or not at all, is the same content. */
    @Test
    void theOrderOfColumnsAndBlanksAndWrittenDecimalsAreNoContent() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    100.5
                """).night();
        arrivals.file("journals-2.csv", """
                amount account posting_date po_number currency exchange_rate line journal_no set
                100.50 3600    2026-08-05   _         USD      1             1    J1         _
                """).night();

        assertThat(arrivals.ledger()).hasLineCount(1);
    }

    @Test
    void backAndForthIsAHistoryInTheLedger() {
        var a = "journal_no line posting_date account amount\nJ1 1 2026-08-05 3600 1.00\n";
        var b = "journal_no line posting_date account amount\nJ1 1 2026-08-05 3600 2.00\n";
        arrivals.file("journals-1.csv", a).night();
        arrivals.file("journals-2.csv", b).night();
        arrivals.file("journals-3.csv", a + "J2 1 2026-08-05 3600 9.00\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 1.00 week 08-08
                J1/1 #2 3600 08-05 -1.00 week 08-08
                J1/1 #3 3600 08-05 2.00 week 08-08
                J1/1 #4 3600 08-05 -2.00 week 08-08
                J1/1 #5 3600 08-05 1.00 week 08-08
                J2/1 #1 3600 08-05 9.00 week 08-08
                """);
    }

    @Test
    void theSameBytesAreLoadedOnceWhateverTheFileIsCalled() {
        var table = "journal_no line posting_date account amount\nJ1 1 2026-08-05 3600 1.00\n";
        arrivals.file("w1/journals.csv", table).file("w2/journals-copy.csv", table).night();

        assertThat(arrivals.ledger()).hasLineCount(1);
        assertThat(arrivals.totals()).hasLineCount(1);
        assertThat(arrivals.files()).isEqualTo("""
                w1/journals.csv loaded
                w2/journals-copy.csv known as w1/journals.csv
                """);
    }

    @Test
    void otherContentUnderAKnownNameIsANewFile() {
        arrivals.file("journals.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    1.00
                """).night();
        arrivals.file("journals.csv", """
                journal_no line posting_date account amount
                J2         1    2026-08-05   3600    2.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 1.00 week 08-08
                J2/1 #1 3600 08-05 2.00 week 08-08
                """);
    }

    @Test
    void filesGoByPathInNaturalOrderSoTheLaterWeekCounts() {
        arrivals.file("week-10/journals.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    10.00
                """).file("week-2/journals.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    2.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 2.00 week 08-08
                J1/1 #2 3600 08-05 -2.00 week 08-08
                J1/1 #3 3600 08-05 10.00 week 08-08
                """);
    }

    /** What is said of a promise goes back with the posting that said it. */
    @Test
    void anAmendmentMovesReliefAndFinality() {
        arrivals.file("invoices-1.csv", """
                document_no line posting_date account amount po_number po_line po_final accrual_no
                D1          1    2026-08-05   3600    100.00 PO1       2       yes      A1
                """).night();
        arrivals.file("invoices-2.csv", """
                document_no line posting_date account amount po_number po_line po_final accrual_no
                D1          1    2026-08-05   3600     80.00 PO1       _       no       _
                """).night();

        assertThat(arrivals.ask("""
                select promise, number, line, amount_minor, finals from relief_week
                where production = ? order by promise, number, line""")).isEqualTo("""
                accrual A1  0 0
                order PO1  8000 0
                order PO1 2 0 0
                """);
    }
}
