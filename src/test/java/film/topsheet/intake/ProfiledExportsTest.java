package film.topsheet.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One general ledger that carries several kinds of rows, headings and totals. */
class ProfiledExportsTest {

    private static final String LEDGER = """
            version: 1
            feed: journals
            read: {delimiter: semicolon, encoding: [utf-8, windows-1252]}
            header: {within: 5, all: [Doc, Date, Amount]}
            number: {decimal: ",", group: ".", negative: [parentheses]}
            dates: [dd/MM/yyyy]
            rows:
              - {when: {first: "^Total"}, as: grand-total}
            controls: {columns: [Amount], on-mismatch: warn}
            types:
              - {name: petty cash, when: {column: Type, is: PC}, feed: petty-cash,
                 fields: {envelope: Doc, holder: Vendor, merchant: Text}}
              - {name: invoice, when: {column: Type, is: AP}, feed: invoices,
                 fields: {document_no: Doc, vendor: Vendor, invoice_no: Doc, invoice_date: Date}}
            fields:
              journal_no: Doc
              line: Line
              posting_date: Date
              account: {column: Account, zero-pad: 4}
              description: Text
              amount: Amount
            """;

    private static final String JULY = """
            Ledger of Night Ferry
            Doc;Line;Type;Date;Account;Vendor;Text;Amount
            A1;1;AP;05/08/2026;3600;Quai Müller;Pier;1.200,00
            P1;1;PC;06/08/2026;2110;K. Marsh;Tape;12,50
            J1;1;JE;07/08/2026;36;;Accrual;(200,00)
            J1;2;JE;07/08/2026;2110;;Accrual;2x0,00
            Total;;;;;;;1.012,50
            """;

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder).profile("gl*.txt", "journals", "incremental", LEDGER);
    }

    private void deliver(String name, String text) {
        arrivals.bytes(name, text.getBytes(ISO_8859_1)).night();
    }

    @Test
    void rowsOfEachKindGoToTheirFeedAndWhatIsNoRowIsCounted() {
        deliver("gl-1.txt", JULY);

        assertThat(arrivals.ledger()).isEqualTo("""
                A1/1 #1 3600 08-05 1200.00 week 08-08
                P1/1 #1 2110 08-06 12.50 week 08-08
                J1/1 #1 0036 08-07 -200.00 week 08-08
                """);
        assertThat(arrivals.totals()).isEqualTo("""
                gl-1.txt USD 3 = 1 + 0 + 1 + 1 · 812.50 = -200.00 + 0.00 + 0.00
                gl-1.txt USD 1 = 1 + 0 + 0 + 0 · 12.50 = 12.50 + 0.00 + 0.00
                gl-1.txt USD 1 = 1 + 0 + 0 + 0 · 1200.00 = 1200.00 + 0.00 + 0.00
                """);
        assertThat(arrivals.rejects()).isEqualTo(
                "gl-1.txt:6 J1/2 Amount \"2x0,00\" is not an amount\n");
    }
}
