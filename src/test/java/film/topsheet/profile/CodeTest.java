package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are text: every zero and blank of them counts, until the profile says otherwise. */
class CodeTest {

    @Test
    void zerosBlanksAndCaseAreKept() {
        assertThat(Trial.costs("fields: {code: Code}\n")
                .rows("Code,x\n08123,\n a1-01,\nA101,\n", "code"))
                .containsExactly("08123", " a1-01", "A101");
    }

    @Test
    void aCodeIsCutAtSeparatorsIntoParts() {
        assertThat(Trial.costs("""
                split: [{column: Document, separator: "\\\\", into: [company, number]}]
                fields: {other: {from: company}, code: {from: number}}
                """).rows("Document\nNF\\0012\nNF\n\"NF\\1\\2\"\n\n", "other code"))
                .containsExactly("NF|0012", "held: Document \"NF\" has no part number",
                        "held: Document \"NF\\1\\2\" has more parts than 2");
    }

    @Test
    void partsAtTheEndMayBeMissingWhereTheProfileSaysSo() {
        assertThat(Trial.costs("""
                split: [{column: Code, separator: [".", "-"], into: [a, b, c], optional: yes}]
                fields: {code: {from: a}, line: {from: b}, set: {from: c}}
                """).rows("Code\n5000.1000-001\n5000.1000\n5000\n", "code line set"))
                .containsExactly("5000|1000|001", "5000|1000|", "5000||");
    }

