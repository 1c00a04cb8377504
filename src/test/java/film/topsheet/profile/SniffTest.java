package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encoding and delimiter are guessed from what is there; the guess is only ever written down. */
class SniffTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "utf-8, utf-8", "windows-1252, windows-1252", "utf-16, utf-16", "utf-16le, utf-16le",
        "utf-16be, utf-16be", "X-UTF-32LE-BOM, utf-32"})
    void theEncodingIsFoundWithAndWithoutAMark(String written, String found) {
        var text = "Date,Vendor,Amount\n2026-09-05,Müller,1.00\n";

        var seen = SniffEncoding.of(text.getBytes(Charset.forName(written)));

        assertThat(seen.name()).isEqualTo(found);
        assertThat(seen.text()).isEqualTo(text);
    }

    @Test
    void aMarkThatWasEncodedTwiceIsCutOff() {
        var twice = "\u00EF\u00BB\u00BFDate".getBytes(StandardCharsets.UTF_8);

        assertThat(SniffEncoding.of(twice).text()).isEqualTo("Date");
    }

    @Test
    void aTextOfAnOldMacIsReadAsOne() {
        var text = "Vendor\rM\u00FCller\r";

        var seen = SniffEncoding.of(text.getBytes(Charset.forName("x-macroman")));

        assertThat(seen.name()).isEqualTo("x-macroman");
        assertThat(seen.text()).contains("Müller");
    }

    @Test
    void aCharacterThatTheSampleCutsInTwoIsNoFault() {
        var bytes = "Date;Müller".getBytes(StandardCharsets.UTF_8);

        assertThat(SniffEncoding.of(Arrays.copyOf(bytes, 7)).name()).isEqualTo("utf-8");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Date,Amount\\n1,"2,50"\\n          ~ ,
            Date;Amount\\n1;2,50\\n2;3,50\\n   ~ ;
            Date|Amount, net\\n1|2\\n          ~ |
            Date\\tAmount, net\\n1\\t2\\n      ~ \\t
            """)
    void theDelimiterIsTheOneThatGivesRowsOfOneWidth(String text, String delimiter) {
        var written = text.replace("\\n", "\n").replace("\\t", "\t");

        assertThat(SniffDialect.of(written).delimiter())
                .isEqualTo(delimiter.replace("\\t", "\t").charAt(0));
    }

    @Test
    void inchMarksAndOpenQuotesMeanThatNothingIsQuoted() {
        assertThat(SniffDialect.of("Item,Amount\n\"5 nails,1.00\nx,2.00\n").quote())
                .isEqualTo('\0');
        assertThat(SniffDialect.of("Item,Amount\n5\" nails,1.00\nx,2.00\n").quote())
                .isEqualTo('"');
        assertThat(SniffDialect.of("'Item','Amount'\n'a, b','1'\n'c, d','2'\n").quote())
                .isEqualTo('\'');
    }

    @Test
    void delimitersInsideQuotedTextsAreNoDelimiters() {
        var dialect = SniffDialect.of("Vendor,Amount\n\"Lumen, Ltd\",\"1,250.00\"\n".repeat(20));

        assertThat(dialect).isEqualTo(new SniffDialect(',', '"', false));
    }

    @Test
    void aBackslashIsPlainUnlessItStandsBeforeAMarkInsideAText() {
        assertThat(SniffDialect.of("a,b\n\"C:\\\",2\n\"x\",3\n").backslash()).isFalse();
        assertThat(SniffDialect.of("a,b\n\"say \\\"hi\\\" now\",2\n\"x\",3\n").backslash())
                .isTrue();
    }

    @Test
    void recordsKnowTheirLinesWhateverEndsThem() {
        for (var end : new String[] {"\n", "\r\n", "\r"}) {
            var text = String.join(end, "a,b", "\"x", "y\",2", "", "c,d");

            var records = new SniffDialect(',', '"', false).records(text, 10);

            assertThat(records).extracting(SniffRecord::line).containsExactly(1L, 2L, 4L, 5L);
            assertThat(records.get(1).cells()).containsExactly("x\ny", "2");
        }
    }
}
