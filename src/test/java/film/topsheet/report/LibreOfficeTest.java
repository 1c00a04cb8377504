package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet program that people use opens the workbook, computes it again and saves it. */
class LibreOfficeTest {

    /** Computes every formula on opening; otherwise it trusts the values in the file. */
    private static final String ALWAYS_COMPUTE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsLibreOffice() {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice"))),
                "LibreOffice is not installed here (no soffice on the PATH)");
    }

    @Test
    void libreOfficeComputesWhatWeShow() throws Exception {
        var report = InventedReports.random(51);
        var recomputed = recomputed(Workbooks.bytes(report));

        try (var ours = Workbooks.open(Workbooks.bytes(report));
                var theirs = Workbooks.open(recomputed)) {
            var formulas = Workbooks.formulas(ours);
            assertThat(formulas).hasSizeGreaterThan(100);
            for (var cell : formulas) {
                var other = Workbooks.cell(theirs, cell.getSheet().getSheetName(),
                        cell.getRowIndex(), cell.getColumnIndex());
                assertThat(Workbooks.shown(other))
                        .as("%s: %s", Workbooks.where(cell), cell.getCellFormula())
                        .isEqualByComparingTo(Workbooks.shown(cell));
            }
        }
    }

    @Test
    void libreOfficeMovesTheGrandTotalByATypedEtc() throws Exception {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 0 53500 18000 0 32500 100000 0 100000
                CONTINGENCY  90-00 9000 0 0 0 0 50000  50000 0  50000
                """);
        var typed = folder.resolve("typed.xlsx");
        try (var book = Workbooks.open(Workbooks.bytes(report));
                var out = Files.newOutputStream(typed)) {
            Workbooks.cell(book, "Accounts", 5, 6).setCellValue(33_333.33);
            book.write(out);
        }

        try (var theirs = Workbooks.open(recomputed(Files.readAllBytes(typed)))) {
            assertThat(Workbooks.shown(Workbooks.named(theirs, "Topsheet_EFC")))
                    .isEqualByComparingTo("154833.33");
            assertThat(Workbooks.shown(
                    Workbooks.named(theirs, "Topsheet_Over_before_contingency")))
                    .isEqualByComparingTo("4833.33");
        }
    }

    private byte[] recomputed(byte[] workbook) throws Exception {
        var profile = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_COMPUTE);
        var before = Files.write(folder.resolve("before.xlsx"), workbook);
        var log = folder.resolve("soffice.log");
        var office = new ProcessBuilder("soffice",
                "-env:UserInstallation=" + profile.getParent().toUri(),
                "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                "--outdir", folder.resolve("after").toString(), before.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
        var after = folder.resolve("after/before.xlsx");
        assertThat(after).as(Files.readString(log)).exists();
        return Files.readAllBytes(after);
    }
}
