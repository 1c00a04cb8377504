package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encodings exports come, and what is never guessed about them. */
class EncodingTest {

    private static final String EXPORT = "Code,Text\n1,Café Zoë\n2,plain\n";
    private static final String FIELDS = "fields: {code: Code, text: Text}\n";

    private static Trial reading(String encodings) {
        return Trial.costs("read: {encoding: %s}\n".formatted(encodings) + FIELDS);
    }

    @ParameterizedTest(name = "{0} in {1} with mark {2}")
    @CsvSource(delimiter = '|', textBlock = """
            utf-8                 | UTF-8        | -
            utf-8                 | UTF-8        | EFBBBF
            [utf-8, windows-1252] | windows-1252 | -
            [utf-8, windows-1252] | UTF-8        | -
            windows-1252          | UTF-8        | EFBBBF
            iso-8859-1            | ISO-8859-1   | -
            x-macroman            | x-MacRoman   | -
            utf-16                | UTF-16LE     | -
            utf-16                | UTF-16BE     | -
            utf-8                 | UTF-16LE     | FFFE
            utf-8                 | UTF-16BE     | FEFF
            utf-16le              | UTF-16LE     | -
            utf-8                 | UTF-32LE     | FFFE0000
            utf-8                 | UTF-32BE     | 0000FEFF
            """)
    void aTextIsReadInTheEncodingItIsIn(String declared, String written, String mark) {
        var bytes = new ByteArrayOutputStream();
        if (!mark.equals("-")) {
            bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        }
        bytes.writeBytes(EXPORT.getBytes(Charset.forName(written)));

        assertThat(reading(declared).rows(bytes.toByteArray(), "code text"))
                .containsExactly("1|Café Zoë", "2|plain");
    }

    @Test
    void bytesThatAreNotTextInTheLastEncodingRefuseTheFileWithTheirLine() {
        var latin = EXPORT.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reading("utf-8").refusal(latin)).isEqualTo("2: is not text in UTF-8");
        assertThat(reading("[us-ascii, utf-8]").refusal(latin))
                .isEqualTo("2: is not text in UTF-8");
    }

    @Test
    void halfALetterOfTwoBytesRefusesTheFile() {
        var bytes = "Code,Text\n1,a".getBytes(StandardCharsets.UTF_16LE);
        var cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

        assertThat(reading("utf-16le").refusal(cut)).isEqualTo("2: is not text in UTF-16LE");
        assertThat(reading("utf-16le, quote: none").refusal(cut))
                .isEqualTo("2: is not text in UTF-16LE");
    }

    @Test
    void aFileIsRefusedInTheLineThatIsNoTextAlsoWhereItIsTheFirst() {
        var laterOn = "Code,Text\n1,a\n2,bb\n3,c\n".getBytes(
                Charset.forName("UTF-32LE"));
        laterOn[4 * "Code,Text\n1,a\n2,".length() + 3] = 1;
        assertThat(reading("utf-32le").refusal(laterOn)).isEqualTo("3: is not text in UTF-32LE");

        var secondHalf = "Code,Text\n".getBytes(StandardCharsets.UTF_16LE);
        secondHalf[1] = (byte) 0xDC;

        assertThat(reading("utf-16le").refusal(secondHalf))
                .isEqualTo("1: is not text in UTF-16LE");

        var afterAnEmptyLine = new byte[] {0, '\r', 0};
        assertThat(reading("utf-16be").refusal(afterAnEmptyLine))
                .isEqualTo("2: is not text in UTF-16BE");
    }

    /** Some encodings write letters in ASCII's bytes, or put other letters in their place. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"iso-2022-jp, 日本", "iso-2022-kr, 한국", "ibm037, é"})
    void bytesOfAsciiAreOtherLettersWhereTheEncodingSaysSo(String encoding, String letters) {
        var bytes = "Code,Text\n1,%s\n".formatted(letters).getBytes(Charset.forName(encoding));

        assertThat(reading(encoding).rows(bytes, "code text")).containsExactly("1|" + letters);
    }

    @Test
    void aMarkThatWasEncodedTwiceIsCutOffTheFirstNameAndSaid() {
        var trial = reading("utf-8");

        assertThat(trial.rows("\u00EF\u00BB\u00BF" + EXPORT, "code")).containsExactly("1", "2");
        assertThat(trial.notes()).containsExactly(
                "A byte-order mark that was encoded twice was cut off the first name.");
    }

    @Test
    void lettersThatWereLostBeforeAreCounted() {
        var trial = reading("utf-8");

        assertThat(trial.rows("Code,Text\n1,Caf\uFFFD\n2,\uFFFD\n", "code")).hasSize(2);
        assertThat(trial.notes()).containsExactly("2 cells hold a replacement character, first in"
                + " line 2: letters were lost before this export.");
    }

    /** The one that the JDK guesses line by line, as it is not known which. */
    @ParameterizedTest
    @ValueSource(strings = {"x-JISAutoDetect", "iso-2022-cn"})
    void anEncodingThatNothingIsWrittenInIsNone(String encoding) {
        assertThat(reading(encoding).problems()).singleElement().asString()
                .contains("is no encoding");
    }

    @Test
    void anEncodingThatThereIsNotIsRefusedWithItsLine() {
        assertThat(reading("utf-9").problems()).containsExactly("""
                profiles/trial.yaml:4, key "read.encoding": "utf-9" is no encoding.
                    read: {encoding: utf-9}
                Write one as utf-8, utf-16, windows-1252, iso-8859-1 or x-macroman.
                """);
    }
}
