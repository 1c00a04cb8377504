package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drafted for files with the habits of real ones; each draft is a profile as it stands. */
class SuggestionTest {

    @TempDir
    private Path folder;
    private Drafts drafts;

    @BeforeEach
    void beginADraft() {
        drafts = new Drafts(folder);
    }

    @Test
    void titleRowsATotalInTheAmountColumnAndAFooter() throws Exception {
        assertThat(drafts.draft("studio-ledger.csv", """
                Studio Ledger
                Night Ferry,,,,,

                Date,Account,Reference,Description,Vendor,Amount
                13/02/2026,3610,GL-1,Lamps,Lumen Ltd,"1,250.00"
                14/02/2026,3610,GL-1,Credit,Lumen Ltd,(250.00)
                01/03/2026,3700,GL-2,Total rentals,Ruiz,100.00
                Total,,,,,"1,100.00"
                Printed 02/03/2026,,,,,
                """)).isEqualTo("""
                # Drafted from studio-ledger.csv, 3 rows of data. A comment says what was seen;
                # read every line before you use it: topsheet profile FILE shows what it does.
                profile: studio-ledger
                version: 1
                feed: journals  # nothing tells: a ledger may carry any kind of cost
                read: {encoding: [utf-8], delimiter: comma}  # nothing but ASCII
                header: {within: 20, all: [Date, Account, Reference, Description]}  # 3 records stand above it
                number: {group: ",", negative: [parentheses]}  # 4 of 4 numbers fit
                rows:
                  - {when: {first: "^\\\\s*Total\\\\s*$"}, as: grand-total}  # 1 row
                  - {when: {first: "^\\\\s*Printed"}, as: footer}
                controls: {columns: [Amount]}  # 1 of 1 totals agree with their rows
                fields:
                  journal_no: Reference
                  line: {number-within: [journal_no]}  # the export has none
                  # 3 of 3 values fit dd/MM/yyyy, 2 could be no other
                  posting_date: {column: Date, dates: [dd/MM/yyyy]}
                  account: Account
                  description: Description
                  amount: Amount  # 1 of 3 are negative
                  vendor: Vendor
                """);
        assertThat(drafts.loaded()).isEqualTo("3 rows, 0 held, 1100.00; totals agree");
    }

    @Test
    void sqlAboveTheHeaderLatinTextEuropeanNumbersAndRuinedCodes() throws Exception {
        assertThat(drafts.draft("spend.csv", """
                SELECT date, amount, supplier
                FROM spend
                Date;Supplier Name;Amount (EUR);Account;Invoice No
                01.02.2026;Müller;1.234,50;3610;R1
                02.02.2026;Bäcker;12,00-;3610;R2
                12.02.2026;Bäcker;1,00;5.66E+11;R2
                ;;1.223,60;;
                """, Charset.forName("windows-1252"))).isEqualTo("""
                # Drafted from spend.csv, 3 rows of data. A comment says what was seen;
                # read every line before you use it: topsheet profile FILE shows what it does.
                profile: spend
                version: 1
                feed: invoices  # by its columns Supplier Name, Invoice No
                # not UTF-8; of its bytes 3 are beyond ASCII: look whether names read right
                read: {encoding: [windows-1252], delimiter: semicolon}
                header: {within: 20, all: [Date, Supplier Name, Amount (EUR), Account]}  # 2 records stand above it
                number: {decimal: ",", group: ".", negative: [trailing-minus]}  # 4 of 4 numbers fit
                rows:
                  - {when: {only: [C]}, as: grand-total}  # 1 row
                # 0 of 1 totals agree with their rows; Amount (EUR), line 7 states 1223.60, its rows add up to 1223.50
                controls: {columns: [Amount (EUR)]}
                fields:
                  document_no: Invoice No
                  line: {number-within: [document_no]}  # the export has none
                  vendor: Supplier Name
                  invoice_no: Invoice No
                  invoice_date: {column: Date, dates: [dd.MM.yyyy]}  # 3 of 3 values fit dd.MM.yyyy
                  posting_date: {column: Date, dates: [dd.MM.yyyy]}  # 3 of 3 values fit dd.MM.yyyy
                  # 1 of 3 are in scientific notation, as 5.66E+11: a spreadsheet lost their digits, these rows are held
                  account: Account
                  amount: Amount (EUR)  # 1 of 3 are negative
                """);
        assertThat(drafts.loaded()).isEqualTo("3 rows, 1 held, 1223.50; totals differ");
    }

