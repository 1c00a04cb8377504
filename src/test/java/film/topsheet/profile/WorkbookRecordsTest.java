package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet is read as somebody who looks at it in Excel would type it. */
class WorkbookRecordsTest {

    @TempDir
    private Path folder;

    @Test
    void textsNumbersTruthAndDaysAreReadAsExcelShowsThem() throws Exception {
        var file = poi(sheet -> {
            var book = sheet.getWorkbook();
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Fähre");
            row.createCell(1).setCellValue(1.1);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellValue(LocalDate.of(2026, 9, 5));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellValue(0.1 + 0.2);
        });

        assertThat(read(file)).containsExactly("1: Fähre|1.1|TRUE|2026-09-05|0.3");
    }

    @Test
    void aFormulaIsItsStoredResultAndIsNeverCalculated() throws Exception {
        var file = HandMade.sheet("""
                <row r="1"><c r="A1"><f>1+1</f><v>99</v></c>
                <c r="B1" t="str"><f>A2</f><v></v></c>
                <c r="C1" t="str"><f>A2</f><v>Ruiz</v></c>
                <c r="D1"><f>SUM(A2:A9)</f></c></row>""").in(folder);

        assertThat(read(file)).containsExactly("1: 99||Ruiz|#UNCALCULATED!");
        assertThat(notes(file)).containsExactly("Formulas without a result: open it in Excel and"
                + " save it again: 1, first in D1.");
    }

    @Test
    void anErrorStaysAsItsTextSoThatItIsHeld() throws Exception {
        var file = poi(sheet -> {
            sheet.createRow(0).createCell(0).setCellErrorValue(FormulaError.REF.getCode());
            sheet.createRow(1).createCell(0).setCellErrorValue(FormulaError.DIV0.getCode());
        });

        assertThat(read(file)).containsExactly("1: #REF!", "2: #DIV/0!");
        assertThat(notes(file)).containsExactly(
                "Cells that show an error (as #REF!), read as that text: 2, first in A1.");
    }

    @Test
    void aNumberThatExcelCouldNotHoldIsNamed() throws Exception {
        var file = HandMade.sheet("""
                <row r="7"><c r="B7"><v>1234567890123456.78</v></c></row>""").in(folder);

        assertThat(read(file)).endsWith("7: |1.23456789012346E+15");
        assertThat(notes(file)).containsExactly(
                "Numbers that Excel can't hold, shown in scientific notation: 1, first in B7.");
    }

    @Test
    void richAndInlineAndEscapedTextsAreTexts() throws Exception {
        var file = HandMade.sheet("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
                <c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
                <c r="D1" t="str"><v>a_x000A_b_x005F_c_x0000_</v></c>
                <c r="E1" t="d"><v>2026-09-05T00:00:00</v></c></row>""")
                .with("xl/sharedStrings.xml", """
                        <sst><si><r><rPr><b/></rPr><t>Grip </t></r><r><t>truck</t></r>
                        <rPh sb="0" eb="1"><t>spoken</t></rPh></si>
                        <si><t xml:space="preserve"> 3610 &amp; up </t></si></sst>""")
                .in(folder);

        assertThat(read(file)).containsExactly(
                "1: Grip truck| 3610 & up |inline|a\nb_c_x0000_|2026-09-05");
    }

    @Test
    void aMergedHeaderHasItsTextInTheFirstCellOnly() throws Exception {
        var file = poi(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("Estimated");
            sheet.getRow(0).createCell(2).setCellValue("Final");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            sheet.createRow(1).createCell(0).setCellValue("Net");
            sheet.getRow(1).createCell(1).setCellValue("Tax");
            sheet.getRow(1).createCell(2).setCellValue("Net");
        });

        assertThat(read(file)).containsExactly("1: Estimated||Final", "2: Net|Tax|Net");
    }

    @Test
    void rowsAreFilledUpToTheWidestBeforeThemAndEndWithTheirLastValue() throws Exception {
        var file = poi(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("title");
            for (var at = 0; at < 3; at++) {
                (at == 0 ? sheet.createRow(1) : sheet.getRow(1)).createCell(at)
                        .setCellValue("c" + at);
            }
            sheet.getRow(1).createCell(9);
            sheet.createRow(2).createCell(0).setCellValue("x");
        });

        assertThat(read(file)).containsExactly("1: title", "2: c0|c1|c2", "3: x||");
    }

    @Test
    void blankRowsStandWhereTheyStandAndNoneAtTheEnd() throws Exception {
        var file = HandMade.sheet("""
                <row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row>
                <row r="5"><c r="A5"><v>2</v></c></row><row r="1048576"><c r="A1048576"/></row>""")
                .in(folder);

        assertThat(read(file)).containsExactly("1: ", "2: 1", "3: ", "4: ", "5: 2");
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
        var file = HandMade.sheet("<row><c s=\"1\"><v>44808</v></c></row>")
                .with("xl/workbook.xml", """
                        <workbook><workbookPr date1904="1"/><sheets>
                        <sheet name="Costs" id="rId1"/></sheets></workbook>""")
                .with("xl/styles.xml", """
                        <styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>
                        </styleSheet>""")
                .in(folder);

        assertThat(read(file)).containsExactly("1: 2026-09-05");
    }

    @Test
    void whatAnotherProgramWritesIsReadAlike() throws Exception {
        var file = folder.resolve("fast.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            var sheet = book.newWorksheet("Costs");
            sheet.value(0, 0, "36-10");
            sheet.value(0, 1, new java.math.BigDecimal("-1204.50"));
            sheet.value(0, 2, LocalDate.of(2026, 9, 5));
            sheet.style(0, 2).format("yyyy-mm-dd").set();
        }

        assertThat(read(file)).containsExactly("1: 36-10|-1204.5|2026-09-05");
    }

    private Path poi(Consumer<XSSFSheet> filling) throws IOException {
        var file = folder.resolve("poi.xlsx");
        try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            filling.accept(book.createSheet("Costs"));
            book.write(out);
        }
        return file;
    }

    private static List<String> read(Path file) throws IOException, FileRefused {
        var lines = new ArrayList<String>();
        try (var records = WorkbookRecords.open(file)) {
            for (var cells = records.next(); cells != null; cells = records.next()) {
                lines.add(records.line() + ": " + String.join("|", cells));
            }
        }
        return lines;
    }

    private static List<String> notes(Path file) throws IOException, FileRefused {
        try (var records = WorkbookRecords.open(file)) {
            while (records.next() != null) {
                continue;
            }
            return records.notes();
        }
    }
}
