package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which exports write money. */
class AmountTest {

    private static String read(String number, String written) {
        return Trial.costs("""
                read: {delimiter: tab}
                fields: {amount: {column: Amount, number: {%s}}}
                """.formatted(number)).rows("Code\tAmount\n1\t" + written + "\n", "amount").get(0);
    }

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            decimal: "."                          ! 1234.56         ! 1234.56
            decimal: "."                          ! -0.00           ! 0.00
            decimal: "."                          ! +12             ! 12
            decimal: "."                          ! .50             ! 0.50
            group: ","                            ! 1,234,567.89    ! 1234567.89
            group: ","                            ! 1234.56         ! 1234.56
            decimal: ",", group: "."              ! 1.234,56        ! 1234.56
            decimal: ",", group: blank            ! 1 234,56        ! 1234.56
            decimal: ",", group: blank            ! 1\u00a0234,56   ! 1234.56
            decimal: ",", group: blank            ! 1\u202f234      ! 1234
            group: "'"                            ! 1'234'567.00    ! 1234567.00
            group: apostrophe                     ! 1\u2019234.50   ! 1234.50
            group: ",", grouping: indian          ! 12,34,567.00    ! 1234567.00
            implied: 2                            ! 12345           ! 123.45
            implied: 2                            ! -5              ! -0.05
            negative: [parentheses]               ! (12.00)         ! -12.00
            negative: [trailing-minus]            ! 12.00-          ! -12.00
            negative: [unicode-minus]             ! \u221212.00     ! -12.00
            negative: [cr]                        ! 12.00 CR        ! -12.00
            negative: [cr]                        ! 12.00DR         ! 12.00
            negative: [dr]                        ! 12.00 Dr        ! -12.00
            negative: [minus, parentheses]        ! -12.00          ! -12.00
            strip: ["$"]                          ! $ 12.00         ! 12.00
            strip: ["$"]                          ! -$12.00         ! -12.00
            strip: ["$"], negative: [parentheses] ! ($12.00)        ! -12.00
            strip: ["$"], negative: [parentheses] ! $(12.00)        ! -12.00
            strip: [USD]                          ! 12.00 USD       ! 12.00
            zero: ["-", "$-"]                     ! $-              ! 0
            decimal: "."                          !  12.00          ! 12.00
            decimal: "."                          ! 1234567890123456789.01 ! 1234567890123456789.01
            decimal: "."                          ! 123456789012345678 ! 123456789012345678
            decimal: "."                          ! -1234567890123456789 ! -1234567890123456789
            decimal: "."                          ! 0               ! 0
            decimal: "."                          ! -0.01           ! -0.01
            decimals: 2                           ! 1.05            ! 1.05
            decimals: 2                           ! -1.05           ! -1.05
            """)
    void aNumberIsReadExactlyAsTheProfileSaysItIsWritten(
            String number, String written, String canonical) {
        assertThat(read(number, written)).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            decimal: "."                    ! 12O4.50   ! is not an amount
            decimal: "."                    ! 1,234.56  ! is not an amount
            group: ","                      ! 1,23.45   ! is not an amount
            group: ","                      ! 12,34,567 ! is not an amount
            group: ","                      ! ,123      ! is not an amount
            group: ","                      ! 1234,567  ! is not an amount
            group: ",", grouping: indian    ! 1,234,567 ! is not an amount
            decimal: ","                    ! 1.50      ! is not an amount
            decimal: "."                    ! 12.       ! is not an amount
            decimal: "."                    ! -         ! is not an amount
            decimal: "."                    ! (12.00)   ! is not an amount
            negative: [parentheses]         ! -12.00    ! is not an amount
            negative: [minus, parentheses]  ! (-12.00)  ! is not an amount
            implied: 2                      ! 12.50     ! is not an amount
            decimal: "."                    ! 1.2.3     ! is not an amount
            decimals: 2                     ! 1.005     ! has more than 2 decimals
            group: ",", decimals: 2         ! 1,000.005 ! has more than 2 decimals
            decimal: "."                    ! 5.66E+11  ! is in scientific notation: its digits were lost
            decimal: "."                    ! #REF      ! is not an amount
            decimal: "."                    ! 5E3       ! is in scientific notation: its digits were lost
            decimal: "."                    ! -5.6E3    ! is in scientific notation: its digits were lost
            decimal: "."                    ! 5.E3      ! is not an amount
            decimal: "."                    ! 5E        ! is not an amount
            decimal: "."                    ! 55E3      ! is not an amount
            negative: [trailing-minus]      ! 12-1      ! is not an amount
            negative: [trailing-minus]      ! -12       ! is not an amount
            """)
    void whatIsWrittenOtherwiseHoldsTheRow(String number, String written, String problem) {
        assertThat(read(number, written))
                .isEqualTo("held: Amount \"%s\" %s".formatted(written, problem));
    }

    @Test
    void spellingsOfNothingAreBlankAndAreNotZero() {
        assertThat(Trial.costs("missing: [N/A, \"****\", \"-\"]\nfields: {amount: Amount}\n")
                .rows("Code,Amount\n1,N/A\n2,****\n3, - \n4,\n5,0.00\n", "amount"))
                .containsExactly("", "", "", "", "0.00");
    }

    @Test
    void debitsAndCreditsAreOneAmountAndNeverBoth() {
        var ledger = "fields: {amount: {debit: Dr, credit: Cr%s}}\n";
        var export = "No,Dr,Cr\n1,5.00,\n2,,5.00\n3,0.00,7.00\n4,-2.00,\n5,,\n6,3.00,1.00\n";

        assertThat(Trial.costs(ledger.formatted("")).rows(export, "amount")).containsExactly(
                "5.00", "-5.00", "-7.00", "-2.00", "",
                "held: Dr \"3.00\" stands beside a credit of 1.00");
        assertThat(Trial.costs(ledger.formatted(", both: net")).rows(export, "amount"))
                .endsWith("2.00");
    }

    @Test
    void aMarkBesideTheAmountSaysItsSign() {
        assertThat(Trial.costs("""
                fields:
                  amount:
                    column: Amount
                    indicator: {column: DC, negative: [C, CR], positive: [D]}
                """).rows("Amount,DC\n5.00,D\n6.00,CR\n7.00,X\n", "amount"))
                .containsExactly("5.00", "-6.00",
                        "held: DC \"X\" does not say whether the amount is more or less");
    }

    @Test
    void theAmountIsNetUnlessTheProfileSaysGrossAndBothMustAgree() {
        var parts = "fields: {amount: {net: Net, tax: Tax, gross: Total%s}}\n";
        var export = "Net,Tax,Total\n10.00,2.00,12.00\n10.00,,10.00\n10.00,2.00,13.00\n,2.00,\n";

        assertThat(Trial.costs(parts.formatted("")).rows(export, "amount")).containsExactly(
                "10.00", "10.00",
                "held: Total \"13.00\" is not net and tax together, which are 12.00",
                "held: Net \"\" is blank beside a tax or a gross amount");
        assertThat(Trial.costs(parts.formatted(", take: gross")).rows(export, "amount"))
                .startsWith("12.00", "10.00");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            costs | debit     | 5.00
            costs | charge    | 5.00
            costs | credit    | -5.00
            costs | money-in  | -5.00
            bank  | money-in  | 5.00
            bank  | charge    | -5.00
            bank  | money-out | -5.00
            """)
    void aPositiveAmountMeansWhatTheProfileSaysItMeans(
            String feed, String sense, String canonical) {
        assertThat(Trial.of("""
                profile: trial
                version: 1
                feed: %s
                fields: {date: Date, amount: {column: Amount, positive: %s}%s}
                """.formatted(feed, sense, feed.equals("bank") ? ", reference: Ref" : ""))
                .rows("Date,Ref,Amount\n2026-01-02,r,5.00\n", "amount"))
                .containsExactly(canonical);
    }

    @Test
    void theAmountIsReadAsItStandsWhateverBecomesOfTheRow() throws IOException, FileRefused {
        var trial = Trial.costs("""
                rows: [{when: {first: "^Total$"}, as: grand-total}]
                fields: {date: Date, amount: {debit: Dr, credit: Cr, positive: credit}}
                """);
        var source = trial.source(
                "Date,Dr,Cr\n2026-01-02,,5.00\nnever,3.00,\n2026-01-02,x,\nTotal,,2.00\n"
                .getBytes(StandardCharsets.UTF_8));
        try (var file = ProfiledFile.open(trial.profile(), source)) {
            file.next();
            assertThat(file.values()).containsExactly("2026-01-02", "5.00");
            assertThat(file.amountRead()).isEqualByComparingTo("-5.00");
            assertThat(file.currency()).isEqualTo("USD");
            file.next();
            assertThat(file.fault().column()).isEqualTo("Date");
            assertThat(file.amountRead()).isEqualByComparingTo("3.00");
            file.next();
            assertThat(file.amountRead()).isNull();
            file.next();
            assertThat(file.rowClass()).isEqualTo(RowClass.GRAND_TOTAL);
            assertThat(file.amountRead()).isEqualByComparingTo(new BigDecimal("-2.00"));
        }
    }

    /** A workbook shows 1000, its CSV 1,000.00: the row stays the same row. */
    @Test
    void decimalsThatAreNotThereMakeNoOtherContent() {
        var trial = Trial.costs("key: content\nnumber: {group: \",\"}\n"
                + "fields: {text: Text, amount: Amount}\n");
        var keys = trial.rows("Text,Amount\na,\"1,000.00\"\na,1000\na,1000.0\na,1000.01\n"
                + "a,100\n", "code line");

        assertThat(keys.get(0)).endsWith("|1");
        assertThat(keys.get(1)).isEqualTo(keys.get(0).replace("|1", "|2"));
        assertThat(keys.get(2)).isEqualTo(keys.get(0).replace("|1", "|3"));
        assertThat(keys.get(3)).endsWith("|1").isNotEqualTo(keys.get(0));
        assertThat(keys.get(4)).endsWith("|1");
    }
}
