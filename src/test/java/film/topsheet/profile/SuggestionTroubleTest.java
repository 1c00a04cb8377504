package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that councils publish, and what a draft made of them at first. */
class SuggestionTroubleTest {

    @TempDir
    Path folder;
    private Drafts drafts;

    @BeforeEach
    void begin() {
        drafts = new Drafts(folder);
    }

    @Test
    void aTotalOfATableWithTwoColumnsIsATotalAndIsCompared() throws Exception {
        assertThat(drafts.draft("payments.csv", """
                Sum of Invoice Nett Amount,
                Supplier Name,Total
                Jardine Thompson Ltd,"3,158.50"
                Total Oil Ltd,"1,016.00"
                Straight Plc,610.00
                ,
                Grand Total,"4,784.50"
                """)).contains("as: grand-total}", "controls: {columns: [Total]}",
                "1 of 1 totals agree with their rows");
        assertThat(drafts.loaded()).isEqualTo("3 rows, 0 held, 4784.50; totals agree");
    }

    @Test
    void howNumbersAreWrittenIsJudgedFromTheTotalsToo() throws Exception {
        assertThat(drafts.draft("over-500.csv", """
                paid_date,trans_no,amount,supplier_name
                07/10/2014,46283317_1,500,Nattamon
                28/10/2014,46283345_1,710.31,Redacted
                28/10/2014,46283345_2,1650,College
                Total,,"2,860.31",
                """)).contains("number: {group: \",\"}", "controls: {columns: [amount]}");
        assertThat(drafts.loaded()).isEqualTo("3 rows, 0 held, 2860.31; totals agree");
    }

    @Test
    void theQueryThatMadeTheFileIsNoHeader() throws Exception {
        assertThat(drafts.draft("cards.csv", """
                SQL> SELECT FIN.TRANSACTION_DATE, MCH.MERCHANT_NAME, FIN.TRANSACTION_AMOUNT
                  2  FROM FIN, MCH WHERE FIN.MERCHANT_ID = MCH.ID (+)
                  3  AND FIN.TRANSACTION_DATE BETWEEN '31-JUL-2017' AND '30-AUG-2017' ORDER BY 1;

                FIN.TRANSACTION DATE,MCH.MERCHANT NAME,FIN.TRANSACTION AMOUNT
                13/08/2017,INSIGHTLY CRM,136.56
                14/08/2017,RS COMPONENTS,31.75
                15/08/2017,RS COMPONENTS,"(94.84)"

                3 rows selected.

                SQL> spool off
                """)).contains("all: [FIN.TRANSACTION DATE, MCH.MERCHANT NAME,"
                + " FIN.TRANSACTION AMOUNT]",
                "posting_date: {column: FIN.TRANSACTION DATE, dates: [dd/MM/yyyy]}");
        assertThat(drafts.loaded()).startsWith("3 rows, 0 held, 73.47");
    }

    @Test
    void proseAboveTheHeaderIsNoHeader() throws Exception {
        assertThat(drafts.draft("prose.csv", """
                This report lists payments, by date
                It leaves out salaries, pensions and grants
                Names of persons, if any, are withheld
                Questions go to the treasurer, Town Hall
                When,What,Sum
                2026-09-05,Paper,10.00
                2026-09-06,Ink,5.00
                2026-09-07,Pens,1.00
                """)).contains("[When, What, Sum]");
    }

    @Test
    void aHeaderWhoseLowerRowFillsTheGapsIsOfTwoRows() throws Exception {
        assertThat(drafts.draft("members.csv", """
                "Members' expenses",,,,,
                Party,Member,Accommodation,,Travel,
                ,,Wellington,Elsewhere,Air,Surface
                Act,"Boscawen, John","7,253","1,848","11,166","6,516"
                ,"Douglas, Roger","3,129",676,"5,706","4,983"
                ,"Garrett, David","1,300","1,907","8,166","10,420"
                ,"Hide, Rodney",1,2,3,4
                ,"Roy, Heather",1,2,3,4
                ,"Calvert, Hilary",1,2,3,4
                Total Act,,"11,685","4,437","25,047","21,931"
                Green,"Norman, Russel","1,000",1,2,3
                ,"Turei, Metiria","1,000",2,3,4
                ,"Delahunty, Catherine",1,2,3,4
                Total Green,,"2,001",5,8,11
                """)).contains("rows: 2, merged: yes", "Accommodation Elsewhere", "Travel Surface",
                "- {when: {first: \"^\\\\s*Total\\\\b\"}, as: subtotal}  # 2 rows");
    }

    @Test
    void cellsBeyondTheHeaderAreNotCutInSilence() throws Exception {
        assertThat(drafts.draft("wide.csv", """
                Date,Account,Amount
                2026-09-05,3610,10.00,,
                2026-09-06,3620,5.00,77,
                """)).doesNotContain("truncate").contains("filled beyond the header");
        assertThat(drafts.draft("blank.csv", """
                Date,Account,Amount
                2026-09-05,3610,10.00,,
                2026-09-06,3620,5.00,,
                """)).contains("ragged: truncate");
    }

    @Test
    void datesAreKnownByTheirValuesAndAlsoServeTwoFields() throws Exception {
        assertThat(drafts.draft("spend.csv", """
                BODY,EFEFCTIVE DATE,SUPPLIER NAME,PAID WHEN,AMOUNT,TRANSACTION No.
                COUNCIL,05-Dec-24,STANNAH LTD,06-Dec-24,"15,588.45",V002054211
                COUNCIL,17-Dec-24,CLICK 24 LTD,18-Dec-24,845.00,V002191195
                """)).contains("invoice_date: {column: EFEFCTIVE DATE, dates: [dd-MMM-yy]}",
                "posting_date: {column: PAID WHEN, dates: [dd-MMM-yy]}",
                "by its values alone: is it this one?");
    }

    @Test
    void aCodeThatASpreadsheetSpoiltIsQuotedAsTheFileHasIt() throws Exception {
        assertThat(drafts.draft("codes.csv", """
                Date,Account,Description,Amount
                2026-09-05,3.6E+03,Rent,10.00
                2026-09-06,D3701,Ink,5.00
                """)).contains("1 of 2 are in scientific notation, as 3.6E+03");
    }
}
