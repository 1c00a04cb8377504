package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "5\" nails", "tab\there", "two\nlines", "two\r\nlines", "Łódź",
            "e\u0301 and \u00e9", "한국어", "🎬 beyond the plane", "zero\u200bwidth", "\u2028"})
    void textIsKeptAsItCame(String text) {
        assertThat(Texts.fault(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "a\u0000b", "bell\u0007", "\u001f", "\u007f", "\u0085",
            "\u009f", "\u000b", "\u001b[31m"})
    void controlCharactersButTabAndLineBreakAreRefused(String text) {
        assertThat(Texts.fault(text)).hasMessage("holds a control character");
    }

    @Test
    void aReplacementCharacterSaysThatLettersWereLost() {
        assertThat(Texts.fault("Caf\ufffd")).hasMessageStartingWith("holds a replacement");
    }

    @Test
    void aTextOfMoreThan65536CharactersIsRefused() {
        assertThat(Texts.fault("x".repeat(65_536))).isNull();
        assertThat(Texts.fault("x".repeat(65_537))).hasMessage("is longer than 65,536 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.60E+03", "1E5", "3,6e+10", "-1.2E-7"})
    void aCodeThatASpreadsheetTurnedIntoANumberIsRefused(String code) {
        assertThat(Texts.ruinedCode(code)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "36-10", "E5", "12E", "3.60.E3", "003600", "A1E5", "1E5-A"})
    void otherCodesAreKept(String code) {
        assertThat(Texts.ruinedCode(code)).isNull();
    }

    @Test
    void whatAMessageShowsHasNoControlCharactersAndAnEnd() {
        assertThat(Texts.shown("a\u0007b\nc")).isEqualTo("a·b·c");
        assertThat(Texts.shown("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
        assertThat(Texts.shown("x".repeat(79) + "🎬")).isEqualTo("x".repeat(79) + "…");
    }

    @Test
    void tagsAreTheColumnsThatTheFeedDoesNotKnow() throws Exception {
        var header = new Header(JournalFeed.JOURNALS, new String[] {"journal_no", "line",
                "posting_date", "account", "description", "amount", "tags", "Unit", "Cost Centre"});

        assertThat(Texts.tags(header, row("T", "2nd \"B\"\n\\", "9"))).isEqualTo(
                "{\"Cost Centre\":\"9\",\"Unit\":\"2nd \\\"B\\\"\\n\\\\\",\"tags\":\"T\"}");
        assertThat(Texts.tags(header, row("", "", "9"))).isEqualTo("{\"Cost Centre\":\"9\"}");
        assertThat(Texts.tags(header, row("", "", ""))).isEmpty();
    }

    private static String[] row(String tags, String unit, String centre) {
        return List.of("J1", "1", "2026-09-05", "3600", "x", "1", tags, unit, centre)
                .toArray(String[]::new);
    }
}
