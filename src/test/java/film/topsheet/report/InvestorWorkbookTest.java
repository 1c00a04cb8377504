package film.topsheet.report;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.InventedFinancing;
import film.topsheet.financing.Recoupment.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook for investors, opened with another library. */
class InvestorWorkbookTest {

    private static final List<String> MEMBERS =
            List.of("Harbor Light Equity LP", "Breakwater Film Fund", "Saltmarsh Capital");

    @Test
    void everyFormulaComesToWhatTheCellShows() throws IOException {
        try (var book = Workbooks.open(bytes(InvestorsWeek11.figures()))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            var formulas = Workbooks.formulas(book);
            assertThat(formulas).hasSizeGreaterThan(150);
            for (var cell : formulas) {
                assertThat(BigDecimal.valueOf(evaluator.evaluate(cell).getNumberValue()))
                        .as("%s: %s", Workbooks.where(cell), cell.getCellFormula())
                        .isEqualByComparingTo(Workbooks.shown(cell));
            }
        }
    }

    @Test
    void everyReceiptOfAnyWaterfallIsInItsRowAndNothingIsLeftOver() throws IOException {
        for (var film : InventedFinancing.any(25)) {
            var figures = InvestorsWeek11.figures(film);
            var recoupment = figures.recoupment().orElseThrow();
            try (var book = Workbooks.open(bytes(figures))) {
                var sheet = book.getSheet("Recoupment");
                var left = sheet.getRow(4).getLastCellNum() - 1;
                var totals = rows(sheet).filter(each -> text(each, 0).startsWith("All, ")).toList();
                assertThat(totals).hasSize(4);
                for (var each : totals) {
                    var scenario = Scenario.valueOf(
                            text(each, 0).substring("All, ".length()).toUpperCase());
                    assertThat(cents(each.getCell(3))).isEqualTo(
                            recoupment.run(scenario).gross().decimal());
                }
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                rows(sheet).filter(each -> each.getRowNum() > 4 && each.getCell(left) != null)
                        .forEach(each -> assertThat(cents(each.getCell(left))).isZero());
            }
        }
    }

    @Test
    void itHasTheSheetsOfTheMoneyAndEquityAsOneLineOnAllOfThem() throws IOException {
        try (var book = Workbooks.open(bytes(InvestorsWeek11.figures()))) {
            assertThat(StreamSupport.stream(book.spliterator(), false)
                    .map(each -> each.getSheetName())).containsExactly("Summary", "Funding",
                    "Cash flow", "Recoupment", "Scenarios", "Offers");
            assertThat(text(book)).contains("Equity", "all investors", "Kestrel Bank")
                    .doesNotContain(MEMBERS).doesNotContain("equity-");
            assertThat(row(book, "Funding", "Signed")).isEqualTo(
                    "23997663.00 12580000.00 12580000.00 11417663.00 2997663.00");
            assertThat(row(book, "Scenarios", "To investors"))
                    .isEqualTo("0.00 8013555.48 16925756.05 22068505.34");
            assertThat(row(book, "Summary", "Headroom")).isEqualTo("1254227.00");
            assertThat(row(book, "Scenarios", "Yearly return (IRR)"))
                    .isEqualTo("-0.21 0.14 0.34");
        }
    }

    @Test
    void withoutTermsNothingIsSaidOfReceipts() throws IOException {
        var figures = InvestorsWeek11.figures();
        var untold = new InvestorFigures(figures.report(), figures.cash(), figures.funds(),
                Optional.empty(), List.of());

        try (var book = Workbooks.open(bytes(untold))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(text(book)).contains("there is no waterfall.yaml");
        }
    }

    @Test
    void aFundThatIsPromisedAndNotSignedStandsBelowInNoSum() throws IOException {
        var film = InventedFinancing.nightFerry()
                .unsigned("gap-loan", "Northbank", 600000, "A second territory");

        try (var book = Workbooks.open(bytes(InvestorsWeek11.figures(film)))) {
            assertThat(row(book, "Funding", "Not signed")).startsWith("600000.00 0.00 0.00");
            assertThat(row(book, "Funding", "Signed")).startsWith("23997663.00 ");
            assertThat(text(book)).contains(
                    "Gap-loan, 600,000 of Northbank: not signed; waits for a second territory.");
        }
    }

    @Test
    void itsWordsSayWhatMayNotComeWhyHeadroomIsAnotherFigureAndWhatIsNotDrawn()
            throws IOException {
        try (var book = Workbooks.open(bytes(InvestorsWeek11.figures()))) {
            assertThat(text(book)).contains("Headroom is 494,253 less than contingency free",
                    "Credit-loan, 4,600,000, waits for: Final certificate of the state. Without it"
                            + " the week ending 3 October closes at 3,345,773 below zero.",
                    "Owed if drawn", "Presale loan: 5,209,118 is owed to Kestrel Bank, guaranteed"
                            + " by Greywater Sales, if drawn in full; 2,180,000 is drawn.");
        }
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        assertThat(bytes(InvestorsWeek11.figures())).isEqualTo(bytes(InvestorsWeek11.figures()));
    }

    private static Stream<Row> rows(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false);
    }

    /** Amounts of the first row that begins so, every cent. */
    private static String row(XSSFWorkbook book, String sheet, String name) {
        var row = rows(book.getSheet(sheet)).filter(each -> text(each, 0).equals(name))
                .findFirst().orElseThrow();
        return String.join(" ", StreamSupport.stream(row.spliterator(), false)
                .filter(each -> each.getCellType() == CellType.NUMERIC
                        || each.getCellType() == CellType.FORMULA)
                .map(each -> cents(each).toPlainString()).toList());
    }

    private static BigDecimal cents(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2, HALF_UP);
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? ""
                : cell.getStringCellValue();
    }

    private static String text(XSSFWorkbook book) {
        var text = new StringBuilder();
        for (var sheet : book) {
            rows(sheet).forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    text.append(cell.getStringCellValue()).append('\n');
                }
            }));
        }
        return text.toString();
    }

    private static byte[] bytes(InvestorFigures figures) {
        var out = new ByteArrayOutputStream();
        try {
            InvestorWorkbook.write(figures, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
