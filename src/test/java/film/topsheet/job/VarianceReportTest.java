package film.topsheet.job;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the variance report of a film's second week tells, and that it tells it again. */
class VarianceReportTest {

    @TempDir
    private Path folder;

    private IssuedFilm issued;

    @BeforeEach
    void aFilmWhoseFirstWeekIsIssued() {
        issued = IssuedFilm.in(folder);
        issued.film().write("exports/invoices-later.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,140.00
                L1,1,Late,70,2026-06-22,2026-06-24,3620,17.00
                """);
        issued.night();
    }

    @Test
    void documentsAreNewChangedOrGoneAndANightThatBringsNothingTellsTheSame() {
        var before = bytes("variance.xlsx");
        var paper = bytes("variance.pdf");
        issued.film().run("nightly", "--as-of", IssuedFilm.NEXT);

        assertThat(sheet("Since last night", 0, 1))
                .isEqualTo("new | invoice L1\nchanged | invoice A1");
        assertThat(bytes("variance.xlsx")).isEqualTo(before);
        assertThat(bytes("variance.pdf")).isEqualTo(paper);

        issued.film().run("retract", "--production", "SF", "--file",
                "exports/invoices-on-order.csv", "--by", "J. Lee", "--reason", "Of another film");
        issued.night();
        assertThat(sheet("Since last issue", 0, 1, 4, 5, 6)).isEqualTo("""
                new | invoice L1 | – | 17.00 | 17.00
                changed | invoice A1 | 100.00 | 140.00 | 40.00
                gone | invoice B1 | 250.00 | – | (250.00)
                gone | invoice B2 | (20.00) | – | 20.00""");
    }

    @Test
    void aNoteIsCarriedFromReportToReportAndAnIssuedOneKeepsIts() {
        var finding = issued.lines(IssuedFilm.NEXT, "findings.csv").stream()
                .filter(each -> each.startsWith("over-threshold-")).findFirst().orElseThrow()
                .replaceFirst(",.*", "");
        assertThat(sheet("Variance", 0, 10)).contains("3610 | yes");

        note(finding, "Pier 9 wants more");
        issued.night();
        assertThat(sheet("Variance", 0, 10, 11)).contains("3610 |  | ", "Pier 9 wants more;",
                "does not recur.").doesNotContain("Note due");
        assertThat(issued.close(IssuedFilm.NEXT).exit()).isZero();
        note(finding, "Pier 9 wants less");

        assertThat(issued.reproduce(IssuedFilm.NEXT).out()).contains("it agrees.");
        issued.film().run("nightly", "--as-of", "2026-07-11");
        assertThat(sheetOf("2026-07-11", "Variance", 0, 11)).contains("Pier 9 wants less;");
    }

    private void note(String finding, String text) {
        assertThat(issued.film().run("finding", "--production", "SF", finding, "--note", text,
                "--by", "J. Lee", "--recurs", "no").exit()).isZero();
    }

    private byte[] bytes(String document) {
        try {
            return Files.readAllBytes(issued.folder(IssuedFilm.NEXT).resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sheet(String name, int... columns) {
        return sheetOf(IssuedFilm.NEXT, name, columns);
    }

    /** Its rows below the heads, these columns, as a reader sees them. */
    private String sheetOf(String week, String name, int... columns) {
        try (var in = Files.newInputStream(issued.folder(week).resolve("variance.xlsx"));
                var book = new XSSFWorkbook(in)) {
            var rows = new ArrayList<String>();
            for (var row : book.getSheet(name)) {
                if (row.getRowNum() > 4) {
                    rows.add(IntStream.of(columns).mapToObj(at -> shown(row, at))
                            .collect(joining(" | ")));
                }
            }
            return String.join("\n", rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column)).strip();
    }
}
