package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that can't be read waits; the rest of its file does not. */
class HeldRowsTest {

    private static final String HEAD = "journal_no line posting_date account amount currency\n";

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private Arrivals journals(String name, String rows) {
        return arrivals.file("journals-" + name + ".csv", HEAD + rows);
    }

    @Test
    void everyRejectNamesItsPlaceColumnValueAndProblem() {
        journals("1", """
                J1 1 2026-08-05 3600 12O4.50         _
                J2 1 1989-12-31 3600 1.00            _
                J3 1 2026-02-30 3600 1.00            _
                J4 1 2026-08-05 _    1.00            _
                J5 1 2026-08-05 3600 1.005           _
                J6 1 2026-08-05 3600 10000000000000  _
                J7 1 2026-08-05 3600 1.00            US
                J8 1 2026-08-05 3600 1.5             JPY
                J9 1 _          3600 1.00            _
                JA 1 2026-08-05 3600 _               _
                JB 1 2026-08-05 3.6E+03 1.00         _
                JC 1 2026-08-05 3600 1.00            _
                JD 1 2026-08-05 #REF! 1.00           _
                #N/A 1 2026-08-05 3600 1.00          _
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("JC/1 #1 3600 08-05 1.00 week 08-08\n");
        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 amount "12O4.50" is not an amount
                journals-1.csv:3 J2/1 posting_date "1989-12-31" lies outside 1990 to 2099
                journals-1.csv:4 J3/1 posting_date "2026-02-30" is not a date
                journals-1.csv:5 J4/1 account "" is needed and is not given
                journals-1.csv:6 J5/1 amount "1.005" has more decimals than its currency
                journals-1.csv:7 J6/1 amount "10000000000000" does not fit 15 digits
                journals-1.csv:8 J7/1 currency "US" is not a currency
                journals-1.csv:9 J8/1 amount "1.5" has more decimals than its currency
                journals-1.csv:10 J9/1 posting_date "" is needed and is not given
                journals-1.csv:11 JA/1 amount "" is needed and is not given
                journals-1.csv:12 JB/1 account "3.6E+03" is a code that a spreadsheet turned into a number
                journals-1.csv:14 JD/1 account "#REF!" is an error of a spreadsheet, not a value
                journals-1.csv:15 ? journal_no "#N/A" is an error of a spreadsheet, not a value
                """);
    }

