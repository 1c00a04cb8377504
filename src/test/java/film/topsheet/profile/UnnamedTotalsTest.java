package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A total that no rule of the profile names loads as a row, and doubles the cost. */
class UnnamedTotalsTest {

    private static final String FIELDS = "fields: {text: Supplier, amount: Amount}\n";

    private static List<String> told(String text) {
        var trial = Trial.costs(FIELDS);
        trial.rows("Supplier,Amount\n" + text, "text");
        return trial.totals().stream().map(each -> "line %d: %s, %s, %s, rows %s".formatted(
                each.line(), each.scope(), each.column(), each.stated(), each.summed())).toList();
    }

    @Test
    void aRowCalledTotalThatSumsTheRowsBeforeItIsTold() {
        assertThat(told("Oak,10.00\nElm,20.00\nGrand Total,30.00\n")).containsExactly(
                "line 4: \"Grand Total\", which loads as a row, Amount, 30.00, rows 60.00");
    }

    @Test
    void soAreTheTotalsOfBlocksAndTheOneOfAll() {
        assertThat(told("""
                Oak,10.00
                Elm,20.00
                Total wood,30.00
                Tin,5.00
                Iron,6.00
                Subtotal metal,11.00
                Total,41.00
                """)).hasSize(3).allMatch(each -> each.contains("which loads as a row"));
    }

    @Test
    void soIsOneAboveAllOthers() {
        assertThat(told("Total,30.00\nOak,10.00\nElm,20.00\n")).singleElement().asString()
                .startsWith("line 2: \"Total\"");
    }

    @Test
    void aVendorCalledTotalIsNone() {
        assertThat(told("Oak,10.00\nTotal,20.00\nTotal Fitness,10.50\nElm,20.00\n")).isEmpty();
        assertThat(told("Oak,10.00\nTotal Fitness,10.00\n")).isEmpty();
        assertThat(told("Oak,10.00\nElm,20.00\nBirch,30.00\n")).isEmpty();
        assertThat(told("Total,10.00\nOak,10.00\nElm,20.00\n")).isEmpty();
    }

    @Test
    void onceARuleNamesItNothingIsTold() {
        var trial = Trial.costs(FIELDS
                + "rows: [{when: {first: \"^Total$\"}, as: grand-total}]\n");
        trial.rows("Supplier,Amount\nOak,10.00\nElm,20.00\nTotal,30.00\n", "text");

        assertThat(trial.totals()).isEmpty();
    }

    @Test
    void aTotalThatIsHeldAnywayCountsNothingTwice() {
        var trial = Trial.costs("fields: {text: Supplier, date: Date, amount: Amount}\n");
        trial.rows("Supplier,Date,Amount\nOak,2026-01-02,10.00\nElm,2026-01-02,20.00\n"
                + "Total,all,30.00\n", "text");

        assertThat(trial.totals()).isEmpty();
    }
}
