package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.report.NightFerryWeek11.usd;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.financing.CashStanding;
import film.topsheet.report.CostReport.Account;
import java.time.LocalDate;
import java.util.Optional;
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
        var pdf = PRINTER.print(bond(NightFerryWeek11.issued(), Optional.empty()));

        assertGolden(GuarantorPdfTest.class, "page.txt", PdfText.page(pdf.bytes(), 1));
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.warnings()).isEmpty();
    }

    @Test
    void bondedAndNotBondedAddUpToTheCostReport() {
        var report = NightFerryWeek11.issued();
        var bond = bond(report, Optional.empty());
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
    void withFundingItPrintsWhetherTheMoneyPaysForWhatIsStillToBePaid() {
        assertThat(page(cash("10500000", "8751520"))).contains("10,500,000", "8,751,520",
                        "Headroom", "1,748,480",
                        "In balance. In the bank 612,000; signed funding 18,597,663, not signed")
                .doesNotContain("The test is not made", "Not in balance");
    }

    @Test
    void moneyThatDoesNotReachIsShort() {
        assertThat(page(cash("8000000", "8751520")))
                .contains("Short", "(751,520)", "Not in balance.").doesNotContain("Headroom");
    }

    @Test
    void aDraftIsNotToBeSignedYet() {
        var draft = bond(NightFerryWeek11.draft(), Optional.empty());

        assertThat(PdfText.page(PRINTER.print(draft).bytes(), 1))
                .contains("DRAFT", "This is a draft, to be signed when report 11 is issued.")
                .doesNotContain("as issued", "ISSUED");
    }

    @ParameterizedTest(name = "random report {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void anyReportIsOnePage(long seed) {
        var report = InventedReports.random(seed);
        var all = accounts(report);

        assertThat(PRINTER.print(new Guarantor(report, all, DELIVERY,
                new Guarantor.Deliverables(40, 12, 3), Optional.empty())).pages()).isEqualTo(1);
    }

    @Test
    void fourteenDigitsAndOtherScriptsHaveRoom() {
        var report = WideVoyage.report();
        var pdf = PRINTER.print(new Guarantor(
                report, accounts(report), DELIVERY, null, Optional.empty()));

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.warnings()).isEmpty();
    }

    private static String page(CashStanding cash) {
        return PdfText.page(PRINTER.print(
                bond(NightFerryWeek11.issued(), Optional.of(cash))).bytes(), 1).replace("\n", " ");
    }

    private static CashStanding cash(String funds, String toComplete) {
        return new CashStanding(usd("612000"), usd("0"), Optional.empty(),
                Optional.empty(), Optional.empty(), usd(toComplete), usd(funds),
                usd("18597663"), usd("4600000"), usd("0"), true);
    }

    /** All but the fees are bonded. */
    private static Guarantor bond(CostReport report, Optional<CashStanding> cash) {
        return new Guarantor(report, report.categories().stream()
                .filter(each -> each.section() != Section.FEES)
                .flatMap(each -> each.accounts().stream()).map(Account::code).collect(toSet()),
                DELIVERY, new Guarantor.Deliverables(14, 0, 0), cash);
    }

    private static Set<String> accounts(CostReport report) {
        return report.categories().stream().flatMap(each -> each.accounts().stream())
                .map(Account::code).collect(toSet());
    }
}