    @Test
    void aControlCharacterHoldsTheRowWhereverItStands() {
        arrivals.text("journals-1.csv", """
                journal_no,line,posting_date,account,description,amount,unit
                J1,1,2026-08-05,3600,be\7ll,1.00,x
                J2,1,2026-08-05,36\00100,fee,1.00,x
                J3,1,2026-08-05,3600,fee,1.00,\33x
                J\2054,1,2026-08-05,3600,fee,1.00,x
                J5,1,2026-08-05,3600,"tab\tand
                line break",1.00,x
                """).night();

        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 description "be·ll" holds a control character
                journals-1.csv:3 J2/1 account "36·00" holds a control character
                journals-1.csv:4 J3/1 unit "·x" holds a control character
                journals-1.csv:5 ? journal_no "J·4" holds a control character
                """);
        assertThat(arrivals.ask("select description from posting where production = ?"))
                .isEqualTo("tab\tand\nline break\n");
    }

    @Test
    void textIsKeptAsItCame() {
        arrivals.text("journals-1.csv", "\ufeff"
                + "journal_no,line,posting_date,account,description,amount\n"
                + "J1,1,2026-08-05,3600,\" e\u0301 \u00e9 \ud83c\udfac 5\"\" C:\\x \",1.00\n")
                .night();

        assertThat(arrivals.ask(
                "select '[' || description || ']' from posting where production = ?"))
                .isEqualTo("[ e\u0301 \u00e9 \ud83c\udfac 5\" C:\\x ]\n");
    }

    @Test
    void codesOfAnyLengthAreHeldBeforeTheyReachTheDatabase() {
        var random = new java.util.Random(3);
        var longCode = random.ints(3_000, 'a', 'z' + 1).collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
        arrivals.text("journals-1.csv", """
                journal_no,line,posting_date,account,description,amount,po_number,episode
                %1$s,1,2026-08-05,3600,fee,1.00,,
                J2,%1$s,2026-08-05,3600,fee,1.00,,
                J3,1,2026-08-05,%1$s,fee,1.00,,
                J4,1,2026-08-05,3600,fee,1.00,%1$s,
                J5,1,2026-08-05,3600,fee,1.00,,%1$s
                J6,1,2026-08-05,3600,%1$s,1.00,,
                """.formatted(longCode)).night();

        assertThat(arrivals.ledger()).isEqualTo("J6/1 #1 3600 08-05 1.00 week 08-08\n");
        assertThat(arrivals.rejects()).hasLineCount(5);
    }

    @Test
    void aRequiredTextOfBlanksIsNotGiven() {
        arrivals.text("journals-1.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-08-05,3600,  ,1.00
                J2,1,2026-08-05,  ,fee,1.00
                """).night();

        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 description "" is needed and is not given
                journals-1.csv:3 J2/1 account "" is needed and is not given
                """);
    }

    @Test
    void zeroAmountsLoadAndNegativeZeroIsZero() {
        journals("1", "J1 1 2026-08-05 3600 0 _\nJ2 1 2026-08-05 3600 -0.00 _\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 0.00 week 08-08
                J2/1 #1 3600 08-05 0.00 week 08-08
                """);
    }

    @Test
    void raggedRowsAreHeldWithTheLineAsItCame() {
        arrivals.text("journals-1.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-08-05,3600,fee, for the night,1.00
                J2,1

                J3,1,2026-08-05,3600,fee,1.00
                """).night();

        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 row "7 columns" do not fit a header of 6
                journals-1.csv:3 J2/1 row "2 columns" do not fit a header of 6
                """);
        assertThat(arrivals.totals()).isEqualTo(
                "journals-1.csv USD 4 = 1 + 0 + 2 + 1 · 1.00 = 1.00 + 0.00 + 0.00\n");
        assertThat(arrivals.ask("select line_text from held_row where production = ? order by 1"))
                .isEqualTo("J1,1,2026-08-05,3600,fee, for the night,1.00\nJ2,1\n");
    }

    @Test
    void aHeldRowIsReleasedByTheNextExportThatHasItRight() {
        journals("1", "J1 1 2026-08-05 3600 12O4.50 _\nJ2 1 2026-08-05 _ 2.00 _\n").night();
        journals("2", "J1 1 2026-08-05 3600 1204.50 _\n").night();

        assertThat(arrivals.ledger()).isEqualTo("J1/1 #1 3600 08-05 1204.50 week 08-08\n");
        assertThat(arrivals.rejects()).isEqualTo(
                "journals-1.csv:3 J2/1 account \"\" is needed and is not given\n");
    }

    @Test
    void aVoidOfItsKeyReleasesItToo() {
        arrivals.file("invoices-1.csv", """
                document_no line posting_date account amount status
                D1          1    2026-08-05   3600    1.0.0  _
                """).night();
        arrivals.file("invoices-2.csv", """
                document_no line posting_date account amount status
                D1          1    2026-08-05   3600    _      void
                """).night();

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(arrivals.ledger()).isEmpty();
    }

    @Test
    void anAmendmentThatIsHeldLeavesTheOldPostingAlone() {
        journals("1", "J1 1 2026-08-05 3600 1.00 _\n").night();
        journals("2", "J1 1 2026-08-05 3600 x _\n").night();
        journals("3", "J1 1 2026-08-05 3600 2.00 _\n").night();

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(arrivals.ledger()).hasLineCount(3).endsWith("2.00 week 08-08\n");
    }

    @Test
    void aHeaderThatDoesNotFitHoldsTheFileWhole() {
        arrivals.text("journals-1.csv", "journal,line,date,account,text,amount\nJ1,1,x,y,z,1\n")
                .night();

        assertThat(arrivals.files()).isEqualTo("journals-1.csv:1 held, has a header that does not"
                + " fit journals: it lacks journal_no, posting_date, description and begins"
                + " \"journal,line,date,account,text,amount\"\n");
        assertThat(arrivals.totals()).isEmpty();
    }

    /** What was read before the fault is not loaded either. */
    @Test
    void aFaultInTheMiddleHoldsTheFileWhole() {
        var good = "journal_no,line,posting_date,account,description,amount\n"
                + "J1,1,2026-08-05,3600,fee,1.00\n".repeat(1);
        var many = new StringBuilder(good);
        for (var i = 10_000; i < 14_000; i++) {
            many.append("J").append(i).append(",1,2026-08-05,3600,fee,1.00\n");
        }
        arrivals.text("journals-1.csv", good + "J2,1,2026-08-05,3600,f\0ee,1.00\n")
                .text("journals-2.csv", many + "K1,1,2026-08-05,3600,\"open,1.00\n")
                .bytes("journals-3.csv", (many + "K1,1,2026-08-05,3600,Café,1.00\n")
                        .getBytes(StandardCharsets.ISO_8859_1))
                .bytes("journals-4.csv", good.getBytes(StandardCharsets.UTF_16))
                .text("journals-5.csv", "").night();

        assertThat(arrivals.ledger()).isEmpty();
        assertThat(arrivals.files()).isEqualTo("""
                journals-1.csv:3 held, holds a NUL character, so it is not text
                journals-2.csv:4003 held, has a quotation mark that is never closed
                journals-3.csv:4003 held, is not text in UTF-8
                journals-4.csv:1 held, is not text in UTF-8
                journals-5.csv held, is empty
                """);
    }

    @Test
    void aHeldFileIsLoadedOnceItIsCorrectedUnderItsName() {
        arrivals.text("journals-1.csv", "nonsense\n").night();
        journals("1", "J1 1 2026-08-05 3600 1.00 _\n").night();

        assertThat(arrivals.files()).isEqualTo("journals-1.csv loaded\n");
        assertThat(arrivals.ledger()).hasLineCount(1);
    }
}
