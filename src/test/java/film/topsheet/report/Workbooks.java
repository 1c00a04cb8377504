package film.topsheet.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens workbooks with the second library. */
final class Workbooks {

    private Workbooks() {}

    static byte[] bytes(CostReport report, Transactions transactions, Rejects rejects) {
        var out = new ByteArrayOutputStream();
        try {
            CostReportWorkbook.write(report, Meeting.NONE, Optional.empty(), transactions,
                    Transactions.MOST, rejects, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(CostReport report) {
        return bytes(report,
                new Transactions(6, LedgerRows.rows(report.cover().currency(), 2, 3)),
                new Rejects(0, Collections.emptyIterator()));
    }

    static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every cell of every sheet that holds a formula. */
    static List<Cell> formulas(XSSFWorkbook book) {
        var cells = new ArrayList<Cell>();
        for (var sheet : book) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    static Cell cell(XSSFWorkbook book, String sheet, int row, int column) {
        return book.getSheet(sheet).getRow(row).getCell(column);
    }

    /** The only cell of a named range. */
    static Cell named(XSSFWorkbook book, String name) {
        var reference = new AreaReference(
                book.getName(name).getRefersToFormula(), book.getSpreadsheetVersion())
                .getFirstCell();
        return cell(book, reference.getSheetName(), reference.getRow(), reference.getCol());
    }

    /** What the cell shows: a binary fraction as the shortest decimal that means it. */
    static BigDecimal shown(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue());
    }

    static String where(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }
}
