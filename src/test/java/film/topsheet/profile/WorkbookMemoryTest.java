package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads in a process of its own with a small heap: what would need more ends it. */
class WorkbookMemoryTest {

    private static final int ROWS = 1_000_000;
    private static final int TEXTS = 200_000;

    @TempDir
    private Path folder;

    @Test
    void aMillionRowsAreReadInAHundredAndTwentyEightMegabytes() throws Exception {
        var file = HandMade.sheet("")
                .with(HandMade.SHEET, WorkbookMemoryTest::rows)
                .with("xl/sharedStrings.xml", WorkbookMemoryTest::texts)
                .in(folder);

        assertThat(inHeapOf("-Xmx128m", file)).isEqualTo(
                "1000000 rows, the last 1000000: Vendor number 199999 of the ledger|999999.25|x");
    }

    @Test
    void bombsAreRefusedInSixtyFourMegabytes() throws Exception {
        var text = HandMade.sheet("").with("xl/sharedStrings.xml", HandMade.repeated(
                "<sst><si><t>", "0123456789", 30_000_000, "</t></si></sst>"))
                .in(folder, "text.xlsx");
        var tag = HandMade.sheet("").with(HandMade.SHEET, HandMade.repeated(
                "<worksheet x=\"", "0123456789", 800_000, "\"/>")).in(folder, "tag.xlsx");
        var content = HandMade.sheet("").with("[Content_Types].xml", HandMade.repeated(
                "<Types>", "<Default/>", 800_000, "</Types>")).in(folder, "content.xlsx");
        var parts = folder.resolve("parts.xlsx");
        var made = HandMade.sheet("");
        for (var at = 0; at < 20_000; at++) {
            made.with("a-part-of-a-rather-long-name-number-" + at, "");
        }
        made.in(folder, "parts.xlsx");

        assertThat(inHeapOf("-Xmx64m", text)).startsWith("packs 300,000,");
        assertThat(inHeapOf("-Xmx64m", tag)).contains("a cell or a tag of more than 1,048,576");
        assertThat(inHeapOf("-Xmx64m", parts)).startsWith("has more than 2,000 parts");
        assertThat(inHeapOf("-Xmx64m", content)).isEqualTo("0 rows, the last 0:");
    }

    private static void rows(OutputStream out) throws IOException {
        var xml = new StringBuilder("<worksheet><sheetData>");
        for (var row = 1; row <= ROWS; row++) {
            xml.append("<row r=\"").append(row).append("\"><c r=\"A").append(row)
                    .append("\" t=\"s\"><v>").append((row - 1) % TEXTS)
                    .append("</v></c><c r=\"B").append(row).append("\"><v>").append(row - 1)
                    .append(".25</v></c><c t=\"str\"><v>x</v></c></row>");
            if (xml.length() > 60_000) {
                out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
                xml.setLength(0);
            }
        }
        out.write(xml.append("</sheetData></worksheet>").toString()
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void texts(OutputStream out) throws IOException {
        out.write("<sst>".getBytes(StandardCharsets.UTF_8));
        for (var at = 0; at < TEXTS; at++) {
            out.write(("<si><t>Vendor number " + at + " of the ledger</t></si>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        out.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }

    private static String inHeapOf(String heap, Path file) throws Exception {
        var process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                WorkbookMemoryTest.class.getName(), file.toString()))
                .redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip().replaceFirst("\\R$", "");
    }

    /** Reads the first sheet of the workbook and says how it ended. */
    public static void main(String[] arguments) throws IOException {
        var count = 0;
        var last = "";
        try (var records = WorkbookRecords.open(Path.of(arguments[0]))) {
            for (var cells = records.next(); cells != null; cells = records.next()) {
                count++;
                last = count == ROWS ? String.join("|", cells) : "";
            }
            System.out.println(count + " rows, the last " + records.line() + ": " + last);
        } catch (FileRefused e) {
            System.out.println(e.problem());
        }
    }
}
