package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookShapeTest {

    private static final List<String> NAMES = List.of("Top sheet", "Categories", "Accounts",
            "Estimates", "Meeting", "Transactions", "Findings", "Rejects", "Tie-out", "Notes",
            "About");
    private static final List<String> LISTS =
            List.of("Categories", "Accounts", "Estimates", "Meeting", "Transactions", "Findings",
                    "Rejects");

    @Test
    void everySheetPrintsOnLetterPagesAndNothingIsMergedHiddenOrProtected() throws Exception {
        try (var book = Workbooks.open(Workbooks.bytes(InventedReports.random(1)))) {
            var names = new ArrayList<String>();
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                XSSFSheet sheet = book.getSheetAt(at);
                names.add(sheet.getSheetName());
                var setup = sheet.getPrintSetup();
                assertThat(setup.getLandscape()).isTrue();
                assertThat(setup.getPaperSizeEnum()).isEqualTo(PaperSize.LETTER_PAPER);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(setup.getFitWidth()).isEqualTo((short) 1);
                assertThat(setup.getFitHeight()).isEqualTo((short) 0);
                assertThat(sheet.getMergedRegions()).isEmpty();
                assertThat(sheet.getProtect()).isFalse();
                assertThat(book.getSheetVisibility(at)).isEqualTo(SheetVisibility.VISIBLE);
            }
            assertThat(names).isEqualTo(NAMES);
        }
    }

    @Test
    void listsKeepTheirHeadsInSightAndOnEveryPrintedPage() throws Exception {
        try (var book = Workbooks.open(Workbooks.bytes(InventedReports.random(1)))) {
            for (var name : LISTS) {
                var sheet = book.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
                int head = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
                assertThat(sheet.getRepeatingRows().formatAsString()).as(name)
                        .isEqualTo((head + 1) + ":" + (head + 1));
            }
            for (var name : List.of("Accounts", "Meeting", "Transactions", "Findings", "Rejects")) {
                assertThat(book.getSheet(name).getCTWorksheet().isSetAutoFilter()).as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void aLongTitleIsCutInPageHeadsAndWholeOnTheTopSheet() throws Exception {
        var title = "The & of ".repeat(60);
        var reports = new InventedReports("USD").title(title);
        reports.category(Section.POST, "50-00", "Sound",
                reports.account("5000", "Mix", reports.figures(1, 2, 3, 4, 5, 6, 7, 8)));
        try (var book = Workbooks.open(Workbooks.bytes(reports.report()))) {
            var sheet = book.getSheet("Top sheet");
            assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddHeader())
                    .contains("…").hasSizeLessThan(255);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(title);
        }
    }

    @Test
    void aTextThatWrapsGetsARowThatShowsItWhole() throws Exception {
        var reject = new RejectRow("a.csv", 1, "amount", "x", "is odd", "Mend it. ".repeat(40));
        var bytes = Workbooks.bytes(InventedReports.random(1),
                new Transactions(0, Collections.emptyIterator()),
                new Rejects(1, List.of(reject).iterator()));
        try (var book = Workbooks.open(bytes)) {
            assertThat(book.getSheet("Rejects").getRow(Listing.HEAD + 1).getHeightInPoints())
                    .isGreaterThan(5 * 13f);
        }
    }

    @Test
    void accountsFoldIntoCategoriesAndCategoriesIntoSections() throws Exception {
        var report = InventedReports.random(2);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            var sheet = book.getSheet("Accounts");
            var lines = ReportLine.of(report);
            for (int at = 0; at < lines.size(); at++) {
                int level = switch (lines.get(at).level()) {
                    case ACCOUNT -> 2;
                    case CATEGORY -> 1;
                    case SECTION, TOTAL -> 0;
                };
                assertThat(sheet.getRow(5 + at).getOutlineLevel()).isEqualTo(level);
            }
            assertThat(sheet.getCTWorksheet().getSheetFormatPr().getOutlineLevelRow())
                    .isEqualTo((short) 2);
        }
    }

    @Test
    void theEstimatesSheetHasItsNamesAndHeads() throws Exception {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 0 12.50 0 0 7.50 100 0 100
                CONTINGENCY  90-00 9000 0 0 0 0 50 50 0 50
                """);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            assertThat(book.getName("Topsheet_Estimates").getRefersToFormula())
                    .isEqualTo("'Estimates'!$A$6:$O$7");
            assertThat(Workbooks.named(book, "Topsheet_Production").getStringCellValue())
                    .isEqualTo("NF");
            assertThat(Workbooks.named(book, "Topsheet_Week_ending").getLocalDateTimeCellValue())
                    .isEqualTo(InventedReports.WEEK.atStartOfDay());
            var heads = new ArrayList<String>();
            book.getSheet("Estimates").getRow(5).forEach(cell -> heads.add(cell.toString()));
            assertThat(heads).containsExactly("Account", "Name", "Total cost", "EFC now",
                    "ETC now", "EFC", "ETC", "Confirm", "Reason", "Variance", "Cause", "Note",
                    "Decided by", "Recurs", "Entered by", "EFC then", "Moves by");
            var row = book.getSheet("Estimates").getRow(6);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("3600");
            for (int at = 5; at <= 14; at++) {
                assertThat(row.getCell(at).getCellType()).isEqualTo(CellType.BLANK);
                assertThat(row.getCell(at).getCellStyle().getFillForegroundColorColor())
                        .isNotNull();
            }

            row.getCell(6).setCellValue(10);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(Workbooks.shown(row.getCell(15))).isEqualByComparingTo("22.50");
            assertThat(Workbooks.shown(row.getCell(16))).isEqualByComparingTo("2.50");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void theSameReportGivesTheSameBytes(long seed) throws Exception {
        var first = Workbooks.bytes(InventedReports.random(seed));

        assertThat(Workbooks.bytes(InventedReports.random(seed))).isEqualTo(first);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            }
        }
        try (var book = Workbooks.open(first)) {
            var properties = book.getProperties().getCoreProperties();
            assertThat(properties.getCreated()).isEqualTo("2026-09-05T00:00:00Z");
            assertThat(properties.getModified()).isEqualTo("2026-09-05T00:00:00Z");
            assertThat(properties.getTitle())
                    .isEqualTo("Night Ferry: cost report, week ending 2026-09-05");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void everyAmountFitsItsColumn(long seed) throws Exception {
        var formatter = new DataFormatter(Locale.ENGLISH);
        try (var book = Workbooks.open(Workbooks.bytes(InventedReports.random(seed)))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (var name : List.of("Top sheet", "Categories", "Accounts", "Estimates")) {
                var sheet = book.getSheet(name);
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC
                                || cell.getCellType() == CellType.FORMULA) {
                            int characters = sheet.getColumnWidth(cell.getColumnIndex()) / 256;
                            assertThat(formatter.formatCellValue(cell, evaluator).strip())
                                    .as("seed %d, %s", seed, Workbooks.where(cell))
                                    .hasSizeLessThan(characters);
                        }
                    }
                }
            }
        }
    }
}
