package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.report.NightFerryWeek11.usd;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.report.CostReport.Account;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion guarantor reads one page, and it adds up to the cost report. */
class GuarantorPdfTest {

    private static final GuarantorPdf PRINTER = new GuarantorPdf(new Paper(new Templates()));
    private static final LocalDate DELIVERY = LocalDate.of(2027, 4, 24);

    @Test
    void thePageSaysWhatIsBondedWhatIsOverAndWhatItTakesToComplete() {
        var pdf = PRINTER.print(bond(NightFerryWeek11.issued(), null));

        assertGolden(GuarantorPdfTest.class, "page.txt", PdfText.page(pdf.bytes(), 1));
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.warnings()).isEmpty();
    }

    @Test
    void bondedAndNotBondedAddUpToTheCostReport() {
        var report = NightFerryWeek11.issued();
        var bond = bond(report, null);
        var lines = bond.lines();

        var bonded = lines.get(lines.size() - 3).figures();
        var others = lines.get(lines.size() - 2).figures();
        assertThat(bonded.plus(others)).isEqualTo(report.total());
        assertThat(lines.subList(0, lines.size() - 3).stream().map(Guarantor.Line::figures)
                .reduce((one, other) -> one.plus(other))).contains(bonded);
        assertThat(others.lockedBudget()).isEqualTo(report.sum(Set.of(Section.FEES))
                .lockedBudget());
    }

    @Test
    void withFundingItPrintsWhatIsSignedAndReceivedAndNoHeadroom() {
        var funding = new Guarantor.Funding(4, 1,
                Map.of("USD", usd("18597663"), "EUR", usd("250000")), Map.of("USD",
                        usd("4600000")), Map.of("USD", usd("10400000")));
        var page = PdfText.page(PRINTER.print(
                bond(NightFerryWeek11.issued(), funding)).bytes(), 1).replace("\n", " ");

        assertThat(page).contains("Signed: 3 of 4 sources", "USD 18,597,663",
                "Not signed:", "Headroom is not stated").doesNotContain("The test is not made");
    }

    @Test
    void aDraftIsNotToBeSignedYet() {
        assertThat(PdfText.page(PRINTER.print(bond(NightFerryWeek11.draft(), null)).bytes(), 1))
                .contains("DRAFT", "This is a draft, to be signed when report 11 is issued.")
                .doesNotContain("as issued", "ISSUED");
    }

    @ParameterizedTest(name = "random report {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void anyReportIsOnePage(long seed) {
        var report = InventedReports.random(seed);
        var all = accounts(report);

        assertThat(PRINTER.print(new Guarantor(report, all, DELIVERY,
                new Guarantor.Deliverables(40, 12, 3), null)).pages()).isEqualTo(1);
    }

    @Test
    void fourteenDigitsAndOtherScriptsHaveRoom() {
        var report = WideVoyage.report();
        var pdf = PRINTER.print(new Guarantor(report, accounts(report), DELIVERY, null, null));

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.warnings()).isEmpty();
    }

    /** All but the fees are bonded. */
    private static Guarantor bond(CostReport report, Guarantor.Funding funding) {
        return new Guarantor(report, report.categories().stream()
                .filter(each -> each.section() != Section.FEES)
                .flatMap(each -> each.accounts().stream()).map(Account::code).collect(toSet()),
                DELIVERY, new Guarantor.Deliverables(14, 0, 0), funding);
    }

    private static Set<String> accounts(CostReport report) {
        return report.categories().stream().flatMap(each -> each.accounts().stream())
                .map(Account::code).collect(toSet());
    }
}
