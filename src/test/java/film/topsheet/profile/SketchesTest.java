package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the engine was drawn for: a ledger in sections, and codes without separators. */
class SketchesTest {

    private static final String XERO = """
            profile: xero
            version: 1
            feed: journals
            read: {encoding: [utf-8], ragged: reject}
            header: {within: 30, all: [Date, Source, Debit, Credit, Running Balance]}
            capture:
              - {row: 2, into: organisation}
              - {match: "For the period (?<from>.+) to (?<to>.+)"}
            number: {group: ",", negative: [parentheses]}
            rows:
              - {when: {first: "^Opening Balance$"}, as: opening}
              - {when: {first: "^Closing Balance$"}, as: closing}
              - {when: {first: "^Total$"}, as: grand-total}
              - {when: {first: "^Total .+"}, as: subtotal}
              - {when: {only: [A]}, as: section, into: account-name}
            controls: {columns: [Debit, Credit]}
            fields:
              posting_date: {column: Date, dates: [dd MMM yyyy]}
              description: Description
              document_type: Source
              source_document: Reference
              account: {from: account-name, lookup: coa.csv}
              amount: {debit: Debit, credit: Credit, positive: debit}
              currency: {parameter: base-currency}
            key: {content: [account, posting_date, source_document, description, amount]}
            unknown: ignore
            """;

    private static final String EXPORT = """
            Account Transactions
            Night Ferry Ltd,,,,,,,,
            For the period 1 January 2026 to 31 December 2026,,,,,,,,
            ,,,,,,,,
            Date,Source,Description,Reference,Debit,Credit,Running Balance,Gross,Tax
            Bank,,,,,,,,
            Opening Balance,,,,"1,000.00",,1000.00,,
            03 May 2026,Spend Money,"Lumber
            and nails",R-1,,"1,234.56",(234.56),,
            Total Bank,,,,0.00,"1,234.56",,,
            Closing Balance,,,,,234.56,(234.56),,
            Set Construction,,,,,,,,
            03 May 2026,Spend Money,"Lumber
            and nails",R-1,"1,000.00",,"1,000.00",,
            04 May 2026,Payable Invoice,Paint,R-2,234.56,,"1,234.56",,
            Total Set Construction,,,,"1,234.56",0.00,,,
            Total,,,,"1,234.56","1,234.56",,,
            """;

    private static final String CHART = """
            Name,Code
            Bank,1000
            Set Construction,2300
            """;

    @Test
    void aLedgerInSectionsBecomesPostingsThatItsTotalsProve() {
        var xero = Trial.of(XERO).beside("coa.csv", CHART);

        assertThat(xero.rows(EXPORT, "posting_date account source_document amount currency line"))
                .containsExactly(
                        "2026-05-03|1000|R-1|-1234.56|USD|1",
                        "2026-05-03|2300|R-1|1000.00|USD|1",
                        "2026-05-04|2300|R-2|234.56|USD|1");
        assertThat(xero.counts()).containsEntry(RowClass.SECTION, 2L)
                .containsEntry(RowClass.SUBTOTAL, 2L).containsEntry(RowClass.GRAND_TOTAL, 1L)
                .containsEntry(RowClass.OPENING, 1L).containsEntry(RowClass.CLOSING, 1L);
        assertThat(xero.totals()).hasSize(6).allMatch(ControlTotal::agrees);
    }

    @Test
    void aRowThatIsMissingRefusesTheFile() {
        var xero = Trial.of(XERO).beside("coa.csv", CHART);
        var lost = EXPORT.replace("04 May 2026,Payable Invoice,Paint,R-2,234.56,,\"1,234.56\",,\n",
                "");

        assertThat(Trial.of(XERO.replace("[Debit, Credit]}\nfields",
                "[Debit, Credit], on-mismatch: error}\nfields")).beside("coa.csv", CHART)
                .refusal(lost)).isEqualTo("15: states 1234.56 of Debit for"
                + " \"Total Set Construction\", and its rows sum to 1000.00");
    }

    @Test
    void aDifferenceIsReportedAndTheFileIsRead() {
        var xero = Trial.of(XERO).beside("coa.csv", CHART);
        var lost = EXPORT.replace("04 May 2026,Payable Invoice,Paint,R-2,234.56,,\"1,234.56\",,\n",
                "");

        assertThat(xero.rows(lost, "amount")).hasSize(2);
        assertThat(xero.totals()).filteredOn(each -> !each.agrees())
                .extracting(ControlTotal::difference)
                .containsExactly(new BigDecimal("234.56"), new BigDecimal("234.56"));
    }

    @Test
    void anAccountWithoutTranslationHoldsItsRows() {
        var xero = Trial.of(XERO).beside("coa.csv", "Name,Code\nBank,1000\n");

        assertThat(xero.rows(EXPORT, "account")).containsExactly("1000",
                "held: account \"Set Construction\" has no translation for account",
                "held: account \"Set Construction\" has no translation for account");
    }

    @Test
    void aCodeWithoutSeparatorsIsCutByItsWidthsBeforeItIsTrimmed() {
        var eclipse = Trial.costs("""
                fields:
                  currency: {from: cur}
                  code: {join: [account, detail], with: "-"}
                  set: {from: place}
                  amount: Amount
                split:
                  - column: Account
                    widths: ["cur:2", "location:2", "episode:3", "account:4", "detail:4", "place:3"]
                    pad: " "
                    pad-side: right
                    optional: yes
                """);

        assertThat(eclipse.rows("""
                Account,Amount
                GB0100050001000001,1.00
                GB01000500 100 01,2.00
                GB01000625001  ,3.00
                GB010006250,4.00
                GB01000625,5.00
                GB01000500010000012,6.00
                """, "currency code set amount")).containsExactly(
                "GB|5000-1000|001|1.00",
                "GB|500-100|01|2.00",
                "GB|6250-01||3.00",
                "GB|6250||4.00",
                "GB|625||5.00",
                "held: Account \"GB01000500010000012\" is longer than the 18 characters of its"
                        + " parts");
    }
}
