package film.topsheet.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, for what no honest program writes. */
final class HandMade {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Writes the bytes of one part. */
    interface Part {

        void write(OutputStream out) throws IOException;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A workbook of one sheet, Costs, that has these elements in its sheetData. */
    static HandMade sheet(String rows) {
        var made = new HandMade();
        made.with("[Content_Types].xml", "<Types/>");
        made.with("_rels/.rels", relationships("rId1", "officeDocument", "xl/workbook.xml"));
        made.with("xl/workbook.xml", """
                <workbook xmlns="x" xmlns:r="y"><workbookPr/><sheets>
                <sheet name="Costs" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        made.with("xl/_rels/workbook.xml.rels",
                relationships("rId1", "worksheet", "worksheets/sheet1.xml",
                        "rId2", "sharedStrings", "sharedStrings.xml",
                        "rId3", "styles", "styles.xml"));
        made.with(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return made;
    }

    /** @param triples id, last word of the type, target */
    static String relationships(String... triples) {
        var xml = new StringBuilder("<Relationships>");
        for (var at = 0; at < triples.length; at += 3) {
            xml.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(
                    triples[at], RELATIONSHIPS, triples[at + 1], triples[at + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    HandMade with(String name, String xml) {
        return with(name, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    HandMade with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    HandMade without(String name) {
        parts.remove(name);
        return this;
    }

    Path in(Path folder) throws IOException {
        return in(folder, "made.xlsx");
    }

    Path in(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                each.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** So many times the same text, without ever holding it. */
    static Part repeated(String begin, String text, long times, String end) {
        return out -> {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            var block = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (var at = 0L; at < times / 1_000; at++) {
                out.write(block);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** A file's bytes with the first {@code from} replaced by {@code to} of the same length. */
    static byte[] replaced(InputStream in, byte[] from, byte[] to) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        return text.replace(new String(from, StandardCharsets.ISO_8859_1),
                new String(to, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
