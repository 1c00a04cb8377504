package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.Funds;
import film.topsheet.financing.InventedFinancing;
import film.topsheet.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The investors read two pages: how the film stands, then the money. */
class InvestorReportPdfTest {

    private static final InvestorReportPdf PRINTER =
            new InvestorReportPdf(new Paper(new Templates()));
    private static final List<String> INVESTORS =
            List.of("Harbor Light Equity LP", "Breakwater Film Fund", "Saltmarsh Capital");

    @Test
    void howTheFilmStandsThenTheMoney() {
        var figures = InvestorsWeek11.figures();
        var pdf = PRINTER.print(brief(figures), figures);

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.warnings()).isEmpty();
        assertGolden(InvestorReportPdfTest.class, "page-1.txt", PdfText.page(pdf.bytes(), 1));
        assertGolden(InvestorReportPdfTest.class, "page-2.txt", PdfText.page(pdf.bytes(), 2));
    }

    @Test
    void theSameFiguresAreTheSameBytes() {
        var figures = InvestorsWeek11.figures();

        assertThat(PRINTER.print(brief(figures), figures).bytes())
                .isEqualTo(PRINTER.print(brief(figures), figures).bytes());
    }

    @Test
    void equityIsOneLineAndNoInvestorIsNamed() {
        var figures = InvestorsWeek11.figures(InventedFinancing.nightFerry()
                .unsigned("gap-loan", "Tideway Finance", 500000, "A second presale"));
        var text = text(brief(figures), figures);

        assertThat(text).contains("Equity 13,397,663")
                .contains("Gap-loan, 500,000 of Tideway Finance: not signed");
        INVESTORS.forEach(each -> assertThat(text).doesNotContain(each));
    }

    @Test
    void moneyThatMayNotComeStandsUnderRisksWithTheWeekThatWouldMissIt() {
        var figures = InvestorsWeek11.figures(InventedFinancing.nightFerry()
                .awaited("presale-loan", "2026-09-04", "A second territory"));
        var pages = PdfText.pages(PRINTER.print(brief(figures), figures).bytes());

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).substring(pages.get(1).indexOf("Risks")))
                .contains("Presale-loan, 3,020,000, waits for: A second territory",
                        "closes at 1,809,474", "Credit-loan, 4,600,000, waits for",
                        "closes at 3,345,773");
    }

    @Test
    void withoutTermsNothingIsSaidOfWhoIsPaidBack() {
        var with = InvestorsWeek11.figures();
        var figures = new InvestorFigures(with.report(), with.cash(), with.funds(),
                Optional.empty(), with.incentives());

        assertThat(text(brief(figures), figures))
                .contains("No terms of recoupment were given", "Funds called, received and due")
                .doesNotContain("Sales commission", "Offers compared", "IRR");
    }

    @Test
    void withoutFundingTheBalanceIsNotTested() {
        var with = InvestorsWeek11.figures();
        var figures = new InvestorFigures(with.report(), Optional.empty(),
                new Funds(with.report().cover().currency(), List.of(), Optional.empty(),
                        List.of()), with.recoupment(), List.of());

        assertThat(text(brief(figures), figures)).contains("No funding has been delivered",
                "not known", "No cash flow was reckoned");
    }

    @Test
    void aDraftAndACorrectionSaySo() {
        var like = InvestorsWeek11.figures();
        var draft = of(NightFerryWeek11.draft(), like);
        var corrected = of(Variant.of(NightFerryWeek11.issued()).cover(cover ->
                Variant.cover(cover).with("version", 2)
                        .with("correction", "Two location invoices were coded twice.").build())
                .build(), like);

        assertThat(text(brief(draft), draft)).contains("DRAFT", "Report 11, when issued",
                "not approved yet").doesNotContain("ISSUED");
        assertThat(text(brief(corrected), corrected)).contains("Report 11, version 2",
                "Version 2 corrects: Two location invoices were coded twice.");
    }

    @Test
    void fourteenDigitsAndALongTitleHaveRoomAndNoFigureLosesADigit() {
        var rupiah = Currency.getInstance("IDR");
        var figures = of(WideVoyage.report(), Remade.amounts(InvestorsWeek11.figures(),
                each -> new Money(rupiah, Math.multiplyExact(each.minor(), 1_000_000))));
        var like = Remade.amounts(BriefWeek11.issued(),
                each -> new Money(rupiah, Math.multiplyExact(each.minor(), 1_000_000)));
        var brief = new Brief(figures.report(), like.movement(), like.reasons(), like.weeks(),
                figures.standing(), Map.of(), like.calendar(), "");
        var pdf = PRINTER.print(brief, figures);
        var page = PdfText.page(pdf.bytes(), 1).replace("\n", " ");

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(page).contains(WideVoyage.TITLE, "22,249,183,000,000", "1,748,480,000,000");
        assertEveryFigureIsOnPaper(brief, figures, pdf);
    }

    @ParameterizedTest(name = "random report {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyReportIsTwoPages(long seed) {
        var report = InventedReports.random(seed);
        var figures = new InvestorFigures(report, Optional.empty(),
                new Funds(report.cover().currency(), List.of(), Optional.empty(), List.of()),
                Optional.empty(), List.of());

        assertThat(PRINTER.print(brief(figures), figures).pages()).isEqualTo(2);
    }

    private static void assertEveryFigureIsOnPaper(
            Brief brief, InvestorFigures figures, Pdf pdf) {
        var drawn = counted(PdfText.pieces(pdf.bytes()));
        var layout = PRINTER.paper().layout(each ->
                InvestorReportPdf.parts(brief, figures, each));
        var wanted = counted(InvestorReportPdf.parts(brief, figures, layout).stream()
                .flatMap(part -> part.rows().stream()
                        .flatMap(row -> part.figures().stream().map(row::text)))
                .filter(each -> !each.isEmpty()).toList());

        assertThat(wanted).isNotEmpty().allSatisfy((figure, times) ->
                assertThat(drawn.getOrDefault(figure, 0L)).as(figure)
                        .isGreaterThanOrEqualTo(times));
    }

    private static Map<String, Long> counted(List<String> texts) {
        return texts.stream().map(each -> each.replace(Figure.HANGING, "").strip())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String text(Brief brief, InvestorFigures figures) {
        return String.join(" ", PdfText.pages(PRINTER.print(brief, figures).bytes()))
                .replace("\n", " ");
    }

    private static InvestorFigures of(CostReport report, InvestorFigures like) {
        return new InvestorFigures(report, like.cash(), like.funds(), like.recoupment(),
                like.incentives());
    }

    private static Brief brief(InvestorFigures figures) {
        return BriefWeek11.with(figures.report(), figures.standing(),
                Map.of("Saltmarsh Capital", usd("2997663")));
    }
}
