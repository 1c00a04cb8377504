package film.topsheet.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives a workbook what fastexcel 0.20 leaves out: the value that each formula shows before
 * anybody computes it (a phone's preview computes nothing), times that do not depend on the clock,
 * blanks at the edges of text, the depth of the outline, and no warning triangle on account codes.
 * It knows tags only: text and formulas are escaped, so no tag of ours can come from an export.
 */
final class Seal {

    /** The earliest time that a zip archive knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String SHEETS = "xl/worksheets/sheet";
    /** Half the time of the usual 6 for a tenth more bytes. */
    private static final int LEVEL = 4;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, Map<String, String>> outlines = new HashMap<>();
    private final LocalDate asOf;

    Seal(LocalDate asOf) {
        this.asOf = asOf;
        tags.put("<t>", "<t xml:space=\"preserve\">");
        tags.put("</worksheet>", "<ignoredErrors><ignoredError sqref=\"A1:XFD1048576\""
                + " numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
    }

    /**
     * Rows fold this deep on one sheet.
     *
     * @param sheet its place among the tabs, the first is 1
     */
    void outline(int sheet, int levels) {
        outlines.put(SHEETS + sheet + ".xml", Map.of(
                "<sheetFormatPr defaultRowHeight=\"15.0\"/>",
                "<sheetFormatPr defaultRowHeight=\"15.0\" outlineLevelRow=\"%d\"/>"
                        .formatted(levels)));
    }

    /** A value that was not known when its cell was written stands there as this tag. */
    void set(String tag, String value) {
        tags.put(tag, value);
    }

    /** Copies the workbook part by part. */
    void apply(Path workbook, OutputStream out) throws IOException {
        // Not as a stream: fastexcel leaves the sizes of its parts to the archive's directory.
        try (var parts = new ZipFile(workbook.toFile())) {
            var sealed = new ZipOutputStream(out);
            sealed.setLevel(LEVEL);
            for (var part : Collections.list(parts.entries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                sealed.putNextEntry(entry);
                try (var content = parts.getInputStream(part)) {
                    copy(part.getName(), content, sealed);
                }
                sealed.closeEntry();
            }
            sealed.finish();
        }
    }

    private void copy(String part, InputStream content, OutputStream out) throws IOException {
        if (part.startsWith(SHEETS)) {
            var buffered = new BufferedOutputStream(out, BUFFER_BYTES);
            var all = new HashMap<>(tags);
            all.putAll(outlines.getOrDefault(part, Map.of()));
            var sheet = new SealedTags(buffered, all);
            content.transferTo(sheet);
            sheet.flush();
        } else if (part.equals("docProps/core.xml")) {
            out.write(dated(content.readAllBytes()));
        } else {
            content.transferTo(out);
        }
    }

    private byte[] dated(byte[] properties) {
        var time = " xsi:type=\"dcterms:W3CDTF\">" + asOf + "T00:00:00Z<";
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created[^<]*</dcterms:created>",
                        "<dcterms:created" + time + "/dcterms:created>"
                                + "<dcterms:modified" + time + "/dcterms:modified>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
