package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is about a person is hidden at the door: nothing behind it ever sees it. */
class PersonalTest {

    private static final String NUMBER = "123-45-6789";

    /** All that the engine gives out about a file. */
    private static String everything(Trial trial, String text) throws IOException {
        var all = new StringBuilder();
        var source = trial.source(text.getBytes(StandardCharsets.UTF_8));
        try (var file = ProfiledFile.open(trial.profile(), source)) {
            while (file.next()) {
                all.append(String.join("|", file.cells())).append('|')
                        .append(String.join("|", file.values())).append('|')
                        .append(file.fault()).append('\n');
            }
            all.append(file.notes()).append(file.captured());
        } catch (FileRefused e) {
            all.append(e.problem()).append(e.remedy());
        }
        return all.toString();
    }

    @Test
    void columnsAreDroppedOrMasked() throws IOException {
        var trial = Trial.costs("""
                personal: {Tax No: drop, Bank: last-4, Home: mask}
                fields: {code: Code, text: Bank, other: Home}
                """);
        var export = "Code,Tax No,Bank,Home\n1,987654321,DE12345678901234,5 High Street\n2,,,\n";

        assertThat(trial.rows(export, "code text other"))
                .containsExactly("1|•••1234|•••", "2||");
        assertThat(everything(trial, export)).doesNotContain("987654321", "DE1234", "High")
                .contains("1||•••1234|•••");
    }

    @Test
    void aSocialSecurityColumnIsDroppedWithoutBeingTold() throws IOException {
        var trial = Trial.costs("fields: {code: Code}\n");

        assertThat(everything(trial, "Code,S.S.N.\n1,123456789\n")).doesNotContain("123456789")
                .contains("The column \"S.S.N.\" was dropped: it holds social security numbers.");
    }

    @Test
    void aNumberInATextIsMaskedAndCounted() throws IOException {
        var trial = Trial.costs("fields: {code: Code, text: Text}\n");
        var export = "Code,Text,Memo\n1,for " + NUMBER + ".," + NUMBER + "\n2,555-123-4567,x\n";

        assertThat(trial.rows(export, "text Memo")).containsExactly(
                "for •••-••-••••.|•••-••-••••", "555-123-4567|x");
        assertThat(trial.notes()).contains("In 2 texts a number was masked that is written as a"
                + " social security number.");
        assertThat(everything(trial, export)).doesNotContain(NUMBER);
    }

    @Test
    void aCodeThatLooksLikeOneIsACode() {
        assertThat(Trial.costs("fields: {code: Account}\n")
                .rows("Account,x\n" + NUMBER + ",\n", "code")).containsExactly(NUMBER);
    }

    @Test
    void aShiftedRowShowsNothing() throws IOException {
        var trial = Trial.costs("personal: {SSN: mask}\nfields: {code: Code, text: Name}\n");

        assertThat(everything(trial, "Code,Name,SSN\n1,Ruiz, Maria,123456789\n"))
                .doesNotContain("123456789").contains("•••|•••|•••|•••");
    }

    @Test
    void aNumberInAFooterOrATitleIsMaskedToo() throws IOException {
        var trial = Trial.costs("""
                header: {skip: 1}
                capture: [{row: 1, into: title}]
                rows: [{when: {first: "^END"}, as: end}]
                fields: {code: Code, text: {from: title}}
                """);

        assertThat(everything(trial, "For " + NUMBER + "\nCode,x\n1,\nEND,\nOf " + NUMBER + ",\n"))
                .doesNotContain(NUMBER).contains("For •••-••-••••", "Of •••-••-••••");
    }

    @Test
    void aFieldThatIsReadFromWhatIsDroppedIsRefused() {
        assertThat(Trial.costs("personal: {Name: drop}\nfields: {text: NAME}\n").problems())
                .singleElement().asString()
                .contains("drops \"NAME\", which field \"text\" is read from");
    }
}
