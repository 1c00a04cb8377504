package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sheet is read, and what is said about a workbook beside its rows. */
class WorkbookSheetsTest {

    @TempDir
    private Path folder;

    @Test
    void hiddenSheetsRowsAndColumnsAreReadAndNamed() throws Exception {
        var file = poi(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("seen");
            sheet.createRow(1).createCell(0).setCellValue("not seen");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            sheet.getWorkbook().createSheet("Other");
            sheet.getWorkbook().setActiveSheet(1);
            sheet.getWorkbook().setSheetHidden(0, true);
        });

        assertThat(read(file)).containsExactly("1: seen", "2: not seen");
        assertThat(notes(file)).containsExactly(
                "The sheet is hidden; it was read all the same.",
                "Hidden rows, read like all others: 1, first in row 2.",
                "Hidden columns, read like all others: 1, first in column 4.");
    }

    @Test
    void aSheetIsFoundByNumberOrNameAndTheNearestNameIsOffered() throws Exception {
        var file = poi(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("one");
            sheet.getWorkbook().createSheet("Ledger").createRow(0).createCell(0)
                    .setCellValue("two");
        });

        try (var second = WorkbookRecords.open(file, "2");
                var ledger = WorkbookRecords.open(file, "ledger")) {
            assertThat(second.next()).containsExactly("two");
            assertThat(ledger.next()).containsExactly("two");
            assertThat(ledger.sheet()).isEqualTo("Ledger");
        }
        assertThatThrownBy(() -> WorkbookRecords.open(file, "Leger"))
                .isInstanceOf(FileRefused.class).hasMessage("has no sheet \"Leger\"")
                .extracting(each -> ((FileRefused) each).remedy())
                .isEqualTo("Did you mean \"Ledger\"? It has \"Costs\", \"Ledger\".");
        assertThatThrownBy(() -> WorkbookRecords.open(file, "3"))
                .isInstanceOf(FileRefused.class).hasMessage("has no sheet \"3\"");
    }

    @Test
    void aSheetThatIsCalledANumberIsMeantByIt() throws Exception {
        var file = poi(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("one");
            sheet.getWorkbook().createSheet("1").createRow(0).createCell(0)
                    .setCellValue("called 1");
        });

        try (var records = WorkbookRecords.open(file, "1")) {
            assertThat(records.next()).containsExactly("called 1");
        }
    }

    @Test
    void bytesThatSomebodyOpenedAreReadAlike() throws Exception {
        var file = HandMade.sheet("<row><c><v>1</v></c></row>").in(folder);
        try (var bytes = Files.newInputStream(file);
                var records = WorkbookRecords.open(bytes, "Costs")) {
            assertThat(records.next()).containsExactly("1");
        }
        assertThatThrownBy(() -> WorkbookRecords.open(InputStream.nullInputStream(), "1"))
                .isInstanceOf(FileRefused.class).hasMessage("is empty");
    }

    @Test
    void macrosAndLinksToOtherWorkbooksAreNamedAndNeverTouched() throws Exception {
        var file = HandMade.sheet("<row><c><f>[1]Rates!A1</f><v>2</v></c></row>")
                .with("xl/_rels/workbook.xml.rels", HandMade.relationships(
                        "rId1", "worksheet", "/xl/worksheets/sheet1.xml",
                        "rId2", "vbaProject", "vbaProject.bin",
                        "rId3", "externalLink", "externalLinks/externalLink1.xml"))
                .in(folder);

        assertThat(read(file)).containsExactly("1: 2");
        assertThat(notes(file)).containsExactly(
                "It carries macros; they were not looked at.",
                "It refers to other workbooks; the results stored in this one were read.");
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
