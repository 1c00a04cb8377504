package film.topsheet.profile;

import static film.topsheet.profile.FitSignature.Column.optional;
import static film.topsheet.profile.FitSignature.Column.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which profile fits is told by the header alone, and two that fit alike are both named. */
class FitTest {

    private static final FitSignature LEDGER = csv("ledger",
            required("Date"), required("Account", "Acct No"), required("Amount"),
            optional("Currency"));
    private static final FitSignature BANK = csv("bank",
            required("Date"), required("Amount"), optional("Balance"));

    @TempDir
    private Path folder;

    @Test
    void theProfileThatKnowsMoreOfTheHeaderFitsBetter() throws Exception {
        var fits = fits("""
                Night Ferry

                date,acct. no.,AMOUNT,Currency
                2026-09-05,3610,1.00,USD
                """, BANK, LEDGER);

        assertThat(fits.said()).isEqualTo("ledger fits (100 of 100).");
        assertThat(fits.ranked().get(1)).isEqualTo(new Fit("bank", 80, List.of(
                "has Date, Amount", "lacks Balance", "does not know acct. no., Currency")));
    }

    @Test
    void twoThatFitAlikeAreBothNamedAndNoneIsChosen() throws Exception {
        var twin = csv("bank-too", required("Date"), required("Amount"), optional("Balance"));
        var fits = fits("Date,Amount,Balance\n2026-09-05,1.00,1.00\n", BANK, twin, LEDGER);

        assertThat(fits.best()).isEmpty();
        assertThat(fits.said()).isEqualTo("bank and bank-too fit equally well (100 of 100):"
                + " name one of them in the rule.");
    }

    @Test
    void aMissingColumnIsNamedAndNothingFits() throws Exception {
        var fits = fits("Date,Account\n2026-09-05,3610\n", LEDGER);

        assertThat(fits.bestOnes()).isEmpty();
        assertThat(fits.said()).isEqualTo("No profile fits; the nearest is ledger:"
                + " it has Date, Account; lacks Amount, Currency.");
    }

    @Test
    void theWrongDelimiterTheWrongReportAndTheWrongKindDoNotFit() throws Exception {
        assertThat(fits("Date;Amount\n2026-09-05;1.00\n", BANK).ranked().get(0).reasons())
                .contains("is separated by semicolon, the profile reads comma");
        var draft = new FitSignature("final", false, ',', 10, 1,
                List.of(required("Date"), required("Amount")), List.of("Draft"));
        assertThat(fits("Date,Amount,Draft\n2026-09-05,1.00,x\n", draft).ranked().get(0).score())
                .isZero();
        var workbook = new FitSignature("sheet", true, ',', 10, 1,
                List.of(required("Date")), List.of());
        assertThat(fits("Date,Amount\n2026-09-05,1.00\n", workbook).said())
                .isEqualTo("No profile fits.");
    }

    @Test
    void headersOfTwoRowsAndPatternsAndCountedNamesAreFound() throws Exception {
        var two = new FitSignature("two", false, ',', 10, 2, List.of(required("Net Amount"),
                required("Posting Date"), required("Supplier Name#2"),
                new FitSignature.Column(List.of("Rate"), Pattern.compile("^Rate \\(.+\\)$"),
                        true)), List.of());

        assertThat(fits("""
                Posting,Net,Supplier,Supplier,Rate
                Date,Amount,Name,Name,(EUR)
                2026-09-05,1.00,a,b,2.00
                """, two).said()).isEqualTo("two fits (100 of 100).");
    }

    @Test
    void aHeaderBelowTheWindowIsNotLookedFor() throws Exception {
        assertThat(fits("x,y\n".repeat(10) + "Date,Amount\n2026-09-05,1.00\n", BANK).best())
                .isEmpty();
    }

    @Test
    void aWorkbookIsKnownByItsSheet() throws Exception {
        var signature = new FitSignature("sheet", true, ',', 10, 1,
                List.of(required("Date"), required("Amount")), List.of());
        var file = HandMade.sheet("""
                <row><c t="str"><v>Date</v></c><c t="str"><v>Amount</v></c></row>""").in(folder);

        assertThat(Fits.of(file, List.of(signature)).said())
                .isEqualTo("sheet fits (100 of 100).");
    }

    @Test
    void whatIsNoExportIsRefused() {
        assertThatThrownBy(() -> fits("<!DOCTYPE html><html>504</html>", BANK))
                .isInstanceOf(FileRefused.class)
                .hasMessage("is a web page, perhaps an error message of the system");
        assertThatThrownBy(() -> fits("\n\n", BANK)).isInstanceOf(FileRefused.class)
                .hasMessage("is empty");
    }

    private static FitSignature csv(String name, FitSignature.Column... columns) {
        return new FitSignature(name, false, ',', 10, 1, List.of(columns), List.of());
    }

    private Fits fits(String text, FitSignature... signatures) throws IOException, FileRefused {
        return Fits.of(Files.writeString(folder.resolve("a.csv"), text), List.of(signatures));
    }
}
