package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows of different kinds in one file, and what makes a row the same row again. */
class TypesTest {

    private static final String LOG = """
            profile: log
            version: 1
            types:
              - name: petty cash
                when: {column: Type, is: PC}
                feed: petty-cash
                fields: {envelope: Pay ID, line: {number-within: [envelope]}, holder: Vendor,
                         merchant: Text}
              - name: the rest
                when: {column: Type, is: [INV, CRD]}
                feed: journals
                fields: {journal_no: Pay ID, line: {number-within: [journal_no]},
                         vendor: Vendor, amount: {column: Sum, positive: credit}}
            fields: {posting_date: Date, account: Account, description: Text, amount: Sum}
            unknown: ignore
            """;

    @Test
    void rowTypesGoToTheirFeedsWithTheirOwnFields() {
        assertThat(Trial.of(LOG).rows("""
                Date,Type,Pay ID,Account,Vendor,Text,Sum
                2026-05-03,PC,E1,3610,Ruiz,Nails,5.00
                2026-05-03,INV,V1,3610,Lumber Co,Oak,6.00
                2026-05-03,PC,E1,3611,Ruiz,Tape,7.00
                2026-05-03,ZZ,E1,3611,Ruiz,Tape,8.00
                """, "feed envelope journal_no line amount")).containsExactly(
                "petty-cash|E1|-|1|5.00", "journals|-|V1|1|-6.00", "petty-cash|E1|-|2|7.00",
                "held:  \"\" is of none of the profile's types");
    }

    @Test
    void whatFitsNoTypeGoesToTheMainFeed() {
        assertThat(Trial.of("""
                profile: log
                version: 1
                feed: costs
                types: [{when: {column: Type, is: X}, feed: bank, fields: {reference: Code}}]
                fields: {code: Code, date: Date, amount: Sum}
                """).rows("Type,Code,Date,Sum\nX,1,2026-01-02,3.00\nY,2,2026-01-02,4.00\n",
                "feed code reference amount"))
                .containsExactly("bank|-|1|3.00", "costs|2|-|4.00");
    }

    @Test
    void theContentMakesTheKeyAndTrueTwinsStayTwo() {
        var keyed = Trial.costs("""
                key: content
                fields: {text: Text, amount: Sum}
                """);
        var whole = keyed.rows("Text,Sum,Memo\na,1.00,x\na,1.00,y\nb,1.00,\n", "code line text");
        var later = keyed.rows("Text,Sum\nb,1.00\na,1.00\n", "code line text");

        assertThat(whole).hasSize(3).doesNotHaveDuplicates();
        assertThat(whole.get(0)).endsWith("|1|a");
        assertThat(whole.get(1)).isEqualTo(whole.get(0).replace("|1|", "|2|"));
        assertThat(later).containsExactly(whole.get(2), whole.get(0));
    }

    @Test
    void theKeyMayCountSomeFieldsOnly() {
        var rows = Trial.costs("""
                key: {content: [text]}
                fields: {text: Text, amount: Sum}
                """).rows("Text,Sum\na,1.00\na,2.00\n", "code line");

        assertThat(rows.get(1)).isEqualTo(rows.get(0).replace("|1", "|2"));
    }
}
