package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts that can be reckoned twice, and totals that prove the rows they sum. */
class RecomputeTest {

    @Test
    void anAmountThatIsNotItsFactorsHoldsItsRow() {
        assertThat(Trial.costs("""
                recompute: [{column: Sub, product: [Qty, X, Rate], plus: [OT], decimals: 0}]
                fields: {amount: Sub}
                """).rows("""
                Qty,X,Rate,OT,Sub
                2,12,39.33,,944
                2,12,39.33,,943
                1,1,5,2.5,8
                ,1,5,,9
                """, "amount")).containsExactly("944",
                "held: Sub \"943\" is reckoned as 944 from its row", "8", "9");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10 x $25.00               | 250.00
            10 hrs x $25.00 + $32.14 OT | 282.14
            10 hrs x $25.00 + 0.01 Misc | 250.01
            1 x -45.10                | -45.10
            2.5 days x 1,000          | 2500.00
            1 x $5.00 - $1.00 disc    | 4.00
            1 x $5.00 + $1.00 OT + 2  | 8.00
            $12.50                    | 12.50
            """)
    void aReckoningInTextIsReckoned(String factors, String sum) {
        var trial = Trial.costs("""
                read: {delimiter: tab}
                recompute: [{column: Sub, factors: Factors}]
                fields: {amount: Sub}
                """);

        assertThat(trial.rows("Factors\tSub\n" + factors + "\t" + sum + "\n", "amount"))
                .containsExactly(sum);
        assertThat(trial.rows("Factors\tSub\n" + factors + "\t999.00\n", "amount"))
                .singleElement().asString()
                .startsWith("held: Sub \"999.00\" is reckoned as " + sum);
    }

    @Test
    void aReckoningThatIsNoneHoldsItsRow() {
        assertThat(Trial.costs("""
                recompute: [{column: Sub, factors: Factors}]
                fields: {amount: Sub}
                """).rows("Factors,Sub\nsome hours,5.00\n,6.00\n", "amount")).containsExactly(
                "held: Sub \"some hours\" is no quantity times a rate", "6.00");
    }

    @Test
    void aDifferenceMayOnlyBeCounted() {
        var trial = Trial.costs("""
                recompute: [{column: Sub, product: [Qty, Rate], on-mismatch: warn}]
                fields: {amount: Sub}
                """);

        assertThat(trial.rows("Qty,Rate,Sub\n2,3.00,7.00\n", "amount")).containsExactly("7.00");
        assertThat(trial.notes()).contains("1 rows state a Sub that is not reckoned so.");
    }

    @Test
    void subtotalsOfSubtotalsSumTheBlocksBeforeThem() {
        var trial = Trial.costs("""
                rows:
                  - {when: {first: "^Sum$"}, as: subtotal}
                  - {when: {first: "^Part$"}, as: subtotal, level: 2}
                  - {when: {first: "^All$"}, as: grand-total}
                controls: {columns: [Amount]}
                fields: {code: Code, amount: Amount}
                """);
        var export = "Code,Amount\na,1.00\nb,2.00\nSum,3.00\nc,4.00\nSum,4.00\nPart,7.00\nd,1\n"
                + "Sum,1.00\nPart,1.00\nAll,8.00\n";

        assertThat(trial.rows(export, "code")).containsExactly("a", "b", "c", "d");
        assertThat(trial.totals()).hasSize(6);
        assertThat(trial.rows(export.replace("Part,7.00", "Part,4.00"), "code")).hasSize(4);
        assertThat(trial.totals()).filteredOn(each -> !each.agrees()).singleElement()
                .extracting(ControlTotal::line, ControlTotal::difference)
                .containsExactly(7L, new BigDecimal("-3.00"));
    }

    @Test
    void aHeldRowIsPartOfTheSumThatTheExportStates() {
        assertThat(Trial.costs("""
                rows: [{when: {first: "^All$"}, as: grand-total}]
                controls: {columns: [Amount]}
                fields: {code: Code, date: Date, amount: Amount}
                """).rows("Code,Date,Amount\na,2026-01-02,1.00\nb,never,2.00\nAll,,3.00\n", "code"))
                .hasSize(2);
    }

    @Test
    void aFileWithoutTheTotalThatIsExpectedIsRefused() {
        assertThat(Trial.costs("""
                rows: [{when: {first: "^All$"}, as: grand-total}]
                controls: {columns: [Amount], expect: required}
                fields: {code: Code, amount: Amount}
                """).refusal("Code,Amount\na,1.00\n"))
                .isEqualTo("0: states no total, and its profile expects one");
    }

    @Test
    void aTotalThatIsNoAmountRefusesTheFile() {
        assertThat(Trial.costs("""
                rows: [{when: {first: "^All$"}, as: grand-total}]
                controls: {columns: [Amount]}
                fields: {code: Code, amount: Amount}
                """).refusal("Code,Amount\na,1.00\nAll,#REF!\n"))
                .isEqualTo("3: states a total of \"#REF!\", which is no amount");
    }

    @Test
    void aJournalThatDoesNotSumToZeroIsReportedOrRefused() {
        var yaml = """
                controls: {balance: [code]%s}
                fields: {code: Code, amount: Amount}
                """;
        var export = "Code,Amount\nJ1,1.00\nJ2,5.00\nJ1,-1.00\nJ2,-4.00\n";
        var warned = Trial.costs(yaml.formatted(""));

        assertThat(Trial.costs(yaml.formatted(", on-mismatch: error")).refusal(export))
                .isEqualTo("3: has rows of code J2 that sum to 1.00 and not to zero");
        assertThat(warned.rows(export, "code")).hasSize(4);
        assertThat(warned.totals()).singleElement()
                .extracting(ControlTotal::scope, ControlTotal::line).containsExactly("code J2", 3L);
    }
}
