package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts that a draft must find its way through, and what can't be drafted. */
class SuggestionLayoutsTest {

    @TempDir
    private Path folder;
    private Drafts drafts;

    @BeforeEach
    void beginADraft() {
        drafts = new Drafts(folder);
    }

    @Test
    void codesThatLostTheirZerosAndRowsOfUnequalLength() throws Exception {
        assertThat(drafts.draft("codes.csv", """
                Account,Date,Description,Amount
                0101,2026-09-05,a,1.00,
                3610,2026-09-05, b,2.00
                101,2026-09-06,c
                """)).contains("ragged: fit, trim: yes}", """
                  # most have 4 digits and some fewer: if a spreadsheet cut zeros off, add zero-pad: 4
                  account: Account
                """);
        assertThat(drafts.loaded()).isEqualTo("3 rows, 0 held, 3.00; totals agree");
    }

    @Test
    void aDescriptionRowUnderTheHeaderIsSkipped() throws Exception {
        assertThat(drafts.draft("intacct.csv", """
                JOURNAL,DATE,DESCRIPTION,LINE_NO,ACCT_NO,DEBIT,CREDIT
                Symbol,Posting day,What it is,Number,Account,Debit amount,Credit amount
                GJ1,05/13/2026,Lamps,1,3610,10.00,
                GJ1,05/13/2026,Lamps,2,2000,,10.00
                GJ2,05/14/2026,Site,1,3700,5.00,
                """)).contains("header: {below: 1}\n", "  line: LINE_NO\n",
                "  amount: {debit: DEBIT, credit: CREDIT}  # no row has both\n");
        assertThat(drafts.loaded()).isEqualTo("3 rows, 0 held, 5.00; totals agree");
    }

    @Test
    void netTaxAndGrossThatAgree() throws Exception {
        assertThat(drafts.draft("tax.csv", """
                Date,Account,Reference,Details,Net Amount,Tax Amount,Gross Amount
                13/02/2026,3610,R1,Lamps,100.00,20.00,120.00
                14/02/2026,3610,R2,Lamps,10.00,2.00,12.00
                """)).contains("""
                  # net + tax is gross in 2 of 2 rows; the amount is net, unless take: gross
                  amount: {net: Net Amount, tax: Tax Amount, gross: Gross Amount}
                """);
        assertThat(drafts.loaded()).isEqualTo("2 rows, 0 held, 110.00; totals agree");
    }

    @Test
    void aFileWithoutHeaderIsNamedByLetters() throws Exception {
        assertThat(drafts.draft("bare.csv", """
                3610,01,2026-09-05,Lamps,10.00
                3620,01,2026-09-05,Site,20.00
                """)).contains("header: {rows: 0}",
                "  # account: which column? Until it is named, the file is held\n",
                "  amount: E  # by its decimals alone: is it this one?\n");
        assertThat(drafts.loaded()).isEqualTo("2 rows, 0 held, 30.00; totals agree");
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

    @Test
    void anAmountWithoutHeaderIsFoundByItsLetter() throws Exception {
        assertThat(drafts.draft("blank.csv", """
                Date,Account,Reference,Memo,
                13/02/2026,3610,R1,Lamps,10.00
                14/02/2026,3610,R2,Site,20.00
                """)).contains("columns:\n  column E: {letter: E}  # its header is blank\n",
                "  amount: column E  # by its decimals alone: is it this one?\n");
        assertThat(drafts.loaded()).isEqualTo("2 rows, 0 held, 30.00; totals agree");
    }

    /** Whatever the bytes are: a draft that is a profile, or a refusal; never anything else. */
    @Test
    void anyBytesAreDraftedOrRefused() throws Exception {
        var random = new Random(20260905);
        var pieces = new String[] {"Date", "Amount", ",", ";", "\t", "\n", "\r", "\"", "'", "1",
            "12/01/2026", "(1.00)", "Total", ": #", "{", "\u2028", "\uD83D\uDE00", "\u0085", "#",
            " ", "Vendor", "-", "\\", "&", "*", "!", "%", "@", "`", "[", "Journal", "~", "null"};
        for (var run = 0; run < 60; run++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(400); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var file = Files.writeString(folder.resolve("any.csv"), text);
            try {
                drafts.refuseUnreadable(Suggestion.of(file, "any.csv", DraftedFeeds.ALL.values()));
            } catch (FileRefused e) {
                assertThat(e.problem()).isEqualTo("is empty");
            }
        }
    }
}
