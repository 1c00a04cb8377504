package film.topsheet.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report's workbook as a person changes it: opened, typed into, saved among the exports. */
final class TypedBook implements AutoCloseable {

    private final SmallFilm film;
    private final XSSFWorkbook book;

    private TypedBook(SmallFilm film, XSSFWorkbook book) {
        this.film = film;
        this.book = book;
    }

    static TypedBook of(SmallFilm film, String week) {
        try (var bytes = Files.newInputStream(
                film.out().resolve("SF").resolve(week).resolve("cost-report.xlsx"))) {
            return new TypedBook(film, new XSSFWorkbook(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pairs of head and value beside an account. */
    TypedBook account(String account, Object... typed) {
        return type(book.getSheet("Estimates"), "Account", account, typed);
    }

    /** Pairs of head and value beside a finding. */
    TypedBook finding(String finding, Object... typed) {
        return type(book.getSheet("Findings"), "Finding", finding, typed);
    }

    /** A cell of the sheet of estimates, by its place, as {@code B3}. */
    TypedBook cell(String place, Object value) {
        var at = new CellReference(place);
        put(book.getSheet("Estimates").getRow(at.getRow()).getCell(at.getCol()), value);
        return this;
    }

    Path save(String name) {
        try {
            var file = film.write("exports/" + name, "");
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TypedBook type(XSSFSheet sheet, String head, String key, Object... typed) {
        var heads = heads(sheet, head);
        var row = row(sheet, heads, column(heads, head), key);
        for (var at = 0; at < typed.length; at += 2) {
            put(row.getCell(column(heads, (String) typed[at]),
                    Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), typed[at + 1]);
        }
        return this;
    }

    private static Row heads(XSSFSheet sheet, String head) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.toString().equals(head)) {
                    return row;
                }
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no head " + head);
    }

    private static int column(Row heads, String head) {
        for (var cell : heads) {
            if (cell.toString().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no head " + head);
    }

    private static Row row(XSSFSheet sheet, Row heads, int column, String key) {
        for (var row : sheet) {
            if (row.getRowNum() > heads.getRowNum() && row.getCell(column) != null
                    && row.getCell(column).toString().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + key);
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else {
            cell.setCellValue((String) value);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