    @Test
    void aHeaderOnTwoLinesInUtf16WithArmouredCodes() throws Exception {
        assertThat(drafts.draft("two.csv", """
                Posting\tDocument\tGL\tNet\tTax
                Date\tNo\tAccount\tAmount\tAmount
                03 May 2026\t'00123\t0101\t10.00\t2.00
                04 May 2026\t'00124\t1010\t$ 5.00\t1.00
                """, StandardCharsets.UTF_16)).contains("""
                read: {encoding: [utf-16], delimiter: tab}  # a byte-order mark
                header: {rows: 2}
                number: {strip: ["$"]}  # 4 of 4 numbers fit
                """, """
                  journal_no: {column: Document No, armour: yes}
                """, """
                  # description: which column? Until it is named, the file is held
                  description: {column: which column, optional: yes}
                  amount: Net Amount  # 0 of 2 are negative
                # Not mapped, kept as tags: Tax Amount
                """);
        assertThat(drafts.loaded()).isEqualTo("2 rows, 0 held, 15.00; totals agree");
    }

    @Test
    void aHeaderWhoseUpperRowIsMerged() throws Exception {
        assertThat(drafts.draft("merged.csv", """
                ,,Estimated,,Final,
                Account,Date,Amount,Note,Amount,Note
                3610,2026-09-05,1.00,a,2.00,b
                3620,2026-09-06,3.00,c,4.00,d
                """)).contains("header: {rows: 2, merged: yes}\n");
        assertThat(drafts.loaded()).isEqualTo("2 rows, 0 held, 4.00; totals agree");
    }

    @Test
    void sectionsSubtotalsAndAGrandTotalAsXeroWritesThem() throws Exception {
        assertThat(drafts.draft("xero.csv", """
                Account Transactions
                Night Ferry Ltd
                For the period 1 January 2024 to 31 December 2024

                Date,Source,Description,Reference,Debit,Credit,Running Balance,Gross,Tax
                3610 Lamps,,,,,,,,
                Opening Balance,,,,,,0.00,,
                03 May 2024,Payable,Lamps,INV-1,"1,000.00",0.00,"1,000.00","1,000.00",0.00
                04 May 2024,Payable,Lamps,INV-2,0.00,100.00,900.00,(100.00),0.00
                Total 3610 Lamps,,,,"1,000.00",100.00,900.00,900.00,0.00
                3700 Locations,,,,,,,,
                05 May 2024,Payable,Site,INV-3,50.00,0.00,50.00,50.00,0.00
                Total 3700 Locations,,,,50.00,0.00,50.00,50.00,0.00
                Total,,,,"1,050.00",100.00,950.00,950.00,0.00
                """)).contains("""
                rows:
                  - {when: {first: "(?i)^\\\\s*(opening|beginning) balance"}, as: opening}  # 1 row
                  - {when: {first: "^\\\\s*Total\\\\s*$"}, as: grand-total}  # 1 row
                  - {when: {first: "^\\\\s*Total\\\\b"}, as: subtotal}  # 2 rows
                  # 2 headings, each kept for the rows below it
                """, """
                controls: {columns: [Debit, Credit]}  # 6 of 6 totals agree with their rows
                """, """
                  account: {from: sectionCode}  # from the heading above the row
                  description: Description
                  amount: {debit: Debit, credit: Credit}  # no row has both
                """);
        assertThat(drafts.loaded()).isEqualTo("3 rows, 0 held, 950.00; totals agree");
    }

    @Test
    void personalColumnsAreDroppedAndDatesWithTwoReadingsKeepTwoPatterns() throws Exception {
        assertThat(drafts.draft("crew.csv", """
                W/E date,Last,First,SSN-4,Occupation,Gross
                2/7/2026,Ruiz,M,1234,Key grip,1204.50
                2/7/2026,Park,S,4321,Grip,904.50
                """)).contains("feed: payroll  # by its columns W/E date, SSN-4, Occupation",
                "personal: {SSN-4: drop}\n", """
                  # 2 of 2 values fit d/M/yyyy, 0 could be no other; all fit M/d/yyyy as well: KEEP THE ONE THAT IS RIGHT
                  week_ending: {column: W/E date, dates: [d/M/yyyy, M/d/yyyy]}
                """, "  employee: {join: [Last, First], with: \", \"}\n")
                .doesNotContain("1234", "4321");
        assertThat(drafts.loaded()).isEqualTo("has dates that can all be read with the day"
                + " or the month first, as \"2/7/2026\"");
    }
}
