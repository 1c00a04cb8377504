package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drafted for files with the habits of real ones; each draft is a profile as it stands. */
class SuggestionTest {

    @TempDir
    private Path folder;

    @Test
    void titleRowsATotalInTheAmountColumnAndAFooter() throws Exception {
        assertThat(draft("studio-ledger.csv", """
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
                number: {group: ",", negative: [parentheses]}  # 3 of 3 numbers fit
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
    }

    @Test
    void sqlAboveTheHeaderLatinTextEuropeanNumbersAndRuinedCodes() throws Exception {
        assertThat(draft("spend.csv", """
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
                number: {decimal: ",", group: ".", negative: [trailing-minus]}  # 3 of 3 numbers fit
                rows:
                  - {when: {only: [C]}, as: grand-total}  # 1 row
                # 0 of 1 totals agree with their rows; Amount (EUR), line 7 states 1223.60, its rows add up to 1223.50
                controls: {columns: [Amount (EUR)], on-mismatch: warn}
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
    }

    @Test
    void aHeaderOnTwoLinesInUtf16WithArmouredCodes() throws Exception {
        assertThat(draft("two.csv", """
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
                  # description: which column? Until it is named, every row is held
                  description: {column: which column, optional: yes}
                  amount: Net Amount  # 0 of 2 are negative
                # Not mapped, kept as tags: Tax Amount
                """);
    }

    @Test
    void aHeaderWhoseUpperRowIsMerged() throws Exception {
        assertThat(draft("merged.csv", """
                ,,Estimated,,Final,
                Account,Date,Amount,Note,Amount,Note
                3610,2026-09-05,1.00,a,2.00,b
                3620,2026-09-06,3.00,c,4.00,d
                """)).contains("header: {rows: 2, merged: yes}\n");
    }

    @Test
    void sectionsSubtotalsAndAGrandTotalAsXeroWritesThem() throws Exception {
        assertThat(draft("xero.csv", """
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
    }

    @Test
    void personalColumnsAreDroppedAndDatesWithTwoReadingsKeepTwoPatterns() throws Exception {
        assertThat(draft("crew.csv", """
                W/E date,Last,First,SSN-4,Occupation,Gross
                2/7/2026,Ruiz,M,1234,Key grip,1204.50
                2/7/2026,Park,S,4321,Grip,904.50
                """)).contains("feed: payroll  # by its columns W/E date, SSN-4, Occupation",
                "personal: {SSN-4: drop}\n", """
                  # 2 of 2 values fit d/M/yyyy, 0 could be no other; all fit M/d/yyyy as well: KEEP THE ONE THAT IS RIGHT
                  week_ending: {column: W/E date, dates: [d/M/yyyy, M/d/yyyy]}
                """, "  employee: {join: [Last, First], with: \", \"}\n")
                .doesNotContain("1234", "4321");
    }

    @Test
    void codesThatLostTheirZerosAndRowsOfUnequalLength() throws Exception {
        assertThat(draft("codes.csv", """
                Account,Date,Description,Amount
                0101,2026-09-05,a,1.00,
                3610,2026-09-05, b,2.00
                101,2026-09-06,c
                """)).contains("ragged: fit, trim: yes}", """
                  # most have 4 digits and some fewer: if a spreadsheet cut zeros off, add zero-pad: 4
                  account: Account
                """);
    }

    @Test
    void aDescriptionRowUnderTheHeaderIsSkipped() throws Exception {
        assertThat(draft("intacct.csv", """
                JOURNAL,DATE,DESCRIPTION,LINE_NO,ACCT_NO,DEBIT,CREDIT
                Symbol,Posting day,What it is,Number,Account,Debit amount,Credit amount
                GJ1,05/13/2026,Lamps,1,3610,10.00,
                GJ1,05/13/2026,Lamps,2,2000,,10.00
                GJ2,05/14/2026,Site,1,3700,5.00,
                """)).contains("header: {below: 1}\n", "  line: LINE_NO\n",
                "  amount: {debit: DEBIT, credit: CREDIT}  # no row has both\n");
    }

    @Test
    void netTaxAndGrossThatAgree() throws Exception {
        assertThat(draft("tax.csv", """
                Date,Account,Reference,Details,Net Amount,Tax Amount,Gross Amount
                13/02/2026,3610,R1,Lamps,100.00,20.00,120.00
                14/02/2026,3610,R2,Lamps,10.00,2.00,12.00
                """)).contains("""
                  # net + tax is gross in 2 of 2 rows; the amount is net, unless take: gross
                  amount: {net: Net Amount, tax: Tax Amount, gross: Gross Amount}
                """);
    }

    @Test
    void aFileWithoutHeaderIsNamedByLetters() throws Exception {
        assertThat(draft("bare.csv", """
                3610,01,2026-09-05,Lamps,10.00
                3620,01,2026-09-05,Site,20.00
                """)).contains("header: {rows: 0}",
                "  # account: which column? Until it is named, every row is held\n",
                "  amount: E  # by its decimals alone: is it this one?\n");
    }

    @Test
    void aWorkbookIsDraftedFromItsFirstSheet() throws Exception {
        var file = HandMade.sheet("""
                <row r="1"><c t="str"><v>Costs of week 7</v></c></row>
                <row r="3"><c t="str"><v>Date</v></c><c t="str"><v>Account</v></c>
                <c t="str"><v>Reference</v></c><c t="str"><v>Memo</v></c>
                <c t="str"><v>Amount</v></c></row>
                <row r="4" hidden="1"><c t="d"><v>2026-09-05</v></c><c t="str"><v>3610</v></c>
                <c t="str"><v>R1</v></c><c t="str"><v>a</v></c><c><v>1.1000000000000001</v></c></row>
                <row r="5"><c t="d"><v>2026-09-05</v></c><c t="str"><v>3610</v></c>
                <c t="str"><v>R2</v></c><c t="str"><v>b</v></c><c><f>1+1</f><v>-2.5</v></c></row>
                """).in(folder);

        assertThat(Suggestion.of(file, "w07.xlsx", DraftedFeeds.ALL.values())).contains("""
                # Hidden rows, read like all others: 1, first in row 4.
                profile: w07
                """, """
                read: {kind: workbook, sheet: Costs}
                header: {within: 20, all: [Date, Account, Reference, Memo]}  # 2 records stand above it
                fields:
                """, "  posting_date: {column: Date, dates: [yyyy-MM-dd]}",
                "  amount: Amount  # 1 of 2 are negative\n");
    }

    /** Whatever the bytes are: a draft that is a profile, or a refusal; never anything else. */
    @Test
    void anyBytesAreDraftedOrRefused() throws Exception {
        var random = new Random(20260905);
        var pieces = new String[] {"Date", "Amount", ",", ";", "\t", "\n", "\r", "\"", "'", "1",
            "12/01/2026", "(1.00)", "Total", ": #", "{", "\u2028", "\uD83D\uDE00", "\u0085", "#",
            " ", "Vendor", "-", "\\", "&", "*", "!", "%", "@", "`", "[", "Journal", "~", "null"};
        for (var run = 0; run < 150; run++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(400); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var file = Files.writeString(folder.resolve("any.csv"), text);
            try {
                refuseUnreadable(Suggestion.of(file, "any.csv", DraftedFeeds.ALL.values()));
            } catch (FileRefused e) {
                assertThat(e.problem()).isEqualTo("is empty");
            }
        }
    }

    private String draft(String name, String text) throws IOException, FileRefused {
        return draft(name, text, StandardCharsets.UTF_8);
    }

    private String draft(String name, String text, Charset charset)
            throws IOException, FileRefused {
        var file = Files.write(folder.resolve(name), text.getBytes(charset));
        var draft = Suggestion.of(file, name, DraftedFeeds.ALL.values());
        refuseUnreadable(draft);
        return draft;
    }

    /** Every draft must be read without a fault by what reads profiles. */
    private void refuseUnreadable(String draft) throws IOException {
        var name = draft.lines().filter(each -> each.startsWith("profile: ")).findFirst()
                .orElseThrow().substring("profile: ".length());
        var slate = Files.createDirectories(folder.resolve("slate"));
        Files.createDirectories(slate.resolve("profiles"));
        Files.writeString(slate.resolve("profiles/" + name + ".yaml"), draft);

        var profiles = Profiles.read(slate, DraftedFeeds.ALL);

        assertThat(profiles.problems()).as(draft).isEmpty();
        assertThat(profiles.find(name)).as(draft).isPresent();
        Files.delete(slate.resolve("profiles/" + name + ".yaml"));
    }
}
