package film.topsheet.profile;

import static film.topsheet.profile.BuiltInSamples.PROFILES;
import static film.topsheet.profile.BuiltInSamples.changed;
import static film.topsheet.profile.BuiltInSamples.refusal;
import static film.topsheet.profile.BuiltInSamples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of banks: what is refused, and that nothing hidden in them is opened. */
class StatementsTest {

    private static final Profile OFX = PROFILES.find("bank-ofx").orElseThrow();
    private static final Profile CAMT = PROFILES.find("bank-camt053").orElseThrow();
    private static final String SGML = "bank-ofx/sgml.ofx";
    private static final String XML = "bank-camt053/version-2.xml";

    private static Source text(String text) {
        return source("bank", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE OFX [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!ENTITY a \"aaaaaaaaaa\">"})
    void anOfxThatDeclaresAnEntityIsRefused(String declaration) throws Exception {
        assertThat(refusal(OFX, changed(SGML, "<OFX>", declaration + "<OFX>")))
                .isEqualTo("declares a document type or an entity");
    }

    @Test
    void aCamtThatDeclaresADocumentTypeIsRefused(
            @TempDir Path folder) throws Exception {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        var bomb = "<!DOCTYPE Document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><Document ";
        var reading = "<!DOCTYPE Document [<!ENTITY a SYSTEM \"%s\">]><Document "
                .formatted(secret.toUri());

        for (var each : new String[] {bomb, reading}) {
            assertThat(refusal(CAMT, changed(XML, "<Document ", each))).isEqualTo(
                    "is no camt.053: its XML declares a document type or an entity");
        }
    }

    @Test
    void aFileThatIsNotAStatementIsRefused() {
        assertThat(refusal(OFX, text("date,amount\n2026-08-05,1.00\n")))
                .isEqualTo("is no OFX: it has no tag <OFX>");
        assertThat(refusal(CAMT, text("<html></html>")))
                .isEqualTo("is no camt.053: it does not begin with <Document>");
        assertThat(refusal(CAMT, text("date,amount\n")))
                .isEqualTo("is no camt.053: its XML is not well-formed");
    }

    @Test
    void aFileWithoutAStatementIsRefused() {
        assertThat(refusal(OFX, text("<OFX><INVSTMTMSGSRSV1></INVSTMTMSGSRSV1></OFX>")))
                .isEqualTo("holds no statement of a bank account or a card");
        assertThat(refusal(CAMT, text("<Document><BkToCstmrAcctRpt/></Document>")))
                .isEqualTo("holds no statement: a camt.053 has an element Stmt");
    }

    @Test
    void aFileThatBreaksOffIsRefused() throws Exception {
        var whole = Files.readString(BuiltInSamples.file(SGML));

        assertThat(refusal(OFX, text(whole.substring(0, whole.indexOf("</BANKTRANLIST>")))))
                .isEqualTo("breaks off inside a statement");
        assertThat(refusal(OFX, text(whole.substring(0, whole.indexOf("<CHECKNUM>")))))
                .isEqualTo("breaks off inside an entry");
        assertThat(refusal(OFX, text(whole.substring(0, whole.indexOf("</STMTTRN>") + 4))))
                .isEqualTo("breaks off inside a tag");
    }

    @Test
    void aStatementInAnotherCurrencyIsRefused() throws Exception {
        assertThat(refusal(OFX, changed(SGML, "<CURDEF>USD", "<CURDEF>EUR")))
                .isEqualTo("is a statement in EUR, and the production counts in USD");
        assertThat(refusal(OFX, changed(SGML, "<NAME>WIRE FEE",
                "<CURRENCY><CURRATE>1.1<CURSYM>EUR</CURRENCY><NAME>WIRE FEE")))
                .isEqualTo("is a statement in EUR, and the production counts in USD");
        var euros = changed(XML, "<Amt Ccy=\"USD\">2412.5", "<Amt Ccy=\"EUR\">2412.5");
        assertThat(refusal(CAMT, euros))
                .isEqualTo("is a statement in EUR, and the production counts in USD");
    }

    @Test
    void aNestOfElementsAndATextWithoutEndAreRefused() throws Exception {
        assertThat(refusal(CAMT, text("<Document>" + "<a>".repeat(200))))
                .isEqualTo("is no camt.053: its XML nests its elements more than 100 deep");
        assertThat(refusal(OFX, changed(SGML, "WIRE FEE", "x".repeat(70_000))))
                .isEqualTo("has a text of more than 65,536 characters");
    }

    @Test
    void aRowIsFoundByTheLineItBeginsOn() throws Exception {
        var page = SamplePage.of(OFX, changed(SGML, "<TRNAMT>-15,00", "<TRNAMT>-1.5,00"));

        assertThat(page).contains("46").contains("-1.5,00");
    }
}
