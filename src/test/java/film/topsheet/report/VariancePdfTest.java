package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import film.topsheet.report.VarianceReport.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariancePdfTest {

    private static final Paper PAPER = new Paper(new Templates());
    private static final VariancePdf PRINTER = new VariancePdf(PAPER);
    private static final DepartmentPdf DEPARTMENTS = new DepartmentPdf(PAPER);

    @Test
    void everyMovementIsTakenApartIntoItsCausesAndHasItsNote() {
        var pdf = PRINTER.print(VarianceWeek11.of(NightFerryWeek11.issued()));

        assertGolden(VariancePdfTest.class, "week-11.txt",
                String.join("\n", PdfText.pages(pdf.bytes())));
        assertThat(pdf.warnings()).isEmpty();
    }

    @Test
    void aDepartmentReadsItsPageInPlainWordsAndNothingAboveTheLine() {
        var pdf = DEPARTMENTS.print(VarianceWeek11.of(NightFerryWeek11.issued()), Section.POST);
        var production = String.join("\n", PdfText.pages(DEPARTMENTS.print(
                VarianceWeek11.of(NightFerryWeek11.issued()), Section.PRODUCTION).bytes()));

        assertGolden(VariancePdfTest.class, "post.txt",
                String.join("\n", PdfText.pages(pdf.bytes())));
        assertThat(DepartmentPdf.sections(NightFerryWeek11.issued()))
                .containsExactly(Section.PRODUCTION, Section.POST, Section.OTHER);
        assertThat(production).contains("Forecast 11,071,110, 313,010 over the budget.")
                .doesNotContain("Cast", "Direction", "Harbor sequence", "E250501", "58.50");
    }

    @Test
    void aQuietWeekOfASmallProductionSaysThatNothingMoved() {
        var report = InventedReports.of("USD", """
                PRODUCTION 2100 2110 0 0 0 0 300000 300000 0 300000
                PRODUCTION 2200 2210 0 0 0 0 80000 80000 0 80000
                POST 5100 5110 0 0 0 0 45000 45000 0 45000
                """);
        var text = String.join("\n", PdfText.pages(
                PRINTER.print(VarianceWeek11.unexplained(report)).bytes()));

        assertThat(text).contains("No change this week", "No account moved.",
                        "No document is new, changed or gone.",
                        "Since the last night, 5 September: the same.")
                .doesNotContain("By cause", "null", "(0)", " 0 ");
        assertThat(PdfText.page(DEPARTMENTS.print(
                VarianceWeek11.unexplained(report), Section.POST).bytes(), 1))
                .contains("just the budget", "Nothing is open.");
    }

    @Test
    void theSameReportGivesTheSameBytesAndADraftSaysSo() {
        var issued = VarianceWeek11.of(NightFerryWeek11.issued());
        var draft = PRINTER.print(VarianceWeek11.of(NightFerryWeek11.draft())).bytes();

        assertThat(PRINTER.print(issued).bytes()).isEqualTo(PRINTER.print(issued).bytes());
        assertThat(PdfText.pages(draft)).allMatch(each -> each.contains("DRAFT"));
        assertThat(PdfText.title(draft))
                .isEqualTo("Night Ferry: variance report 11, week ending 5 September 2026");
    }

    @Test
    void theTotalsAreThoseOfTheCostReport() {
        var report = NightFerryWeek11.issued();
        var variances = VarianceWeek11.of(report);
        var contingency = variances.sum(variances.contingency()).movement();

        assertThat(variances.movedSum().movement().plus(contingency))
                .isEqualTo(report.total().movement());
        assertThat(variances.byCause().values().stream().reduce(usd("0"), Money::plus))
                .isEqualTo(variances.movedSum().movement()).isEqualTo(usd("26020"));
        assertThat(variances.moved()).allSatisfy(each -> assertThat(each.causes().stream()
                .map(VarianceReport.Cause::amount).reduce(usd("0"), Money::plus))
                .isEqualTo(each.figures().movement()));
    }

    /** A field that is too narrow drops its last digits without a word. */
    @ParameterizedTest(name = "{0} times as much is printed in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1          | UNITS     | false
            -37        | UNITS     | true
            1000000    | UNITS     | true
            -100000    | UNITS     | true
            1000000000 | THOUSANDS | true
            """)
    void noFigureLosesADigit(long factor, Scale scale, boolean wide) {
        var report = WideVoyage.times(NightFerryWeek11.issued(), factor);
        var dear = new Money(Currency.getInstance("IDR"), report.total().finalCost().minor());
        var variances = VarianceWeek11.unexplained(report, new Document(
                "invoice D-1", "", "3030", dear.negated(), dear));
        var layout = PRINTER.layout(variances);

        assertThat(layout).isEqualTo(new Layout(scale, wide));
        assertOnPaper(PRINTER.parts(variances, layout), PRINTER.print(variances));
        var department = DEPARTMENTS.layout(variances, Section.PRODUCTION);
        assertOnPaper(List.of(DEPARTMENTS.part(variances, Section.PRODUCTION, department)),
                DEPARTMENTS.print(variances, Section.PRODUCTION));
    }

    private static void assertOnPaper(List<Part> parts, Pdf pdf) {
        var drawn = counted(PdfText.pieces(pdf.bytes()).stream());
        var wanted = counted(parts.stream().flatMap(part -> part.rows().stream()
                .flatMap(row -> part.figures().stream().map(row::text)))
                .filter(each -> !each.isEmpty()));

        wanted.forEach((figure, times) -> assertThat(drawn.getOrDefault(figure, 0L))
                .as(figure).isGreaterThanOrEqualTo(times));
    }

    private static Map<String, Long> counted(Stream<String> texts) {
        return texts.map(each -> each.replace(Figure.HANGING, ""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void longNamesAndOtherScriptsArePrintedWhole() {
        var pages = PdfText.pages(PRINTER.print(
                VarianceWeek11.unexplained(WideVoyage.report())).bytes());

        assertThat(String.join("\n", pages)).contains("Site fees, police, restoration");
        assertThat(pages.get(0)).contains("not explained");
    }

    @Test
    void theWorkbookHoldsEveryCauseWithLiveSums() {
        var out = new ByteArrayOutputStream();
        var variances = VarianceWeek11.of(NightFerryWeek11.issued());
        try {
            VarianceWorkbook.write(variances, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var book = Workbooks.open(out.toByteArray());

        assertThat(Stream.iterate(0, at -> at + 1).limit(book.getNumberOfSheets())
                .map(book::getSheetName)).containsExactly(
                        "Variance", "Causes", "Since last issue", "Since last night");
        assertThat(Workbooks.cell(book, "Causes", 2, 2).getCellFormula())
                .startsWith("ROUND(SUBTOTAL(109,C6:");
        assertThat(Workbooks.cell(book, "Causes", 2, 2).getNumericCellValue()).isEqualTo(
                variances.sum(variances.moved()).plus(variances.sum(variances.contingency()))
                        .movement().decimal().doubleValue());
        assertThat(Workbooks.cell(book, "Variance", 5, 0).getStringCellValue())
                .isEqualTo("3610");
    }
}
