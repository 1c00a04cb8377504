package film.topsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.mail.Letter.Addressee;
import film.topsheet.mail.Letter.Attachment;
import film.topsheet.mail.Letter.Picture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter that could not be mailed as it is refuses to exist. */
class LetterTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @ParameterizedTest
    @ValueSource(strings = {"on budget\r\nBcc: everybody@example.net", "a\nb", "a\rb", "a\u0000b",
        "a\u0085b", "a\u2028b"})
    void aSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> letter(subject, "<p>page</p>", List.of(), List.of()))
                .hasMessageContaining("a subject is one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ep", "ep@", "@example.com", "ep@example.com\r\nDATA",
        "ep@example.com,b@example.com", "<ep@example.com>", "ep example.com", "\"a b\"@example.com",
        "ep@exämple.com"})
    void anAddressIsOneAddressAndNothingElse(String address) {
        assertThatThrownBy(() -> new Addressee("A. Example", address))
                .hasMessageContaining("is not a mail address");
    }

    @Test
    void aNameBeginsNoHeaderOfItsOwn() {
        assertThatThrownBy(() -> new Addressee("A.\r\nBcc: b@example.net", "ep@example.com"))
                .hasMessageContaining("a name is one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.pdf", "ledger.csv", "Ledger.PDF", "cost-report.xlsx",
        "investor-report.json", "waterfall.csv", "findings.csv", "rejects.csv", "run.json"})
    void theLedgerTheWorkbookAndFiguresOfEveryPartyAreNeverMailed(String name) {
        assertThatThrownBy(() -> new Attachment(name, "application/pdf", new byte[1]))
                .hasMessageContaining("is never mailed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../cost-report.pdf", "a b.pdf", "a\"b.pdf", "a\r\nb.pdf"})
    void anAttachmentHasThePlainNameOfAFile(String name) {
        assertThatThrownBy(() -> new Attachment(name, "application/pdf", new byte[1]))
                .hasMessageContaining("is not the name of an attachment");
    }

    @Test
    void aPictureIsShownByThePage() {
        var chart = new Picture("chart", PNG);

        assertThat(letter("s", "<img src=\"cid:chart\">", List.of(chart), List.of()).pictures())
                .containsExactly(chart);
        assertThatThrownBy(() -> letter("s", "<p>page</p>", List.of(chart), List.of()))
                .hasMessageContaining("does not show the picture chart");
        assertThatThrownBy(() -> new Picture("chart", new byte[] {'G', 'I', 'F', '8'}))
                .hasMessageContaining("is not a PNG");
    }

    @Test
    void nothingGoesWithALetterTwice() {
        var pdf = new Attachment("cost-report.pdf", "application/pdf", new byte[1]);

        assertThatThrownBy(() -> letter("s", "<p>page</p>", List.of(), List.of(pdf, pdf)))
                .hasMessageContaining("goes with the letter twice");
    }

    @Test
    void halfACharacterIsNoText() {
        assertThatThrownBy(() -> letter("s", "<p>\ud83c</p>", List.of(), List.of()))
                .hasMessageContaining("half a character");
    }

    @Test
    void anAddressIsTheSameInSmallLettersAndInCapitals() {
        var week = LocalDate.of(2026, 9, 5);

        assertThat(new Letter.Key("NF", week, 1, "EP@Example.com"))
                .isEqualTo(new Letter.Key("NF", week, 1, "ep@example.com"));
    }

    static Letter letter(String subject, String html, List<Picture> pictures,
            List<Attachment> attachments) {
        return new Letter("NF", LocalDate.of(2026, 9, 5), 1,
                new Addressee("A. Example", "ep@example.com"),
                new Addressee("J. Lee", "jl@example.com"), subject, "words", html, pictures,
                attachments);
    }
}
