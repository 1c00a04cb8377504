package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How exports cut text into cells, and what becomes of rows with too few or too many. */
class DialectTest {

    private static final String FIELDS = "fields: {code: Code, text: Text}\n";

    private static Trial reading(String read) {
        return Trial.costs("read: {%s}\n".formatted(read) + FIELDS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            delimiter: comma            ! Code,Text#1,a b
            delimiter: semicolon        ! Code;Text#1;a b
            delimiter: pipe             ! Code|Text#1|a b
            delimiter: "^"              ! Code^Text#1^a b
            delimiter: tab              ! Code\\tText#1\\ta b
            delimiter: "\\t"            ! Code\\tText#1\\t"a b"
            quote: single               ! Code,Text#1,'a b'
            delimiter: tab, quote: none ! Code\\tText#1\\ta b
            """)
    void anyCharacterCanPartCells(String read, String export) {
        var text = export.replace("#", "\n").replace("\\t", "\t");

        assertThat(reading(read).rows(text, "code text")).containsExactly("1|a b");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsARecord(String end) {
        var text = "Code,Text\n1,a\n2,\"b\nc\"\n".replace("\n", end);

        assertThat(reading("ragged: reject").rows(text, "code text"))
                .containsExactly("1|a", "2|b\nc");
    }

    @Test
    void aBackslashIsAPlainCharacterUnlessTheProfileSaysOtherwise() {
        assertThat(reading("escape: doubled").rows("Code,Text\n1,\"c:\\new\"\n\"2\",\"\\\"\n",
                "code text")).containsExactly("1|c:\\new", "2|\\");
        assertThat(reading("escape: backslash").rows("Code,Text\n1,\"5\\\" nails, long\"\n",
                "code text")).containsExactly("1|5\" nails, long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doubled", "backslash"})
    void blanksBesideAQuotationMarkAreKept(String escape) {
        var trial = reading("escape: " + escape);

        assertThat(trial.rows("Code,Text\n1, a\n2,\" b \"\n", "text"))
                .containsExactly(" a", " b ");
        assertThat(trial.rows("Code,Text\n1,  \"c\"\n", "text").get(0)).startsWith("  ");
    }

    @Test
    void withoutQuotationMarksTheyArePlainCharacters() {
        assertThat(reading("quote: none").rows("Code,Text\n1,\"5\" nails\n2,\"open\n",
                "code text")).containsExactly("1|\"5\" nails", "2|\"open");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedRefusesTheFile() {
        assertThat(reading("ragged: fit").refusal("Code,Text\n1,\"open\n2,b\n"))
                .isEqualTo("2: has a quotation mark that is never closed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            reject   ! held ! 2|b ! held ! held
            pad      ! 1|   ! 2|b ! held ! held
            truncate ! held ! 2|b ! 3|c  ! 4|d
            fit      ! 1|   ! 2|b ! 3|c  ! 4|d
            extra 1  ! held ! 2|b ! 3|c  ! held
            """)
    void aRaggedRowIsHeldUnlessTheProfileSaysOtherwise(
            String way, String one, String two, String three, String four) {
        var rows = reading("ragged: " + way)
                .rows("Code,Text\n1\n2,b\n3,c,x\n4,d,x,y\n", "code text").stream()
                .map(each -> each.startsWith("held") ? "held" : each);

        assertThat(rows).containsExactly(one, two, three, four);
    }

    @Test
    void whatIsCutOffOrFilledUpIsSaid() {
        var trial = reading("ragged: fit");

        trial.rows("Code,Text\n1\n2,b,,\n3,c,x\n", "code");

        assertThat(trial.notes()).containsExactly(
                "1 rows were shorter than the header and were filled up with blanks.",
                "1 cells beyond the header were cut off and were not blank.");
    }

    @Test
    void aHeldRowSaysHowManyCellsItHas() {
        assertThat(reading("ragged: reject").rows("Code,Text\n1\n2,b\n3,c,x\n4,d,x,y\n",
                "code text")).containsExactly(
                "held:  \"\" has 1 cells where the header has 2", "2|b",
                "held:  \"\" has 3 cells where the header has 2",
                "held:  \"\" has 4 cells where the header has 2");
    }

    @Test
    void fixedWidthsNameTheColumnsAndCutBlanks() {
        var fixed = Trial.costs("""
                read: {kind: fixed-width, widths: ["account:6", "what:8", "sum:8"], ragged: pad}
                fields: {code: account, text: what, amount: sum}
                """);

        assertThat(fixed.rows("3610  Lumber    100.00\n03 10 Nails      5.25\n3615  Tape\n",
                "code text amount")).containsExactly(
                "3610|Lumber|100.00", "03 10|Nails|5.25", "3615|Tape|");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            rows: 2       | 3: has more than 2 rows
            columns: 1    | 1: has a row of 2 columns
            characters: 4 | 4: has a cell of 5 characters
            """)
    void aFileLargerThanItCanBeIsRefused(String most, String problem) {
        assertThat(reading("at-most: {%s}".formatted(most))
                .refusal("Code,Text\n1,abcd\n\n2,abcde\n"))
                .isEqualTo(problem);
    }
}
