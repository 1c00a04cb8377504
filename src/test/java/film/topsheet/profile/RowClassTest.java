package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records of an export are data, and what the others are good for. */
class RowClassTest {

    private static final String EXPORT = """
            No,Date,Account,Amount
            1,,,
            SET CONSTRUCTION,,,
            2,2026-05-03,2300,5.00
            No,Date,Account,Amount
            ,,,
            3,2026-05-04,2301,6.00
            # exported by K,,,
            Page 1 of 2,,,
            END,,,
            4,2026-05-05,2302,7.00
            """;

    private static final String FIELDS = """
            fields: {code: Account, amount: Amount, text: {from: head}}
            """;

    @Test
    void everyRecordIsOfOneClassAndOnlyDataBecomesRows() {
        var trial = Trial.costs("""
                rows:
                  - {when: {first: "^#"}, as: comment}
                  - {when: {any: "(?i)page \\\\d+ of"}, as: footer}
                  - {when: {first: "^END$"}, as: end}
                  - {when: {blank-apart-from: [No], column: No, matches: "^\\\\d*$"}, as: blank}
                  - {when: {only: [No]}, as: section, into: head}
                """ + FIELDS);

        assertThat(trial.rows(EXPORT, "code amount text")).containsExactly(
                "2300|5.00|SET CONSTRUCTION", "2301|6.00|SET CONSTRUCTION");
        assertThat(trial.counts()).containsOnly(
                java.util.Map.entry(RowClass.DATA, 2L), java.util.Map.entry(RowClass.BLANK, 2L),
                java.util.Map.entry(RowClass.SECTION, 1L),
                java.util.Map.entry(RowClass.REPEATED_HEADER, 1L),
                java.util.Map.entry(RowClass.COMMENT, 1L),
                java.util.Map.entry(RowClass.FOOTER, 2L), java.util.Map.entry(RowClass.END, 1L));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            {first: "^b"}                          ! b
            {first: "c$"}                          ! abc
            {first: "b"}                           ! abc b
            {first: "^(abc|d)$"}                   ! abc d
            {filled: 2}                            ! d
            {column: Kind, is: [x, y]}             ! abc b
            {column: B, is: y}                     ! b
            {column: Kind, matches: "^z"}          ! d
            {column: Sum, blank: no}               ! abc b
            {only: [Name, Kind]}                   ! d
            {not: {column: Kind, is: x}}           ! b d
            {any-of: [{first: ^d}, {first: ^b}]}   ! b d
            {first: "b", column: Kind, is: x}      ! abc
            """)
    void aConditionHoldsWhenAllOfItHolds(String when, String held) {
        var trial = Trial.costs("""
                rows: [{when: {not: %s}, as: comment}]
                fields: {code: Name}
                """.formatted(when));

        assertThat(trial.rows("Name,Kind,Sum\nabc,x,1\nb,y,2\nd,z,\n", "code"))
                .containsExactly(held.split(" "));
    }

    @Test
    void aSectionNamesItsPartsAndForgetsOthers() {
        assertThat(Trial.costs("""
                rows:
                  - {when: {first: "^(?<acct>\\\\d{4}) (?<title>.+)", only: [A]}, as: section,
                     clears: [sub]}
                  - {when: {first: "^- ", only: [A]}, as: section, into: sub}
                fields: {code: {from: acct}, text: {from: title}, other: {from: sub}, amount: Sum}
                """).rows("Line,Sum\n3610 Lumber,\n- Oak,\nx,1.00\n3620 Paint,\ny,2.00\n",
                "code text other amount"))
                .containsExactly("3610|Lumber|- Oak|1.00", "3620|Paint||2.00");
    }

    @Test
    void blankRecordsAboveTheHeaderAreSkippedByNumberToo() {
        assertThat(Trial.costs("header: {skip: 3}\nfields: {code: Account}\n")
                .rows("Title\n\n\nAccount\n3610\n", "code")).containsExactly("3610");
    }

    @Test
    void severalTypesOfRecordHaveTheirOwnColumns() {
        var iif = Trial.of("""
                profile: iif
                version: 1
                feed: journals
                read: {delimiter: tab, ragged: fit}
                records: {headers: "!", types: {TRNS: data, SPL: data, ENDTRNS: comment}}
                fields:
                  journal_no: {counts: {column: record-type, is: TRNS}}
                  line: {number-within: [journal_no]}
                  posting_date: {column: DATE, dates: [M/d/yyyy]}
                  account: ACCNT
                  description: {column: MEMO, default: "-"}
                  vendor: {column: NAME, fill-down: yes}
                  amount: AMOUNT
                controls: {balance: [journal_no], on-mismatch: error}
                """);
        var export = """
                !TRNS TRNSID TRNSTYPE DATE ACCNT NAME AMOUNT DOCNUM
                !SPL SPLID TRNSTYPE DATE ACCNT AMOUNT MEMO
                !ENDTRNS
                TRNS _ CHECK 7/16/1998 Checking Vendor -110 17
                SPL _ CHECK 7/16/1998 Expense 100 memo
                SPL _ CHECK 7/16/1998 Tax 10
                ENDTRNS
                TRNS _ CHECK 7/17/1998 Checking Other -5 18
                SPL _ CHECK 7/17/1998 Expense 5 memo
                ENDTRNS
                CUST Somebody
                """.replace(' ', '\t').replace("_", "");

        assertThat(iif.rows(export, "journal_no line posting_date account description vendor amount"
                + " tags")).containsExactly(
                "1|1|1998-07-16|Checking|-|Vendor|-110|TRNSTYPE=CHECK; DOCNUM=17",
                "1|2|1998-07-16|Expense|memo|Vendor|100|TRNSTYPE=CHECK",
                "1|3|1998-07-16|Tax|-|Vendor|10|TRNSTYPE=CHECK",
                "2|1|1998-07-17|Checking|-|Other|-5|TRNSTYPE=CHECK; DOCNUM=18",
                "2|2|1998-07-17|Expense|memo|Other|5|TRNSTYPE=CHECK",
                "held:  \"CUST\" is no record type of the profile");
        assertThat(iif.refusal(export.replace("\t100\t", "\t90\t")))
                .isEqualTo("4: has rows of journal_no 1 that sum to -10 and not to zero");
    }

    @Test
    void everyTransactionOfAnInterchangeFileSumsToZero() {
        var iif = Trial.of("""
                profile: iif
                version: 1
                feed: costs
                read: {delimiter: tab, ragged: fit}
                records: {headers: "!", types: {TRNS: data, SPL: data, ENDTRNS: comment}}
                fields: {code: ACCNT, amount: AMOUNT}
                controls: {balance-from: {column: record-type, is: TRNS}}
                """);
        var export = """
                !TRNS DATE ACCNT AMOUNT
                !SPL DATE ACCNT AMOUNT
                !ENDTRNS
                TRNS 7/16/1998 Checking -110
                SPL 7/16/1998 Expense 100
                ENDTRNS
                TRNS 7/16/1998 Checking -5
                SPL 7/16/1998 Expense 15
                ENDTRNS
                TRNS 7/16/1998 Checking -5
                SPL 7/16/1998 Expense 5
                ENDTRNS
                """.replace(' ', '\t');

        assertThat(iif.rows(export, "code")).hasSize(6);
        assertThat(iif.totals()).extracting(each -> "%d %s %s".formatted(
                each.line(), each.scope(), each.summed())).containsExactly(
                "4 transaction 1 -10", "7 transaction 2 10");
    }

    @Test
    void recordTypesWithoutHeaderRowsAreNamedByTheProfile() {
        assertThat(Trial.costs("""
                records:
                  types: {IMEX: comment, EXPNS: [type, account, date, amount]}
                  other: comment
                fields: {code: account, amount: amount, date: {column: date, dates: [MM/dd/yy]}}
                """).rows("IMEX,4\nEXPNS,3610,02/07/26,5.00\nFOO,1\n", "code date amount"))
                .containsExactly("3610|2026-02-07|5.00");
    }

    @Test
    void headingsOfSeveralLevelsAreToldByTheirNumber() {
        var numbered = Trial.costs("""
                rows:
                  - {when: {first: "^\\\\d+(\\\\.\\\\d+)* ", only: [Code]}, as: section,
                     levels: dotted, into: [part, group]}
                fields: {code: Code, text: {from: part}, other: {from: group}, amount: Amount}
                """);
        var export = """
                Code,Amount
                1 Above the line,
                1.1 Story,
                a,1.00
                1.2 Cast,
                b,2.00
                2 Production,
                c,3.00
                """;

        assertThat(numbered.rows(export, "code text other")).containsExactly(
                "a|1 Above the line|1.1 Story", "b|1 Above the line|1.2 Cast", "c|2 Production|");
        assertThat(numbered.refusal(export.replace("1.2 ", "1.1.2 "))).isEqualTo("5: has the"
                + " heading \"1.1.2 Cast\" of level 3, and its profile names 2");
    }

    @Test
    void orByHowFarToTheRightTheyStand() {
        var indented = Trial.costs("""
                rows: [{when: {column: Amount, blank: yes}, as: section, levels: indent,
                        into: [part, group]}]
                fields: {code: Code, text: {from: part}, other: {from: group}, amount: Amount}
                """);

        assertThat(indented.rows("Code,More,Amount\nAbove,,\n  Story,,\na,,1\n  Cast,,\nb,,2\n"
                + "Production,,\nc,,3\n", "code text other")).containsExactly(
                "a|Above|Story", "b|Above|Cast", "c|Production|");
        assertThat(indented.rows("Code,More,Amount\nAbove,,\n,Story,\na,,1\n,Cast,\nb,,2\n"
                + "Production,,\nc,,3\n", "code text other")).containsExactly(
                "a|Above|Story", "b|Above|Cast", "c|Production|");
    }
}
