package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an export states as sums, beside what its rows sum to. */
class StatedTotalsTest {

    private static final String PROFILE = """
            number: {group: ","}
            rows:
              - {when: {first: "^Grand total"}, as: grand-total}
              - {when: {first: "^Total"}, as: subtotal}
              - {when: {only: [Account]}, as: section}
            fields: {code: Account, amount: Amount}
            """;

    private static List<String> totals(String more, String text) {
        var trial = Trial.costs(PROFILE + more);
        trial.rows(text, "code");
        return trial.totals().stream().map(each -> "line %d: %s, rows %s%s".formatted(each.line(),
                each.stated(), each.summed(), each.agrees() ? "" : " differ")).toList();
    }

    @Test
    void aTotalBelowItsRowsIsComparedWithThoseAboveIt() {
        assertThat(totals("controls: {columns: [Amount]}", """
                Account,Amount
                3600,10.00
                3610,20.00
                Total,30.00
                3620,5.00
                Total,6.00
                Grand total,35.00
                """)).containsExactly("line 4: 30.00, rows 30.00", "line 6: 6.00, rows 5.00 differ",
                "line 7: 35.00, rows 35.00");
    }

    @Test
    void aGrandTotalInTheFirstLineOfTheTableIsComparedWithTheRowsThatFollow() {
        assertThat(totals("controls: {columns: [Amount], expect: required}", """
                Account,Amount
                Grand total,31.00
                3600,10.00
                3610,20.00
                """)).containsExactly("line 2: 31.00, rows 30.00 differ");
    }

    @Test
    void aGrandTotalAboveTheHeaderIsComparedTooAndATitleIsNone() {
        assertThat(totals("""
                header: {within: 5, all: [Account]}
                controls: {columns: [Amount], expect: required}""", """
                Grand total of the quarter,
                "Grand total","1,030.00"

                Account,Amount
                3600,"1,010.00"
                3610,20.00
                """)).containsExactly("line 2: 1030.00, rows 1030.00");
    }

    @Test
    void aTotalBetweenASectionsHeadingAndItsRowsIsComparedWithTheSection() {
        assertThat(totals("controls: {columns: [Amount]}", """
                Account,Amount
                Camera,
                Total,30.00
                3600,10.00
                3610,20.00
                Sound,
                Total,5.00
                3620,6.00
                Empty,
                Total,0.00
                Grand total,36.00
                """)).containsExactly("line 3: 30.00, rows 30.00", "line 7: 5.00, rows 6.00 differ",
                "line 10: 0.00, rows 0", "line 11: 36.00, rows 36.00");
    }

    @Test
    void aDifferenceWithinTheToleranceIsKeptAndAgrees() {
        var text = """
                Account,Amount
                3600,10.40
                3610,20.40
                Grand total,30
                """;

        assertThat(totals("controls: {columns: [Amount], tolerance: 1}", text))
                .containsExactly("line 4: 30, rows 30.80");
        assertThat(totals("controls: {columns: [Amount], tolerance: 0.79}", text))
                .containsExactly("line 4: 30, rows 30.80 differ");
        assertThat(Trial.costs(PROFILE + """
                controls: {columns: [Amount], tolerance: 1, on-mismatch: error}""")
                .rows(text, "code amount")).containsExactly("3600|10.40", "3610|20.40");
    }

    @Test
    void aDifferenceNamesTheRowsOfWhichNoAmountCouldBeRead() {
        var text = """
                Account,Amount
                3600,10.00
                3610,1.35E+03
                Grand total,"1,360.00"
                """;
        var trial = Trial.costs(PROFILE + "controls: {columns: [Amount]}");
        trial.rows(text, "code");

        assertThat(trial.totals()).singleElement().extracting(ControlTotal::unread)
                .isEqualTo("line 3: 1.35E+03 is no amount");
        assertThat(Trial.costs(PROFILE + "controls: {columns: [Amount], on-mismatch: error}")
                .refusal(text)).isEqualTo(
                "4: states 1360.00 of Amount for the file, and its rows sum to 10.00");
    }

    @Test
    void whatTheProfileCallsMissingIsNoTotal() {
        assertThat(totals("missing: [\"-\", n/a]\ncontrols: {columns: [Amount]}", """
                Account,Amount
                3600,10.00
                3610,n/a
                Total,-
                Grand total,10.00
                """)).containsExactly("line 5: 10.00, rows 10.00");
    }

    @Test
    void aTotalThatStatesNothingBesideRowsThatSumToSomethingIsNamed() {
        var text = """
                Account,Amount
                3600,10.00
                3610,20.00
                Total,30.00
                Grand total,-
                """;
        var controls = "missing: [\"-\"]\ncontrols: {columns: [Amount]";
        var trial = Trial.costs(PROFILE + controls + "}");
        trial.rows(text, "code");

        assertThat(trial.notes()).singleElement().isEqualTo("Line 5 states no total of Amount for"
                + " the file, and its rows sum to 30.00: not proved.");
        assertThat(Trial.costs(PROFILE + controls + ", expect: required}").refusal(text))
                .isEqualTo("5: states no total of Amount for the file, and its rows sum to 30.00");
        assertThat(Trial.costs(PROFILE + controls + ", expect: required}").refusal(
                "Account,Amount\nGrand total,-\n3600,10.00\nTotal,10.00\n")).startsWith("2: ");
    }

    @Test
    void aToleranceIsAnAmount() {
        assertThat(Trial.costs(PROFILE + "controls: {columns: [Amount], tolerance: -1}").problems())
                .singleElement().asString().contains("tolerance").contains("Write it as 5 or 0.50");
    }
}
