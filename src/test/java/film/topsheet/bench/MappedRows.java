package film.topsheet.bench;

import film.topsheet.profile.CsvRecords;
import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The rows of an export as another system writes them: other names in the header, days as
 * 5/8/2026, thousands with commas. A profile makes the same rows of them.
 */
final class MappedRows {

    static final String PROFILE = """
            profile: mapped
            version: 1
            feed: invoices
            number: {group: ","}
            dates: [d/M/yyyy]
            fields: {document_no: Document, line: Line No, vendor_id: Vendor Code,
              vendor: Supplier, invoice_no: Invoice Number, invoice_date: Invoice Date,
              posting_date: Posted, account: Nominal, description: Details, amount: Net Amount,
              currency: Curr, po_number: PO, po_line: PO Line, entered_by: Clerk}
            """;

    private static final String HEADER = "Document,Line No,Vendor Code,Supplier,Invoice Number,"
            + "Invoice Date,Posted,Nominal,Details,Net Amount,Curr,PO,PO Line,Clerk\n";
    private static final Pattern DAY = Pattern.compile("(\\d{4})-0?(\\d+)-0?(\\d+)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+[.])");

    private MappedRows() {}

    static void write(Path canonical, Path mapped) {
        try (var records = CsvRecords.canonical(Files.newInputStream(canonical));
                var out = Files.newBufferedWriter(mapped, StandardCharsets.UTF_8)) {
            records.next();
            out.append(HEADER);
            for (var cells = records.next(); cells != null; cells = records.next()) {
                for (var at = 0; at < cells.length; at++) {
                    out.append(at == 0 ? "" : ",").append(quoted(mapped(at, cells[at])));
                }
                out.append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mapped(int column, String text) {
        return switch (column) {
            case 5, 6 -> DAY.matcher(text).replaceAll("$3/$2/$1");
            case 9 -> THOUSANDS.matcher(text).replaceAll(",");
            default -> text;
        };
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf(' ') < 0
                ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
