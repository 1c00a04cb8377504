package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula that found no value is no text, whatever column of the export it stands in. */
class SpreadsheetErrorTest {

    private static final String FIELDS = """
            fields: {code: Code, date: Date, text: {join: [Text, More], with: " / "},
              other: {column: Other, missing: ["#N/A"]}, amount: {debit: Debit, credit: Credit}}
            """;
    private static final String HEADER = "Code,Date,Text,More,Other,Debit,Credit,Note\n";

    private static String row(String cells) {
        return Trial.costs(FIELDS).rows(HEADER + cells + "\n", "code text other amount").get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
        "#BEZUG!", "#WERT!", "#NV", "#ZAHL!", "#VALEUR!", " #Ref! "})
    void itHoldsTheRowWithItsColumn(String error) {
        assertThat(row("%s,2026-08-05,a,b,c,1.00,,".formatted(error))).isEqualTo(
                "held: Code \"%s\" is an error of a spreadsheet, not a value"
                        .formatted(error));
    }

    @Test
    void inADateAnAmountAndAPartOfAText() {
        assertThat(row("1,#VALUE!,a,b,c,1.00,,")).startsWith("held: Date \"#VALUE!\"");
        assertThat(row("1,2026-08-05,a,#REF!,c,1.00,,")).startsWith("held: More \"#REF!\"");
        assertThat(row("1,2026-08-05,a,b,c,1.00,#REF!,")).startsWith("held: Credit \"#REF!\"");
    }

    @Test
    void notInAColumnThatNothingIsMadeOfNorWhereTheProfileSaysItIsNothing() {
        assertThat(row("1,2026-08-05,a,b,c,1.00,,#REF!")).isEqualTo("1|a / b|c|1.00");
        assertThat(row("1,2026-08-05,a,b,#N/A,1.00,,")).isEqualTo("1|a / b||1.00");
        assertThat(row("1,2026-08-05,#5 nails,#N,#,1.00,,")).isEqualTo("1|#5 nails / #N|#|1.00");
    }

    @Test
    void ofAWorkbookLikewise(@TempDir Path folder) throws Exception {
        var file = HandMade.sheet("""
                <row r="1"><c r="A1" t="str"><v>Code</v></c><c r="B1" t="str"><v>Text</v></c></row>
                <row r="2"><c r="A2" t="str"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c></row>
                <row r="3"><c r="A3" t="str"><v>2</v></c><c r="B3" t="str"><v>b</v></c></row>
                """).in(folder);

        assertThat(Trial.costs("read: {kind: workbook}\nfields: {code: Code, text: Text}\n")
                .rows(Files.readAllBytes(file), "code text")).containsExactly(
                "held: Text \"#REF!\" is an error of a spreadsheet, not a value", "2|b");
    }
}
