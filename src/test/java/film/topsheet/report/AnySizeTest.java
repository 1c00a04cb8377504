package film.topsheet.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is printed beside the cost report, for a production of five accounts and for one of
 * 1,500 of which all have moved: no figure is cut, no account is left out.
 */
class AnySizeTest {

    private static final Paper PAPER = new Paper(new Templates());

    @ParameterizedTest
    @ValueSource(ints = {5, 1_500})
    void everyMovementOfEveryAccountStandsInTheVarianceAndInItsDepartment(int accounts) {
        var report = report(accounts);
        var variances = VarianceWeek11.unexplained(report);
        var printer = new VariancePdf(PAPER);
        var departments = new DepartmentPdf(PAPER);

        assertOnPaper(printer.parts(variances, printer.layout(variances)),
                printer.print(variances));
        for (var section : DepartmentPdf.sections(report)) {
            assertOnPaper(List.of(departments.part(variances, section,
                    departments.layout(variances, section))),
                    departments.print(variances, section));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_500})
    void theGuarantorReadsOnePage(int accounts) {
        var report = report(accounts);

        var bonded = report.categories().stream().flatMap(each -> each.accounts().stream())
                .map(CostReport.Account::code).collect(toSet());

        assertThat(new GuarantorPdf(PAPER).print(new Guarantor(report, bonded,
                LocalDate.of(2027, 4, 24), null, Optional.empty())).pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_500})
    void theFinalCostReportNamesEveryAccount(int accounts) {
        var report = report(accounts);
        var words = PdfText.pieces(new FinalCostPdf(PAPER).print(
                new FinalCost(report, List.of(), List.of(), List.of())).bytes()).stream()
                .collect(toSet());

        report.categories().forEach(category -> category.accounts().forEach(each ->
                assertThat(words).contains(each.code())));
    }

    /** The head of its pages has room for the beginning only. */
    @Test
    void aTitleOfAnyLengthStandsWholeOnPageOneOfTheFinalCostReport() {
        assertThat(PdfText.page(new FinalCostPdf(PAPER).print(new FinalCost(WideVoyage.report(),
                List.of(), List.of(), List.of())).bytes(), 1)).contains(WideVoyage.TITLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_500})
    void everyFigureOfASeriesStandsWithItsEpisodes(int accounts) {
        var series = SeriesWeek11.of(report(accounts));
        var printer = new EpisodesPdf(PAPER);

        assertOnPaper(printer.parts(series, printer.layout(series)), printer.print(series));
    }

    /** In groups of up to thirty, the first half below the line and the rest of post. */
    private static CostReport report(int accounts) {
        return InventedReports.of("USD", IntStream.range(0, accounts).mapToObj(at ->
                "%s %d %d %d.10 %d.20 %d 0 %d 90000 1000 %d".formatted(
                        at < (accounts + 1) / 2 ? Section.PRODUCTION : Section.POST,
                        2000 + at / 30 + (at < (accounts + 1) / 2 ? 0 : 1000), 20000 + at,
                        100 + at, 20000 + at, 3000 + at, 70000 + 7 * at, 80000 - at))
                .collect(Collectors.joining("\n")));
    }

    private static void assertOnPaper(List<Part> parts, Pdf pdf) {
        var drawn = PdfText.pieces(pdf.bytes()).stream()
                .map(each -> each.replace(Figure.HANGING, ""))
                .collect(groupingBy(Function.identity(), counting()));
        var wanted = parts.stream().flatMap(part -> part.rows().stream()
                        .flatMap(row -> part.figures().stream().map(row::text)))
                .map(each -> each.replace(Figure.HANGING, "")).filter(each -> !each.isEmpty())
                .collect(groupingBy(Function.identity(), counting()));

        assertThat(wanted).isNotEmpty();
        wanted.forEach((figure, times) -> assertThat(drawn.getOrDefault(figure, 0L))
                .as(figure).isGreaterThanOrEqualTo(times));
        assertThat(pdf.warnings()).isEmpty();
    }
}
