package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class CashFlowWorkbookTest {

    private static final int FIRST = CashSheets.HEAD + 1;

    @Test
    void everyFormulaShowsWhatASecondLibraryComputes() throws IOException {
        try (var book = Workbooks.open(bytes())) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            var formulas = Workbooks.formulas(book);

            assertThat(formulas).hasSizeGreaterThan(400);
            for (var cell : formulas) {
                assertThat(BigDecimal.valueOf(evaluator.evaluate(cell).getNumberValue()))
                        .as("%s: %s", Workbooks.where(cell), cell.getCellFormula())
                        .isEqualByComparingTo(Workbooks.shown(cell));
            }
        }
    }

    @Test
    void aWeekShowsEveryCentAndMovesAllThatFollowIt() throws IOException {
        var cash = InventedCash.week11();
        try (var book = Workbooks.open(bytes())) {
            var weeks = cash.flow().weeks();
            for (var at = 0; at < weeks.size(); at++) {
                assertThat(Workbooks.shown(Workbooks.cell(book, "Cash flow", FIRST + at, 7)))
                        .isEqualByComparingTo(weeks.get(at).closing().decimal());
            }
            // A cent more of the first payments, and every week closes a cent lower.
            var paid = Workbooks.cell(book, "Payments", FIRST, 3);
            paid.setCellValue(Workbooks.shown(paid).add(new BigDecimal("0.01")).doubleValue());
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(Workbooks.shown(
                    Workbooks.cell(book, "Cash flow", FIRST + weeks.size() - 1, 7)))
                    .isEqualByComparingTo(weeks.get(weeks.size() - 1).closing().decimal()
                            .subtract(new BigDecimal("0.01")));
        }
    }

    @Test
    void theLinesOfTheBalanceAddUpToTheHeadroom() throws IOException {
        var standing = InventedCash.week11().flow().standing();
        try (var book = Workbooks.open(bytes())) {
            var sheet = book.getSheet("In balance");
            var last = sheet.getRow(sheet.getLastRowNum());

            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("Headroom/(short)");
            assertThat(Workbooks.shown(last.getCell(1)))
                    .isEqualByComparingTo(standing.headroom().orElseThrow().decimal());
        }
    }

    @Test
    void headsStayInSightAndStandOnEveryPrintedPage() throws IOException {
        try (var book = Workbooks.open(bytes())) {
            var head = CashSheets.HEAD + 1;
            for (var at = 0; at < book.getNumberOfSheets(); at++) {
                XSSFSheet sheet = book.getSheetAt(at);
                assertThat(sheet.getPaneInformation().isFreezePane())
                        .as(sheet.getSheetName()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).as(sheet.getSheetName())
                        .isEqualTo(head + ":" + head);
                assertThat(sheet.getFitToPage()).isTrue();
            }
            assertThat(new DataFormatter().formatCellValue(
                    Workbooks.cell(book, "Awaited", FIRST, 0))).isEqualTo("2026-09-18");
        }
    }

    @Test
    void theSameCashGivesTheSameBytes() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        CashFlowWorkbook.write(InventedCash.week11(), out);
        return out.toByteArray();
    }
}
