package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A sheet of a workbook is a table like any other. */
class WorkbookProfileTest {

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            book.createSheet("Cover").createRow(0).createCell(0).setCellValue("Night Ferry");
            var sheet = book.createSheet("GBP ledger");
            var cells = new String[][] {
                {"Ledger"}, {"Account", "Amount"}, {"03610", "100.00"}, {"Total", "100.00"}};
            for (var row = 0; row < cells.length; row++) {
                var made = sheet.createRow(row);
                for (var at = 0; at < cells[row].length; at++) {
                    made.createCell(at).setCellValue(cells[row][at]);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void itIsReadByTheNameOfItsSheetWhichMayHoldAValue() throws IOException {
        var trial = Trial.costs("""
                read: {kind: workbook, sheet: GBP ledger}
                header: {within: 5, all: [Account, Amount]}
                capture: [{sheet: "^(?<currency>[A-Z]{3}) ledger$"}]
                rows: [{when: {first: "^Total$"}, as: grand-total}]
                controls: {columns: [Amount]}
                fields: {code: Account, amount: Amount, currency: {from: currency}}
                """);

        assertThat(trial.rows(workbook(), "code amount currency"))
                .containsExactly("03610|100.00|GBP");
        assertThat(trial.totals()).singleElement().matches(ControlTotal::agrees);
    }
}
