package film.topsheet.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import film.topsheet.profile.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void nameIt() {
        file = folder.resolve("invoices.csv");
    }

    @Test
    void everyRowKnowsTheLineItBeginsOn() throws Exception {
        assertThat(rows("""
                a,b,c
                1,2,3

                4,"five
                and a half",6
                7,8,9
                """)).isEqualTo("""
                1 [a][b][c]
                2 [1][2][3]
                3 []
                4 [4][five⏎and a half][6]
                6 [7][8][9]
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndWillDo(String end) throws Exception {
        assertThat(rows("a,b\n1,2\n\"3\n4\",5\n".replace("\n", end))).isEqualTo("""
                1 [a][b]
                2 [1][2]
                3 [3⏎4][5]
                """);
    }

    @Test
    void aByteOrderMarkIsDropped() throws Exception {
        assertThat(rows("\ufeffa,b\n1,\ufeff2\n")).isEqualTo("1 [a][b]\n2 [1][\ufeff2]\n");
    }

    @Test
    void quotesAreThoseOfTheStandardAndABackslashIsACharacter() throws Exception {
        assertThat(rows("""
                a,b
                "5"" nails","x, y"
                "C:\\temp\\",\\
                "",""
                '1', 2\s
                """)).isEqualTo("""
                1 [a][b]
                2 [5" nails][x, y]
                3 [C:\\temp\\][\\]
                4 [][]
                5 ['1'][ 2 ]
                """);
    }

    /** Inch marks are normal in construction and grip rows. */
    @Test
    void aQuoteInsideAnUnquotedTextIsACharacter() throws Exception {
        assertThat(rows("a,b\n5\" nails,1\n2x4 8\",\"ok\"\n")).isEqualTo("""
                1 [a][b]
                2 [5" nails][1]
                3 [2x4 8"][ok]
                """);
    }

    @Test
    void theLastLineNeedsNoEnd() throws Exception {
        assertThat(rows("a,b\n1,2")).isEqualTo("1 [a][b]\n2 [1][2]\n");
        assertThat(rows("a,b")).isEqualTo("1 [a][b]\n");
    }

    @Test
    void raggedRowsAreGivenAsTheyAre() throws Exception {
        assertThat(rows("a,b\n1\n1,2,3\n")).isEqualTo("1 [a][b]\n2 [1]\n3 [1][2][3]\n");
    }

    @Test
    void anEmptyFileIsHeld() throws Exception {
        assertThat(refused("")).isEqualTo("is empty");
        assertThat(refused("\ufeff")).isEqualTo("is empty");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() throws Exception {
        assertThat(refused("a,b\n1,2\n3,\"4\n5,6\n"))
                .isEqualTo("3: has a quotation mark that is never closed");
        assertThat(refused("a,b,c\n1,2,3\n4,5,\"open\n7,8,9\n10,11,\"12\"\n"))
                .isEqualTo("3: has a quotation mark that is never closed");
    }

    @Test
    void aTextOfMoreThanFiftyLinesIsAQuoteThatIsNeverClosed() throws Exception {
        assertThat(refused("a,b\n1,\"open\n" + "one,two\n".repeat(500)))
                .isEqualTo("2: has a quotation mark that is never closed");
        assertThat(refused("a,b\n1,\"open\n" + "word\n".repeat(60) + "\"\n2,3\n"))
                .isEqualTo("2: has a quotation mark that is never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aNulIsNamedByItsLine(String end) throws Exception {
        assertThat(refused("a,b\n1,2\n3,\0\n".replace("\n", end)))
                .isEqualTo("3: holds a NUL character, so it is not text");
    }

    @Test
    void linesAreCountedAlsoWhereTheirEndsAreMixed() throws Exception {
        assertThat(refused("a,b\r1,2\n3,4\r\n5,\0"))
                .isEqualTo("4: holds a NUL character, so it is not text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void bytesThatAreNotUtf8AreNamedByTheirLine(String end) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write("a,b\n1,Łódź\n2,3\n".replace("\n", end).getBytes(UTF_8));
        bytes.write(("4,Café" + end + "5,6" + end).getBytes(ISO_8859_1));

        assertThat(refused(bytes.toByteArray())).isEqualTo("4: is not text in UTF-8");
    }

    @Test
    void aLetterCutInTwoAtTheEndIsNotUtf8() throws Exception {
        var whole = "a,b\n1,é".getBytes(UTF_8);

        assertThat(refused(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .isEqualTo("2: is not text in UTF-8");
    }

    @Test
    void otherEncodingsAreHeldNotGuessed() throws Exception {
        assertThat(refused("a,b\n1,2\n".getBytes(UTF_16))).isEqualTo("1: is not text in UTF-8");
        assertThat(refused("a,b\n1,2\n".getBytes(UTF_16LE)))
                .isEqualTo("1: holds a NUL character, so it is not text");
        assertThat(refused(new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .as("a lone surrogate").isEqualTo("2: is not text in UTF-8");
        assertThat(refused(new byte[] {'a', '\n', (byte) 0xC0, (byte) 0x80}))
                .as("NUL in two bytes").isEqualTo("2: is not text in UTF-8");
    }

    @Test
    void aLineThatNeverEndsIsRefusedBeforeItFillsTheMemory() throws Exception {
        assertThat(refused("a,b\n1,2\n3," + "x".repeat(1_200_000)))
                .isEqualTo("3: has a line of more than 1,048,576 characters");
    }

    /** A batch of long rows would fill the memory as well as one line without end. */
    @Test
    void aBatchHasAnEndInCharactersToo() throws Exception {
        Files.writeString(file, "a,b\n" + ("1," + "x".repeat(60_000) + "\n").repeat(200));
        try (var csv = open()) {
            var batch = new RowBatch(1_000);
            assertThat(csv.read(batch)).isTrue();
            assertThat(batch.size()).isLessThan(100);
            var rows = batch.size();
            while (csv.read(batch)) {
                rows += batch.size();
            }
            assertThat(rows).isEqualTo(200);
        }
    }

    private String rows(String text) throws Exception {
        Files.writeString(file, text);
        var shown = new StringBuilder();
        try (var csv = open()) {
            show(shown, 1, csv.header());
            var batch = new RowBatch(2);
            while (csv.read(batch)) {
                for (var at = 0; at < batch.size(); at++) {
                    show(shown, batch.line(at), batch.row(at));
                }
            }
        }
        return shown.toString();
    }

    private static void show(StringBuilder shown, long line, String[] row) {
        shown.append(line).append(' ');
        for (var each : row) {
            shown.append('[').append(each.replace("\n", "⏎").replace("\r", "␍")).append(']');
        }
        shown.append('\n');
    }

    private CsvFile open() throws IOException, FileRefused {
        return new CsvFile(Files.newInputStream(file));
    }

    private String refused(String text) throws IOException {
        return refused(text.getBytes(UTF_8));
    }

    private String refused(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        var refusal = catchThrowableOfType(FileRefused.class, () -> {
            try (var csv = open()) {
                var batch = new RowBatch(100);
                while (csv.read(batch)) {
                    assertThat(batch.size()).isPositive();
                }
            }
        });
        assertThat(refusal).isNotNull();
        return (refusal.line() > 0 ? refusal.line() + ": " : "") + refusal.problem();
    }
}
