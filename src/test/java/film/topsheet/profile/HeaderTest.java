package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a table begins, how its columns are found, and what stands around it. */
class HeaderTest {

    private static final String FIELDS = "fields: {code: Account, amount: Amount}\n";

    @Test
    void titleRowsAboveTheHeaderAreSkippedByCount() {
        assertThat(Trial.costs("header: {skip: 2}\n" + FIELDS)
                .rows("Ledger\nPrinted today\nAccount,Amount\n3610,1.00\n", "code amount"))
                .containsExactly("3610|1.00");
    }

    @Test
    void aHeaderBelowTheStatementThatMadeTheExportIsFoundByItsNames() {
        var sought = Trial.costs("header: {within: 5, all: [Account, Amount]}\n" + FIELDS);

        assertThat(sought.rows("""
                SELECT account, amount
                FROM ledger
                "account no.",x
                ACCOUNT , Amount
                3610,1.00
                """, "code amount")).containsExactly("3610|1.00");
        assertThat(sought.refusal("a\nb\nc\nd\ne\nAccount,Amount\n"))
                .isEqualTo("0: has no header with Account, Amount in its first 5 records");
    }

    @Test
    void aHeaderOfTwoRowsIsJoinedAndMergedCellsGoOn() {
        assertThat(Trial.costs("""
                header: {rows: 2, merged: yes}
                fields: {code: Number, amount: Final Total Cost}
                """).rows("""
                ,Estimated,,Final,
                Number,Total Cost,Other,Total Cost,Other
                3610,1.00,2.00,3.00,4.00
                """, "code amount")).containsExactly("3610|3.00");
    }

    @Test
    void aDescriptionUnderTheHeaderIsSkipped() {
        assertThat(Trial.costs("header: {below: 1}\n" + FIELDS)
                .rows("Account,Amount\nThe account,The money\n3610,1.00\n", "code amount"))
                .containsExactly("3610|1.00");
    }

    @Test
    void withoutAHeaderColumnsAreCalledAsInASpreadsheetOrAsTheProfileSays() {
        assertThat(Trial.costs("header: {rows: 0}\nfields: {code: A, amount: C}\n")
                .rows("3610,x,1.00\n", "code amount")).containsExactly("3610|1.00");
        assertThat(Trial.costs("""
                header: {rows: 0, names: [Account, Series, Amount]}
                fields: {code: Account, amount: Amount}
                """).rows("3610,x,1.00\n", "code amount")).containsExactly("3610|1.00");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', textBlock = """
            Account                                   ! ACCOUNT,Other
            Account No.                               ! account_no,Other
            Account                                   ! '\uFEFFAccount,Other'
            {aliases: [Nominal, GL Code]}             ! GL  CODE,Other
            {pattern: "^Acc.*"}                       ! Accounting code,Other
            {position: 1}                             ! What ever,Other
            {letter: A}                               ! What ever,Other
            """)
    void aColumnIsFoundByNameAliasPatternOrPlace(String way, String header) {
        var isSpec = way.startsWith("{");
        var yaml = (isSpec ? "columns: {Wanted: %s}\n".formatted(way) : "")
                + "fields: {code: %s}\n".formatted(isSpec ? "Wanted" : way);

        assertThat(Trial.costs(yaml).rows(header + "\n3610,x\n", "code"))
                .containsExactly("3610");
    }

    @Test
    void ofColumnsWithOneNameTheProfileSaysWhich() {
        var export = "Supplier Name,Supplier Name\nfirst,second\n";

        assertThat(Trial.costs("fields: {text: \"Supplier Name#2\"}\n").rows(export, "text"))
                .containsExactly("second");
        assertThat(Trial.costs("fields: {text: Supplier Name}\n").refusal(export))
                .isEqualTo("1: names the column \"Supplier Name\" 2 times");
    }

    @Test
    void aColumnThatIsNeededAndMissingRefusesTheFile() {
        assertThat(Trial.costs(FIELDS).refusal("Account,Net\n3610,1.00\n"))
                .isEqualTo("1: has no column \"Amount\"; its header begins \"Account,Net\"");
    }

    @Test
    void aColumnMayBeAbsentWhereTheProfileSaysSo() {
        assertThat(Trial.costs("columns: {Set: {required: no}}\nfields: {code: Account, set: Set,"
                + " text: {column: Note, optional: yes}}\n")
                .rows("Account\n3610\n", "code set text")).containsExactly("3610||");
    }

    @Test
    void aForbiddenColumnIsTheWrongReport() {
        assertThat(Trial.costs("forbidden: [Draft]\n" + FIELDS)
                .refusal("Account,Amount,DRAFT\n3610,1.00,x\n"))
                .isEqualTo("1: has the column \"Draft\", which its profile forbids");
    }

    @Test
    void columnsThatNobodyNamesAreKeptAsTagsIgnoredOrRefused() {
        var export = "Account,Amount,Memo,Text\n3610,1.00,m,t\n";

        assertThat(Trial.costs(FIELDS).rows(export, "Memo column_Text"))
                .containsExactly("m|t");
        assertThat(Trial.costs("unknown: ignore\n" + FIELDS).rows(export, "Memo"))
                .containsExactly("-");
        assertThat(Trial.costs("unknown: refuse\n" + FIELDS).refusal(export))
                .isEqualTo("1: has columns that its profile does not know: Memo, Text");
    }

    @Test
    void valuesAreTakenFromAboveTheTableAndFromTheNameOfTheFile() {
        assertThat(Trial.costs("""
                header: {skip: 2}
                capture:
                  - {row: 1, into: organisation}
                  - {match: "^Period (?<period>\\\\d{6})"}
                  - {file-name: "PO_LOG_(?<project>\\\\d{4})-"}
                fields: {text: {from: organisation}, date: {from: period, dates: [yyyyMM]},
                         code: {from: project}, amount: Amount}
                """).named("PO_LOG_1234-2026-02-03.csv")
                .rows(",Night Ferry\nPeriod 202602 final\nAmount\n1.00\n",
                        "text date code amount"))
                .containsExactly("Night Ferry|2026-02-28|1234|1.00");
    }

    @Test
    void aFileThatLacksWhatIsTakenFromItIsRefused() {
        assertThat(Trial.costs("""
                header: {skip: 1}
                capture: [{match: "^Period (?<period>.+)"}]
                fields: {text: {from: period}}
                """).refusal("Ledger\nAmount\n1.00\n"))
                .isEqualTo("0: lacks what the profile takes from the records above its header:"
                        + " ^Period (?<period>.+)");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(Trial.costs(FIELDS).refusal("")).isEqualTo("0: is empty");
    }
}