    @Test
    void widthsMayBePaddedOnTheLeft() {
        assertThat(Trial.costs("""
                split: [{column: Code, widths: ["a:4", "b:3"], pad-side: left}]
                fields: {code: {from: a}, set: {from: b}}
                """).rows("Code\n 500 01\n50001\n", "code set"))
                .containsExactly("500|01", "held: Code \"50001\" ends within the part b");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            pad-side: left                    ! 500001   ! held: Code "500001" ends within the part b
            pad-side: left                    ! 5000001  ! 5000|001
            pad-side: left                    ! 50000012 ! held: Code "50000012" is longer than the 7 characters of its parts
            pad-side: left                    ! 5000     ! held: Code "5000" ends within the part b
            pad-side: left, optional: yes     ! 5000     ! 5000|
            pad-side: left, optional: yes     ! 50000    ! held: Code "50000" ends within the part b
            pad-side: left, pad: "0"          ! 0500000  ! 500|
            pad-side: left, pad: "0"          ! 0050020  ! 50|20
            pad-side: right                   ! `500 12 `! 500|12
            pad-side: right                   ! `500 12` ! 500|12
            pad-side: right                   ! 500      ! held: Code "500" ends within the part b
            pad-side: right, optional: yes    ! 500      ! 500|
            pad-side: right, pad: "0"         ! 5000010  ! 5|01
            """)
    void aPartOfFixedWidthLosesWhatFillsItAndNothingElse(String side, String code, String parts) {
        assertThat(Trial.costs("""
                split: [{column: Code, widths: ["a:4", "b:3"], %s}]
                fields: {code: {from: a}, set: {from: b}}
                """.formatted(side)).rows("Code\n" + code + "\n", "code set"))
                .containsExactly(parts);
    }

    @Test
    void aPatternNamesPartsAndHoldsWhatDoesNotFit() {
        assertThat(Trial.costs("""
                split: [{column: GL, pattern: "^(?<acct>\\\\d{4})(-(?<unit>\\\\d{2}))?$"}]
                fields: {code: {from: acct}, set: {from: unit}}
                """).rows("GL\n3610-02\n3610\n361\n", "code set")).containsExactly(
                "3610|02", "3610|", "held: GL \"361\" does not fit the pattern of the code");
    }

    @Test
    void columnsAreJoinedWithSeparatorsAndZeros() {
        assertThat(Trial.costs("""
                fields:
                  code: {join: [Loc, Prd, Detail], with: "-", zero-pad: [2, 4, 0]}
                  text: {join: [One, Two, Three]}
                  other: {template: "{Loc}/{One}"}
                """).rows("Loc,Prd,Detail,One,Two,Three\n1,500,10,a,,c\n", "code text other"))
                .containsExactly("01-0500-10|a c|1/a");
    }

    @Test
    void blanksBetweenSeparatorsMayBeKept() {
        assertThat(Trial.costs("fields: {code: {join: [A, B, C], with: \"-\", blanks: keep}}\n")
                .rows("A,B,C\n1,,3\n", "code")).containsExactly("1--3");
    }

    @Test
    void zerosAreSetBeforeAndArmourIsTakenOff() {
        assertThat(Trial.costs("""
                fields: {code: {column: Code, armour: yes, zero-pad: 4}}
                """).rows("Code,x\n'08,\n'0099',\n\"=\"\"36\"\"\",\n12345,\n", "code"))
                .containsExactly("0008", "0099", "0036", "12345");
    }

    @Test
    void aCodeThatASpreadsheetTurnedIntoANumberIsHeld() {
        assertThat(Trial.costs("fields: {code: Code, text: Code}\n")
                .rows("Code,x\n5.66E+11,\n5E7,\n36E1,\n", "code")).containsExactly(
                "held: Code \"5.66E+11\" is a code that a spreadsheet turned into a number",
                "held: Code \"5E7\" is a code that a spreadsheet turned into a number",
                "36E1");
        assertThat(Trial.costs("""
                split: [{column: Code, separator: ".", into: [a, b]}]
                fields: {code: {from: a}}
                """).rows("Code,x\n5.66E+11,\n", "code")).containsExactly(
                "held: Code \"5.66E+11\" is a code that a spreadsheet turned into a number");
    }

    @Test
    void wordsAreTranslatedByMapOrByAFileBesideTheProfile() {
        var trial = Trial.costs("""
                fields:
                  kind: {column: Type, map: {JC: journal, PI: invoice}}
                  code: {column: Old, lookup: {file: chart.csv, key: From, value: To}, otherwise: keep}
                  set: {column: Old, lookup: short.csv, otherwise: blank}
                """).beside("chart.csv", "Note,From,To\nx,10,3610\n").beside("short.csv",
                "Old,New\n11,S1\n");

        assertThat(trial.rows("Type,Old\nJC,10\nPI,11\nXX,10\n", "kind code set")).containsExactly(
                "journal|3610|", "invoice|11|S1", "held: Type \"XX\" has no translation for kind");
    }

    @Test
    void aBlankTakesTheValueAboveItAndThenTheDefault() {
        assertThat(Trial.costs("""
                fields:
                  code: {column: Journal, fill-down: yes}
                  set: {column: Series, default: "0000"}
                  amount: Amount
                """).rows("Journal,Series,Amount\nJ1,,1.00\n,12,2.00\nJ2,,3.00\n",
                "code set amount")).containsExactly("J1|0000|1.00", "J1|12|2.00", "J2|0000|3.00");
    }

    @Test
    void aPartOfATextIsTakenByAPattern() {
        assertThat(Trial.costs("""
                fields: {code: {column: Account, extract: "^(\\\\d+) "}}
                """).rows("Account\n3610 Lumber\nLumber\n", "code")).containsExactly("3610",
                "held: Account \"Lumber\" does not fit the pattern of code");
    }

    @Test
    void yesAndNoHaveTheirSpellings() {
        assertThat(Trial.costs("fields: {paid: {column: Paid, yes: [Y, \"1\"], no: [N]}}\n")
                .rows("Paid,x\nY,\n1,\nN,\nYES,\nmaybe,\n", "paid")).containsExactly(
                "yes", "yes", "no", "yes", "held: Paid \"maybe\" is neither yes nor no");
    }

    @Test
    void constantsAndParametersFillWhatNoColumnHas() {
        var trial = Trial.costs("""
                parameters: {project: "", series: "0000"}
                fields:
                  kind: {constant: site-fee}
                  code: {parameter: project}
                  set: {parameter: series}
                  currency: {parameter: base-currency}
                  amount: Amount
                """);

        assertThat(trial.refusal("Amount\n1.00\n"))
                .isEqualTo("0: needs the profile's parameter \"project\"");
        assertThat(trial.parameter("project", "NF").rows("Amount\n1.00\n",
                "kind code set currency")).containsExactly("site-fee|NF|0000|USD");
    }
}
