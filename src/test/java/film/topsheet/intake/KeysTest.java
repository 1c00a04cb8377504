package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a row the same row again. */
class KeysTest {

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    @Test
    void aRowIsPostedOnceHoweverOftenItComes() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    100.00
                J1         2    2026-08-05   3610     20.00
                """).night();
        arrivals.file("journals-2.csv", """
                journal_no line posting_date account amount
                J1         2    2026-08-05   3610     20.00
                J2         1    2026-08-09   3600      7.50
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 100.00 week 08-08
                J1/2 #1 3610 08-05 20.00 week 08-08
                J2/1 #1 3600 08-09 7.50 week 08-15
                """);
        assertThat(arrivals.totals()).isEqualTo("""
                journals-1.csv USD 2 = 2 + 0 + 0 + 0 · 120.00 = 120.00 + 0.00 + 0.00
                journals-2.csv USD 2 = 1 + 1 + 0 + 0 · 27.50 = 7.50 + 20.00 + 0.00
                """);
    }

    @Test
    void theSameKeyTwiceWithEqualContentCountsOnceAndIsReported() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                J2         1    2026-08-05   3600    100.00
                J1         1    2026-08-05   3600     50.00
                J2         1    2026-08-05   3600    100.00
                J2         1    2026-08-05   3600    100.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 50.00 week 08-08
                J2/1 #1 3600 08-05 100.00 week 08-08
                """);
        assertThat(arrivals.totals()).isEqualTo(
                "journals-1.csv USD 4 = 2 + 2 + 0 + 0 · 350.00 = 150.00 + 200.00 + 0.00\n");
        assertThat(repeated()).isEqualTo("4 100.00\n5 100.00\n");
    }

    @Test
    void theSameKeyTwiceWithOtherContentHoldsBothRows() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    100.00
                J2         1    2026-08-05   3600      1.00
                J1         1    2026-08-05   3600    101.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("J2/1 #1 3600 08-05 1.00 week 08-08\n");
        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 row "J1" stands in this file again with other content
                journals-1.csv:4 J1/1 row "J1" stands in this file again with other content
                """);
        assertThat(arrivals.ask("select line_text from held_row where production = ? "
                + "order by file_line")).isEqualTo("""
                J1,1,2026-08-05,3600,100.00,fee
                J1,1,2026-08-05,3600,101.00,fee
                """);
    }

    /** Whether the key stands already, above or below all others, is of no account. */
    @Test
    void twinsOfARowThatStandsAlreadyAreHeldAndTheRowStands() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    100.00
                J5         1    2026-08-05   3600      5.00
                """).night();
        arrivals.file("journals-2.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    100.00
                J1         1    2026-08-05   3600    101.00
                J9         1    2026-08-05   3600      1.00
                J9         1    2026-08-05   3600      2.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 100.00 week 08-08
                J5/1 #1 3600 08-05 5.00 week 08-08
                """);
        assertThat(arrivals.totals()).endsWith(
                "journals-2.csv USD 4 = 0 + 0 + 4 + 0 · 204.00 = 0.00 + 0.00 + 204.00\n");
    }

    @Test
    void keysAreComparedExactlyCaseAndLeadingZerosIncluded() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    1.00
                j1         1    2026-08-05   3600    2.00
                J01        1    2026-08-05   3600    3.00
                J1         01   2026-08-05   3600    4.00
                J1.        1    2026-08-05   3600    5.00
                \u00e9    1    2026-08-05   3600    6.00
                e\u0301   1    2026-08-05   3600    7.00
                """).night();

        assertThat(arrivals.ask("select count(*), sum(amount_minor) from posting "
                + "where production = ?")).isEqualTo("7 2800\n");
    }

    /** Beyond the basic plane the order of Java's chars is not that of the database. */
    @Test
    void keysBeyondTheBasicPlaneAreKnownAgain() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                \uffee     1    2026-08-05   3600    1.00
                """).night();
        arrivals.file("journals-2.csv", """
                journal_no line posting_date account amount
                \ud83c\udfac 1  2026-08-05   3600    2.00
                \ue000     1    2026-08-05   3600    3.00
                """).night();
        arrivals.file("journals-3.csv", """
                journal_no line posting_date account amount
                \uffee     1    2026-08-05   3600    1.00
                \ud83c\udfac 1  2026-08-05   3600    2.50
                \ue000     1    2026-08-05   3600    3.00
                \ud83c\udfad 1  2026-08-05   3600    4.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                \ue000/1 #1 3600 08-05 3.00 week 08-08
                \uffee/1 #1 3600 08-05 1.00 week 08-08
                \ud83c\udfac/1 #1 3600 08-05 2.00 week 08-08
                \ud83c\udfac/1 #2 3600 08-05 -2.00 week 08-08
                \ud83c\udfac/1 #3 3600 08-05 2.50 week 08-08
                \ud83c\udfad/1 #1 3600 08-05 4.00 week 08-08
                """);
    }

    @Test
    void feedsHaveKeysOfTheirOwn() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                D1         1    2026-08-05   3600    1.00
                """).file("petty-cash-1.csv", """
                envelope   line posting_date account amount
                D1         1    2026-08-05   3600    2.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D1/1 #1 3600 08-05 2.00 week 08-08
                D1/1 #1 3600 08-05 1.00 week 08-08
                """);
    }

    @Test
    void aBlankKeyHoldsTheRow() {
        arrivals.file("journals-1.csv", """
                journal_no line posting_date account amount
                _          1    2026-08-05   3600    1.00
                J1         _    2026-08-05   3600    2.00
                J2         1    2026-08-05   3600    3.00
                """).night();

        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 ? journal_no "" is needed and is not given
                journals-1.csv:3 ? line "" is needed and is not given
                """);
        assertThat(arrivals.totals()).as("held rows whose amount can be read count in the sum")
                .isEqualTo("journals-1.csv USD 3 = 1 + 0 + 2 + 0 · 6.00 = 3.00 + 0.00 + 3.00\n");
    }

    @Test
    void aRowIsOfOneSeriesOrOfTheIncrementalFilesNotOfBoth() {
        arrivals.cumulative("gl-*.csv", "journals")
                .file("gl-1.csv", """
                        journal_no line posting_date account amount
                        J1         1    2026-08-05   3600    1.00
                        """).night();
        arrivals.file("journals-2.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    1.00
                J2         1    2026-08-05   3600    2.00
                """).night();

        assertThat(arrivals.rejects()).isEqualTo(
                "journals-2.csv:2 J1/1 row \"J1\" was brought by another series of exports\n");

        arrivals.file("gl-2.csv", """
                journal_no line posting_date account amount
                J1         1    2026-08-05   3600    1.00
                J2         1    2026-08-05   3600    2.50
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 1.00 week 08-08
                J2/1 #1 3600 08-05 2.00 week 08-08
                """);
        assertThat(arrivals.rejects()).isEqualTo(
                "gl-2.csv:3 J2/1 row \"J2\" was brought by another series of exports\n");
    }

    @Test
    void theSameKeyFarApartInALargeFileIsFound() {
        var rows = new StringBuilder("journal_no line posting_date account amount\n");
        for (var i = 0; i < 3_000; i++) {
            rows.append("J").append(100_000 + i).append(" 1 2026-08-05 3600 1.00\n");
        }
        arrivals.file("journals-1.csv", rows + "J100000 1 2026-08-05 3600 2.00\n").night();

        assertThat(arrivals.ask("select count(*) from posting where production = ?"))
                .isEqualTo("2999\n");
        assertThat(arrivals.rejects()).hasLineCount(2);
    }

    private String repeated() {
        return arrivals.ask("select file_line, round(amount_minor / 100.0, 2) from repeated_row "
                + "where production = ? order by file_line");
    }
}
