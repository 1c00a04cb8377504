package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no export is, is refused after its first megabytes, whatever its profile must find out. */
class EndlessFilesTest {

    private static final long MOST = 12L << 20;

    /** A text that never ends. Whoever reads on and on fails its test. */
    private static final class Endless extends InputStream {

        private final byte[] head;
        private final byte[] again;
        private long at;

        Endless(String head, String again) {
            this.head = head.getBytes(StandardCharsets.ISO_8859_1);
            this.again = again.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public int read() {
            assertThat(at).as("bytes read").isLessThan(MOST);
            var b = at < head.length ? head[(int) at]
                    : again[(int) ((at - head.length) % again.length)];
            at++;
            return b & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            for (var put = 0; put < length; put++) {
                target[from + put] = (byte) read();
            }
            return length;
        }

        @Override
        public long skip(long count) {
            return count;
        }
    }

    private static String refusal(String yaml, String head, String again) {
        var profile = Trial.costs(yaml + "fields: {code: Code, text: Text}\n").profile();
        var refused = catchThrowableOfType(FileRefused.class, () -> {
            try (var file = ProfiledFile.open(profile, new Source("exports/a.csv",
                    () -> new Endless(head, again), "USD", Map.of()))) {
                while (file.next()) {
                    continue;
                }
            }
        });
        assertThat(refused).as("the file is read").isNotNull();
        return "%d: %s".formatted(refused.line(), refused.problem());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "read: {encoding: utf-8}\n",
        "read: {encoding: [utf-8, windows-1252]}\n",
        "read: {encoding: [us-ascii, utf-8, windows-1252, iso-8859-1]}\n",
        "read: {encoding: [utf-8, utf-16le]}\n",
        "dates: [d/M/yyyy, M/d/yyyy]\n",
        "header: {within: 30, all: [Code]}\n"})
    void aTextWithoutEndIsRefused(String yaml) {
        assertThat(refusal(yaml, "Code,Text\n1,", "x"))
                .isEqualTo("2: has a line of more than 1,048,576 characters");
        assertThat(refusal(yaml, "Code,Text\n1,\"", "x"))
                .isEqualTo("2: has a line of more than 1,048,576 characters");
        assertThat(refusal(yaml, "", "x"))
                .isEqualTo("1: has a line of more than 1,048,576 characters");
        assertThat(refusal(yaml, "\"", "1,2\n"))
                .isEqualTo("1: has a quotation mark that is never closed");
        assertThat(refusal(yaml, "\"", "x".repeat(400_000) + "\n"))
                .isEqualTo("1: has a quotation mark that is never closed");
        assertThat(refusal(yaml, "", ",".repeat(1_000_000) + "\n"))
                .isEqualTo("1: has a row of 1,000,001 columns");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            quote: none                      | 1: has a row of more than 16,384 columns
            quote: single                    | 1: has a row of 1,000,001 columns
            escape: backslash                | 1: has a row of 1,000,001 columns
            encoding: utf-16le, quote: none  | 1: has a line of more than 1,048,576 characters
            """)
    void howeverItsRecordsAreCut(String read, String refusal) {
        var comma = read.contains("16") ? ",\0" : ",";
        var end = read.contains("16") ? "" : "\n";

        assertThat(refusal("read: {%s}\n".formatted(read), "", comma.repeat(1_000_000) + end))
                .isEqualTo(refusal);
    }

    @Test
    void aMillionMarksInATextAreNoColumns() {
        var wide = "1,\"" + ",".repeat(200_000) + "\"";

        assertThat(Trial.costs("fields: {code: Code, text: Text}\n")
                .rows("Code,Text\n" + wide + "\n", "code text")).singleElement().asString()
                .hasSize("1|".length() + 200_000);
    }

    @Test
    void whatIsNamedAWorkbookIsRefusedByItsFirstBytes() {
        assertThat(refusal("read: {kind: workbook}\n", "Code,Text\n1,", "x"))
                .isEqualTo("0: is named like a workbook and is none");
        assertThat(refusal("read: {kind: workbook}\n", "PK\u0003\u0004", "x"))
                .isEqualTo("0: is a workbook of more than 256 megabytes");
    }

    /** Half of an encoding's letters are none of another's: the guard has no opinion on them. */
    @Test
    void aLongFileIsReadInTheEncodingItIsIn() {
        var rows = 400_000;
        var bytes = ("Code,Text\n" + "1,a plain text\n".repeat(rows) + "2,Café\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var trial = Trial.costs("read: {encoding: [utf-8, windows-1252]}\n"
                + "fields: {code: Code, text: Text}\n");

        assertThat(trial.rows(bytes, "code text")).hasSize(rows + 1).endsWith("2|Café");
    }
}
