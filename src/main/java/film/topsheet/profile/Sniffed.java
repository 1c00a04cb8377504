package film.topsheet.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file that is only looked at: what it seems to be, and its first records.
 *
 * @param name     of the file
 * @param encoding of a text; null for a workbook
 * @param dialect  of a text; null for a workbook
 * @param sheet    of a workbook; null for a text
 * @param notes    what somebody should know of it, as sentences
 * @param records  from its beginning
 * @param whole    whether these are all
 */
record Sniffed(
        String name, SniffEncoding encoding, SniffDialect dialect, String sheet,
        List<String> notes, List<SniffRecord> records, boolean whole) {

    private static final int MOST_BYTES = 4 << 20;
    static final int MOST_RECORDS = 3_000;

    /** @throws FileRefused when it is neither a text nor a workbook */
    static Sniffed of(Path file, String name) throws IOException, FileRefused {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        if (bytes.length > 3 && (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3
                || (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF)) {
            return workbook(file, name);
        }
        return text(bytes, name, Files.size(file) <= bytes.length);
    }

    private static Sniffed workbook(Path file, String name) throws IOException, FileRefused {
        var records = new ArrayList<SniffRecord>();
        try (var sheet = WorkbookRecords.open(file)) {
            var cells = sheet.next();
            while (cells != null && records.size() < MOST_RECORDS) {
                records.add(new SniffRecord(sheet.line(), cells));
                cells = sheet.next();
            }
            return new Sniffed(name, null, null, sheet.sheet(), sheet.notes(), records,
                    cells == null);
        }
    }

    private static Sniffed text(byte[] bytes, String name, boolean whole) throws FileRefused {
        var encoding = SniffEncoding.of(bytes);
        var text = encoding.text();
        if (text.isBlank()) {
            throw new FileRefused(0, "is empty", "Export it again.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new FileRefused(0, "holds NUL characters, so it is not text",
                    "Export it as CSV or as a workbook.");
        }
        if (text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html")
                || text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<html")) {
            throw new FileRefused(1, "is a web page, perhaps an error message of the system",
                    "Export it again, and open it before you put it here.");
        }
        var dialect = SniffDialect.of(text);
        var records = dialect.records(text, MOST_RECORDS + 1);
        if (records == null) {
            dialect = new SniffDialect(dialect.delimiter(), '\0', false);
            records = dialect.records(text, MOST_RECORDS + 1);
        }
        if (records == null) {
            throw new FileRefused(0, "has a row of more than %,d columns".formatted(
                    CsvRecords.MOST_COLUMNS), "Export it again; no export has so many.");
        }
        var all = whole && records.size() <= MOST_RECORDS;
        if (!all) {
            // The last one may be cut.
            records = records.subList(0, Math.min(MOST_RECORDS, Math.max(1, records.size() - 1)));
        }
        return new Sniffed(name, encoding, dialect, null, List.of(), records, all);
    }

    boolean isWorkbook() {
        return dialect == null;
    }
}
