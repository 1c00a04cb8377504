package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no workbook, or one made to do harm, is refused at once and says what to do. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WorkbookHostileTest {

    private static final String CELL = "<row><c><v>1</v></c></row>";

    @TempDir
    private Path folder;

    @Test
    void aPartThatIsPackedTooTightlyIsRefusedBeforeItIsUnpacked() throws Exception {
        var file = HandMade.sheet("").with(HandMade.SHEET, HandMade.repeated(
                "<worksheet><sheetData>", CELL, 1_000_000, "</sheetData></worksheet>"))
                .in(folder);

        assertThat(refused(file)).startsWith("0: packs 26,000,0")
                .contains("in its part xl/worksheets/sheet1.xml, which no workbook of an export");
    }

    @Test
    void aSharedTextOfHundredsOfMegabytesIsRefused() throws Exception {
        var file = HandMade.sheet(CELL).with("xl/sharedStrings.xml", HandMade.repeated(
                "<sst><si><t>", "0123456789", 20_000_000, "</t></si></sst>")).in(folder);

        assertThat(refused(file)).startsWith("0: packs 200,000,0");
    }

    @Test
    void aPartThatUnpacksToMoreThanItDeclaresIsRefused() throws Exception {
        var honest = HandMade.sheet(CELL).in(folder);
        var size = sizeOf(HandMade.SHEET, honest);
        var lie = new byte[] {(byte) 20, 0, 0, 0};
        var lying = folder.resolve("lying.xlsx");
        try (var in = Files.newInputStream(honest)) {
            Files.write(lying, HandMade.replaced(in,
                    new byte[] {(byte) size, (byte) (size >> 8), 0, 0}, lie));
        }

        assertThat(refused(lying)).startsWith("0: is ");
    }

    @Test
    void thousandsOfPartsAreRefused() throws Exception {
        var made = HandMade.sheet(CELL);
        for (var at = 0; at < WorkbookZip.MOST_PARTS; at++) {
            made.with("xl/media/" + at, "");
        }

        assertThat(refused(made.in(folder))).startsWith("0: has more than 2,000 parts");
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws Exception {
        var file = folder.resolve("twice.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : new String[] {"xl/workbook.xml", "XL/Workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }

        assertThat(refused(file)).startsWith("0: has two parts of the name XL/Workbook.xml");
    }

    @Test
    void aDocumentTypeAndItsEntitiesAreRefusedWhereverTheyStand() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        var outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";

        for (var type : new String[] {outside, laughs, "<!DOCTYPE x SYSTEM \"x.dtd\">"}) {
            for (var part : new String[] {HandMade.SHEET, "xl/workbook.xml", "_rels/.rels",
                    "xl/sharedStrings.xml", "xl/styles.xml"}) {
                var file = HandMade.sheet(CELL).with(part, type + "<x>&e;</x>").in(folder);

                assertThat(refused(file)).contains("part " + part + " declares a document type");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <row r="1048577"><c/></row>  | 1: has a row 1048577 after row 0
            <row r="0"><c/></row>        | 1: has a row 0 after row 0
            <row r="-1"><c/></row>       | 1: has a row -1 after row 0
            <row r="1e6"><c/></row>      | 1: has a row 1e6 after row 0
            <row r="2"/><row r="2"/>     | 2: has a row 2 after row 2
            <row r="3"><c r="XFE3"/></row>        | 3: has a cell XFE3 out of its place
            <row r="3"><c r="ZZZZZZZZ3"/></row>   | 3: has a cell ZZZZZZZZ3 out of its place
            <row r="3"><c r="B3"/><c r="A3"/></row> | 3: has a cell A3 out of its place
            <row r="3"><c r="3"/></row>           | 3: has a cell 3 out of its place
            <row r="3"><c r="A3" t="s"><v>9</v></c></row> | 3: refers in A3 to a text that
            <row r="3"><c r="A3" t="s"><v>x</v></c></row> | 3: refers in A3 to a text that
            """)
    void aSheetThatIsLargerThanASheetIsRefused(String rows, String refusal) throws Exception {
        assertThat(refused(HandMade.sheet(rows).in(folder))).startsWith(refusal);
    }

    @Test
    void aCellOfMegabytesIsRefusedWhetherPackedOrNot() throws Exception {
        var text = HandMade.sheet("<row><c t=\"str\"><v>" + "x".repeat(2_000_000)
                + "</v></c></row>").in(folder);
        assertThat(refused(text)).contains("a text of more than 65,536 characters in one cell");

        var tag = HandMade.sheet("<row><c x=\"" + "x>".repeat(1_000_000) + "\"/></row>").in(folder);
        assertThat(refused(tag)).contains("holds a cell or a tag of more than 1,048,576 bytes");

        var comment = HandMade.sheet("<!-- " + "<x>".repeat(500_000) + "-->").in(folder);
        assertThat(refused(comment)).contains("holds a cell or a tag of more than 1,048,576");

        var pieces = HandMade.sheet("<row><c t=\"inlineStr\"><is>"
                + "<r><t>0123456789</t></r>".repeat(10_000) + "</is></c></row>").in(folder);
        assertThat(refused(pieces)).contains("a text of more than 65,536 characters");

        var nested = HandMade.sheet("<x>".repeat(10_000)).in(folder);
        assertThat(refused(nested)).contains("nests its elements more than 100 deep");
    }

    @Test
    void oldAndProtectedWorkbooksSayWhatTheyAre() throws Exception {
        var old = folder.resolve("old.xls");
        try (var book = new HSSFWorkbook(); var out = Files.newOutputStream(old)) {
            book.createSheet("Costs");
            book.write(out);
        }
        assertThat(refused(old)).isEqualTo("0: is a workbook of the kind before 2007 (.xls)"
                + " / Open it in Excel and save it as \"Excel Workbook (.xlsx)\".");

        var secret = folder.resolve("protected.xlsx");
        try (var files = new POIFSFileSystem(); var out = Files.newOutputStream(secret)) {
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("wrap");
            try (var data = lock.getDataStream(files)) {
                Files.copy(HandMade.sheet(CELL).in(folder), data);
            }
            files.writeFilesystem(out);
        }
        assertThat(refused(secret)).isEqualTo("0: is protected by a password"
                + " / Open it in Excel, take the password off, and save it again.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <html><table><tr><td>1</td></tr></table></html> | 0: is a web page or XML under
            <?xml version="1.0"?><Workbook/>                | 0: is a web page or XML under
            Date,Amount                                     | 0: is named like a workbook and is
            PK is how zips begin                            | 0: is named like a workbook and is
            ''                                              | 0: is empty
            """)
    void aFileThatIsOnlyNamedLikeAWorkbookIsRefused(String text, String refusal)
            throws Exception {
        assertThat(refused(Files.writeString(folder.resolve("a.xls"), text)))
                .startsWith(refusal);
    }

    @Test
    void otherZipsAndHalfWorkbooksAreRefused() throws Exception {
        var whole = HandMade.sheet(CELL).in(folder);
        var bytes = Files.readAllBytes(whole);
        for (var length = 4; length < bytes.length; length += 97) {
            Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));

            assertThat(refused(folder.resolve("cut.xlsx"))).startsWith("0: is damaged or was cut");
        }
        assertThat(refused(HandMade.sheet(CELL).without("_rels/.rels").in(folder)))
                .startsWith("0: is a zip without the part _rels/.rels");
        assertThat(refused(HandMade.sheet(CELL).without(HandMade.SHEET).in(folder)))
                .startsWith("0: is a zip without the part xl/worksheets/sheet1.xml");
        assertThat(refused(HandMade.sheet(CELL).with("_rels/.rels", HandMade.relationships(
                "rId1", "officeDocument", "xl/workbook.bin")).in(folder)))
                .startsWith("0: is a binary workbook (.xlsb)");
        assertThat(refused(HandMade.sheet(CELL).with("xl/workbook.xml", "<workbook/>").in(folder)))
                .startsWith("0: has no sheet of cells");
        assertThat(refused(HandMade.sheet("<row><c>").in(folder)))
                .contains("its XML is not well-formed");
    }

    @Test
    void aSheetElsewhereIsNeverFollowed() throws Exception {
        var file = HandMade.sheet(CELL).with("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External"
                Target="file:///etc/hosts"/></Relationships>""").in(folder);
        assertThat(refused(file)).startsWith("0: has no sheet of cells");

        var upwards = HandMade.sheet(CELL).with("xl/_rels/workbook.xml.rels",
                HandMade.relationships("rId1", "worksheet", "../../../../etc/hosts")).in(folder);
        assertThat(refused(upwards)).startsWith("0: is a zip without the part etc/hosts");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws Exception {
        var wide = HandMade.sheet(CELL).with(HandMade.SHEET, out -> out.write(
                "<worksheet/>".getBytes(StandardCharsets.UTF_16LE))).in(folder);
        assertThat(refused(wide)).contains("part xl/worksheets/sheet1.xml is not UTF-8");

        var latin = HandMade.sheet(CELL).with(HandMade.SHEET, out -> out.write(
                "<worksheet>ü</worksheet>".getBytes(StandardCharsets.ISO_8859_1))).in(folder);
        assertThat(refused(latin)).contains("its XML is not well-formed");
    }

    private static long sizeOf(String part, Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(part).getSize();
        }
    }

    /** Line, problem and remedy. */
    private static String refused(Path file) {
        var refused = catchThrowableOfType(FileRefused.class, () -> {
            try (var records = WorkbookRecords.open(file)) {
                while (records.next() != null) {
                    continue;
                }
            }
        });
        assertThat(refused).as(file.toString()).isNotNull();
        return refused.line() + ": " + refused.problem() + " / " + refused.remedy();
    }
}
