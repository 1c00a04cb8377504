package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file that is no export is held before anybody waits for it to be hashed. */
class HostileExportsTest {

    private static final int LENGTH = 6 << 20;

    @TempDir
    private Path folder;

    private static byte[] bytes(String head, String again) {
        var text = new StringBuilder(head);
        while (text.length() < LENGTH) {
            text.append(again);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String hash(Arrivals arrivals) {
        return arrivals.ask("select '<' || sha256 || '>' from export_file where production = ?");
    }

    @Test
    void itIsHeldWithoutAHash() {
        var arrivals = new Arrivals(folder).bytes("invoices.csv", bytes("", "x"));

        assertThat(arrivals.night().files()).startsWith(
                "invoices.csv:1 held, has a line of more than 1,048,576 characters");
        assertThat(hash(arrivals)).isEqualTo("<>\n");
    }

    @Test
    void soItIsThroughAProfile() {
        var arrivals = new Arrivals(folder)
                .profile("*.csv", "invoices", "incremental", """
                        version: 1
                        feed: invoices
                        read: {encoding: [utf-8, windows-1252]}
                        fields: {document_no: No, line: Line, vendor: Vendor, invoice_no: No,
                          invoice_date: Date, posting_date: Date, account: Account, amount: Amount}
                        """)
                .bytes("a.csv", bytes("\"", "1,2,3,4,5,6,7\n"));

        assertThat(arrivals.night().files()).startsWith(
                "a.csv:1 held, has a quotation mark that is never closed");
        assertThat(hash(arrivals)).isEqualTo("<>\n");
    }

    @Test
    void whenItIsMendedItLoads() {
        var arrivals = new Arrivals(folder).bytes("invoices.csv", bytes("", ","));
        arrivals.night();
        arrivals.file("invoices.csv", """
                document_no line vendor invoice_no invoice_date posting_date account amount
                A1          1    Harbor 7          2026-08-03   2026-08-05   3610    1.00
                """);

        assertThat(arrivals.night().files()).isEqualTo("invoices.csv loaded\n");
    }

    @Test
    void aLargeExportIsHashedAndLoaded() {
        var header = "document_no,line,vendor,invoice_no,invoice_date,posting_date,account,"
                + "description,amount\n";
        var arrivals = new Arrivals(folder).once().bytes("invoices.csv", bytes(header,
                "A1,1,Harbor,7,2026-08-03,2026-08-05,3610,\"" + "a".repeat(30_000) + "\",1.00\n"));

        assertThat(arrivals.night().files()).startsWith("invoices.csv ");
        assertThat(hash(arrivals)).matches("<[0-9a-f]{64}>\n");
    }
}
